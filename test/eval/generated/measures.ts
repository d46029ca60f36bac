import type { GeneratedDocument } from "../../../src/evaluate/index.js";
import { amountIn, type Fact, linesPrinting, linesWith, money, rowOf, sumOf, valued } from "./printed.js";

/** A measure of a document as officials and as others call it. */
export interface Measure {
  readonly name: string;
  readonly fact: Fact;
  /** What stands between the body and 多少. */
  readonly official: readonly string[];
  /** Whole questions, after the body and the year. */
  readonly everyday: readonly string[];
}

const SPENDING = "预算支出总表";
const SUMMARY = "预算收支总表";
const THREE = "财政拨款安排“三公”经费支出预算表";

/** The measures that every disclosure states. */
export function measuresOf(document: GeneratedDocument): readonly Measure[] {
  return [...totals(document), ...running(document), ...threePublic(document), ...stated(document)];
}

/** The measure of a name. */
export function measureOf(document: GeneratedDocument, name: string): Measure {
  const found = measuresOf(document).find((measure) => measure.name === name);
  if (!found) throw new RangeError(`no measure is called ${name}`);
  return found;
}

export function basicOf({ budget }: GeneratedDocument): bigint {
  return sumOf(budget.items.map(({ amount }) => amount));
}

export function carriedOf({ budget }: GeneratedDocument): bigint {
  return sumOf(budget.carried.map(({ amount }) => amount));
}

function totals(document: GeneratedDocument): Measure[] {
  const { total, general } = document.budget.totals;
  const [basic, carried] = [basicOf(document), carriedOf(document)];
  return [
    {
      name: "支出总计",
      fact: amountIn(document, SPENDING, "合计", total),
      official: ["支出总计", "总支出", "预算支出总额"],
      everyday: ["一共要花多少钱", "全年预算总共安排了多少支出"],
    },
    {
      name: "收入总计",
      fact: amountIn(document, SUMMARY, "收入总计", total),
      official: ["收入总计", "总收入"],
      everyday: ["收入一共有多少", "总共能拿到多少收入"],
    },
    {
      name: "本年收入合计",
      fact: amountIn(document, SUMMARY, "本年收入合计", total - carried),
      official: ["本年收入合计", "本年收入"],
      everyday: ["当年的收入有多少，不算结转"],
    },
    {
      name: "基本支出",
      fact: amountIn(document, SPENDING, "合计", basic),
      official: ["基本支出"],
      everyday: ["用在基本支出上的钱有多少"],
    },
    {
      name: "项目支出",
      fact: amountIn(document, SPENDING, "合计", total - basic),
      official: ["项目支出", "项目支出总额", "项目经费"],
      everyday: ["做项目一共花多少钱"],
    },
    {
      name: "一般公共预算支出",
      fact: amountIn(document, "一般公共预算支出预算表（不含上年结转）", "合计", general),
      official: ["一般公共预算当年支出", "一般公共预算支出（不含上年结转）"],
      everyday: ["一般公共预算今年安排的支出，不含结转，是多少"],
    },
  ];
}

function running(document: GeneratedDocument): Measure[] {
  const { totals, body } = document.budget;
  const table = "一般公共预算安排基本支出分经济科目表（不含上年结转）";
  return [
    {
      name: "人员经费",
      fact: amountIn(document, table, "合计", basicOf(document) - totals.operating),
      official: ["人员经费"],
      everyday: ["用在人员上的经费有多少"],
    },
    {
      name: "公用经费",
      fact: amountIn(document, table, "合计", totals.operating),
      official: ["公用经费"],
      everyday: ["公用经费安排了几多"],
    },
    {
      name: "机关运行经费",
      fact: amountIn(document, "财政拨款安排机关运行经费预算表", body.org, totals.operating),
      official: ["机关运行经费", "机关运行费"],
      everyday: ["维持机关运转的经费是多少", "机关运行要花多少"],
    },
  ];
}

function threePublic(document: GeneratedDocument): Measure[] {
  const { reception, vehicles } = document.budget.totals.threePublic;
  return [
    {
      name: "三公经费",
      fact: orZero(document, "“三公”经费预算", "合计", reception + vehicles),
      official: ["三公经费", "“三公”经费"],
      everyday: ["三公一共多少钱", "三公花多少"],
    },
    {
      name: "公务接待费",
      fact: orZero(document, "公务接待费", "公务接待费", reception),
      official: ["公务接待费", "接待费"],
      everyday: ["公务招待要花多少钱", "请客接待的钱有多少"],
    },
    {
      name: "公务用车运行维护费",
      fact: orZero(document, "公务用车运行维护费", "②公务用车运行维护费", vehicles),
      official: ["公务用车运行维护费", "公车运行维护费"],
      everyday: ["养公车要多少钱", "公车运行花多少"],
    },
    {
      name: "因公出国费",
      fact: orZero(document, "因公出国（境）费", "因公出国（境）费", 0n),
      official: ["因公出国（境）费", "因公出国费"],
      everyday: ["出国的钱有多少"],
    },
  ];
}

/** An item of 三公经费; where there is none, the sentence says so. */
function orZero(document: GeneratedDocument, name: string, label: string, amount: bigint): Fact {
  if (amount > 0n) return amountIn(document, THREE, label, amount);
  const said = linesWith(document, `${name}0万元`);
  return { value: valued("0", "万元"), cite: said, alt: [rowOf(document, THREE, label)] };
}

function stated(document: GeneratedDocument): Measure[] {
  const { procurement, vehicles, offices } = document.budget;
  const { goods, works, services } = procurement;
  const bought = (name: string, amount: bigint): Fact => ({
    value: valued(money(amount), "万元"),
    cite: linesWith(document, "政府采购预算总额", `${name}预算`),
    alt: [],
  });
  return [
    {
      name: "政府采购",
      fact: bought("", goods + works + services),
      official: ["政府采购预算总额", "政府采购预算"],
      everyday: ["政府采购一共打算买多少钱的东西", "政采总额多少"],
    },
    {
      name: "政府采购货物",
      fact: bought("政府采购货物", goods),
      official: ["政府采购货物预算"],
      everyday: ["政府采购里货物类多少钱"],
    },
    {
      name: "政府采购工程",
      fact: bought("政府采购工程", works),
      official: ["政府采购工程预算"],
      everyday: ["政府采购里工程有多少钱"],
    },
    {
      name: "政府采购服务",
      fact: bought("政府采购服务", services),
      official: ["政府采购服务预算"],
      everyday: ["政府采购里服务花多少"],
    },
    {
      name: "公务用车",
      fact: { value: valued(`${vehicles}`, "辆"), cite: linesWith(document, "公务用车编制"), alt: [] },
      official: ["公务用车实有数量", "公务用车编制数"],
      everyday: ["有几辆公车", "有多少辆公务用车"],
    },
    {
      name: "办公用房",
      fact: { value: valued(`${offices}`, "平方米"), cite: linesPrinting(document, `${offices}`), alt: [] },
      official: ["办公用房建筑总面积", "办公用房面积"],
      everyday: ["办公楼有多大面积", "办公用房有多少平米"],
    },
  ];
}
