import type { Direction } from "../../budget/index.js";

const UP = "增加|增长|上升|提高|上涨|增收|增支|新增|净增";
const DOWN = "减少|下降|降低|压减|压缩|缩减|较少|核减|减支|减收";
const PERIOD =
  "上年|去年|上一年|(?:19|20)\\d{2}年|(?<!相比|相较|对比)(?:本年|全年|年初|调整后?)?预算(?=数|相|增|减|下|上|降|提|[，,]|$)";

/** A verb of change that a number follows: 增加, 减少了, 增长率为, 较少了; `增加到` states a level and is none. */
const CHANGE = new RegExp(`(?:(${UP})|(${DOWN}))(?:额|幅度?|率|比例|金额)?(?:了|约|近|为|达)*$`, "u");
/** 比上年多5万元, 较上年增5万元: short verbs only behind a comparison. */
const SHORT_CHANGE = new RegExp(
  `(?:比|较)(?:${PERIOD}|上期)[^，,。；;]{0,10}?(?:(多|增|升)|(少|减|降))(?:了|约)*$`,
  "u",
);

/** What comes before a verb of change, up to the comparison that belongs to it. */
const COMPARISON = new RegExp(
  `^(.*?)(?:同比|环比|(?:比|较|与|和|同|对比|相比|相较)(?:于)?(${PERIOD})((?:(?!(?:比|较|与|和)(?:${PERIOD})).)*))$`,
  "u",
);

export interface WordedChange {
  readonly direction: Extract<Direction, "增加" | "减少">;
  /** What the text says before the verb, without the comparison; the label, where there is one. */
  readonly label: string;
  /** 上年, 2024年 …, where this clause names it. */
  readonly period: string | null;
  /** 执行数, 决算数, 预算数: what of that year is compared with, where it is said. */
  readonly compared: string | null;
}

/** The change that the words right before a number state, or null where they state none. */
export function wordedChange(lead: string): WordedChange | null {
  const verb = CHANGE.exec(lead) ?? SHORT_CHANGE.exec(lead);
  if (!verb) return null;
  const short = verb.index !== undefined && !CHANGE.test(lead);
  const before = short ? lead : lead.slice(0, verb.index);
  const { label, period, compared } = comparisonIn(before);
  return { direction: verb[1] ? "增加" : "减少", label, period, compared };
}

/** Splits a comparison (比2023年执行数, 与上年相比) off the end of a label. */
export function comparisonIn(text: string): Omit<WordedChange, "direction"> {
  const match = lastComparison(text);
  if (!match) return { label: text, period: null, compared: null };
  const [, label = "", period, tail = ""] = match;
  const compared = /执行数|决算数?|预算数|年初预算|完成数/u.exec(tail)?.[0] ?? null;
  return { label, period: period ? unifiedPeriod(period) : "上年", compared };
}

function lastComparison(text: string): RegExpExecArray | null {
  return COMPARISON.exec(text);
}

function unifiedPeriod(printed: string): string {
  if (/预算/u.test(printed)) return /年初/u.test(printed) ? "年初预算" : "预算";
  return /年$/u.test(printed) && /^\d/u.test(printed) ? printed : "上年";
}

/** The period a comparison names anywhere in a stretch of text (与上年相比，增加 …); the last one wins. */
export function periodIn(text: string): string | null {
  const found = [...text.matchAll(new RegExp(`(?:比|较|与|和|同|相比|相较)(?:于)?(${PERIOD})`, "gu"))].at(
    -1,
  )?.[1];
  return found ? unifiedPeriod(found) : null;
}

/** `占`, `占比为`, `占本年支出合计的`: a share, with what it is printed to be a share of ("" where that is left out). */
export function wordedShare(lead: string): string | null {
  const match = /占(?!有|用)(?:总?比(?:例|重)?)?(?:为|达|了)?(.*?)(?:的(?:比例|比重)?)?(?:为|达|约)*$/u.exec(
    lead,
  );
  return match ? (match[1] ?? "") : null;
}

const BOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?:不低于|不少于|不小于|不得少于|不得低于|至少)$/u, "≥"],
  [/(?:不超过|不高于|不大于|不得超过|不多于|最多)$/u, "≤"],
  [/(?:超过|大于|高于|多于)$/u, ">"],
  [/(?:小于|低于|少于)$/u, "<"],
];

/** A bound in words before a number, and the label without it. */
export function wordedBound(lead: string): { readonly comparator: string; readonly label: string } | null {
  for (const [pattern, comparator] of BOUNDS) {
    if (pattern.test(lead)) return { comparator, label: lead.replace(pattern, "") };
  }
  return null;
}

/** Words that stand before a prior year's level inside a comparison: `比上年预算数`1200万元. */
export function isPriorLevel(lead: string): boolean {
  const { label, period } = comparisonIn(lead);
  return period !== null && /^[\s，,]*$/u.test(label) && !wordedChange(lead);
}

const LEVEL_OF_YEAR =
  /^[\s，,]*((?:19|20)\d{2})年(?:度)?(?:当年)?(?:(预算)执行数|(执行|决算)数|(?:年初)?(预算)(?:安排)?数?)(?:为|是)?\s*$/u;

/** `2022年当年预算执行数为`: a level of a year with no word of what it is of; null where there is more or less. */
export function levelOfYear(lead: string): { readonly year: string; readonly what: string } | null {
  const [, year, executed, actual, planned] = LEVEL_OF_YEAR.exec(lead) ?? [];
  const what = executed ? "执行" : (actual ?? planned);
  return year && what ? { year, what } : null;
}
