import { type CanonicalTable, canonicalColumn, canonicalRow, titleText } from "../../budget/index.js";
import type { GridRow, TableColumn } from "../types.js";
import { isEmptyCell } from "./cells.js";

/** What a table shows of itself: its columns, its rows, and a title that names no table for certain. */
export interface Shape {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly GridRow[];
}

/** The words and codes of a table by which it is told. */
interface Marks {
  readonly title: string;
  /** All headers above values. */
  readonly headers: readonly string[];
  /** Canonical columns of values. */
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly family: "function" | "economic" | null;
  readonly codes: readonly string[];
  readonly twoSided: boolean;
}

/**
 * The canonical tables that a table of unknown title may be, by its columns and subject codes: one where only one
 * fits, several where its fund is not told, none where its shape is not known.
 */
export function kindsOfShape(shape: Shape): readonly CanonicalTable[] {
  if (!isWhole(shape)) return [];
  const marks = marksOf(shape);
  if (FOREIGN.test(marks.title)) return [];
  if (marks.twoSided) return balanceKinds(marks);
  return [...threePublicKinds(marks), ...economicKinds(marks), ...functionKinds(marks)];
}

/** Titles that name another year, a comparison, or another kind of sheet. */
const FOREIGN = /上年|结转|结余|对比|比较|增减|变动|调整|绩效|采购|转移支付|债务|资产|政府经济/u;

/** Every column of values has a header of its own, and there are rows to tell it by. */
function isWhole({ columns, rows }: Shape): boolean {
  const values = columns.filter(({ role }) => role === "value");
  const named = new Set(values.map(({ path, side }) => `${side ?? ""}>${path.join(">")}`));
  return (
    values.length > 0 &&
    rows.length > 1 &&
    values.every(({ path }) => path.length > 0) &&
    named.size === values.length &&
    rows.every(({ cells }) => cells.length <= columns.length) &&
    columns.some(({ role }) => role === "label")
  );
}

function marksOf({ title, columns, rows }: Shape): Marks {
  const values = columns.filter(({ role }) => role === "value");
  const codes = codesOf(columns, rows);
  const sides = new Set(columns.map(({ side }) => side));
  return {
    title: titleText(title),
    headers: values.flatMap(({ path }) => path.map((word) => word.replace(/\s/gu, ""))),
    keys: values.map(({ path }) => keyOf(path)),
    labels: rows.flatMap(({ cells }) =>
      columns.flatMap(({ role }, index) => (role.endsWith("label") ? [cells[index] ?? ""] : [])),
    ),
    family: familyOf(codes),
    codes,
    twoSided: sides.has("收入") && sides.has("支出"),
  };
}

/** 小计 below 基本支出 is 基本支出. */
function keyOf(path: readonly string[]): string {
  const key = canonicalColumn(path);
  const parent = canonicalColumn(path.slice(0, -1));
  return key === "合计" && /^(?:基本支出|项目支出)$/u.test(parent) ? parent : key;
}

/** The subject code of each row: of codes in several cells the first, else the whole. */
function codesOf(columns: readonly TableColumn[], rows: readonly GridRow[]): string[] {
  const at = columns.flatMap(({ role }, index) => (role === "code" ? [index] : []));
  return rows.flatMap(({ cells }) => {
    const code = at.map((index) => (cells[index] ?? "").replace(/\s/gu, "")).join("");
    return /^\d{3}(?:\d\d){0,2}$/u.test(code) ? [code] : [];
  });
}

const FEWEST_CODES = 2;

/** 201–234 are functions of government, 301–399 what money is spent on; a table has the ones or the others. */
function familyOf(codes: readonly string[]): Marks["family"] {
  if (codes.length < FEWEST_CODES) return null;
  if (codes.every((code) => /^2(?:0[1-9]|[12]\d|3[0-4])/u.test(code))) return "function";
  return codes.every((code) => /^3(?:0[1-9]|1[0-3]|99)/u.test(code)) ? "economic" : null;
}

const OTHER_SOURCES =
  /^(?:财政专户管理资金|单位资金|事业收入|经营收入|上级补助收入|附属单位上缴收入|其他收入)$/u;
const FUNDS = /^(?:一般公共预算|政府性基金预算|国有资本经营预算)$/u;

/** Income set against spending: of all the money a body has, or of appropriations alone. */
function balanceKinds({ title, keys, labels }: Marks): CanonicalTable[] {
  const rows = labels.map(canonicalRow);
  const beyond = [...rows, ...keys].some((word) => OTHER_SOURCES.test(word));
  const fiscal = /财政拨款/u.test(title) || rows.some((row) => /财政拨款结转/u.test(row));
  const byFund = keys.filter((key) => FUNDS.test(key)).length > 1;
  const closed = rows.some((row) => /^(?:收入|支出)?总计$|^合计$/u.test(row));
  if (!closed || /基金|国有资本/u.test(title)) return [];
  if (beyond) return fiscal ? [] : ["收支总表"];
  return fiscal || byFund ? ["财政拨款收支总表"] : ["收支总表", "财政拨款收支总表"];
}

const THREE = [/因公出国/u, /公务接待/u, /公务用车/u] as const;
const AMONG_THREE =
  /^(?:.{0,3}[合总]计|.*因公出国.*|.*公务接待.*|.*公务用车.*|.*三公.*|.*购置.*|.*运行.*|会议费|培训费)$/u;

/** The three items in columns, or alone in rows: among economic items they are a part of basic expenditure. */
function threePublicKinds({ headers, labels, family, keys }: Marks): CanonicalTable[] {
  if (family !== null) return [];
  const inColumns = THREE.every((item) => headers.some((word) => item.test(word)));
  const rows = labels.map((label) => label.replace(/[\s"“”]/gu, "")).filter((label) => !isEmptyCell(label));
  const inRows = THREE.every((item) => rows.some((row) => item.test(row)));
  const alone = rows.every((row) => AMONG_THREE.test(row));
  const plain = inColumns || keys.every((key) => key === "合计" || FUNDS.test(key));
  return inColumns || (inRows && alone && plain) ? ["三公经费表"] : [];
}

/** Economic items divided into people and running costs, by columns or by their totals: basic expenditure. */
function economicKinds({ family, title, headers, keys, labels }: Marks): CanonicalTable[] {
  if (family !== "economic" || /项目支出|基金|国有资本/u.test([title, ...headers].join())) return [];
  const whole = (parts: readonly string[]) => parts.every((part) => keys.includes(part));
  const only = keys.every((key) => /^(?:合计|基本支出|人员经费|公用经费)$/u.test(key));
  const totals = labels.map((label) => label.replace(/\s/gu, ""));
  const byTotals = ["人员经费合计", "公用经费合计"].every((total) => totals.includes(total));
  return only && (whole(["人员经费", "公用经费"]) || byTotals) ? ["基本支出经济分类表"] : [];
}

function functionKinds(marks: Marks): CanonicalTable[] {
  if (marks.family !== "function" || new Set(marks.keys).size < marks.keys.length) return [];
  return marks.keys.includes("基本支出") || marks.keys.includes("项目支出")
    ? spendingKinds(marks)
    : incomeKinds(marks);
}

/** Sources beyond appropriations, called 收入. */
function incomeKinds({ title, headers, keys }: Marks): CanonicalTable[] {
  const sources = keys.filter((key) => OTHER_SOURCES.test(key) || FUNDS.test(key) || key === "财政拨款收入");
  const named = headers.some((word) => /收入/u.test(word)) && !headers.some((word) => /支出/u.test(word));
  const beyond = keys.some((key) => OTHER_SOURCES.test(key));
  return named && beyond && sources.length > 1 && !/支出/u.test(title.replace(/收支/gu, ""))
    ? ["收入总表"]
    : [];
}

const ALL_MONEY = ["经营支出", "上解上级支出", "对附属单位补助支出"];
const SPENDING = /^(?:合计|基本支出|项目支出|人员经费|公用经费)$/u;

/** Basic and project expenditure by function: of which money is said by the columns, or by nothing. */
function spendingKinds({ title, headers, keys, codes }: Marks): CanonicalTable[] {
  const both = keys.includes("基本支出") && keys.includes("项目支出") && keys.includes("合计");
  const others = keys.filter((key) => !SPENDING.test(key));
  if (!both || others.some((key) => !ALL_MONEY.includes(key)) || /收入/u.test([title, ...headers].join()))
    return [];
  const funds = fundsNamed([title, ...headers].join(), codes);
  if (others.length > 0) return funds.length === 0 ? ["支出总表"] : [];
  if (funds.length > 1 || /项目支出|基本支出/u.test(title)) return [];
  return funds.length === 1 ? funds : ["功能分类支出表"];
}

/** Whose money the words of headers and title name, or the codes that no other fund has. */
function fundsNamed(words: string, codes: readonly string[]): CanonicalTable[] {
  const named: [CanonicalTable, boolean][] = [
    ["一般公共预算支出表", /一般公共预算/u.test(words)],
    ["政府性基金支出表", /政府性基金/u.test(words) || codes.every(isOfFund)],
    ["国有资本经营预算表", /国有资本经营/u.test(words) || codes.every((code) => code.startsWith("223"))],
  ];
  const funds = named.flatMap(([table, says]) => (says ? [table] : []));
  return funds.length === 0 && /财政拨款/u.test(words) ? ["财政拨款支出表"] : funds;
}

/** 款 of government funds: from 60 on, and some below; a class above them says nothing. */
function isOfFund(code: string, _: number, codes: readonly string[]): boolean {
  if (code.length === 3) return codes.some((other) => other.length > 3 && other.startsWith(code));
  return /^2\d\d[6-8]\d|^(?:20707|20709|20710|20822|20823|2120[8]|2121[0-9]|22904|22908|23[234]04)/u.test(
    code,
  );
}
