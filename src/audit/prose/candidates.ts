import type { CanonicalTable, Figure } from "../../budget/index.js";
import type { Audited } from "../audited.js";

/** Table cells that state what a sentence states: those its section speaks of, and all others of that measure. */
export interface Candidates {
  readonly preferred: readonly Figure[];
  readonly others: readonly Figure[];
  /** Sums of other scope: where one of them agrees, the sentence means it. */
  readonly further: readonly Figure[];
}

/** A cell by table, measure and canonical column. */
interface Place {
  readonly table: CanonicalTable;
  readonly measure: string;
  readonly column: string;
}

const FISCAL = "财政拨款收支总表";

/** What sentences call by names of their own. */
const NAMED: Readonly<Record<string, readonly Place[]>> = {
  财政拨款收支总预算: [
    { table: FISCAL, measure: "收入总计", column: "合计" },
    { table: FISCAL, measure: "支出总计", column: "合计" },
  ],
  当年拨款收入: [{ table: FISCAL, measure: "本年收入合计", column: "合计" }],
  上年结转收入: [{ table: FISCAL, measure: "上年财政拨款结转", column: "合计" }],
  本年预算安排: [
    { table: "收支总表", measure: "支出总计", column: "当年" },
    { table: "收支总表", measure: "本年支出合计", column: "当年" },
    { table: "收支总表", measure: "本年收入合计", column: "合计" },
  ],
  纳入绩效管理项目金额: [
    { table: "项目支出表", measure: "项目支出", column: "合计" },
    { table: "支出总表", measure: "项目支出", column: "项目支出" },
  ],
  公开项目绩效目标: [{ table: "项目支出表", measure: "项目支出", column: "合计" }],
  固定资产: [{ table: "固定资产表", measure: "资产总额", column: "价值" }],
  整体绩效目标涉及资金: [
    { table: "一般公共预算支出表", measure: "一般公共预算支出", column: "合计" },
    { table: "支出总表", measure: "支出总计", column: "合计" },
  ],
};

/** Sums of other scope (all funds of the year, 财政拨款, with carry-over) that such a sentence may mean as well. */
const FURTHER: Readonly<Record<string, readonly Place[]>> = {
  整体绩效目标涉及资金: [
    { table: "收支总表", measure: "支出总计", column: "合计" },
    { table: "收支总表", measure: "支出总计", column: "当年" },
    { table: "收支总表", measure: "本年收入合计", column: "合计" },
    { table: FISCAL, measure: "支出总计", column: "合计" },
    { table: FISCAL, measure: "本年收入合计", column: "合计" },
  ],
  一般公共预算支出: [
    { table: "收支总表", measure: "一般公共预算", column: "合计" },
    { table: FISCAL, measure: "一般公共预算", column: "合计" },
    { table: FISCAL, measure: "支出总计", column: "一般公共预算" },
  ],
};

/** Sections of the narrative and the tables they speak of. */
const SECTIONS: readonly (readonly [RegExp, readonly CanonicalTable[]])[] = [
  [/财政拨款收(?:入)?支/u, [FISCAL]],
  [
    /一般公共预算(?:财政拨款)?基本支出|基本支出(?:预算|决算)?情况/u,
    ["基本支出经济分类表", "一般公共预算支出表"],
  ],
  [/一般公共预算(?:当年)?(?:财政拨款)?支出/u, ["一般公共预算支出表"]],
  [/三公/u, ["三公经费表"]],
  [/机关运行/u, ["机关运行经费表"]],
  [/绩效/u, ["一般公共预算支出表", "项目支出表"]],
  [/支出(?:预算|决算|说明|情况)/u, ["支出总表", "收支总表"]],
  [/收入(?:预算|决算|说明|情况)|收支|总体情况|增减/u, ["收支总表", "收入总表", "支出总表"]],
];

/** Tables that state a part of what others state, so that a sentence on the whole never means them. */
const PARTIAL: readonly CanonicalTable[] = ["项目结转表"];

/** The cells a stated amount may be compared with. */
export function candidatesOf(figure: Figure, audited: Audited): Candidates {
  const cells = audited.cells.filter(({ table }) => table !== null && !PARTIAL.includes(table));
  const further = (FURTHER[figure.measure] ?? []).flatMap((place) => at(cells, place));
  const named = NAMED[figure.measure]?.flatMap((place) => at(cells, place));
  if (named) return { preferred: named, others: overall(figure, audited), further };
  const own = cells.filter((cell) => isSame(cell, figure));
  const tables = SECTIONS.find(([section]) => section.test(figure.title))?.[1] ?? [];
  const fund = fiscalColumn(figure, cells);
  const inSection = own.filter(({ table }) => table !== null && tables.includes(table));
  const preferred = fund.length > 0 ? fund : inSection.length > 0 ? inSection : own;
  const rest = own.filter((cell) => !preferred.includes(cell));
  const others = isGeneralBudget(figure, audited) ? rest.filter(isOfGeneralBudget) : rest;
  return { preferred, others, further };
}

function at(cells: readonly Figure[], { table, measure, column }: Place): Figure[] {
  const found = cells.filter(
    (cell) => cell.table === table && cell.measure === measure && cell.columnKey === column,
  );
  const whole = found.filter(({ rowPath }) => rowPath.length === 1);
  return whole.length > 0 ? whole : found;
}

/** The overall sheet's total, which the narrative on overall targets speaks of. */
function overall({ measure }: Figure, { sheets }: Audited): Figure[] {
  return measure === "整体绩效目标涉及资金"
    ? sheets.filter(({ table, measure: own }) => table === "整体绩效目标表" && own === "资金总额")
    : [];
}

const WHOLE_COLUMNS = [
  "合计",
  "基本支出",
  "项目支出",
  "人员经费",
  "公用经费",
  "当年",
  "上年结转",
  "一般公共预算",
];
const FUNDS = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];

/** The same measure in a total column; of subjects the row's own total, not its part by 基本 or 项目. */
function isSame(cell: Figure, { measure, rowKey }: Figure): boolean {
  const same = cell.measure === measure || (cell.code !== null && cell.rowKey === rowKey);
  if (!same || !WHOLE_COLUMNS.includes(cell.columnKey)) return false;
  if (cell.rowKind === "total" || cell.table === "收支总表") return true;
  return cell.columnKey === "合计" || cell.columnKey === "价值";
}

/** 一般公共预算拨款 in the section on 财政拨款 is the fund's column of that table, carry-over included. */
function fiscalColumn({ title, measure }: Figure, cells: readonly Figure[]): Figure[] {
  if (!/财政拨款收(?:入)?支/u.test(title) || !FUNDS.includes(measure)) return [];
  return cells.filter(
    ({ table, side, rowKey, columnKey }) =>
      table === FISCAL && side === "支出" && rowKey === "支出总计" && columnKey === measure,
  );
}

/** In final accounts 一般公共预算…基本支出 is never the spending of all funds. */
function isGeneralBudget({ row, rowPath, kind }: Figure, { disclosure }: Audited): boolean {
  const said = `${rowPath[0] ?? ""}${row}`;
  return kind === "决算" && disclosure.record.kind === "决算" && /一般公共预算/u.test(said);
}

function isOfGeneralBudget({ table }: Figure): boolean {
  return table === "一般公共预算支出表" || table === "基本支出经济分类表" || table === FISCAL;
}
