import type { SourceLine } from "../../read/index.js";
import { isNumber, unglue } from "./token.js";

/** A printed word of a line and the number of spaces before it (0: glued to the word before). */
export interface Token {
  readonly text: string;
  readonly before: number;
}

/** A line as a row of words and runs of spaces. A line of white space only has no tokens, and all in `lead`. */
export interface SpacedLine {
  readonly number: number;
  readonly page: number | null;
  readonly lead: number;
  readonly tokens: readonly Token[];
  readonly trailing: number;
  /** An empty line stands before it. */
  readonly blankBefore: boolean;
  /** Something that is no part of the table (page foot, watermark, heading) or a page break stands before it. */
  readonly cutBefore: boolean;
}

/** Words and runs of a line; numbers glued to a label are cut off where the table has labels behind values. */
export function spacedLine(
  line: SourceLine,
  twoSided: boolean,
  before: { blank: boolean; cut: boolean },
): SpacedLine {
  const text = line.text
    .replace(/[\u00a0\r]/gu, " ")
    .replace(SPREAD_TOTAL, "$1计")
    .replace(SPREAD_NUMERAL, "$1");
  const lead = /^ */u.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  return {
    number: line.number,
    page: line.page,
    lead,
    tokens: wordsOf(body, twoSided),
    trailing: / *$/u.exec(body)?.[0].length ?? 0,
    blankBefore: before.blank,
    cutBefore: before.cut,
  };
}

/** `合 计` is one word, and no two cells. */
const SPREAD_TOTAL = /(?<=^|[ \d])([合总小]) {1,4}计(?= |$)/gu;

/** `2031 年` inside a name is one word; `12 年终结转` is an amount and the next label. */
const SPREAD_NUMERAL = /(?<![\d.,])(\d{1,4}) (?=年(?![终末初])|月|日|号|届|批)/gu;

function wordsOf(body: string, twoSided: boolean): Token[] {
  return [...body.matchAll(/( *)([^ ]+)/gu)].flatMap(([, spaces = "", word = ""]) =>
    unglue(word, twoSided).map((text, index) => ({ text, before: index === 0 ? spaces.length : 0 })),
  );
}

/** Whether the line holds white space only. */
export function isBlankRun(line: SpacedLine): boolean {
  return line.tokens.length === 0;
}

/** Whether the line holds words and neither a number nor a run of empty cells behind them. */
export function isTextOnly(line: SpacedLine): boolean {
  return line.tokens.length > 0 && line.trailing < 2 && !line.tokens.some((token) => isNumber(token.text));
}

/** The line's words without white space. */
export function compact(line: SpacedLine): string {
  return line.tokens.map((token) => token.text.replace(/\s/gu, "")).join("");
}
