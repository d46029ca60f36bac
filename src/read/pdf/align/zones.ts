import { tableOfTitle } from "../../../budget/index.js";
import { type Chunk, type ChunkLine, unsplit } from "./chunks.js";
import { overlap } from "./spans.js";

/** Lines that make a table: its header, and what stands below. */
export interface Zone {
  readonly header: readonly ChunkLine[];
  readonly body: readonly ChunkLine[];
  /** No other line stands above it on its page. */
  readonly first: boolean;
}

/** The tables among the lines of a page, told by numbers that stand apart from what is beside them. */
export function zonesOf(lines: readonly ChunkLine[]): Zone[] {
  const found: Zone[] = [];
  let run: ChunkLine[] = [];
  let first = true;
  const close = () => {
    const zone = zoneOf(run, first);
    if (zone) found.push(zone);
    if (run.length > 0) first = false;
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (isFoot(line, index === lines.length - 1)) continue;
    const apart = isApart(line, lines[index - 1], lines[index + 1]);
    if (apart || farBelow(run.at(-1), line)) close();
    if (apart) first = false;
    else run.push(line);
  }
  close();
  return found;
}

/** A page number at the foot. */
function isFoot({ chunks }: ChunkLine, last: boolean): boolean {
  const text = chunks.map((chunk) => chunk.text).join("");
  return last && /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|第\d{1,4}页.{0,8})$/u.test(text.replace(/\s/gu, ""));
}

const CAPTION =
  /^(?:金额)?单位[:：]|(?:单位|部门|编制|填报|公开)[^:：]{0,6}[:：]|^(?:备?注|附注|说明|续表)|^[（(]?(?:公开|财决|预算公开|部门公开)表?\s*\d/u;
const TITLE = /表(?:[（(][^）)]{1,14}[）)])?$/u;
/** A chunk of this many letters is running text or a title. */
const LONGEST = 34;

/** Titles, captions, notes and running text stand apart from the rows. */
function isApart(line: ChunkLine, above?: ChunkLine, below?: ChunkLine): boolean {
  const { chunks } = line;
  const text = chunks.map((chunk) => chunk.text).join("");
  if (
    chunks.some((chunk) => CAPTION.test(chunk.text) && !isBracketed(chunk, above)) ||
    /[。；？！]/u.test(text) ||
    isProse(chunks)
  )
    return true;
  if (chunks.length > 1 && chunks.some(({ number }) => number)) return false;
  if (isBeside(line, above) || isBeside(line, below)) return false;
  if (chunks.some(({ text: own }) => own.length > LONGEST)) return true;
  return chunks.length === 1 && (tableOfTitle(text) !== null || (TITLE.test(text) && text.length > 4));
}

/** Stands below an open bracket: 价值（金额 over 单位：万元 over ）. */
function isBracketed(chunk: Chunk, above: ChunkLine | undefined): boolean {
  return (above?.chunks ?? []).some(
    (other) =>
      /[（(][^）)]*$/u.test(other.text) &&
      overlap(other, chunk) > 0 &&
      chunk.y0 - other.y1 < 0.5 * chunk.size,
  );
}

/** Lines of running text do not overlap by so much of their height. */
const BESIDE = 0.2;

/** Half a line higher or lower than numbers: one of an even number of lines of a name. */
function isBeside({ y0, y1 }: ChunkLine, other: ChunkLine | undefined): boolean {
  if (!other?.chunks.some(({ number }) => number)) return false;
  return Math.min(y1, other.y1) - Math.max(y0, other.y0) > BESIDE * (y1 - y0);
}

/** In running text a number stands close between words, or before its unit. */
function isProse(chunks: readonly Chunk[]): boolean {
  return chunks.some((chunk, index) => {
    const [before, after] = [chunks[index - 1], chunks[index + 1]];
    if (!chunk.number || !after || after.number) return false;
    const close = (a: Chunk, b: Chunk) => b.x0 - a.x1 < CLOSE * chunk.size;
    if (/^(?:[百千万亿]?元|[%％，、：])/u.test(after.text)) return true;
    return close(chunk, after) && before !== undefined && !before.number && close(before, chunk);
  });
}

/** Words closer to a number than this many sizes of its digits. */
const CLOSE = 0.6;

/** Between rows the gap is at most this many times the height of a line. */
const WIDEST_GAP = 5;

function farBelow(before: ChunkLine | undefined, line: ChunkLine): boolean {
  if (!before) return false;
  return line.y0 - before.y1 > WIDEST_GAP * Math.max(before.y1 - before.y0, line.y1 - line.y0);
}

function zoneOf(lines: readonly ChunkLine[], first: boolean): Zone | null {
  const data = lines.findIndex(isData);
  if (data < 0 || !isTable(lines)) return null;
  const start = bodyStart(lines, data);
  return { header: lines.slice(0, start), body: lines.slice(start), first };
}

/** Names without numbers above the first row of numbers are rows: they stand in line with the names below. */
function bodyStart(lines: readonly ChunkLine[], data: number): number {
  const inLine = namesInLine(lines.slice(data));
  let start = data;
  for (let index = data - 1; index > 0 && inLine(lines[index] as ChunkLine); index -= 1) {
    const [line, above] = [lines[index], lines[index - 1]];
    if (line && above && line.y0 - above.y1 > 0.5 * (line.y1 - line.y0)) start = index;
  }
  return start;
}

/** Tells a line that is one name, in line with the first cells of rows. */
export function namesInLine(rows: readonly ChunkLine[]): (line: ChunkLine) => boolean {
  const ends = new Set(rows.flatMap(({ chunks }) => chunks.slice(0, 1).map(({ x0 }) => Math.round(x0))));
  return ({ chunks: [only, ...others] }) =>
    only !== undefined && others.length === 0 && ends.has(Math.round(only.x0));
}

/** Amounts beside names, or several numbers in a row; contents and lists have neither. */
function isTable(lines: readonly ChunkLine[]): boolean {
  const rows = lines.filter(({ chunks }) => chunks.length > 1);
  const amounts = rows.filter(({ chunks }) => chunks.some(isAmount));
  const several = rows.filter(({ chunks }) => chunks.filter(({ number }) => number).length > 1);
  return amounts.length > 0 || several.length > 1;
}

function isAmount({ text, number }: Chunk): boolean {
  return number && /[.,]\d|^(?!20\d\d$|19\d\d$)\d{4,6}$|^\d{8,}$/u.test(unsplit(text));
}

const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)]|[①-⑳])/u;
/** A row of data: a number that is no number of a column, a code with its name, an ordinal. */
export function isData({ chunks }: ChunkLine): boolean {
  if (isNumbering(chunks)) return false;
  const [head, next] = chunks;
  if (chunks.some(isAmount) || chunks.some(({ text }) => ORDINAL.test(text))) return true;
  if (head && next && /^\d{3}(?:\d\d)*$/u.test(head.text) && /\p{Script=Han}|^\d\d$/u.test(next.text))
    return true;
  const named = chunks.filter(({ number }) => !number).length;
  return named > 0 && named <= 2 && named < chunks.length && !isYears(chunks);
}

function isYears(chunks: readonly Chunk[]): boolean {
  return chunks.filter(({ number }) => number).every(({ text }) => /^20\d\d$/u.test(text));
}

/** 栏次 1 2 3 … */
export function isNumbering(chunks: readonly Chunk[]): boolean {
  const numbers = chunks.filter(({ number }) => number).map(({ text }) => Number(text));
  const words = chunks.filter(({ number }) => !number).map(({ text }) => text);
  const known = words.every((word) => /^(?:栏次|行次|列次|栏目|序号|[类款项甲乙]|\*+)$/u.test(word));
  return known && numbers.length > 1 && numbers.every((value, index) => value === index + (numbers[0] ?? 1));
}
