import type { Said } from "../said.js";
import { type Arrangeable, type Arrangement, linesArranged } from "./arrangement.js";
import type { Clause } from "./clauses.js";

/** An answer's lines with the arranged clauses in place of the lines that said the same. */
export function saidArranged(
  said: Said,
  clauses: readonly Clause[],
  arrangement: Arrangement,
  asked: Arrangeable,
): Said {
  const told = new Set(clauses.flatMap(({ lines }) => lines));
  const at = said.lines.findIndex((line) => told.has(line));
  const arranged = linesArranged(arrangement, asked, at > 0);
  const lines = said.lines.flatMap((line, index) => {
    if (index === at) return arranged;
    return told.has(line) ? [] : [line];
  });
  return { ...said, lines };
}

/** Clauses in the script of an answer. */
export function clausesIn(clauses: readonly Clause[], write: (line: string) => string): Clause[] {
  return clauses.map(({ lines, text }) => ({ lines: lines.map(write), text: write(text) }));
}
