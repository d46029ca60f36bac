/** What a chart sets side by side. */
export type ChartKind = "parts" | "organisations" | "ranking" | "years" | "changes" | "overview";

/** One bar: a figure of the answer, with what is written beside it. */
export interface Bar {
  /** What the figure is of, as the answer calls it. */
  readonly label: string;
  /** The value as the answer prints it, with its direction, its own unit where units differ, and its 〔计算〕 mark. */
  readonly value: string;
  /** How long the bar is drawn, in the unit of the chart; never shown as a number. Below zero for a decrease. */
  readonly length: number;
  /** Drawn in the full colour: what was asked for. */
  readonly strong: boolean;
}

/** A picture to be drawn of an answer. All its words and numbers are those of the answer. */
export interface Chart {
  readonly kind: ChartKind;
  /** What is shown, of which year: 项目支出 · 2025年预算. */
  readonly title: string;
  /** 单位：万元 */
  readonly unit: string;
  /** The body where there is one, and that these are initial budgets. */
  readonly whose: string;
  /** What the answer says of the whole: a total, a change, a share. */
  readonly headline: string | null;
  readonly bars: readonly Bar[];
  /** Where only the largest are drawn: how many of how many. */
  readonly shown: string | null;
  /** 口径 and the notes of the answer, each a line. */
  readonly remarks: readonly string[];
  /** Document › table (page), one line a document. */
  readonly sources: readonly string[];
}
