import { isTextOnly, type SpacedLine } from "./spaced-line.js";
import { isNumber } from "./token.js";

/** n spaces behind a printed cell hold n − 1 empty cells. */
export function emptyCells(spaces: number): number {
  return Math.max(spaces - 1, 0);
}

/** Cells the lines print by the plain rule of runs, wrapped label lines counted once. */
export function cellCount(lines: readonly SpacedLine[]): number {
  let count = 0;
  let inLabel = false;
  for (const line of lines) {
    const continues = inLabel && isTextOnly(line);
    if (!continues) count += line.lead + cellsBehind(line);
    inLabel = line.trailing < 2 && endsInLabel(line);
  }
  return count;
}

function cellsBehind(line: SpacedLine): number {
  const inner = line.tokens.reduce(
    (sum, token, index) => sum + 1 + (index > 0 ? emptyCells(token.before) : 0),
    0,
  );
  return inner + emptyCells(line.trailing);
}

function endsInLabel(line: SpacedLine): boolean {
  const word = line.tokens.at(-1);
  return word !== undefined && !isNumber(word.text);
}
