import type { Verdict } from "../audit/index.js";
import type { Direction, Figure, Passage, Statement } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { Target } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";

/** A number computed here, with what it was computed from. */
export interface Derived {
  readonly value: string;
  readonly unit: string;
  readonly measure: string;
  /** With its numbers: `3.00 ÷ 8.00 = 37.50%`. */
  readonly formula: string;
  readonly direction: Direction | null;
  readonly operands: readonly Figure[];
  readonly org: string | null;
  readonly year: number | null;
}

/** What was asked of one body in one year, as found. */
export interface Located {
  readonly kind: "located";
  readonly record: DocumentRecord;
  readonly target: Target;
  /** What people read: 项目支出, 一般行政管理事务（2101502）. */
  readonly name: string;
  /** The answer: one figure, or several printed parts of one item. */
  readonly figures: readonly [Figure, ...Figure[]];
  /** The sum where one item is printed in several rows. */
  readonly sum: Derived | null;
  /** The same amount printed elsewhere in another unit. */
  readonly also: readonly Figure[];
  /** The same item in the other 口径, where its value differs. */
  readonly otherScope: readonly Figure[];
  /** Of a subject's row: its 基本支出 and 项目支出, as printed. */
  readonly columns: readonly Figure[];
  /** Texts of the document that belong to the item: 办公用房为租赁房屋. */
  readonly remarks: readonly Statement[];
  /** 去年 → the word that chose the year. */
  readonly yearWord: string | null;
}

/** What was asked and is not in the documents. */
export interface Missing {
  readonly kind: "missing";
  readonly org: string;
  readonly target: Target | null;
  readonly name: string;
  readonly reason: "year" | "row" | "blank";
  readonly year: number | null;
  /** Years the body has disclosed. */
  readonly disclosed: readonly number[];
}

export type Finding = Located | Missing;

/** A stated or computed change of one item. */
export interface Change {
  readonly located: Located;
  readonly amount: Figure | null;
  readonly rate: Figure | null;
  readonly computed: Derived | null;
  /** Growth in percent, computed with `computed`. */
  readonly growth: Derived | null;
  /** Last year's own figure, where that document is held. */
  readonly prior: Figure | null;
  /** Whether the amount itself was asked for besides its change. */
  readonly levelAsked: boolean;
}

export interface ListItem {
  readonly label: string;
  readonly figure: Figure;
  /** Whether the item is itself an answer or stands besides. */
  readonly role: "answer" | "operand" | "context";
  readonly target: Target;
}

/** A sentence of a document that answers, with the figures in it. */
export interface Quotation {
  readonly record: DocumentRecord;
  readonly section: string;
  readonly statement: Statement;
  readonly page: number | null;
  readonly figures: readonly Figure[];
}

/** A single item that makes up most of one body's total and that the others lack. */
export interface Dominant {
  readonly record: DocumentRecord;
  readonly item: Figure;
  readonly share: Derived;
  /** The total without the item. */
  readonly rest: Derived;
}

/** Whether some numbers agree, with the numbers. */
export interface AuditCheck {
  readonly record: DocumentRecord;
  readonly verdict: Verdict;
  /** What is added up; "" where places are compared. */
  readonly title: string;
  /** The total that the others should make. */
  readonly whole: Figure | null;
  readonly figures: readonly Figure[];
  /** Words that take part: 支出包括：无. */
  readonly words: readonly Statement[];
  readonly sum: Derived | null;
  readonly difference: Derived | null;
}

export type Evidence =
  | {
      readonly kind: "values";
      readonly found: readonly Located[];
      readonly missing: readonly Missing[];
      readonly dominant?: Dominant | null;
    }
  | { readonly kind: "changes"; readonly changes: readonly Change[]; readonly missing: readonly Missing[] }
  | {
      readonly kind: "calculation";
      readonly how: PlanOf<"compute">["how"];
      readonly result: Derived;
      readonly operands: readonly Located[];
      readonly base: Located | null;
      /** A share the document prints itself. */
      readonly printed: Figure | null;
    }
  | {
      readonly kind: "ranking";
      readonly title: string;
      readonly items: readonly ListItem[];
      readonly of: "bodies" | "items";
      readonly order: PlanOf<"rank">["order"];
      readonly records: readonly DocumentRecord[];
      readonly located: readonly Located[];
      readonly dominant: Dominant | null;
    }
  | {
      readonly kind: "list";
      readonly title: string;
      readonly record: DocumentRecord;
      readonly total: Figure | null;
      readonly items: readonly ListItem[];
      readonly count: Derived | null;
      readonly remarks: readonly Statement[];
    }
  | { readonly kind: "overview"; readonly record: DocumentRecord; readonly items: readonly ListItem[] }
  | {
      readonly kind: "texts";
      readonly title: string;
      readonly quotations: readonly Quotation[];
      /** Amounts asked for together with the text. */
      readonly values: readonly Located[];
      readonly count: Derived | null;
    }
  | {
      readonly kind: "audit";
      readonly checks: readonly AuditCheck[];
      readonly clean: readonly DocumentRecord[];
    }
  | { readonly kind: "missing"; readonly missing: readonly Missing[] }
  | { readonly kind: "declined"; readonly plan: PlanOf<"decline"> }
  | { readonly kind: "clarify"; readonly plan: PlanOf<"clarify"> };

/** Passages that a text answer was chosen from. */
export type Found = readonly Passage[];
