import type { PdfLine } from "./line.js";

/** Lines of all pages with what a line or page break cut put together again: titles, numbers, rows of tables. */
export function mended(lines: readonly PdfLine[]): PdfLine[] {
  const all: PdfLine[] = [];
  for (const line of lines) {
    const before = all.at(-1);
    const joined = before ? (wrappedTitle(before, line) ?? cutRow(before, line)) : null;
    if (joined) all[all.length - 1] = joined;
    else if (before && isCutNumber(before, line)) all.splice(-1, 1, ...movedDigits(before, line));
    else all.push(line);
  }
  return all;
}

function hasCells({ text }: PdfLine): boolean {
  return text.includes("\t");
}

/** `…支出预算` over `表`. */
function wrappedTitle(before: PdfLine, line: PdfLine): PdfLine | null {
  if (hasCells(before) || hasCells(line) || before.page !== line.page) return null;
  if (!/^(?:[预决]?算?表|表[（(][^）)]{1,12}[）)])$/u.test(line.text.replace(/\s/gu, ""))) return null;
  if (before.text.length < 6 || /[。；：:]$/u.test(before.text)) return null;
  return {
    ...before,
    text: before.text + line.text,
    box: around(before.box, line.box),
    ...bothRecognised(before, line),
  };
}

function bothRecognised({ recognised: a }: PdfLine, { recognised: b }: PdfLine): Pick<PdfLine, "recognised"> {
  if (!a || !b) return {};
  const confidence = Math.min(a.confidence, b.confidence);
  return { recognised: { numbers: [...a.numbers, ...b.numbers], confidence } };
}

function around(a: PdfLine["box"], b: PdfLine["box"]): PdfLine["box"] {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

const AMOUNT = /^-?\d[\d,]*(?:\.\d+)?%?$/u;
/** What begins a row of its own. */
const OWN_ROW = /^(?:\d|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]|[①-⑳]|其中)/u;
const ENDS = /^(?:小计|合计|总计)$/u;

/**
 * The rest of a row that the page break cut: the first row of the next page prints no amount, and goes on below
 * names of a row with amounts that cannot end as they do.
 */
function cutRow(before: PdfLine, line: PdfLine): PdfLine | null {
  if (before.page + 1 !== line.page || !hasCells(before) || !hasCells(line)) return null;
  const [above, below] = [before.text.split("\t"), line.text.split("\t")];
  const filled = below.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]));
  const fits =
    above.some((cell) => AMOUNT.test(cell)) &&
    filled.every((index) => goesOn(above[index] ?? "", below[index] ?? ""));
  if (!fits || above.length < below.length) return null;
  const text = above.map((cell, index) => cell + (below[index] ?? "")).join("\t");
  return { ...before, text, ...bothRecognised(before, line) };
}

/** 就 + 业支出, 当年收入 + 小计: the upper half is no whole name. */
function goesOn(above: string, below: string): boolean {
  if (above === "" || AMOUNT.test(above) || AMOUNT.test(below) || OWN_ROW.test(below)) return false;
  return ENDS.test(below) || !WHOLE.test(above);
}

/** How names of rows end. */
const WHOLE = /(?:支出|收入|费|金|款|计|资金|经费|补贴|补助|结转|结余|预算|事务|管理|项目|运行|支|[）)])$/u;

/** A number at the end of a line of text that goes on at the front of the next one. */
function isCutNumber(before: PdfLine, line: PdfLine): boolean {
  if (hasCells(before) || hasCells(line) || before.text.length < SHORTEST_LINE) return false;
  return (
    /\d[.,]?$|\d[.,]\d+$/u.test(before.text) &&
    /^[.,]?\d+(?:\.\d+)?(?=\s*[万亿千百]?元|[%％])/u.test(line.text)
  );
}

/** A shorter line ends where it ends, and is not wrapped. */
const SHORTEST_LINE = 15;

function movedDigits(before: PdfLine, line: PdfLine): PdfLine[] {
  const digits = /^[.,\d]+/u.exec(line.text)?.[0] ?? "";
  return [
    { ...before, text: before.text + digits },
    { ...line, text: line.text.slice(digits.length) },
  ];
}
