import { namingSpans, overlaps, type Span } from "./spans.js";
import { type PrintedUnit, unitAt } from "./units.js";

/** A number of the text with its unit, words that say "no change", or something that stands in a number's place. */
export interface Mention extends Span {
  readonly kind: "number" | "unchanged" | "unreadable";
  /** The number (or words) as printed, without the unit. */
  readonly raw: string;
  /** End of `raw` in the text; `end` is the end of the unit. */
  readonly rawEnd: number;
  /** Exact decimal without separators and sign; null where unreadable. */
  readonly value: string | null;
  readonly negative: boolean;
  readonly unit: PrintedUnit | null;
  /** ≥ ≤ > < printed before the number or said behind it (以上). */
  readonly comparator: string | null;
  /** Why it cannot be read, for unreadable ones. */
  readonly problem: string | null;
}

const NUMBER = /(?:(?<=[加长少降为减])[-−])?(?:\d{1,3}(?:[,，]\s?\d{3})+|\d+)(?:\.\s?\d+)?/gu;
const PERIOD = "(?:上年|去年|上一年度?|(?:19|20)\\d{2}年)(?:度)?";
const UNCHANGED = new RegExp(
  `(?:相比于?|相较于?|与|和|同|较|比)?${PERIOD}(?:的?(?:年初|当年)?(?:预算执行数|预算数?|执行数|决算数))?(?:相比|相较|对比)?[，,]?(?:预算数?)?(?:基本|保持)?(?:相同|持平|一致|无变动|无变化|无增减(?:变动|变化)?|没有变化|没有变动|未变|不变)|(?<=[，,、；;费出])(?:基本)?(?:持平|无变化|无变动|无增减变化)(?=[，,。；;]|$)`,
  "gu",
);
const RANGE = /\d+(?:\.\d+)?\s?(?:[万亿]?元|[%％])?\s?[-—–~～]\s?\d+(?:\.\d+)?/gu;
const PLACEHOLDER = /∞|(?<![A-Za-z])[xX×＊*＿_]{2,}(?=\s?(?:[万亿]?元|[%％]|[人个辆次项]))/gu;

/** Letters where digits must stand, or no digit before the point: `O.20万元`, `1l.5万元`, `.20万元`. */
const MISREAD =
  /(?<![A-Za-z])\d*[OoQDlI]\d*\s?[.．]\s?\d+|\d+[OoQDlI]\d*(?=\s?(?:万|元|[%％]))|\d+[.．]\d*[OoQDlI]\d*|(?<![\d.．A-Za-z])[.．]\s?\d+(?=\s?(?:万|元|[%％]))/gu;

/** All mentions of a paragraph in order; digits of names and dates are left out. */
export function findMentions(text: string): Mention[] {
  const naming = namingSpans(text);
  const free = (span: Span) => !naming.some((name) => overlaps(name, span));
  const unchanged = matches(text, UNCHANGED).map((span) => unchangedMention(text, span));
  const unreadable = unreadableMentions(text).filter(free);
  const taken: Span[] = [...unchanged, ...unreadable];
  const numbers = matches(text, NUMBER)
    .filter((span) => free(span) && !taken.some((other) => overlaps(other, span)))
    .map((span) => numberMention(text, span));
  return [...unchanged, ...unreadable, ...numbers].sort((a, b) => a.start - b.start);
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function unreadableMentions(text: string): Mention[] {
  const ranges = matches(text, RANGE).map((span) => unreadableMention(text, span, "数值是一个区间"));
  const places = matches(text, PLACEHOLDER).map((span) =>
    unreadableMention(text, span, "此处没有印出可读的数字"),
  );
  const misread = matches(text, MISREAD).map((span) => unreadableMention(text, span, "数字中混有字母或缺位"));
  return [...ranges, ...places, ...misread];
}

const NO_NUMBER = { value: null, negative: false, unit: null, comparator: null } as const;

function unreadableMention(text: string, { start, end }: Span, problem: string): Mention {
  const unit = unitAt(text.slice(end));
  const stop = end + (unit?.length ?? 0);
  return {
    ...NO_NUMBER,
    kind: "unreadable",
    start,
    end: stop,
    raw: text.slice(start, stop),
    rawEnd: stop,
    problem,
  };
}

function unchangedMention(text: string, { start, end }: Span): Mention {
  const raw = text.slice(start, end);
  return { ...NO_NUMBER, kind: "unchanged", start, end, raw, rawEnd: end, value: "0", problem: null };
}

function numberMention(text: string, span: Span): Mention {
  const raw = text.slice(span.start, span.end);
  const unit = unitAt(text.slice(span.end));
  const end = span.end + (unit?.length ?? 0);
  return {
    kind: "number",
    start: span.start,
    end,
    raw,
    rawEnd: span.end,
    value: raw.replace(/[-−,，\s]/gu, ""),
    negative: /^[-−]/u.test(raw),
    unit,
    comparator: signBefore(text.slice(0, span.start)) ?? boundBehind(text.slice(end)),
    problem: null,
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  "≥": "≥",
  "≧": "≥",
  ">=": "≥",
  "≤": "≤",
  "≦": "≤",
  "<=": "≤",
  ">": ">",
  "＞": ">",
  "<": "<",
  "＜": "<",
};

function signBefore(before: string): string | null {
  const sign = /(?:[≥≧≤≦＞＜]|[<>]=?)\s?$/u.exec(before)?.[0].trim();
  return sign ? (SIGNS[sign] ?? null) : null;
}

function boundBehind(behind: string): string | null {
  if (/^(?:及|或)?以上/u.test(behind)) return "≥";
  return /^(?:(?:及|或)?以下|以内|之内)/u.test(behind) ? "≤" : null;
}
