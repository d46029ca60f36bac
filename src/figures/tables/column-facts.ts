import { COLUMN_SYNONYMS, canonicalColumn, type DocumentIdentity, labelKey } from "../../budget/index.js";
import type { Table, TableColumn } from "../../extract/index.js";
import type { LabelledRow, ValueCell } from "./labelled-rows.js";

/** What of the document decides how its columns are called. */
export type ColumnOwner = Pick<DocumentIdentity, "kind" | "year">;

/**
 * Canonical columns of the cells of a row. What is not of the document's own year and kind says so in front:
 * `2024年合计`, `上年合计`, `预算数` in final accounts, `增减合计`.
 */
export function columnKeysOf(cells: readonly ValueCell[], table: Table, owner: ColumnOwner): string[] {
  return cells.map(({ column, item }) => {
    const scope = scopeOf(column.path, owner);
    const key = item ? "合计" : ownKey(column, table);
    return scope === "预算数" && key === "合计" ? scope : `${scope}${key}`;
  });
}

/** Whether the column states a change against another year, as an amount or as a rate. */
export function isChange(path: readonly string[]): boolean {
  return path.some((word) => /增减|增长|变动|差额/u.test(word));
}

function scopeOf(path: readonly string[], owner: ColumnOwner): string {
  if (isChange(path)) return "增减";
  const year = otherYear(path, owner.year);
  if (year !== null) return `${year}年`;
  if (path.some((word) => /^上年(?!.*结[转余])|^上一年/u.test(word))) return "上年";
  return owner.kind === "决算" && path.some((word) => /预算数/u.test(word)) ? "预算数" : "";
}

/** A year other than the document's that heads the column, else null. */
export function otherYear(path: readonly string[], year: number): number | null {
  const named = path.flatMap((word) => /^(20\d\d)(?=年|预算|决算|$)/u.exec(word)?.[1] ?? []).map(Number);
  const [own] = named.filter((stated) => stated !== year);
  return own !== undefined && !named.includes(year) ? own : null;
}

/** Canonical column; the only value column of its side is its total, unless it says otherwise. */
function ownKey(column: TableColumn, table: Table): string {
  const key = isSubtotal(column, table)
    ? canonicalColumn(column.path.slice(0, -1))
    : canonicalColumn(column.path);
  if (Object.hasOwn(COLUMN_SYNONYMS, key)) return key;
  const side = table.columns.filter(({ role, side }) => role === "value" && side === column.side);
  return side.length === 1 ? "合计" : key;
}

/** 小计 of a group of columns (基本支出: 小计, 人员经费, 公用经费) beside the total of all groups. */
function isSubtotal(column: TableColumn, table: Table): boolean {
  if (column.path.length < 2 || canonicalColumn(column.path) !== "合计") return false;
  return table.columns.some(
    ({ role, side, path }) =>
      role === "value" &&
      side === column.side &&
      canonicalColumn(path) === "合计" &&
      path.length < column.path.length &&
      path.slice(0, -1).every((header, depth) => header === column.path[depth]),
  );
}

const MONEY_HEADER = /(?:单位[:：]\s*|[（(]\s*)(?:人民币)?\s*(亿元|百万元|万元|千元|百元|元)\s*(?:[)）]|$)/u;
const COUNT_HEADER = /^(?:采购)?(?:数量|人数|个数|面积|台数|辆数)/u;
const SHARE_HEADER = /[（(][%％][)）]|占比|比重|比例|增长率|增减率/u;

/** Unit of a cell, and whether a header, caption or label prints it for this table itself. */
export interface CellUnit {
  readonly unit: string;
  readonly printed: string | null;
}

/** The column's own unit, the row's for counts (`房屋（平方米）`, a cell 计量单位), else the table's. */
export function unitOf(
  column: TableColumn,
  table: Table,
  { label, words }: Pick<LabelledRow, "label" | "words">,
  percent: boolean,
): CellUnit {
  const ownUnit = Object.entries(words).find(([header]) => /计量单位/u.test(header))?.[1] ?? null;
  const header = column.path.join(" ").normalize("NFKC");
  if (percent || SHARE_HEADER.test(header)) return { unit: "%", printed: "%" };
  const own = MONEY_HEADER.exec(header)?.[1];
  if (own) return { unit: own, printed: own };
  if (COUNT_HEADER.test(labelKey(column.path.at(-1) ?? ""))) {
    const counted = /[（(]([^）)]{1,6})[)）]/u.exec(label)?.[1] ?? ownUnit;
    return { unit: counted?.split(/[、/]/u).at(-1) ?? "", printed: counted };
  }
  return { unit: table.unit, printed: table.unitPrinted };
}
