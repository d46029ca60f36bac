import type { SourceLine } from "../../read/index.js";

/** A cell that holds something. */
export interface Cell {
  /** Without markup and outer white space. */
  readonly text: string;
  /** As printed, without outer white space. */
  readonly raw: string;
  /** Index among the row's cells, 0-based. */
  readonly column: number;
}

/** One line of a sheet, cut at its tabs; empty cells are left out, their columns are kept by the others. */
export interface SheetRow {
  readonly line: number;
  /** The whole line as printed. */
  readonly text: string;
  readonly cells: readonly Cell[];
}

export function readRow({ number, text }: SourceLine): SheetRow {
  const cells = text.split("\t").map((printed, column) => {
    return { text: withoutMarkup(printed), raw: printed.trim(), column };
  });
  return { line: number, text, cells: cells.filter((cell) => cell.text !== "") };
}

/** Text of a cell without tags such as `<p>` and without the quotes of an exported cell. */
export function withoutMarkup(printed: string): string {
  const text = printed.replace(/<\/?[a-z][^<>]*>/giu, " ").trim();
  return /^"[^"]*"$/u.test(text) ? text.slice(1, -1) : text;
}

/** The row's text in the form labels are looked for: compatibility forms folded, no white space. */
export function foldedRow(row: SheetRow): string {
  return fold(row.cells.map((cell) => cell.text).join(""));
}

/** Folds compatibility forms and the traditional shapes that text recognition mixes in; drops white space. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[級単單縣區資總額項標]/gu, (letter) => SIMPLIFIED[letter] ?? letter);
}

const SIMPLIFIED: Readonly<Record<string, string>> = {
  級: "级",
  単: "单",
  單: "单",
  縣: "县",
  區: "区",
  資: "资",
  總: "总",
  額: "额",
  項: "项",
  標: "标",
};

/** Without the spaces that stand where a cell's text was wrapped. */
export function withoutWraps(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}，,、。])[ \u3000]+(?=[\p{Script=Han}\d])|(?<=\d) +(?=\p{Script=Han})/gu,
    "",
  );
}

/** Whether a text has more Chinese characters than anything else: what is not rubbish of text recognition. */
export function isWords(text: string): boolean {
  const letters = [...text.replace(/[\s\p{P}]/gu, "")];
  const chinese = letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length;
  return chinese > 0 && chinese * 2 >= letters.length;
}
