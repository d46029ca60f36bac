import { cellCount } from "./cell-count.js";
import type { SpaceRunLayout } from "./layout.js";
import { isBlankRun, isTextOnly, type SpacedLine } from "./spaced-line.js";
import { isCode, isNumber } from "./token.js";

/** What the region shows of its own habits: rows that begin with codes, white space lost at line ends. */
export function habitsOf(
  body: readonly SpacedLine[],
  { columns, labelColumns }: SpaceRunLayout,
): { readonly coded: boolean; readonly stripped: boolean } {
  const coded = labelColumns[0] === 0 && labelColumns[1] === 1 && body.some(beginsWithCode);
  const kept = body.some((line) => line.trailing > 1 || isBlankRun(line));
  const short = body.some((line) => hasNumber(line) && cellCount([line]) < columns - 1);
  return { coded, stripped: !kept && (short || (body.length > 0 && body.every(isTextOnly))) };
}

function beginsWithCode({ tokens: [first, second] }: SpacedLine): boolean {
  return first !== undefined && isCode(first.text) && second !== undefined && !isNumber(second.text);
}

function hasNumber(line: SpacedLine): boolean {
  return line.tokens.some(({ text }) => isNumber(text));
}
