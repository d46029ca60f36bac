import type { BudgetKind, Level, Region } from "./document.js";
import type { CanonicalTable } from "./table.js";

/** How `value` follows from `raw`: as printed; split digits joined; repaired from a second printing; or 0. */
export type Basis = "printed" | "joined" | "repaired" | "zero";

/** Direction of a change as the document words it. */
export type Direction = "增加" | "减少" | "持平";

/**
 * What a number of prose says of its subject: `amount` (the level itself), `change` (增加12.30万元), `rate`
 * (增长4.10%), `share` (占20.05%), `count` (内设机构4个). Cells of tables are `amount`; indicators are `target`.
 */
export type Aspect = "amount" | "change" | "rate" | "share" | "count" | "target";

/** Whether a row is a total over others, a body that repeats a total, or a detail that may be summed. */
export type RowKind = "total" | "group" | "body" | "detail";

/** A run of lines of the source file, 1-based and inclusive. */
export type LineRange = readonly [first: number, last: number];

/** A rectangle on a page of a PDF, in its points: x to the right, y upwards. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** A place on a page of a PDF: the page a viewer counts, from 1. */
export interface Spot {
  readonly page: number;
  readonly box: Box;
}

/** The place of lines that stand together; of those that run over pages the part on the first. */
export function spotOf(spots: readonly Spot[]): Spot | null {
  const [first] = spots;
  if (!first) return null;
  const boxes = spots.filter(({ page }) => page === first.page).map(({ box }) => box);
  const side = (index: 0 | 1 | 2 | 3, of: (...values: number[]) => number) =>
    of(...boxes.map((box) => box[index]));
  return {
    page: first.page,
    box: [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)],
  };
}

/** One printed number with all that names it (contract section 5, and what answering needs besides). */
export interface Figure {
  /** Hash of document bytes, table, row, column and place. */
  readonly id: string;
  readonly document: string;
  readonly org: string;
  readonly level: Level;
  readonly region: Region;
  readonly year: number;
  readonly kind: BudgetKind;
  /** Canonical table, or null for a number stated in prose. */
  readonly table: CanonicalTable | null;
  /** Title of the table as printed; for prose the heading of its section. */
  readonly title: string;
  /** Label of the row as printed (white space folded); for prose what the sentence calls it. */
  readonly row: string;
  /** Ancestors of the row and the row itself, outermost first. */
  readonly rowPath: readonly string[];
  readonly rowKind: RowKind;
  /** `labelKey` of the row, with the domain's synonyms unified (年终结转结余 → 年终结转). */
  readonly rowKey: string;
  /** Subject code (功能分类 or 经济分类), digits only. */
  readonly code: string | null;
  readonly column: string;
  readonly columnPath: readonly string[];
  /** Canonical column: 合计 基本支出 项目支出 人员经费 公用经费 一般公共预算 上年结转 当年 …, else `labelKey`. */
  readonly columnKey: string;
  /** `收入` or `支出` in two-sided tables, else null. */
  readonly side: "收入" | "支出" | null;
  /** Canonical name of what is measured: 支出总计, 项目支出, 行政运行, 公务接待费 … */
  readonly measure: string;
  readonly aspect: Aspect;
  readonly direction: Direction | null;
  /** ≥ ≤ > < as printed before an indicator's value. */
  readonly comparator: string | null;
  /** Exact decimal without separators; changes are positive, `direction` holds the way. */
  readonly value: string;
  /** "" where the source prints none. */
  readonly unit: string;
  readonly unitPrinted: string | null;
  /** True when the unit comes from sibling tables and not from this one. */
  readonly unitInherited: boolean;
  /** Exactly what the source prints; the note or sentence for a zero. */
  readonly raw: string;
  readonly basis: Basis;
  /** How surely `raw` was recognised in a picture, 0–1; null for what stands in the document as text. */
  readonly confidence: number | null;
  /** The line that proves a repair or a zero, where it is another one. */
  readonly proof: LineRange | null;
  readonly page: number | null;
  /** Line that holds `raw`. */
  readonly line: number;
  /** Lines of the whole row or sentence part: label and value. */
  readonly lines: LineRange;
  readonly box: Box | null;
  /** Name of the project the figure belongs to. */
  readonly project: string | null;
  /** The reason the document itself states for a change or a zero, with its lines. */
  readonly reason: Statement | null;
  /** Further labels by name: 政府经济分类, 期间 (年度|实施期), 一级指标, 二级指标, 资金来源, 指标描述 … */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The fields of a published Figure (`yusuan figures --json`), in its order. */
const PUBLISHED = [
  "id",
  "document",
  "org",
  "level",
  "region",
  "year",
  "kind",
  "table",
  "title",
  "row",
  "rowPath",
  "code",
  "column",
  "columnPath",
  "measure",
  "value",
  "unit",
  "unitPrinted",
  "raw",
  "basis",
  "page",
  "line",
  "box",
  "project",
] as const satisfies readonly (keyof Figure)[];

/** A figure as programs outside see it: its fields do not change with what answering needs. */
export type PublishedFigure = Pick<Figure, (typeof PUBLISHED)[number]>;

export function publishedFigure(figure: Figure): PublishedFigure {
  return Object.fromEntries(PUBLISHED.map((field) => [field, figure[field]])) as PublishedFigure;
}

/** A piece of source text with its place. */
export interface Statement {
  readonly text: string;
  readonly lines: LineRange;
}

/** A labelled text of a document that is no number: 立项依据, 项目属性, an indicator that reads 提高. */
export interface Fact {
  readonly id: string;
  readonly document: string;
  readonly org: string;
  readonly year: number;
  readonly table: CanonicalTable | null;
  readonly title: string;
  readonly project: string | null;
  /** Outermost label first; the last one names the fact. */
  readonly labels: readonly string[];
  readonly text: string;
  readonly page: number | null;
  readonly lines: LineRange;
}

/** A cell or number that was seen and could not be read safely. */
export interface RejectedCell {
  readonly document: string;
  readonly table: CanonicalTable | null;
  readonly title: string;
  readonly row: string;
  readonly column: string;
  readonly raw: string;
  readonly line: number;
  readonly page: number | null;
  readonly reason: string;
}

/** A piece of running text for reasons, duties, definitions; never the source of a number's meaning. */
export interface Passage {
  readonly id: string;
  readonly document: string;
  readonly org: string;
  readonly year: number;
  /** Headings above the text, outermost first. */
  readonly section: readonly string[];
  readonly text: string;
  readonly page: number | null;
  readonly lines: LineRange;
}
