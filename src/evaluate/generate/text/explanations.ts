import { type Amount, percentage, printed, stated, total } from "../amount.js";
import { type Budget, generalOf, totalOf } from "../budget/index.js";
import { divisionsOf, fund, general, special } from "../tables/index.js";
import { changeWords, comparedItem, reasonFor } from "./changes.js";

/** A section of the explanations: its heading without ordinal, and its paragraphs. */
export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Sections one to eight of 情况说明. */
export function explanations(budget: Budget): readonly Section[] {
  return [
    changes(budget),
    income(budget),
    spending(budget),
    grants(budget),
    generalSpending(budget),
    basicSpending(budget),
    threePublic(budget),
    operatingCosts(budget),
  ];
}

function changes({ body, year, totals, before, subjects }: Budget): Section {
  const carried = total(subjects.map((subject) => subject.carried));
  const change = `比上年${changeWords(totals.total, before.total)}，主要原因是${reasonFor(totals.total, before.total)}`;
  const parts = (now: string) =>
    `其中：${now}${printed(totals.total - carried)}万元，上年结转${stated(carried)}万元，${change}`;
  return {
    heading: `${body.level}预算收支数据变动情况及原因`,
    paragraphs: [
      `${year}年度${body.org}预算收入总计${printed(totals.total)}万元，${parts("本年收入")}；` +
        `本年${body.level}预算支出总计${printed(totals.total)}万元，${parts("本年预算安排")}。`,
    ],
  };
}

function income(budget: Budget): Section {
  const { body, year, totals, subjects } = budget;
  const carried = total(subjects.map((subject) => subject.carried));
  const part = (name: string, amount: Amount) =>
    `${name}${stated(amount)}万元，占${percentage(amount, totals.total)}%`;
  const sources = [
    part("一般公共预算拨款收入", general(budget)),
    part("政府性基金预算拨款收入", fund(budget)),
    part("国有资本经营预算拨款收入", 0n),
    part("财政专户管理资金收入", special(budget)),
    part("单位资金", 0n),
  ];
  return {
    heading: "收入预算情况说明",
    paragraphs: [
      `${year}年度${body.org}预算收入${printed(totals.total)}万元，主要包括${sources.join("；")}。${part("上年结转", carried)}。`,
    ],
  };
}

function spending({ body, year, totals, items }: Budget): Section {
  const basic = total(items.map(({ amount }) => amount));
  const projects = totals.total - basic;
  return {
    heading: "支出预算情况说明",
    paragraphs: [
      `${year}年度${body.org}支出预算${printed(totals.total)}万元，其中：基本支出${printed(basic)}万元，占${percentage(basic, totals.total)}%；` +
        `项目支出${printed(projects)}万元，占${percentage(projects, totals.total)}%。`,
    ],
  };
}

function grants(budget: Budget): Section {
  const { body, year, subjects } = budget;
  const carried = total(subjects.map((subject) => subject.carried));
  const current = general(budget) + fund(budget);
  const divisions = divisionsOf(budget, (subject) => totalOf(subject) - subject.projects.财政专户)
    .filter(({ amount }) => amount !== 0n)
    .map(({ name, amount }) => `${name}${printed(amount)}万元`);
  return {
    heading: "财政拨款收支预算总体情况说明",
    paragraphs: [
      `${year}年度${body.org}财政拨款收支总预算${printed(current + carried)}万元。` +
        `其中：一般公共预算拨款${printed(general(budget) + carried)}万元，政府性基金预算拨款${stated(fund(budget))}万元，国有资本经营预算拨款0万元。` +
        `其中：当年拨款收入${printed(current)}万元，上年结转收入${stated(carried)}万元。支出包括：${divisions.join("、")}等。`,
    ],
  };
}

function generalSpending(budget: Budget): Section {
  const { body, year, totals, before } = budget;
  const amount = general(budget);
  const lead = `${year}年度${body.org}一般公共预算当年支出${printed(amount)}万元`;
  const divisions = divisionsOf(budget, generalOf)
    .filter((division) => division.amount !== 0n)
    .map((one) => `${one.name}${printed(one.amount)}万元，占${percentage(one.amount, amount)}%`);
  return {
    heading: "一般公共预算支出情况说明",
    paragraphs: [
      "（一）一般公共预算当年支出规模变化情况",
      `${lead}，比上年${changeWords(totals.general, before.general)}。`,
      "（二）一般公共预算当年支出结构情况",
      `${lead}，主要用于以下方面：${divisions.join("；")}等。`,
    ],
  };
}

function basicSpending({ body, year, totals, items }: Budget): Section {
  const basic = total(items.map(({ amount }) => amount));
  const operating = items.filter(({ group }) => group === "商品和服务支出").map(({ name }) => name);
  const personnel = items.filter(({ group }) => group !== "商品和服务支出").map(({ name }) => name);
  return {
    heading: "一般公共预算基本支出情况说明",
    paragraphs: [
      `${year}年度${body.org}一般公共预算安排基本支出${printed(basic)}万元，其中：人员经费${printed(basic - totals.operating)}万元，主要包括：${personnel.join("、")}等；`,
      `公用经费${printed(totals.operating)}万元，主要包括：${operating.join("、")}等。`,
    ],
  };
}

function threePublic({ body, year, totals, before }: Budget): Section {
  const [now, then] = [totals.threePublic, before.threePublic];
  const [sum, sumBefore] = [now.reception + now.vehicles, then.reception + then.vehicles];
  const change =
    sum === sumBefore
      ? "持平"
      : `${sum > sumBefore ? "增加" : "减少"}${printed(sum > sumBefore ? sum - sumBefore : sumBefore - sum)}万元`;
  const vehicles = (name: string) =>
    comparedItem(name, now.vehicles, then.vehicles, reasonFor(now.vehicles, then.vehicles));
  return {
    heading: "“三公”经费增减变动原因说明",
    paragraphs: [
      `${year}年${body.org}财政拨款安排的“三公”经费预算${stated(sum)}万元，${change === "持平" ? `与${year - 1}年持平` : `比${year - 1}年${change}`}，主要原因是${reasonFor(sum, sumBefore)}。`,
      `其中：因公出国（境）费0万元，与上年预算数相同；${comparedItem("公务接待费", now.reception, then.reception, reasonFor(now.reception, then.reception))}；` +
        `${vehicles("公务用车购置及运行费")}；${vehicles("公务用车运行维护费")}；公务用车购置费0万元，与上年预算数相同。`,
    ],
  };
}

function operatingCosts({ body, year, totals, before }: Budget): Section {
  return {
    heading: "机关运行经费增减变动原因说明",
    paragraphs: [
      `本${body.level}机关运行经费财政拨款预算${printed(totals.operating)}万元，比${year - 1}年预算${changeWords(totals.operating, before.operating)}，原因是${reasonFor(totals.operating, before.operating)}。`,
    ],
  };
}
