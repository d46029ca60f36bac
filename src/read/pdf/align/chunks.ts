import { around, type Rect } from "../geometry.js";
import { linesOf, lineText } from "../text-lines.js";
import { breadth, type Word } from "../words.js";

/** What stands together on a line without a gap: the text of a cell, or a line of it. */
export interface Chunk extends Rect {
  readonly text: string;
  readonly size: number;
  /** Digits, or a stroke in their place. */
  readonly number: boolean;
}

/** The chunks of a line, left to right. */
export interface ChunkLine extends Rect {
  readonly chunks: readonly Chunk[];
  /** The words as they stood before they were cut and joined. */
  readonly words: readonly Word[];
}

/** Puts words into lines, and the words of each line into chunks. */
export function chunkLines(words: readonly Word[]): ChunkLine[] {
  return linesOf(words).map((line) => {
    const chunks = spelledOut(whole(joined(line.words.flatMap(pieces))).map(chunkOf));
    return { ...line, chunks };
  });
}

/** Cells printed in one piece: runs of white space, numbers side by side, a code before its name, an amount before an ordinal. */
const BETWEEN_CELLS =
  /\s{2,}|(?<=[\d%])\s+(?=-?\d)|(?<=^\d{3,7})\s+(?=\p{Script=Han})|(?<=\d[.,]\d{2,3})\s*(?=[一二三四五六七八九十]{1,3}、)/gu;

function pieces(word: Word): Word[] {
  const gaps = [...word.text.matchAll(BETWEEN_CELLS)];
  const share = (word.x1 - word.x0) / Math.max(1, breadth(word.text));
  const at = (index: number) => word.x0 + share * breadth(word.text.slice(0, index));
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)];
  const ends = [...gaps.map(({ index }) => index), word.text.length];
  return starts.map((start, piece) => {
    const end = ends[piece] ?? start;
    return { ...word, text: word.text.slice(start, end), x0: at(start), x1: at(end) };
  });
}

/** Wider gaps, in sizes of the letters, part two chunks: beside digits, and between words. */
const BESIDE_DIGITS = 0.35;
const BETWEEN_WORDS = 0.7;

function joined(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  for (const word of words) {
    const before = chunks.at(-1)?.at(-1);
    if (before && belongTogether(before, word)) chunks.at(-1)?.push(word);
    else chunks.push([word]);
  }
  return chunks;
}

function belongTogether(before: Word, word: Word): boolean {
  if (/\d[.,]\d{2,3}$/u.test(before.text) && /^[一二三四五六七八九十]{1,3}、/u.test(word.text)) return false;
  const digits = /[\d.,%]$/u.test(before.text) || /^[-\d]/u.test(word.text);
  const gap = (word.x0 - before.x1) / Math.max(1, Math.min(before.size, word.size));
  return gap < (digits ? BESIDE_DIGITS : BETWEEN_WORDS);
}

/** Digits that stop at a point or comma are no whole number, however far the others stand. */
function whole(chunks: readonly (readonly Word[])[]): Word[][] {
  const all: Word[][] = [];
  for (const words of chunks) {
    const before = all.at(-1);
    const cut = before && /\d[.,]$/u.test(lineText({ words: before })) && /^\d/u.test(words[0]?.text ?? "");
    if (cut) before.push(...words);
    else all.push([...words]);
  }
  return all;
}

const NUMBER = /^[-−–(（]?\d[\d,]*(?:\.\d*)?[%％]?[)）]?$|^\.\d+$|^[-—–−]{1,3}$/u;

/** A number set with white space beside its point. */
const SPLIT_DIGITS = /(?<=\d)\s*([.,])\s*(?=\d)/gu;

/** A number as it is meant, without white space around its points. */
export function unsplit(text: string): string {
  return text.replace(SPLIT_DIGITS, "$1");
}

function chunkOf(words: readonly Word[]): Chunk {
  const text = lineText({ words });
  const size = Math.max(...words.map((word) => word.size));
  return { ...(around(words) as Rect), text, size, number: NUMBER.test(unsplit(text)) };
}

const SPELLED_OUT = /^(?:合计|总计|小计|项目|收入|支出|科目|名称|编码|代码|金额|备注|单位|预算|决算|年初)$/u;
const WIDEST = 6;

/** 合　　计, set with a gap between its letters, is one word. */
function spelledOut(chunks: readonly Chunk[]): Chunk[] {
  const all: Chunk[] = [];
  for (const chunk of chunks) {
    const before = all.at(-1);
    const near = before && chunk.x0 - before.x1 < WIDEST * chunk.size;
    if (near && before.text.length === 1 && SPELLED_OUT.test(before.text + chunk.text))
      all[all.length - 1] = { ...before, ...around([before, chunk]), text: before.text + chunk.text };
    else all.push(chunk);
  }
  return all;
}
