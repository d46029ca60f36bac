import { printDecimal } from "../../../src/budget/index.js";
import type { GeneratedDocument, GoldItem } from "../../../src/evaluate/index.js";

export type Place = GoldItem["expect"]["cite"][number];
export type Value = GoldItem["expect"]["values"][number];

/** A value as an answer must give it, with the lines that print it or what it is computed from. */
export interface Fact {
  readonly value: Value;
  readonly cite: readonly Place[];
  /** Further lines that print it. */
  readonly alt: readonly Place[];
}

/** What is known of a value besides: how it is unlike one simply printed. */
type Further = Partial<Omit<Value, "value" | "unit">>;

export function valued(value: string, unit: string, further: Further = {}): Value {
  return { value, unit, derived: false, optional: false, tol: "0", ...further };
}

/** Hundredths of a 万元, as they are printed. */
export function money(amount: bigint): string {
  return printDecimal({ units: amount, scale: 2 });
}

/** Part of whole, two digits. */
export function percentOf(part: bigint, whole: bigint): string {
  return ((100 * Number(part)) / Number(whole)).toFixed(2);
}

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** The line of a table that prints a row: the title without its year, and a cell of the row. */
export function rowOf(document: GeneratedDocument, title: string, label: string): Place {
  const lines = document.text.split("\n");
  const start = lines.indexOf(`${document.budget.year}年${title}`);
  const line = lines.findIndex((text, index) => index > start && text.split("\t").includes(label));
  if (start < 0 || line < 0) throw new Error(`${document.file} prints no ${label} in ${title}`);
  return placeAt(document, line);
}

/** Every line that holds the words, in their order. */
export function linesWith(document: GeneratedDocument, ...words: readonly string[]): Place[] {
  const lines = document.text.split("\n");
  return lines.flatMap((text, index) => (holdsInOrder(text, words) ? [placeAt(document, index)] : []));
}

/** Every line that prints the characters of a number, whole. */
export function linesPrinting(document: GeneratedDocument, raw: string): Place[] {
  const whole = new RegExp(`(?<![\\d.,])${raw.replace(".", "\\.")}(?![\\d.,])`, "u");
  const lines = document.text.split("\n");
  return lines.flatMap((text, index) => (whole.test(text) ? [placeAt(document, index)] : []));
}

/** An amount that a table prints; other tables and sentences may print it too. */
export function amountIn(document: GeneratedDocument, title: string, label: string, amount: bigint): Fact {
  return {
    value: valued(money(amount), "万元"),
    cite: [rowOf(document, title, label)],
    alt: amount === 0n ? [] : linesPrinting(document, money(amount)),
  };
}

/** Another value that follows from printed ones. */
export function computedFrom(facts: readonly Fact[], value: string, unit: string, tol = "0.01"): Fact {
  return {
    value: valued(value, unit, { tol }),
    cite: facts.flatMap(({ cite }) => cite),
    alt: facts.flatMap(({ alt }) => alt),
  };
}

/** A value that may be said besides. */
export function optional(fact: Fact): Fact {
  return { ...fact, value: { ...fact.value, optional: true } };
}

function holdsInOrder(text: string, words: readonly string[]): boolean {
  let from = 0;
  return words.every((word) => {
    const at = text.indexOf(word, from);
    from = at + word.length;
    return at >= 0;
  });
}

function placeAt({ file }: GeneratedDocument, index: number): Place {
  return { doc: file, lines: [index + 1, index + 1] };
}
