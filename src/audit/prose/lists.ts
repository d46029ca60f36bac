import { type Fact, type Figure, labelKey } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import { type Audited, tableOf } from "../audited.js";
import { as, present, sumCheck, told, wordsOf } from "../check.js";
import type { Check, Rule } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { annualTotals } from "../sheets/funds.js";
import { projectSheets, sameProject } from "../sheets/project-sheet.js";

const LISTS: Rule = {
  id: "C6.1",
  sentence: "情况说明列出的人员经费、公用经费项目在基本支出表中都有",
  formula: "说明所列项目 ⊆ 经济分类表有金额的科目",
};
const UNITS: Rule = {
  id: "C6.2",
  sentence: "预算单位个数与报表中的单位一致",
  formula: "机关及下属预算单位数 ≥ 表中单位数",
};
const SHEETS: Rule = {
  id: "C6.3",
  sentence: "公开的绩效目标个数＝绩效目标表张数＝项目数",
  formula: "公开项目绩效目标个数 = 绩效目标表张数",
};

/** C6: lists and counts of the narrative against the rows of the tables. */
export function listChecks(audited: Audited): Check[] {
  return present([
    ...audited.disclosure.facts.map((fact) => listCheck(fact, audited)),
    unitCheck(audited),
    ...sheetCounts(audited),
    sheetMoney(audited),
  ]);
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
    return told(LISTS, "pass", `${words}在基本支出表中都有。`, { words: [wordsOf(fact)] });
  const message = `${words}中，${extra.map((name) => `“${name}”`).join("、")}在《${rows[0]?.title ?? ""}》中没有${column}。`;
  const check = told(LISTS, "contradiction", message, {
    words: [wordsOf(fact)],
    figures: totalsOf(rows, audited, column),
  });
  const isUse = topic === "机关运行经费" || word !== "主要包括";
  return isUse ? as(check, "scope", "“主要用于”说的是用途，不是逐项列表。") : check;
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
    .split(/[、，,；;和]|以及/u)
    .map((name) => name.replace(/等?(?:方面的?|项目|支出)?等?[。.:：]?$/u, "").trim())
    .filter((name) => name.length > 1);
}

/** Names of one item: equal, or one is the other with words around it. */
function akin(row: string, name: string): boolean {
  const [a, b] = [labelKey(row), labelKey(name)];
  return a === b || a.includes(b) || b.includes(a);
}

function unitCheck(audited: Audited): Check | null {
  const stated = audited.prose.find(
    ({ aspect, row }) => aspect === "count" && /^机关及(?:所属|下属)预算单位$/u.test(row),
  );
  const rows = tableOf(audited, "项目支出表")?.rows ?? tableOf(audited, "机关运行经费表")?.rows ?? [];
  const bodies = rows.filter(({ kind }) => kind === "body");
  const units = [...new Set(bodies.map(({ label }) => labelKey(label)))];
  if (!stated || units.length === 0) return null;
  const said = Number(amountOf(stated).units);
  const message = `${placeOf(stated)}为${printedValue(stated)}，报表中有${units.length}个单位。`;
  const cells = bodies.flatMap(({ cells: own }) => [...own.values()].slice(0, 1));
  if (said >= units.length) return told(UNITS, "pass", message, { figures: [stated] });
  if (said + 1 >= units.length)
    return told(UNITS, "scope", `${message}个数可以只指下属单位。`, { figures: [stated, ...cells] });
  return told(UNITS, "contradiction", message, { figures: [stated, ...cells] });
}

function sheetCounts(audited: Audited): (Check | null)[] {
  const sheets = projectSheets(audited);
  const stated = audited.prose.find(
    ({ aspect, measure }) => aspect === "count" && measure === "公开项目绩效目标",
  );
  const managed = audited.prose.find(
    ({ aspect, measure }) => aspect === "count" && measure === "绩效目标项目数",
  );
  const names = projectNames(audited);
  return [
    stated && sheets.length > 0
      ? countCheck(stated, sheets.length, `文件中有${sheets.length}个项目的绩效目标表`)
      : null,
    managed && names.length > 0
      ? countCheck(managed, names.length, `项目支出表中有${names.length}个项目`, true)
      : null,
  ];
}

const MONEY: Rule = {
  id: "C6.4",
  sentence: "说明中绩效目标项目的金额＝各绩效目标表年度资金之和",
  formula: "涉及资金 = Σ 年度资金（项目个数与表数相同时）",
};

/** The money of projects with targets against their sheets, where all of them are printed. */
function sheetMoney(audited: Audited): Check | null {
  const sheets = projectSheets(audited);
  const totals = annualTotals(sheets);
  const section = audited.prose.filter(({ title }) => /绩效/u.test(title));
  const counted = section.some(
    ({ aspect, unit, value }) => aspect === "count" && unit === "个" && Number(value) === sheets.length,
  );
  const stated = section.find(
    ({ aspect, measure }) =>
      aspect === "amount" && /^(?:公开项目绩效目标|涉及项目(?:预算)?资金)$/u.test(measure),
  );
  return stated && totals && totals.length > 0 && counted ? sumCheck(MONEY, audited, [stated], totals) : null;
}

function countCheck(stated: Figure, count: number, found: string, open = false): Check {
  const said = Number(amountOf(stated).units);
  const message = `${placeOf(stated)}为${printedValue(stated)}，${found}。`;
  const fewer = said < count && open;
  const verdict =
    said === count ? "pass" : fewer ? "scope" : said > count && !open ? "not_disclosed" : "contradiction";
  return told(SHEETS, verdict, message, { figures: [stated] });
}

function projectNames(audited: Audited): string[] {
  const rows = (tableOf(audited, "项目支出表")?.rows ?? []).filter(({ kind }) => kind === "detail");
  const names: string[] = [];
  for (const { label } of rows) if (!names.some((name) => sameProject(name, label))) names.push(label);
  return names;
}
