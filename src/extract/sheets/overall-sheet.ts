import type { Sheet, SheetFund, SheetText, UnreadCell } from "../types.js";
import { amountAfter, amountName } from "./funds.js";
import { readIndicators } from "./indicators.js";
import { labelOf } from "./labels.js";
import { isLevel } from "./levels.js";
import type { Printing } from "./printing.js";
import { isIndicatorHead } from "./printing.js";
import { type Cell, fold, foldedRow, type SheetRow } from "./row.js";
import { labelledIn } from "./texts.js";
import type { ZonedRow } from "./zone.js";

type Block = "facts" | "funds" | "tasks" | "texts" | "indicator-head" | "indicators";

interface BlockRow {
  readonly row: SheetRow;
  readonly block: Block;
}

/** Reads the sheet of a whole body's targets: staffing, money by source and use, duties, tasks, indicators. */
export function readOverallSheet(printing: Printing): Sheet {
  const rows = blocksOf(printing.rows);
  const rowsOf = (block: Block) => rows.filter((row) => row.block === block).map(({ row }) => row);
  const { indicators, unread } = readIndicators(rows.map(zoned), ["年度"]);
  const unitPrinted = unitIn(rowsOf("funds")) ?? printing.unitPrinted;
  return {
    canonical: "整体绩效目标表",
    title: printing.title,
    project: null,
    unit: unitPrinted ?? "",
    unitPrinted,
    lines: [printing.lines],
    funds: overallFunds(rowsOf("funds")),
    texts: [
      ...rowsOf("facts").flatMap(factsIn),
      ...rowsOf("texts").flatMap(textsIn),
      ...tasks(rowsOf("tasks")),
    ],
    indicators,
    unread: [...lostAmounts(rowsOf("funds")), ...unread],
  };
}

function zoned({ row, block }: BlockRow): ZonedRow {
  return { row, zone: block === "indicator-head" || block === "indicators" ? block : "texts" };
}

function blocksOf(rows: readonly SheetRow[]): BlockRow[] {
  let block: Block = "facts";
  return rows.map((row) => {
    block = blockOf(row, block);
    return { row, block };
  });
}

function blockOf(row: SheetRow, above: Block): Block {
  const first = fold(row.cells[0]?.text ?? "");
  if (isIndicatorHead(row)) return "indicator-head";
  if (above === "indicator-head" || above === "indicators") return "indicators";
  if (/^(?:单位|部门)(?:基本信息|名称)/u.test(first)) return "facts";
  if (/^年度(?:预算情况|部门预算|预算申请)|^(?:预算情况|部门预算)/u.test(first)) return "funds";
  if (/^(?:年度)?(?:重点|主要)任务/u.test(first)) return "tasks";
  return labelOf(row.cells[0]?.text ?? "") ? "texts" : above;
}

const HEAD = /^(?:单位|部门)基本信息$/u;

/** Label and value side by side: 内设职能部门数 4个. */
function factsIn(row: SheetRow): SheetText[] {
  const cells = row.cells.filter(({ text }) => !HEAD.test(fold(text)));
  return cells.flatMap((label, index) => {
    const value = cells[index + 1];
    if (index % 2 === 1 || !value) return [];
    const name = label.text.replace(/^其中[:：]?|[:：]$/gu, "");
    return [textAt(row, name, null, value)];
  });
}

function textsIn(row: SheetRow): SheetText[] {
  return labelledIn(row).flatMap(({ label, values }) => {
    const [value] = values;
    return value ? [textAt(row, row.cells[0]?.text ?? label.name, null, value)] : [];
  });
}

/** The tasks of the year: each row names a duty and says its tasks. */
function tasks(rows: readonly SheetRow[]): SheetText[] {
  const head = rows[0]?.cells[0]?.text ?? "年度重点任务";
  return rows.slice(1).flatMap((row) => {
    const [duty, task] = row.cells;
    if (!duty) return [];
    return [task ? textAt(row, head, duty.text, task) : textAt(row, head, null, duty)];
  });
}

function textAt({ line }: SheetRow, label: string, group: string | null, { text, raw }: Cell): SheetText {
  return { label, group, text, lines: [line, line], printed: [{ line, raw }] };
}

function unitIn(rows: readonly SheetRow[]): string | null {
  return /\((万元|千元|百元|亿元|元)\)/u.exec(rows.map(foldedRow).join(""))?.[1] ?? null;
}

/** A column of the money's block: what it is divided by, and where its labels begin. */
interface Division {
  readonly name: string;
  readonly column: number;
  readonly line: number;
}

function overallFunds(rows: readonly SheetRow[]): SheetFund[] {
  const divisions = rows.flatMap(({ cells, line }) => {
    return cells
      .filter(isDivision)
      .map(({ text, column }) => ({ name: fold(text).replace(/:$/u, ""), column, line }));
  });
  return rows.flatMap((row) => {
    const above = divisions.filter(({ line }) => line <= row.line);
    return amountsIn(row).map(({ label, raw }) => fundAt(row, label, raw, above));
  });
}

function isDivision({ text }: Cell): boolean {
  return /^按.+(?:划分|分类|分)[:：]?$/u.test(fold(text));
}

interface LabelledAmount {
  readonly label: Cell;
  readonly raw: string;
}

function amountsIn({ cells }: SheetRow): LabelledAmount[] {
  return cells.flatMap((label, index) => {
    const value = cells[index + 1];
    const raw = value && isNumber(value) ? amountAfter(value.raw).raw : null;
    return raw === null || isNumber(label) || isLevel(label.text) ? [] : [{ label, raw }];
  });
}

function isNumber({ text }: Cell): boolean {
  return /^\d[\d,\s]*(?:\.\s?\d+)?$/u.test(text);
}

function fundAt({ line }: SheetRow, label: Cell, raw: string, divisions: readonly Division[]): SheetFund {
  const group = divisions.findLast(({ column }) => column <= label.column)?.name ?? null;
  const name = amountName(label.text);
  return {
    label: name,
    group,
    period: "年度",
    unitPrinted: null,
    raw,
    line,
    lines: [line, line],
    twin: null,
  };
}

/** Numbers of the block that no label stands before. */
function lostAmounts(rows: readonly SheetRow[]): UnreadCell[] {
  return rows.flatMap((row) => {
    const lost = row.cells.filter(
      (cell, index) => isNumber(cell) && (index === 0 || isNumber(row.cells[index - 1] ?? cell)),
    );
    return lost.map(({ raw }) => ({
      label: "",
      column: "资金总额",
      raw,
      line: row.line,
      reason: "找不到该金额对应的名称",
    }));
  });
}
