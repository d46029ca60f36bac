/** A stretch of a paragraph's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const YEAR = "(?:19|20)\\d{2}";

/** Digits that are no number of the budget: parts of dates, document numbers, codes, ordinals and names. */
const NAMING: readonly RegExp[] = [
  // years, dates, times
  new RegExp(`${YEAR}\\s?[-—–~～至]\\s?(?:${YEAR}|\\d{2})年(?:度)?`, "gu"),
  new RegExp(`${YEAR}(?=全年度?)`, "gu"),
  new RegExp(`${YEAR}年(?:度)?(?:\\d{1,2}月(?:份|底|末|初)?)?(?:\\d{1,2}日)?`, "gu"),
  /(?<![\d.])\d{1,2}月(?:\d{1,2}日|份|底|末|初|上旬|中旬|下旬)?/gu,
  new RegExp(`${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`, "gu"),
  /(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/gu,
  // numbers of documents and addresses, titles of documents, words in quotation marks
  new RegExp(`[〔【\\[（(〈]\\s?${YEAR}\\s?[〕】\\]）)〉]\\s?第?\\s?\\d+\\s?号?`, "gu"),
  /第?\d+号/gu,
  /《[^《》]*》/gu,
  /["“”'‘’][^"“”'‘’，。]{0,12}\d[^"“”'‘’，。]{0,12}["“”'‘’]/gu,
  // telephone numbers, also masked ones; codes
  /\d{3,4}-\d{7,8}|\d{3}\*+\d{4}|(?<!\d)1[3-9]\d{9}(?!\d)/gu,
  /(?=[A-Za-z0-9]{6,}[A-Za-z])[A-Za-z0-9]{8,}/gu,
  /(?<![\d.,，])\d{5,}(?![\d.,]*\s?(?:\.\d|[余多]?[十百千万亿]*(?:元|人|名|个|户|次|份|件|平方米|㎡|%|％)))/gu,
  /(?<![\d.])2\d{2}(?:\d{2}){0,2}(?=[\p{Script=Han}、]{2,16}(?:[（(]类[)）]|支出))/gu,
  // ordinals, numbering, names with digits
  /第\d+/gu,
  /\d+级/gu,
  /[（(]\d{1,2}[)）]/gu,
  /(?<=^|[。；;：:，,、\s])\d{1,2}(?:[、．]|\.(?!\d))/gu,
  /[A-Za-z]-?\d+(?:\.\d+)?|(?<![\d.])\d+[GDK](?![A-Za-z])/gu,
  /\d+(?:[×+]\d+)+/gu,
  // the threshold of a class of assets
  /\d+(?:\.\d+)?\s?万?元(?:[（(][^（）()]{1,8}[)）])?及?以[上下](?=[^，,。；;]*(?:设备|仪器|车辆|资产))/gu,
];

/** Where the digits of a text belong to names and dates, in order of the text. */
export function namingSpans(text: string): Span[] {
  const spans = NAMING.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
  return spans.sort((a, b) => a.start - b.start);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
