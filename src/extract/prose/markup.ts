/** A line of running text without the marks of its carrier (Markdown, HTML, LaTeX) and without stray white space. */
export interface CleanLine {
  readonly text: string;
  /** The source marked the line as a heading (`#`). */
  readonly marked: boolean;
}

/** Drops Markdown, HTML tags and LaTeX and folds white space; the numbers keep the digits they are printed with. */
export function cleanLine(printed: string): CleanLine {
  const plain = withoutLatex(withoutTags(printed))
    .replace(/\*{2,}|`+/gu, "")
    .trim();
  const marked = /^#{1,6}\s/u.test(plain);
  const text = plain.replace(/^#{1,6}\s+/u, "").replace(/^(?:[-*+•·●▪>]\s+)+/u, "");
  return { text: text.trim(), marked };
}

/**
 * Removes the white space that stands beside a Chinese character or a full-width mark (`733.90万 元` → `733.90万元`);
 * what stands between two ASCII characters is folded to one space (`733. 90` stays recognisable as one number).
 */
export function foldSpaces(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/gu, "")
    .trim();
}

function withoutTags(text: string): string {
  return text.replace(/<\/?[a-zA-Z][^<>]*>/gu, "").replace(/&nbsp;|\u00a0/gu, " ");
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
