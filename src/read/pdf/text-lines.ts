import { around, type Rect } from "./geometry.js";
import { breadth, type Word } from "./words.js";

/** Words that stand beside one another, left to right. */
export interface WordLine extends Rect {
  readonly words: readonly Word[];
}

/** Puts words into lines, from the top down: words whose middles stand at one height. */
export function linesOf(words: readonly Word[]): WordLine[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    const line = lines.findLast((other) => sharesHeight(other, word));
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines
    .map((line) => {
      const sorted = line.sort((a, b) => a.x0 - b.x0);
      return { words: sorted, ...(around(sorted) as Rect) };
    })
    .sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1);
}

function sharesHeight(line: readonly Word[], word: Word): boolean {
  const first = line[0];
  if (!first) return false;
  const overlap = Math.min(first.y1, word.y1) - Math.max(first.y0, word.y0);
  return overlap > 0.5 * Math.min(first.y1 - first.y0, word.y1 - word.y0);
}

/** Between words of one line a wider gap than this share of their size is white space. */
const GAP = 0.3;
const WIDE_GAP = 1.5;

/** The text of a line; a gap between letters or digits is one space, a wide gap is two. */
export function lineText({ words }: Pick<WordLine, "words">): string {
  return words.reduce((text, word, index) => {
    const before = words[index - 1];
    if (!before) return word.text;
    const gap = (word.x0 - before.x1) / Math.max(1, Math.min(before.size, word.size));
    if (gap > WIDE_GAP) return `${text}  ${word.text}`;
    const apart = gap > GAP && isNarrow(text.at(-1)) && isNarrow(word.text[0]);
    return `${text}${apart ? " " : ""}${word.text}`;
  }, "");
}

function isNarrow(character: string | undefined): boolean {
  return character !== undefined && breadth(character) === 1;
}

/** The text of a cell: wrapped lines put together, with a space only between two words or two numbers. */
export function cellText(lines: readonly WordLine[]): string {
  return lines.map(lineText).reduce((text, line) => {
    if (text === "") return line;
    const cut = /[,.]$|,\d{1,2}$/u.test(text) && /^[\d,.]/u.test(line);
    return `${text}${!cut && isNarrow(text.at(-1)) && isNarrow(line[0]) ? " " : ""}${line}`;
  }, "");
}
