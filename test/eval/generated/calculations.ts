import type { GeneratedDocument } from "../../../src/evaluate/index.js";
import type { Seeded } from "../../support/seeded.js";
import { type Asked, answered } from "./asked.js";
import { itemFact, type Opening, projectFact, subjectFact } from "./details.js";
import { basicOf, carriedOf, measureOf } from "./measures.js";
import {
  amountIn,
  computedFrom,
  type Fact,
  linesPrinting,
  linesWith,
  money,
  optional,
  percentOf,
  sumOf,
  valued,
} from "./printed.js";

const MORE = ["增", "多", "涨", "上升"];
const LESS = ["减", "降", "少"];

/** What is computed within one body: shares, differences, sums, changes, rankings, readings, units. */
export function calculationQuestions(document: GeneratedDocument, who: Opening, random: Seeded): Asked[] {
  return [
    ...shares(document, who),
    ...differences(document, who),
    ...itemSums(document, who, random),
    ...rankings(document, who),
    ...readings(document, who),
    ...units(document, who, random),
    ...statedChanges(document, who),
  ];
}

function parts(document: GeneratedDocument) {
  const { total, operating } = document.budget.totals;
  const basic = basicOf(document);
  const fact = (name: string) => measureOf(document, name).fact;
  return { total, operating, basic, projects: total - basic, fact };
}

function share(document: GeneratedDocument, fact: Fact, part: bigint, whole: bigint): Fact {
  const percent = percentOf(part, whole);
  const computed = computedFrom([fact], percent, "%");
  return { ...computed, alt: [...computed.alt, ...linesWith(document, `占${percent}%`)] };
}

function shares(document: GeneratedDocument, who: Opening): Asked[] {
  const { total, operating, basic, projects, fact } = parts(document);
  const ofProjects = share(document, fact("项目支出"), projects, total);
  const ofBasic = share(document, fact("基本支出"), basic, total);
  const personnel = share(document, fact("人员经费"), basic - operating, basic);
  const largest = document.budget.subjects[0];
  const subject = largest ? subjectFact(document, largest.code) : fact("基本支出");
  const subjectShare = share(document, subject, cents(subject), total);
  return [
    answered("share", `${who()}项目支出占支出总计的百分之几`, [ofProjects]),
    answered("share", `${who()}基本支出占总支出多少`, [ofBasic]),
    answered("share", `${who()}基本支出里人员经费占比`, [personnel]),
    answered("share", `${who()}${largest?.name}占总支出的比重`, [subjectShare]),
  ];
}

function cents({ value: { value } }: Fact): bigint {
  return BigInt(value.replace(".", ""));
}

function absolute(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

function differences(document: GeneratedDocument, who: Opening): Asked[] {
  const { basic, projects, fact } = parts(document);
  const { reception, vehicles } = document.budget.totals.threePublic;
  const two = [fact("基本支出"), fact("项目支出")];
  const gap = computedFrom(two, money(absolute(basic - projects)), "万元");
  const times = computedFrom(two, (Number(projects) / Number(basic)).toFixed(2), "倍");
  const used = [fact("公务接待费"), fact("公务用车运行维护费")];
  const other = computedFrom(used, money(absolute(reception - vehicles)), "万元");
  return [
    answered("difference", `${who()}基本支出和项目支出差多少`, [gap]),
    answered("difference", `${who()}公务接待费与公务用车运行维护费相差几万`, [other]),
    answered("ratio", `${who()}项目支出是基本支出的几倍`, [times]),
  ];
}

function itemSums(document: GeneratedDocument, who: Opening, random: Seeded): Asked[] {
  const { items, projects } = document.budget;
  const operating = items.filter(({ group }) => group === "商品和服务支出");
  const [one, other] = [operating[0], operating[1 + random.below(operating.length - 1)]];
  if (!one || !other) return [];
  const facts = [one, other].map(({ name, amount }) => itemFact(document, name, amount));
  const sum = computedFrom(facts, money(one.amount + other.amount), "万元");
  const gap = computedFrom(facts, money(absolute(one.amount - other.amount)), "万元");
  const [first, second] = projects;
  const both = [first, second].flatMap((project) =>
    project ? [projectFact(document, project.name, project.amount)] : [],
  );
  const together = computedFrom(both, money((first?.amount ?? 0n) + (second?.amount ?? 0n)), "万元");
  return [
    answered("sum", `${who()}${one.name}和${other.name}加起来多少`, [sum]),
    answered("difference", `${who()}${one.name}与${other.name}差多少`, [gap]),
    answered("sum", `${who()}${first?.pattern.name}和${second?.pattern.name}两个项目合计多少`, [together]),
  ];
}

function rankings(document: GeneratedDocument, who: Opening): Asked[] {
  const projects = [...document.budget.projects].sort((a, b) => Number(b.amount - a.amount));
  const operating = document.budget.items.filter(({ group }) => group === "商品和服务支出");
  const items = [...operating].sort((a, b) => Number(b.amount - a.amount));
  const [most, next, least, dearest] = [projects[0], projects[1], projects.at(-1), items[0]];
  if (!most || !next || !least || !dearest) return [];
  const named = ({ name, amount }: { name: string; amount: bigint }) => projectFact(document, name, amount);
  const count = { value: valued(`${projects.length}`, "个"), cite: [], alt: [] };
  return [
    answered("ranking", `${who()}最大的项目是哪个`, [named(most)], { text_all: [most.pattern.name] }),
    answered("ranking", `${who()}花钱最多的两个项目`, [named(most), named(next)]),
    answered("ranking", `${who()}哪个项目最省钱`, [named(least)], { text_all: [least.pattern.name] }),
    answered("ranking", `${who()}公用经费里哪一项最多`, [itemFact(document, dearest.name, dearest.amount)], {
      text_all: [dearest.name],
    }),
    answered("count", `${who()}纳入绩效管理的项目有几个`, [count]),
  ];
}

/** 口径: with and without what was carried over. */
function readings(document: GeneratedDocument, who: Opening): Asked[] {
  const { total, general } = document.budget.totals;
  const { basic, projects, fact } = parts(document);
  const carried = carriedOf(document);
  const table = "一般公共预算支出预算表（不含上年结转）";
  const current = amountIn(document, table, "合计", general - basic);
  const alone = general === total - carried;
  const gone = { value: valued(money(carried), "万元"), cite: carriedPlaces(document, carried), alt: [] };
  return [
    answered("carryover", `${who()}含上年结转的项目支出多少`, [fact("项目支出")]),
    answered("carryover", `${who()}上年结转有多少`, [gone]),
    ...(alone
      ? [
          answered("carryover", `${who()}不含结转的项目支出`, [current]),
          answered("carryover", `${who()}当年的项目支出，去掉结转`, [current]),
        ]
      : []),
    answered("carryover", `${who()}一般公共预算当年安排的项目支出是多少`, [current], {
      forbid: current.value.value === money(projects) ? [] : [`${money(projects)}万元[1]`],
    }),
  ];
}

function carriedPlaces(document: GeneratedDocument, carried: bigint) {
  if (carried > 0n) return linesPrinting(document, money(carried));
  return linesWith(document, "上年结转0万元");
}

function units(document: GeneratedDocument, who: Opening, random: Seeded): Asked[] {
  const { total, projects, fact } = parts(document);
  const yuan = `${projects * 100n}`;
  const hundredMillions = (Number(total) / 1_000_000).toFixed(4);
  const inYuan = computedFrom([fact("项目支出")], yuan, "元", "0");
  const inHundredMillions = computedFrom([fact("支出总计")], hundredMillions, "亿元", "0.005");
  return [
    answered("unit", `${who()}项目支出${random.pick(["是多少元", "折合多少元", "用元说是多少"])}`, [inYuan], {
      text_any: [`${yuan}元`],
    }),
    answered("unit", `${who()}总支出是多少亿元`, [inHundredMillions], { text_any: ["亿元"] }),
  ];
}

/** What the narrative itself says of the year before. */
function statedChanges(document: GeneratedDocument, who: Opening): Asked[] {
  const { totals, before } = document.budget;
  const spent = totals.threePublic.reception + totals.threePublic.vehicles;
  const spentBefore = before.threePublic.reception + before.threePublic.vehicles;
  const direction = (now: bigint, then: bigint) => ({ text_any: now > then ? MORE : LESS });
  const change = (now: bigint, then: bigint, ...words: readonly string[]): Fact => ({
    value: valued(money(absolute(now - then)), "万元"),
    cite: linesWith(document, ...words, `${money(absolute(now - then))}万元`),
    alt: [],
  });
  const rate = (now: bigint, then: bigint, fact: Fact): Fact => ({
    ...fact,
    value: valued(percentOf(absolute(now - then), then), "%", { tol: "0.01" }),
  });
  const operating = change(totals.operating, before.operating, "机关运行经费");
  const whole = change(totals.total, before.total, "预算收入总计");
  const both = [whole, rate(totals.total, before.total, whole)];
  return [
    answered(
      "yoy_stated",
      `${who()}机关运行经费比上年变化多少`,
      [operating, optional(rate(totals.operating, before.operating, operating))],
      direction(totals.operating, before.operating),
    ),
    answered(
      "yoy_stated",
      `${who()}支出总计比上年增加还是减少，幅度多少`,
      both,
      direction(totals.total, before.total),
    ),
    ...(spent === spentBefore
      ? []
      : [
          answered(
            "yoy_stated",
            `${who()}三公经费同比变化了多少`,
            [change(spent, spentBefore, "“三公”经费预算")],
            direction(spent, spentBefore),
          ),
        ]),
  ];
}

/** Two disclosures of a body side by side. */
export function growthQuestions(
  now: GeneratedDocument,
  before: GeneratedDocument,
  who: () => string,
): Asked[] {
  const [year, last] = [now.budget.year, before.budget.year];
  return ["项目支出", "基本支出", "公用经费", "政府采购"].flatMap((name) => {
    const facts = [now, before].map((document) => measureOf(document, name).fact);
    const [one = 0n, other = 0n] = facts.map(cents);
    const gap = computedFrom(facts, money(absolute(one - other)), "万元");
    const rate = computedFrom(facts, percentOf(absolute(one - other), other), "%");
    const direction = { text_any: one > other ? MORE : LESS };
    return [
      answered("yoy_computed", `${who()}${name}${year}年比${last}年变化了多少`, [gap], direction),
      answered("yoy_computed", `${who()}${name}今年比去年增长百分之几`, [rate], direction),
      answered("yoy_computed", `${who()}${last}年到${year}年${name}增减情况`, [gap], direction),
    ];
  });
}

/** The amounts of all given added up. */
export function totalOf(facts: readonly Fact[]): bigint {
  return sumOf(facts.map(cents));
}
