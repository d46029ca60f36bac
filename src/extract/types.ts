import type { CanonicalTable, DocumentIdentity, LineRange, Recognition, Statement } from "../budget/index.js";

/** A row of cells as printed; empty cells are "". `lines` spans wrapped labels, `valueLine` holds the values. */
export interface GridRow {
  readonly cells: readonly string[];
  readonly lines: LineRange;
  readonly valueLine: number;
  /** Depth shown by indentation (U+3000), 0 where the source shows none. */
  readonly indent: number;
}

/** A column: printed header cells, outermost first, merged cells filled in (`["本年收入", "一般公共预算"]`). */
export interface TableColumn {
  readonly path: readonly string[];
  /** What the column holds: codes, labels, values, or a running number that is no data. */
  readonly role: "code" | "label" | "second-label" | "value" | "ordinal";
  readonly side: "收入" | "支出" | null;
}

/** Lines of a table whose cells could not be told apart with certainty; a row of the same lines may stand. */
export interface RowDoubt {
  readonly lines: LineRange;
  /** As printed, the lines joined with "\n". */
  readonly text: string;
  /** For people, in Chinese. */
  readonly reason: string;
}

/** A printed budget table, over all the pages it runs on. */
export interface Table {
  readonly canonical: CanonicalTable;
  /** As printed: `2025年预算支出总表`. */
  readonly title: string;
  /** How it is known what table it is: its title names it, or only its columns and codes tell. */
  readonly recognised: Recognition;
  readonly lines: LineRange;
  readonly unit: string;
  /** As printed beside this table, else null (then `unit` comes from sibling tables). */
  readonly unitPrinted: string | null;
  readonly columns: readonly TableColumn[];
  /** Data rows only: header rows, numbering rows (栏次, 1 2 3 …) and page headers are gone. */
  readonly rows: readonly GridRow[];
  /** The note under an empty table: 注：本表无数据. */
  readonly note: Statement | null;
  readonly doubts: readonly RowDoubt[];
}

/** A second printing of a cell: the other half of the sheet, which states the same. */
export interface SheetTwin {
  readonly raw: string;
  readonly line: number;
}

/** One indicator of a performance sheet; `levels` are 一级, 二级, 三级指标, the innermost last. */
export interface SheetIndicator {
  readonly levels: readonly string[];
  readonly description: string | null;
  /** As printed: ≥95%, 80个, 提高. */
  readonly target: string;
  /** ≥, 定性 … where the sheet prints the sign in a column of its own. */
  readonly sign: string | null;
  /** Unit of the target where the sheet prints it in a column of its own. */
  readonly unit: string | null;
  readonly basis: string | null;
  /** `年度`, `实施期`, or null where the sheet has one set of targets. */
  readonly period: "年度" | "实施期" | null;
  readonly lines: LineRange;
  readonly targetLine: number;
  /** For targets whose print is damaged: the other half of the sheet that prints the same target. */
  readonly twin: SheetTwin | null;
}

/** One amount of a performance sheet's funding block. */
export interface SheetFund {
  /** 资金总额, 中央财政资金, 市县(区)财政资金, 预算数, 财政资金, 3月底 … */
  readonly label: string;
  /** Heading the amount stands under: 年度资金, 按资金来源划分, 资金支出计划 …; null where there is none. */
  readonly group: string | null;
  readonly period: "年度" | "实施期" | null;
  /** Unit printed with this block; null where the sheet's own holds. */
  readonly unitPrinted: string | null;
  readonly raw: string;
  readonly line: number;
  /** Label and value. */
  readonly lines: LineRange;
  /** For amounts whose print is damaged: the other half of the sheet that prints the same amount. */
  readonly twin: SheetTwin | null;
}

/** A labelled text of a sheet: 项目概况, 立项依据, 项目属性 … */
export interface SheetText {
  readonly label: string;
  /** What the label is said of: 年度目标, a core duty …; null where it is the whole sheet. */
  readonly group: string | null;
  /** Unwrapped, without markup. */
  readonly text: string;
  readonly lines: LineRange;
  /** The characters of the source that the text was read from, by line. */
  readonly printed: readonly SheetTwin[];
}

/** A cell of a sheet that was seen and could not be read safely. */
export interface UnreadCell {
  readonly label: string;
  readonly column: string;
  readonly raw: string;
  readonly line: number;
  readonly reason: string;
}

/** A performance sheet (绩效目标表 or 整体绩效目标表); printings over several pages are one sheet. */
export interface Sheet {
  readonly canonical: Extract<CanonicalTable, "绩效目标表" | "整体绩效目标表">;
  readonly title: string;
  /** Null for the overall sheet. */
  readonly project: string | null;
  readonly unit: string;
  readonly unitPrinted: string | null;
  readonly lines: readonly LineRange[];
  readonly funds: readonly SheetFund[];
  readonly texts: readonly SheetText[];
  readonly indicators: readonly SheetIndicator[];
  readonly unread: readonly UnreadCell[];
}

/** A paragraph of running text, unwrapped; `pieces` map its characters back to source lines. */
export interface Paragraph {
  /** Headings above it, outermost first. */
  readonly section: readonly string[];
  readonly text: string;
  readonly lines: LineRange;
  /** Start offsets in `text` of each source line's share, ascending. */
  readonly pieces: readonly { readonly start: number; readonly line: number }[];
  readonly page: number | null;
}

/** All that a document holds, before numbers are understood. */
export interface Extraction {
  readonly identity: DocumentIdentity;
  readonly tables: readonly Table[];
  readonly sheets: readonly Sheet[];
  readonly paragraphs: readonly Paragraph[];
  readonly warnings: readonly string[];
}
