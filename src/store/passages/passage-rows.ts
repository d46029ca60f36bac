import type { Passage } from "../../budget/index.js";
import type { DocumentRecord } from "../types.js";
import type { WordCutter } from "./words.js";

export interface PassageRow {
  readonly position: number;
  readonly id: string;
  readonly document: number;
  readonly rest: string;
}

type Rest = Omit<Passage, "id" | "document" | "org" | "year">;

export const INSERT_PASSAGE = `INSERT INTO passages (id, document, rest, heading_words, words, vector)
  VALUES (?, ?, ?, ?, ?, ?)`;

/** Values for `INSERT_PASSAGE`, without the vector. */
export function passageColumns(passage: Passage, document: number, cutter: WordCutter): (string | number)[] {
  const { id, document: _file, org: _org, year: _year, ...rest } = passage;
  const heading = cutter.cut(rest.section.join(" ")).join(" ");
  return [id, document, JSON.stringify(rest satisfies Rest), heading, cutter.cut(rest.text).join(" ")];
}

export function passageOf(row: PassageRow, { file, org, year }: DocumentRecord): Passage {
  const rest = JSON.parse(row.rest) as Rest;
  return { ...rest, id: row.id, document: file, org, year };
}

/** What is embedded of a passage: its headings say what it is about. */
export function embeddedText({ section, text }: Passage): string {
  return [...section, text].join("\n");
}
