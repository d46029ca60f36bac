import type { NumberRead, Recognised } from "../../source.js";
import type { Rect } from "../geometry.js";
import type { ReadWord } from "./reading.js";

const NUMBER = /\d(?:[\d,.，．\s]*\d)?/gu;

/** How sure the numbers of a line are: each by its least sure character. */
export function recognisedIn(line: Rect & { readonly text: string }, words: readonly ReadWord[]): Recognised {
  const own = words.filter(({ y0, y1 }) => (y0 + y1) / 2 >= line.y0 - 1 && (y0 + y1) / 2 <= line.y1 + 1);
  const beside = words.filter(({ y0, y1 }) => y0 < line.y1 && y1 > line.y0);
  const all = own.flatMap(({ sure }) => sure);
  const least = Math.min(1, ...all);
  const tokens = new Set(line.text.split("\t").flatMap((cell) => cell.match(NUMBER) ?? []));
  const numbers = [...tokens].map((text): NumberRead => {
    const places = beside.flatMap((word) => chancesOf(text, word));
    return { text, confidence: rounded(places.length > 0 ? Math.min(...places) : least) };
  });
  const mean = all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length;
  return { numbers, confidence: rounded(mean) };
}

/** The least sure character of each place where a word prints the number. */
function chancesOf(number: string, { text, sure }: ReadWord): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const whole = !/\d[.,]?$/u.test(text.slice(0, at)) && !/^[.,]?\d/u.test(text.slice(at + number.length));
    if (whole) found.push(Math.min(1, ...sure.slice(at, at + number.length)));
  }
  return found;
}

function rounded(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}
