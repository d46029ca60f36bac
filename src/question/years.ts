import type { Span, YearWish } from "./types.js";

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/今年|本年度(?!预算)|这一年|这年|当前年度|最新一?年?|this year|the current year/gu, 0],
  [
    /去年|上一年度?|上年度?(?!结转|结余|剩|财政|没)|头年|last year|the previous year|previous year|prior year|the year before/gu,
    -1,
  ],
  [/前年|the year before last/gu, -2],
  [/明年|下一年|next year/gu, 1],
];

/** Years in the order they are said; `跟24年比` and `2024—2025` give both. */
export function findYears(text: string): {
  readonly years: readonly YearWish[];
  readonly spans: readonly Span[];
} {
  const found: { wish: YearWish; span: Span }[] = [];
  for (const match of text.matchAll(/(?<!\d)(?:20)?(\d{2})\s*(?:年度?|财年)(?!结束|以上|期)/gu)) {
    found.push({ wish: { kind: "stated", year: 2000 + Number(match[1]) }, span: spanOf(match) });
  }
  for (const match of text.matchAll(/(?<![\d.,,])(20[12]\d)(?![\d.年]|\d*号)/gu)) {
    found.push({ wish: { kind: "stated", year: Number(match[1]) }, span: spanOf(match) });
  }
  for (const [pattern, offset] of RELATIVE) {
    for (const match of text.matchAll(pattern)) {
      found.push({ wish: { kind: "relative", offset, word: match[0] }, span: spanOf(match) });
    }
  }
  found.sort((a, b) => a.span.start - b.span.start);
  const inNames = documentNumberSpans(text);
  const kept = found.filter(
    ({ span }) => !inNames.some((name) => name.start <= span.start && span.end <= name.end),
  );
  return { years: kept.map(({ wish }) => wish), spans: kept.map(({ span }) => span) };
}

/** 长财社【2023】226号: the year of a document number is no year asked for. */
function documentNumberSpans(text: string): Span[] {
  return [...text.matchAll(/[[【〔(［]\s*20\d{2}\s*[\]】〕)］]\s*\d+\s*号?/gu)].map(spanOf);
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
