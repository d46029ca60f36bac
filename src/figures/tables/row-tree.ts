import {
  absolute,
  add,
  canonicalRow,
  compare,
  type Decimal,
  decimal,
  type RowKind,
  subtract,
} from "../../budget/index.js";
import type { Table } from "../../extract/index.js";
import { readCell } from "./cell-number.js";
import type { LabelledRow, PlacedRow } from "./labelled-row.js";
import { byStep, isStepped } from "./steps.js";
import { isTotalLabel } from "./totals.js";

export type { PlacedRow } from "./labelled-row.js";

/** Places the rows of one side of a table, by codes, economic categories, bodies and projects, or ordinals. */
export function placeRows(table: Table, rows: readonly LabelledRow[], org: string): PlacedRow[] {
  if (rows.some(({ cells }) => cells.some(({ item }) => item))) return byItem(rows);
  if (rows.some(({ code }) => code !== null)) return byCode(rows);
  if (isStepped(rows)) return byStep(rows);
  if (table.canonical === "基本支出经济分类表") return byCategory(rows);
  if (table.canonical === "项目支出表" || table.canonical === "项目结转表") return byBody(rows, org);
  if (table.canonical === "机关运行经费表") return byPayer(rows, org);
  return byOrdinal(rows);
}

function placed(row: LabelledRow, path: readonly string[], kind: RowKind): PlacedRow {
  return { ...row, path, kind };
}

/** Whether the row is a sum over the table or one side of it. */
export function isTotal({ label }: Pick<LabelledRow, "label">): boolean {
  return isTotalLabel(label);
}

/** Items of 三公 that stood in columns; those of one body among several are that body's. */
function byItem(rows: readonly LabelledRow[]): PlacedRow[] {
  const vehicles = "公务用车购置及运行费";
  return rows.map((row) => {
    const part = row.label === "公务用车购置费" || row.label === "公务用车运行维护费";
    const path = part ? [vehicles, row.label] : [row.label];
    if ("单位" in row.words) return placed(row, [row.words["单位"] ?? "", ...path], "body");
    return placed(row, path, isTotal(row) ? "total" : row.label === vehicles ? "group" : "detail");
  });
}

function byCode(rows: readonly LabelledRow[]): PlacedRow[] {
  const names = new Map<string, string>();
  const codes = rows.flatMap(({ code }) => code ?? []);
  return rows.map((row) => {
    const { code, label } = row;
    if (code === null) return placed(row, [label], isTotal(row) ? "total" : "detail");
    names.set(code, label);
    const above = [3, 5, 7]
      .filter((length) => length < code.length)
      .flatMap((length) => names.get(code.slice(0, length)) ?? []);
    const group = codes.some((other) => other.length > code.length && other.startsWith(code));
    return placed(row, [...above, label], group ? "group" : "detail");
  });
}

const CATEGORIES = new Set([
  "工资福利支出",
  "商品和服务支出",
  "对个人和家庭的补助",
  "对个人和家庭补助支出",
  "债务利息及费用支出",
  "资本性支出",
  "资本性支出基本建设",
  "对企业补助",
  "对企业补助基本建设",
  "对社会保障基金补助",
  "其他支出",
]);

/** Economic classification without codes: a category is a known name without a government category beside it. */
function byCategory(rows: readonly LabelledRow[]): PlacedRow[] {
  let category: string | null = null;
  return rows.map((row) => {
    if (isTotal(row)) return placed(row, [row.label], "total");
    if (CATEGORIES.has(canonicalRow(row.label)) && Object.keys(row.words).length === 0) {
      category = row.label;
      return placed(row, [row.label], "group");
    }
    return placed(row, category === null ? [row.label] : [category, row.label], "detail");
  });
}

/** Operating costs: those of a body for each row, or in rows by what they are spent on. */
function byPayer(rows: readonly LabelledRow[], org: string): PlacedRow[] {
  return rows.map((row) => {
    const isOwn = row.label === org || /机关运行经费/u.test(row.label) || !isEconomicItem(row.label);
    return placed(row, [row.label], isTotal(row) ? "total" : isOwn ? "body" : "detail");
  });
}

/** 办公费, 商品和服务支出, 办公设备购置: what money is spent on, no body's name. */
function isEconomicItem(label: string): boolean {
  return /(?:费|支出|购置|补助)(?:[（(].*[)）])?$/u.test(label);
}

/** Project tables: rows of bodies repeat the totals of the rows below them. */
function byBody(rows: readonly LabelledRow[], org: string): PlacedRow[] {
  const bodies = rows.map((_, index) => isBody(rows, index, org));
  const first = bodies.indexOf(true);
  const nested = bodies.filter(Boolean).length > 1;
  let above: readonly string[] = [];
  return rows.map((row, index) => {
    if (isTotal(row)) return placed(row, [row.label], "total");
    if (!bodies[index]) return placed(row, [...above, row.label], "detail");
    const department = rows[first]?.label ?? "";
    above = nested && index > first ? [department, row.label] : [row.label];
    return placed(row, above, "body");
  });
}

const BODY =
  /(?:局|委员会|办公室|办|委|院|所|站|队|中心|学校|中学|小学|幼儿园|大学|学院|政府|办事处|处|馆|团|会|厅|部|社|场|园|本级|机关|公司|医院)(?:[（(].{1,8}[)）])?$/u;
const PROJECT = /经费|补助|资金|项目|建设|工作|专项|费$|购置|维修|改造/u;

function isBody(rows: readonly LabelledRow[], index: number, org: string): boolean {
  const row = rows[index];
  if (!row || isTotal(row)) return false;
  if (row.label.replace(/^\d{3,9}[-—]?/u, "") === org) return true;
  const next = rows[index + 1];
  if (next && next.indent > row.indent) return true;
  if (!BODY.test(row.label) || PROJECT.test(row.label) || !next) return false;
  return sharesRegion(row.label, org) || sumsUp(rows, index);
}

function sharesRegion(label: string, org: string): boolean {
  const region = /^\p{Script=Han}{1,8}?[省市县区旗州盟]/u.exec(org)?.[0];
  return region !== undefined && label.startsWith(region);
}

/** Whether the row's first number is the sum of those below it, up to the next body. */
function sumsUp(rows: readonly LabelledRow[], index: number): boolean {
  const own = firstNumber(rows[index]);
  const below = rows.slice(index + 1);
  const end = below.findIndex(({ label }) => BODY.test(label) && !PROJECT.test(label));
  const parts = below.slice(0, end < 0 ? undefined : end).flatMap((row) => firstNumber(row) ?? []);
  if (!own || parts.length === 0) return false;
  const difference = absolute(subtract(own, parts.reduce(add)));
  return compare(difference, { units: BigInt(parts.length + 1), scale: own.scale }) <= 0;
}

function firstNumber(row: LabelledRow | undefined): Decimal | null {
  for (const { text } of row?.cells ?? []) {
    const reading = readCell(text);
    if (reading.kind === "number") return decimal(reading.value);
  }
  return null;
}

const ORDINALS: readonly RegExp[] = [
  /^[一二三四五六七八九十工]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/u,
  /^\d{1,2}[、.．](?!\d)/u,
  /^[①-⑳]|^[（(]\d{1,2}[)）]/u,
];

/** Depth of the ordinal in front of a label; -1 for none. */
function depthOf(label: string): number {
  return ORDINALS.findIndex((ordinal) => ordinal.test(label.replace(/^其中[:：]?/u, "")));
}

interface Open {
  readonly depth: number;
  readonly path: readonly string[];
}

/** Rows with ordinals stand under the row before them that has a higher one or none; 其中 under the row above, and
 * with it the rows without an ordinal that go on its list below a row that has one. */
function byOrdinal(rows: readonly LabelledRow[]): PlacedRow[] {
  const open: Open[] = [];
  const paths = rows.map((row) => {
    if (row.label === "") return [];
    if (isTotal(row)) {
      open.length = 0;
      return [row.label];
    }
    const depth = depthAmong(row.label, open);
    while ((open.at(-1)?.depth ?? -2) >= depth) open.pop();
    const path = [...(open.at(-1)?.path ?? []), row.label];
    open.push({ depth, path });
    return path;
  });
  return rows.map((row, index) => placed(row, paths[index] ?? [], kindAmong(row, index, paths)));
}

function depthAmong(label: string, open: readonly Open[]): number {
  const own = depthOf(label);
  if (own >= 0) return own;
  const last = open.at(-1)?.depth ?? -1;
  const listed = !Number.isInteger(last);
  if (/^其中/u.test(label)) return listed ? last : last + 0.5;
  return listed && last > 0 ? last : own;
}

function kindAmong(row: LabelledRow, index: number, paths: readonly (readonly string[])[]): RowKind {
  if (isTotal(row)) return "total";
  const own = paths[index] ?? [];
  const child = paths[index + 1] ?? paths.slice(index + 1).find((path) => path.length > 0) ?? [];
  return child.length > own.length && child[own.length - 1] === row.label ? "group" : "detail";
}
