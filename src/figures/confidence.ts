import type { Figure } from "../budget/index.js";
import type { Recognised, SourceDocument } from "../read/index.js";

/**
 * How surely the printed characters of a figure were recognised: as surely as the least sure number of its line that
 * they hold. Null where the line is text.
 */
export function confidenceOf({ raw, line, lines }: Figure, source: SourceDocument): number | null {
  const own = recognisedAt(source, line, line);
  const all = [...own, ...recognisedAt(source, lines[0], lines[1])];
  if (all.length === 0) return null;
  const numbers = own.flatMap((line) => line.numbers);
  const same = numbers.filter(({ text }) => text === raw);
  const held = same.length > 0 ? same : numbers.filter(({ text }) => holds(raw, text));
  const sure = held.length > 0 ? held : all.flatMap((line) => line.numbers);
  return Math.min(...(/\d/u.test(raw) && sure.length > 0 ? sure : all).map(({ confidence }) => confidence));
}

function recognisedAt({ lines }: SourceDocument, first: number, last: number): Recognised[] {
  return lines.slice(first - 1, last).flatMap(({ recognised }) => recognised ?? []);
}

function holds(raw: string, number: string): boolean {
  return raw.includes(number) || number.includes(raw);
}
