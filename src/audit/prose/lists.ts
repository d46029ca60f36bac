import { type Fact, type Figure, labelKey, measureNamed } from "../../budget/index.js";
import type { Audited } from "../audited.js";
import { as, present, told, wordsOf } from "../check.js";
import type { Check } from "../finding.js";
import { PROSE_RULES } from "../rules/index.js";

/** C6: lists of the narrative against the rows of the tables. */
export function listChecks(audited: Audited): Check[] {
  return present(audited.disclosure.facts.map((fact) => listCheck(fact, audited)));
}

const COLUMNS: Readonly<Record<string, string>> = {
  人员经费: "人员经费",
  公用经费: "公用经费",
  机关运行经费: "公用经费",
};

function listCheck(fact: Fact, audited: Audited): Check | null {
  const [topic, word] = fact.labels.slice(-2);
  const column = COLUMNS[topic ?? ""];
  if (column === undefined || !/^主要/u.test(word ?? "")) return null;
  const rows = economicRows(audited, column);
  if (rows.length === 0) return null;
  const names = namesIn(fact.text);
  const extra = names.filter((name) => !rows.some(({ row }) => akin(row, name)));
  const words = `情况说明“${fact.title}”列出的${topic}项目`;
  if (extra.length === 0)
    return told(PROSE_RULES.lists, "pass", `${words}在基本支出表中都有。`, { words: [wordsOf(fact)] });
  const message = `${words}中，${extra.map((name) => `“${name}”`).join("、")}在《${rows[0]?.title ?? ""}》中没有${column}。`;
  const check = told(PROSE_RULES.lists, "contradiction", message, {
    words: [wordsOf(fact)],
    figures: totalsOf(rows, audited, column),
  });
  const isUse = topic === "机关运行经费" || word !== "主要包括";
  if (isUse) return as(check, "scope", "“主要用于”说的是用途，不是逐项列表。");
  if (!extra.some(isEconomicItem)) return as(check, "scope", "所列名称不是经济科目的名称。");
  return isUsualWording(extra, names, audited)
    ? as(check, "scope", "所列可以是通用的口径说明，或列在另一栏。")
    : check;
}

/** A list that also names what the body does not have: many items of the classification, or items of the other column. */
function isUsualWording(extra: readonly string[], names: readonly string[], audited: Audited): boolean {
  const all = audited.cells.filter(
    ({ table, rowKind }) => table === "基本支出经济分类表" && rowKind !== "total",
  );
  const elsewhere = extra.every((name) => all.some(({ row }) => akin(row, name)));
  return elsewhere || extra.length > 2 || extra.length * 2 > names.length;
}

function economicRows(audited: Audited, column: string): Figure[] {
  return audited.cells.filter(
    ({ table, columnKey, rowKind, value }) =>
      table === "基本支出经济分类表" && columnKey === column && rowKind !== "total" && /[1-9]/u.test(value),
  );
}

function totalsOf(rows: readonly Figure[], audited: Audited, column: string): Figure[] {
  return audited.cells.filter(
    ({ table, columnKey, rowKind }) =>
      table === rows[0]?.table && columnKey === column && rowKind === "total",
  );
}

function namesIn(text: string): string[] {
  return text
    .split(/[、，,；;]|以及/u)
    .map((name) => name.replace(/等?(?:方面的?|项目|支出)?等?[。.:：]?$/u, "").trim())
    .filter((name) => name.length > 1);
}

/** Whether the name is one of the classification itself, and no wording of the document's own. */
function isEconomicItem(name: string): boolean {
  const places = measureNamed(name)?.places ?? [];
  return places.some(({ table }) => table === "基本支出经济分类表");
}

/** Names of one item: equal, or one is the other with words around it. */
function akin(row: string, name: string): boolean {
  const [a, b] = [row, name].map((label) => labelKey(label.replace(/[（(][^）)]*[)）]/gu, "")));
  if (a === undefined || b === undefined) return false;
  return a === b || a.includes(b) || b.includes(a);
}
