import { type BudgetKind, COLUMN_SYNONYMS, canonicalColumn, labelKey } from "../../budget/index.js";
import type { Table, TableColumn } from "../../extract/index.js";

/** Canonical column; the only value column of its side is its total, unless it says otherwise. */
export function columnKeyOf(column: TableColumn, table: Table, kind: BudgetKind): string {
  const key = canonicalColumn(column.path);
  if (kind === "决算" && column.path.some((word) => /预算数/u.test(word)))
    return key === "合计" ? "预算数" : `预算数${key}`;
  if (Object.hasOwn(COLUMN_SYNONYMS, key) || key === "当年") return key;
  const side = table.columns.filter(({ role, side }) => role === "value" && side === column.side);
  return side.length === 1 ? "合计" : key;
}

const MONEY_HEADER = /(?:单位[:：]\s*|[（(]\s*)(?:人民币)?\s*(亿元|百万元|万元|千元|百元|元)\s*(?:[)）]|$)/u;
const COUNT_HEADER = /^(?:数量|人数|个数|面积|台数|辆数)/u;
const SHARE_HEADER = /[（(][%％][)）]|占比|比重|比例|增长率|增减率/u;

/** Unit of a cell, and whether a header, caption or label prints it for this table itself. */
export interface CellUnit {
  readonly unit: string;
  readonly printed: string | null;
}

/** The column's own unit, the row's for counts (`房屋（平方米）`), else the table's. */
export function unitOf(column: TableColumn, table: Table, label: string, percent: boolean): CellUnit {
  const header = column.path.join(" ").normalize("NFKC");
  if (percent || SHARE_HEADER.test(header)) return { unit: "%", printed: "%" };
  const own = MONEY_HEADER.exec(header)?.[1];
  if (own) return { unit: own, printed: own };
  if (COUNT_HEADER.test(labelKey(column.path.at(-1) ?? ""))) {
    const counted = /[（(]([^）)]{1,6})[)）]/u.exec(label)?.[1] ?? null;
    return { unit: counted ?? "", printed: counted };
  }
  return { unit: table.unit, printed: table.unitPrinted };
}
