import { withoutMarkup } from "../printed.js";

/** A line of running text without the marks of its carrier (Markdown, HTML, LaTeX) and without stray white space. */
export interface CleanLine {
  readonly text: string;
  /** The source marked the line as a heading (`#`). */
  readonly marked: boolean;
}

/** Drops Markdown, HTML tags and LaTeX; the numbers keep the digits they are printed with. */
export function cleanLine(printed: string): CleanLine {
  const plain = withoutLatex(printed)
    .replace(/&nbsp;|`+/gu, " ")
    .trim();
  const marked = /^(?:<[^<>]*>|\*)*#{1,6}\s/u.test(plain);
  const text = withoutMarkup(plain)
    .trim()
    .replace(/^(?:[-*+•·●▪>]\s+)+/u, "");
  return { text: withoutMarkup(text).trim(), marked };
}

const LATEX_SIGNS: Readonly<Record<string, string>> = {
  geq: "≥",
  ge: "≥",
  leq: "≤",
  le: "≤",
  gt: ">",
  lt: "<",
  times: "×",
  infty: "∞",
  sim: "~",
};

function withoutLatex(text: string): string {
  return text.replace(/\$([^$]+)\$/gu, (_, formula: string) => plainFormula(formula));
}

function plainFormula(formula: string): string {
  return formula
    .replace(/\\([a-zA-Z]+)/gu, (whole, name: string) => LATEX_SIGNS[name] ?? whole)
    .replace(/\\([%#&_$])/gu, "$1")
    .replace(/[{}\s]/gu, "");
}
