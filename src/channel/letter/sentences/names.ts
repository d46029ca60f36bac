import { isMoney, measureNamed } from "../../../budget/index.js";
import type { AnswerFigure, Said } from "../../../compose/index.js";
import { quoted, unmarked } from "./quoting.js";

/** 某局2025年 */
export function whose({ org, year }: Pick<AnswerFigure, "org" | "year">): string {
  return `${org ?? ""}${year === null ? "" : `${year}年`}`;
}

/** What the first line of an answer calls its figure: `0.50万元 项目支出 · 2025年预算`. */
export function nameInHeadline({ lines }: Said): string | null {
  const [, name] = /^\S+(?:，\S+)* (.+) · \d{4}年(?:预算|决算)$/u.exec(unmarked(lines[0] ?? "")) ?? [];
  return name ?? null;
}

/** The item's own name, without the body and year that a label may say before it. */
export function itemName({ label, org, measure }: AnswerFigure, headline: string | null): string {
  const own = (label ?? "")
    .replace(org ?? "", "")
    .replace(/(?<=^|\s)\d{4}年(?:预算|决算)(?=\s|$)/u, "")
    .trim();
  if (own !== "") return own;
  return label === null ? (headline ?? measure) : measure;
}

/** Names of public finance as they are; names that a document gives to its rows and projects in quotation marks. */
export function asNamed(name: string): string {
  if (name === "三公经费") return "“三公”经费";
  return measureNamed(name) || /[“”]/u.test(name)
    ? name.replace(/(?<=公务用车|车辆)实有$/u, "实有数")
    : quoted(name);
}

const HELD = /资产|面积|公务用车实有|车辆/u;

/** Money that a budget sets: no target of performance, and nothing that a body has already. */
export function isBudgetAmount({ unit, table, measure, derived }: AnswerFigure): boolean {
  return isMoney(unit) && !derived && table !== "固定资产表" && !(table === null && HELD.test(measure));
}

/** What was planned or what was spent; final accounts print the budget in a column of its own. */
export function kindOf({ kind, column }: Pick<AnswerFigure, "kind" | "column">): AnswerFigure["kind"] {
  return kind === "决算" && /预算数$/u.test(column ?? "") ? "预算" : kind;
}

const SPENDING = /(?:支出|经费|费|工资|奖金|补贴|补助|津贴|基金|缴费|配套资金)$/u;

/**
 * 项目支出预算, 项目支出决算: what an amount of a disclosure is called; totals, income and what is carried over keep
 * their names.
 */
export function asAmount(figure: Pick<AnswerFigure, "unit" | "kind" | "column">, name: string): string {
  const said = asNamed(name);
  if (!isMoney(figure.unit) || /预算|决算/u.test(name)) return said;
  const what = kindOf(figure) ?? "预算";
  if (/[收支]入?总计$/u.test(name) || /^(?:收入|支出)(?:总计|合计)$/u.test(name)) return `${what}${said}`;
  return SPENDING.test(name) || said !== name ? `${said}${what}` : said;
}
