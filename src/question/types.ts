import type { CanonicalTable } from "../budget/index.js";
import type { LabelFamily } from "../labels/index.js";

export type Language = "zh" | "zh-Hant" | "en";

/** A question as asked and as it is matched: NFKC, simplified characters, lower case, numerals unified. */
export interface Utterance {
  readonly original: string;
  readonly text: string;
  readonly language: Language;
}

/** A stretch of the normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Which bodies the words name. Organisation names are those printed in the corpus. */
export interface Bodies {
  /** Bodies named, in order of mention. */
  readonly named: readonly string[];
  /** A short name that fits several bodies: the choices. */
  readonly ambiguous: readonly string[];
  /** A body that is named and not in the corpus, in the asker's words. */
  readonly unknown: string | null;
  /** 四家, 各局, 哪个局: all bodies are meant. */
  readonly all: boolean;
  /** A wider place was said (a city) and only a body within it is disclosed. */
  readonly coarse: readonly { readonly place: string; readonly org: string }[];
  /** The sub-unit of a body that was named (医保中心), as printed, else as said. */
  readonly subordinate: Subordinate | null;
}

/** A sub-unit of a body: as its tables print it, else in the asker's words. */
export interface Subordinate {
  readonly name: string;
  readonly printed: boolean;
}

/** A year as the asker put it: a number, or counted from the latest year disclosed (今年 0, 去年 −1). */
export type YearWish =
  | { readonly kind: "stated"; readonly year: number }
  | { readonly kind: "relative"; readonly offset: number; readonly word: string };

/** What is asked for. */
export type Target =
  | { readonly kind: "measure"; readonly name: string }
  | { readonly kind: "code"; readonly code: string }
  /** A cell named by its table, row and column: 收入总表里合计的一般公共预算. */
  | {
      readonly kind: "cell";
      readonly table: CanonicalTable;
      readonly side: "收入" | "支出" | null;
      /** `rowKey` and `columnKey` of its figure. */
      readonly key: string;
      readonly column: string;
      /** The row as printed. */
      readonly name: string;
    }
  | {
      readonly kind: "label";
      readonly family: LabelFamily;
      readonly key: string;
      readonly name: string;
      readonly project: string | null;
    };

/** 口径 wished for; null where the asker said nothing. */
export interface Scope {
  /** `both`: the two readings are set against each other. */
  readonly carryOver: "with" | "without" | "only" | "both" | null;
  /** Canonical column asked for: 基本支出, 一般公共预算, 中央财政资金 … */
  readonly column: string | null;
  readonly table: CanonicalTable | null;
  /** `both`: the year and the whole period are set beside each other. */
  readonly period: "年度" | "实施期" | "both" | null;
}

export type MoneyWish = "元" | "万元" | "亿元";

/** What is to be done with what is asked for. */
export const OPERATIONS = [
  "lookup",
  "change",
  "difference",
  "times",
  "share",
  "sum",
  "average",
  "rank",
  "list",
  "count",
  "breakdown",
  "exists",
  "reason",
  "define",
  "text",
  "audit",
  "overview",
  "premise",
] as const;

export type Operation = (typeof OPERATIONS)[number];

/** For rankings and thresholds. */
export interface Order {
  /** 第二大: which one in the order is asked for. */
  readonly place?: number;
  readonly direction: "most" | "least";
  /** How many are wished for; null for all in order. */
  readonly top: number | null;
}

export interface Threshold {
  readonly comparison: "over" | "under";
  /** 不少于, 以上: the bound itself counts. */
  readonly inclusive: boolean;
  readonly value: string;
  readonly unit: string;
}

/** Why a question is not ours to answer, by the words in it. */
export type Refusal = "personal" | "opinion" | "out-of-scope" | "advice" | "near-scope" | "writing";

/** A target with the words that named it and how surely they did (1: exactly). */
export type TargetLink = Target & { readonly span: Span; readonly score: number };

export interface TargetsFound {
  readonly targets: readonly TargetLink[];
  readonly table: CanonicalTable | null;
  /** Words that name something and that nothing explains. */
  readonly unexplained: readonly string[];
  /** Stretches that are names and say nothing of what is to be done: the title, row and column of a cell. */
  readonly names: readonly Span[];
}

/** What was understood, before conversation and corpus decide what it means. */
export interface Links {
  readonly utterance: Utterance;
  readonly bodies: Bodies;
  readonly years: readonly YearWish[];
  /** Years only compared with: 比去年. */
  readonly against: readonly YearWish[];
  readonly targets: readonly TargetLink[];
  readonly scope: Scope;
  readonly unit: MoneyWish | null;
  readonly operations: readonly Operation[];
  readonly order: Order | null;
  readonly threshold: Threshold | null;
  /** 第二个 → 2: an item of the last list. */
  readonly ordinal: number | null;
  readonly refusal: Refusal | null;
  /** 决算, 实际支出: what only final accounts hold. */
  readonly finalAccounts: boolean;
  /** Words that nothing explains, longest first. */
  readonly unexplained: readonly string[];
  /** 呢, 那…, 换成元: leans on what was said before. */
  readonly leaning: boolean;
}

const COLUMNS = new Set(["基本支出", "项目支出", "上年结转", "人员经费", "公用经费"]);

/** A measure that is also a column of the tables by subject. */
export function isColumn<T extends Target>(target: T): target is Extract<T, { kind: "measure" }> {
  return target.kind === "measure" && COLUMNS.has(target.name);
}

/** What a target is called: its printed name, its measure or its code. */
export function targetName(target: Target): string {
  return target.kind === "code" ? target.code : target.name;
}

/** No label has this key: keys hold no punctuation. */
const UNKNOWN = "?";

/** A thing by a name that nothing here bears: the words are the asker's own. */
export function unknownTarget(name: string): Target {
  return { kind: "label", family: "statement", key: UNKNOWN, name, project: null };
}

export function isUnknown(target: Target): boolean {
  return target.kind === "label" && target.key === UNKNOWN;
}

/** The printed name of the project that a target is, or belongs to; null where it has none. */
export function projectOfTarget(target: Target): string | null {
  if (target.kind !== "label") return null;
  return target.family === "project" ? target.name : target.project;
}

/** A function subject: a row of the tables by subject. */
export function isRow(target: Target): boolean {
  return (
    target.kind === "code" ||
    (target.kind === "label" && (target.family === "subject" || target.family === "division"))
  );
}
