import type { Figure } from "../../../src/budget/index.js";
import { extract } from "../../../src/extract/index.js";
import { understand } from "../../../src/figures/index.js";
import { sourceFromPdf } from "../../../src/read/index.js";
import type { CorpusDocument } from "../../support/corpus-documents.js";
import { asPdf, type Style } from "./typeset-pdf.js";

/** What came back of the figures of a document's tables. */
export interface Recovery {
  readonly wanted: readonly string[];
  readonly lost: readonly string[];
  /** Figures that the document does not state in that cell. */
  readonly wrong: readonly string[];
  /** As `wrong`, but the number stands in the same table and column of the document under a row called otherwise. */
  readonly renamed: readonly string[];
}

/** Sets a document in type, reads it, and compares each figure of its tables by table, row, column and value. */
export async function recovery(document: CorpusDocument, style: Style): Promise<Recovery> {
  const file = `corpus/${document.name.replace(/\.txt$/u, ".pdf")}`;
  const source = await sourceFromPdf(asPdf(document, style), file);
  const { figures } = understand(extract(source), source);
  const wanted = ofTables(document.figures);
  const got = ofTables(figures);
  const lost = without(wanted, got);
  const other = without(got, wanted);
  const known = new Set(wanted.map(columnOf));
  return {
    wanted,
    lost,
    wrong: other.filter((one) => !known.has(columnOf(one))),
    renamed: other.filter((one) => known.has(columnOf(one))),
  };
}

function ofTables(figures: readonly Figure[]): string[] {
  return figures
    .filter(({ table, basis }) => table !== null && !/绩效/u.test(table) && basis !== "zero")
    .map(({ table, rowKey, code, columnKey, value, unit }) =>
      [table, rowKey, code, columnKey, value, unit].join("|"),
    );
}

function columnOf(one: string): string {
  const [table, , , column, value, unit] = one.split("|");
  return [table, column, value, unit].join("|");
}

function without(from: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of taken) left.set(one, (left.get(one) ?? 0) + 1);
  return from.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
