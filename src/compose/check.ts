import { type Figure, foldText } from "../budget/index.js";
import type { FigureStore } from "../store/index.js";
import type { Answer } from "./answer.js";
import type { Ledger } from "./ledger.js";

/** A number that may not leave, with the reason. */
export interface Stray {
  readonly what: string;
  readonly why: string;
}

/** Checks every number of an answer before it leaves: its place prints it, and the text says no other. */
export function strays(
  answer: Pick<Answer, "text" | "figures" | "citations">,
  ledger: Ledger,
  store: FigureStore,
): Stray[] {
  return [...unproven(ledger, store), ...unaccounted(answer, ledger)];
}

/** Figures that the lines they cite do not print, or that do not follow from what is printed. */
export function unproven(ledger: Ledger, store: FigureStore): Stray[] {
  return ledger.cited.flatMap(({ figure, citation }) => {
    const lines = ledger.linesOf(citation);
    if (!lines || figure.line < lines[0] || figure.line > lines[1])
      return [{ what: figure.raw, why: "no cited line holds it" }];
    const text = store
      .sourceLines(figure.document, lines)
      .map((line) => line.trim())
      .join("\n");
    if (!standsWhole(figure.raw, text))
      return [{ what: figure.raw, why: `not on lines ${lines.join("-")} of ${figure.document}` }];
    return follows(figure)
      ? []
      : [{ what: figure.raw, why: `${figure.value} does not follow by ${figure.basis}` }];
  });
}

/** Whether `raw` stands in the text as a whole token: no digit or point goes on before or behind it. */
export function standsWhole(raw: string, text: string): boolean {
  for (let at = text.indexOf(raw); at >= 0 && raw.length > 0; at = text.indexOf(raw, at + 1)) {
    const before = text[at - 1] ?? " ";
    const behind = text.slice(at + raw.length, at + raw.length + 2);
    const opens = !/^\d/u.test(raw) || !/[\d.]/u.test(before);
    const closes = !/\d$/u.test(raw) || !/^(?:\d|\.\d)/u.test(behind);
    if (opens && closes) return true;
  }
  return false;
}

/** Whether the value follows from the raw text by its one named basis. */
export function follows({ raw, value, basis }: Pick<Figure, "raw" | "value" | "basis">): boolean {
  const plain = raw.normalize("NFKC").replace(/[,，≥≤<>=＝约预计\s]/gu, "");
  if (basis === "zero") return /^0(?:\.0+)?$/u.test(value);
  if (basis === "printed")
    return (
      leadingNumber(raw.normalize("NFKC").replace(/(?<=\d)[,，](?=\d{3})/gu, "")) === value || plain === value
    );
  if (basis === "joined") return leadingNumber(plain.replace(/[()]/gu, "")) === value;
  return sharesDigits(plain, value);
}

function leadingNumber(text: string): string | null {
  return /-?\d+(?:\.\d+)?/u.exec(text)?.[0] ?? null;
}

/** A repair keeps the digits that can be read: they stand in the damaged print in order, or begin it. */
function sharesDigits(raw: string, value: string): boolean {
  const read = raw.replace(/\D/gu, "");
  const meant = value.replace(/\D/gu, "");
  return read.length > 0 && (read.startsWith(meant.slice(0, 1)) || meant.startsWith(read.slice(0, 1)));
}

const NUMBER = /\d+(?:\.\d+)?/gu;

/** Numbers of the text that no figure, year, date, code, count, printed name or quotation accounts for. */
function unaccounted({ text, figures }: Pick<Answer, "text" | "figures">, ledger: Ledger): Stray[] {
  const allowed = new Set(
    figures.flatMap(({ value, formula, code }) => [
      ...numbersOf(value),
      ...numbersOf(formula ?? ""),
      ...(code ? [code] : []),
    ]),
  );
  const open = withoutPrinted(text, ledger)
    .replace(/《[^》]*》|“[^”]*”|「[^」]*」/gu, " ")
    .replace(/\[\d+\]/gu, " ")
    .replace(/(?<![\d.])20\d\d(?!\d|\.\d|\s*[百千万亿]*元)/gu, " ")
    .replace(/第\d+[页頁]|p\. ?\d+|page \d+/gu, " ")
    .replace(/^\s*\d+[.、](?!\d)/gmu, " ")
    .replace(/共\d+[项項个個家條条处處]|\d+ (?:items|bodies|projects)/gu, " ");
  return numbersOf(open)
    .filter((number) => !allowed.has(number))
    .map((number) => ({ what: number, why: "no figure accounts for it" }));
}

function withoutPrinted(text: string, { printed }: Ledger): string {
  const names = [...printed].filter((name) => /\p{N}/u.test(name)).sort((a, b) => b.length - a.length);
  return names.reduce((rest, name) => rest.replaceAll(name, " "), text);
}

function numbersOf(text: string): string[] {
  return foldText(text).match(NUMBER) ?? [];
}
