import type { LineRange } from "../../budget/index.js";
import type { SourceDocument, SourceLine } from "../../read/index.js";
import { isWhole, labelOf, PROJECT_NAME } from "./labels.js";
import { isSecondLevel } from "./levels.js";
import { fold, foldedRow, readRow, type SheetRow } from "./row.js";

/** A stretch of tabbed lines, and the lines of text printed between it and what stands above. */
interface Block {
  readonly rows: readonly SheetRow[];
  readonly above: readonly string[];
}

/** A sheet as printed once, over all the pages that carry on without a new head. */
export interface Printing {
  readonly title: string;
  readonly overall: boolean;
  /** Unit printed above the sheet (单位：万元), else null. */
  readonly unitPrinted: string | null;
  readonly lines: LineRange;
  readonly rows: readonly SheetRow[];
}

/** The performance sheets a document prints, in order. */
export function findPrintings(source: SourceDocument): Printing[] {
  const printings: Printing[] = [];
  let open = false;
  for (const block of blocksOf(source.lines).flatMap(splitAtNames)) {
    const last = printings.at(-1);
    if (!isSheet(block)) open = false;
    else if (open && last && continues(block)) printings[printings.length - 1] = extended(last, block);
    else {
      printings.push(begin(block));
      open = true;
    }
  }
  return printings;
}

function blocksOf(lines: readonly SourceLine[]): Block[] {
  const blocks: { rows: SheetRow[]; above: string[] }[] = [];
  let above: string[] = [];
  let tabbed = false;
  for (const line of lines.filter(({ noise }) => noise === null)) {
    const blank = line.text.trim() === "";
    if (line.text.includes("\t") && !blank) {
      if (!tabbed) blocks.push({ rows: [], above });
      blocks.at(-1)?.rows.push(readRow(line));
      above = [];
    } else if (tabbed && isLabelledText(line.text)) {
      blocks.at(-1)?.rows.push(readRow(line));
      continue;
    } else if (!blank) above.push(line.text);
    tabbed = line.text.includes("\t") && !blank;
  }
  return blocks;
}

/** 项目设立必要性 改善办学条件: a row of a sheet whose columns were lost, between rows that keep theirs. */
function isLabelledText(text: string): boolean {
  const [first = "", second] = text.trim().split(/\s+/u);
  const label = labelOf(first);
  return second !== undefined && label?.kind === "long" && isWhole(first, label);
}

/** Cuts a block in which the head of another sheet follows without a blank line. */
function splitAtNames(block: Block): Block[] {
  const starts = block.rows.flatMap((row, index) => (isNameRow(row) ? [index] : []));
  const cuts = starts.filter((start) => block.rows.slice(0, start).some(isIndicatorHead));
  const edges = [0, ...cuts, block.rows.length];
  return edges.slice(1).map((end, index) => {
    return { rows: block.rows.slice(edges[index], end), above: index === 0 ? block.above : [] };
  });
}

export function isNameRow(row: SheetRow): boolean {
  return row.cells.some(({ text }) => PROJECT_NAME.test(fold(text)));
}

/** Whether a row is the head of the indicators: 一级指标 二级指标 三级指标 指标值. */
export function isIndicatorHead(row: SheetRow): boolean {
  const names = row.cells.map((cell) => fold(cell.text));
  return (
    names.some((name) => /^(?:三级指标|指标名称)/u.test(name)) &&
    names.some((name) => /指标值|目标值/u.test(name))
  );
}

const TARGETS =
  /(?:三级指标|指标名称).*(?:指标值|目标值)|(?:年度|实施期|中期)资金总额.*(?:总体目标|三级指标)/u;
const RESULTS = /(?:实际|全年)完成(?:值|情况)|自评|得分|分值/u;

/** A block of a sheet of targets; sheets of results (自评表) have other columns and are none. */
function isSheet(block: Block): boolean {
  const folded = block.rows.map(foldedRow).join("");
  if (block.rows.some((row) => RESULTS.test(foldedRow(row)) && isIndicatorHead(row))) return false;
  return (
    TARGETS.test(folded) || isOverall(block) || block.rows.some((row) => row.cells.some(isBareSecondLevel))
  );
}

function isBareSecondLevel({ text }: { readonly text: string }): boolean {
  return isSecondLevel(text) && fold(text).endsWith("指标");
}

function continues(block: Block): boolean {
  return block.above.length === 0 && !block.rows.slice(0, 4).some(isNameRow) && !isOverall(block);
}

function isOverall(block: Block): boolean {
  const head = fold(titleOf(block.above) ?? "");
  return (
    /整体(?:支出)?绩效目标/u.test(head) ||
    block.rows.slice(0, 3).some((row) => /^(?:单位|部门)基本信息/u.test(foldedRow(row)))
  );
}

function begin(block: Block): Printing {
  const overall = isOverall(block);
  return {
    title: titleOf(block.above) ?? (overall ? "整体支出绩效目标表" : "项目支出绩效目标表"),
    overall,
    unitPrinted: unitOf(block.above),
    lines: span(block.rows),
    rows: block.rows,
  };
}

function extended(printing: Printing, block: Block): Printing {
  const rows = [...printing.rows, ...block.rows];
  return { ...printing, rows, lines: span(rows) };
}

function span(rows: readonly SheetRow[]): LineRange {
  return [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];
}

/** The nearest line above that names a sheet of performance targets, without marks of headings. */
function titleOf(above: readonly string[]): string | null {
  const title = above
    .slice(-5)
    .findLast((line) => /绩效目标.*表$|绩效目标表/u.test(fold(line)) && !/见附件/u.test(line));
  return title === undefined ? null : title.replace(/^[\s#]+|\*\*|\s+$/gu, "");
}

function unitOf(above: readonly string[]): string | null {
  const line = above.slice(-5).findLast((text) => /单位[:：]/u.test(text));
  return /单位[:：]\s*(万元|千元|百元|亿元|元)/u.exec(line ?? "")?.[1] ?? null;
}
