import type { Span, YearWish } from "./types.js";

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/今年|本年度(?!预算)|这一年|这年|当前年度|最新一?年?|this year|the current year/gu, 0],
  [
    /去年(?![末底]|年[末底]|没|未|剩|的?结转|的?结余|带)|上一年度?|上年度?(?![末底]|结转|结余|剩|财政|没)|头年|last year|the previous year|previous year|prior year|the year before/gu,
    -1,
  ],
  [/前年|the year before last/gu, -2],
  [/明年|下一年|next year/gu, 1],
];

export interface YearsFound {
  /** Years asked about, in the order they are said. */
  readonly years: readonly YearWish[];
  /** Years that are only compared with: 比去年, 跟24年比. */
  readonly against: readonly YearWish[];
  readonly spans: readonly Span[];
}

const COMPARED_BEFORE =
  /(?:比|较|相比|对比|比起|versus|vs\.?|than|against|(?:compared|relative) (?:to|with)|from)(?: the)?\s*$/u;
const JOINED_BEFORE = /(?:跟|与|和|同)\s*$/u;
const COMPARED_BEHIND = /^(?:的|预算|相|那会儿|同期|年)*(?:相比|比|对比|变没变|有没有变|一样|差)/u;

/**
 * Years asked about and years compared with; two years that are both stated are both asked about. `names` are
 * stretches that name a project by a year: that year is asked about only where no other is.
 */
export function findYears(text: string, names: readonly Span[] = []): YearsFound {
  const outside = yearsIn(text, names);
  return names.length === 0 || outside.years.length > 0 ? outside : yearsIn(text, []);
}

function yearsIn(text: string, names: readonly Span[]): YearsFound {
  const found: { wish: YearWish; span: Span }[] = [];
  for (const match of text.matchAll(/(?<!\d)(?:20)?(\d{2})\s*(?:年度?|财年)(?!结束|以上|期)/gu)) {
    found.push({ wish: { kind: "stated", year: 2000 + Number(match[1]) }, span: spanOf(match) });
  }
  for (const match of text.matchAll(/(?<![\d.])(20[12]\d)(?![\d.年]|\d*号)/gu)) {
    found.push({ wish: { kind: "stated", year: Number(match[1]) }, span: spanOf(match) });
  }
  for (const match of text.matchAll(
    /(?<!\d)(?:20)?(\d{2})(?=\s*(?:到|至|—|-|~|和|与|、)\s*(?:20)?\d{2}年)/gu,
  )) {
    found.push({ wish: { kind: "stated", year: 2000 + Number(match[1]) }, span: spanOf(match) });
  }
  for (const [pattern, offset] of RELATIVE) {
    for (const match of text.matchAll(pattern)) {
      found.push({ wish: { kind: "relative", offset, word: match[0] }, span: spanOf(match) });
    }
  }
  found.sort((a, b) => a.span.start - b.span.start);
  const inNames = [...documentNumberSpans(text), ...names];
  const kept = found.filter(
    ({ span }) => !inNames.some((name) => name.start <= span.start && span.end <= name.end),
  );
  const statedTwice = kept.filter(({ wish }) => wish.kind === "stated").length > 1;
  const against = statedTwice ? [] : kept.filter(({ span }) => isComparedWith(text, span));
  const asked = kept.filter((one) => !against.includes(one));
  return {
    years: asked.map(({ wish }) => wish),
    against: against.map(({ wish }) => wish),
    spans: kept.map(({ span }) => span),
  };
}

function isComparedWith(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return (
    COMPARED_BEFORE.test(before) || (JOINED_BEFORE.test(before) && COMPARED_BEHIND.test(text.slice(end)))
  );
}

/** 长财社【2023】226号: the year of a document number is no year asked for. */
function documentNumberSpans(text: string): Span[] {
  return [...text.matchAll(/[[【〔(［]\s*20\d{2}\s*[\]】〕)］]\s*\d+\s*号?/gu)].map(spanOf);
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
