import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import exceljs from "exceljs";
import type { CorpusDocument } from "../../support/corpus-documents.js";

/** A piece of a document to be typeset: a line of text, or the rows of a table. */
export type Block = string | readonly (readonly string[])[];

/** A document of the corpus as lines and tables. One that prints no tabs is set from the tables read from it. */
export function blocksOf({ source, extraction }: CorpusDocument): readonly Block[] {
  const texts = source.lines.map(({ text }) => text);
  return texts.some((text) => text.includes("\t")) ? blocksOfTabs(texts) : blocksOfTables(texts, extraction);
}

function blocksOfTabs(texts: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  for (const text of [...texts, ""]) {
    if (text.includes("\t")) {
      rows.push(text.split("\t"));
      continue;
    }
    if (rows.length > 0) blocks.push(rows);
    rows = [];
    if (text.trim() !== "") blocks.push(text);
  }
  return blocks;
}

function blocksOfTables(
  texts: readonly string[],
  { tables, identity }: CorpusDocument["extraction"],
): readonly Block[] {
  return texts.flatMap((text, index): Block[] => {
    const table = tables.find(({ lines: [first, last] }) => first <= index + 1 && index + 1 <= last);
    if (!table) return text.trim() === "" ? [] : [text];
    if (table.lines[0] !== index + 1) return [];
    const named = `部门名称：${identity.org}`;
    const depth = Math.max(1, ...table.columns.map(({ path }) => path.length));
    const header = Array.from({ length: depth }, (_, level) => headerRow(table.columns, level));
    const rows = [...header, ...table.rows.map(({ cells }) => cells)];
    return [table.title, [[named, `单位：${table.unit}`], ...rows], ...(table.note ? [table.note.text] : [])];
  });
}

/** One printed line of a header; a name over several columns stands over the first of them. */
function headerRow(
  columns: CorpusDocument["extraction"]["tables"][number]["columns"],
  level: number,
): readonly string[] {
  return columns.map(({ path }, index) => {
    const own = path[level] ?? "";
    const left = columns[index - 1]?.path;
    return left &&
      path.length > level + 1 &&
      left.slice(0, level + 1).join() === path.slice(0, level + 1).join()
      ? ""
      : own;
  });
}

export async function asDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const children = blocks.map((block) =>
    typeof block === "string"
      ? new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun(block)] })
      : new Table({
          rows: square(block).map(
            (cells) =>
              new TableRow({
                children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
              }),
          ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A sheet for every table, lines of text before it above it; a table that runs over pages goes on in its sheet. Amounts are numbers with a format, as people type them. */
export async function asXlsx(blocks: readonly Block[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  let sheet = workbook.addWorksheet("表1");
  for (const [at, block] of blocks.entries()) {
    if (typeof block !== "string") for (const cells of block) addCells(sheet, cells);
    else {
      if (typeof blocks[at - 1] === "object") sheet = workbook.addWorksheet(`表${at}`);
      sheet.addRow([block]);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addCells(sheet: exceljs.Worksheet, cells: readonly string[]): void {
  const row = sheet.addRow([]);
  for (const [at, text] of cells.entries()) {
    const amount = /^-?(\d{1,9})\.(\d{1,4})$/u.exec(text);
    row.getCell(at + 1).value = amount ? Number(text) : text;
    if (amount) row.getCell(at + 1).numFmt = `0.${"0".repeat(amount[2]?.length ?? 2)}`;
  }
}

export function asHtml(blocks: readonly Block[]): Uint8Array {
  const body = blocks.map((block) =>
    typeof block === "string" ? `<p>${escaped(block)}</p>` : tableOf(block),
  );
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>公开</title><script>var a = "<p>9.99</p>";</script></head><body><div>${body.join("\n")}</div></body></html>`;
  return Buffer.from(page);
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const lines = square(rows).map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
  );
  return `<table>\n${lines.join("\n")}\n</table>`;
}

function square(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill("")]);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
