import { expect, it } from "vitest";
import type { Extraction } from "../../../src/extract/index.js";
import { sourceFromPdf } from "../../../src/read/index.js";
import { corpusDocuments } from "../../support/corpus-documents.js";
import { scannedPdf } from "../../support/scanned-pdf.js";
import { ruledTable, type SmallPage, smallPdf } from "../../support/small-pdf.js";

type Table = Extraction["tables"][number];

const ROWS = 22;

/** Points: how wide all columns are together, a letter, and what is left free beside the text of a cell. */
const [WIDTH, LETTER, FREE] = [560, 10, 10];

/** The rows of a table set between ruling lines, on as many pages as it takes; names end where their cells do. */
function pagesOf({ rows }: Table): SmallPage[] {
  const width = WIDTH / (rows[0]?.cells.length ?? 1);
  const fitting = (cell: string) =>
    /^[\d.,%-]+$/u.test(cell) ? cell : cell.slice(0, Math.floor((width - FREE) / LETTER));
  const pages = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, page) =>
    rows.slice(page * ROWS, (page + 1) * ROWS).map(({ cells }) => cells.map(fitting)),
  );
  return pages.map((cells) => ruledTable(cells, { x: 20, y: 780, width, height: 32 }));
}

it("the cells of every ruled table come back from its picture", { timeout: 3_600_000 }, async () => {
  const counts = { printed: 0, read: 0, unread: 0, wrong: 0, flagged: 0 };
  for (const { extraction } of corpusDocuments()) {
    for (const table of extraction.tables.filter(({ rows }) => (rows[0]?.cells.length ?? 99) <= 8)) {
      const pages = pagesOf(table);
      if (pages.length === 0) continue;
      const printed = await cellsOf(smallPdf(pages));
      const scanned = await cellsOf(await scannedPdf(smallPdf(pages), { tilt: 0.6 }));
      for (const [place, { text }] of printed) {
        const other = scanned.get(place);
        if (!/^-?[\d,]*\.\d+$/u.test(text)) continue;
        counts.printed += 1;
        if (other?.text !== text) console.log(JSON.stringify([table.canonical, place, text, other]));
        if (other?.text === text) counts.read += 1;
        else if (other === undefined || !/^-?[\d,]*\d(?:\.\d+)?$/u.test(other.text)) counts.unread += 1;
        else if (other.confidence < 0.9) counts.flagged += 1;
        else counts.wrong += 1;
      }
    }
  }
  console.log(`numbers of ruled tables as pictures: ${JSON.stringify(counts)}`);
  expect(counts.wrong).toBe(0);
  expect(counts.read / counts.printed).toBeGreaterThan(0.97);
});

/** Cells by page, row of the page and column. */
async function cellsOf(pdf: Uint8Array): Promise<Map<string, { text: string; confidence: number }>> {
  const { lines } = await sourceFromPdf(pdf, "corpus/表.pdf");
  const rows = new Map<number | null, number>();
  return new Map(
    lines.flatMap(({ page, text, recognised }) => {
      const row = rows.get(page) ?? 0;
      rows.set(page, row + 1);
      return text.split("\t").map((cell, column) => {
        const sure = recognised?.numbers.find((number) => number.text === cell)?.confidence ?? 0;
        return [`${page}|${row}|${column}`, { text: cell, confidence: sure }] as const;
      });
    }),
  );
}
