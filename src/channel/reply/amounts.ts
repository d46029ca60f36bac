import { literally } from "../../budget/index.js";
import type { Answer, AnswerFigure } from "../../compose/index.js";
import type { Voice } from "./voice.js";

/** A stretch of a line; the amounts that were asked for stand out. */
export interface Span {
  readonly text: string;
  readonly strong: boolean;
}

export type Line = readonly Span[];

/** A line without anything that stands out. */
export function plainLine(text: string): Line {
  return text === "" ? [] : [{ text, strong: false }];
}

export function textOfLine(line: Line): string {
  return line.map(({ text }) => text).join("");
}

/** The line with the amounts of the figures strong: each where its citation or the mark of a computation follows. */
export function withAmounts(line: string, figures: readonly AnswerFigure[], voice: Voice): Line {
  const patterns = figures.map(
    (figure) => `${amountPattern(figure, voice)}(?=${markPattern(figure, voice)})`,
  );
  return strongWhere(line, patterns);
}

/** The line with each of the amounts strong where it is said first. */
export function withFirst(line: string, amounts: readonly string[]): Line {
  const patterns = amounts.map((amount) => `(?<![\\d.])${literally(amount)}(?!\\d|\\.\\d)`);
  const seen = new Set<string>();
  return strongWhere(line, patterns).map(({ text, strong }) => {
    const again = seen.has(text);
    seen.add(text);
    return { text, strong: strong && !again };
  });
}

/** The line with the printed forms of numbers strong, thousands separators and split digits allowed. */
export function withNumbers(line: string, values: readonly string[]): Line {
  return strongWhere(
    line,
    values.map((value) => `(?<![\\d.,])${[...value].map(literally).join("[,，\\s]?")}(?!\\d|[.,]\\d)`),
  );
}

/** How the answer itself says the amount of a figure, with ≥ and in its language. */
export function saidAmount(figure: AnswerFigure, { text }: Pick<Answer, "text">, voice: Voice): string {
  const said = new RegExp(`${amountPattern(figure, voice)}(?=${markPattern(figure, voice)})`, "u").exec(text);
  return said?.[0] ?? voice.script(voice.words.amount(figure.value, figure.unit, null));
}

function strongWhere(line: string, patterns: readonly string[]): Line {
  if (patterns.length === 0) return plainLine(line);
  const pattern = new RegExp([...new Set(patterns)].join("|"), "gu");
  const spans: Span[] = [];
  let at = 0;
  for (const { 0: text, index } of line.matchAll(pattern)) {
    spans.push({ text: line.slice(at, index), strong: false }, { text, strong: true });
    at = index + text.length;
  }
  spans.push({ text: line.slice(at), strong: false });
  return spans.filter(({ text }) => text !== "");
}

function amountPattern({ value, unit }: AnswerFigure, { language, script }: Voice): string {
  const printed = `${literally(value)} ?${literally(script(unit))}`;
  const inMillions =
    language === "en" ? `RMB [\\d.]+ million \\(${literally(value)}${literally(unit)}\\)|` : "";
  return `(?<![\\d.])(?:${inMillions}[≥≤<>]?${printed})`;
}

function markPattern({ citation }: AnswerFigure, { words, script }: Voice): string {
  return citation === null ? literally(script(words.computed)) : `\\[${citation}\\]`;
}
