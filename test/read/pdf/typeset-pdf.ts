import type { Table } from "../../../src/extract/index.js";
import { type Print, type SmallPage, smallPdf } from "../../support/small-pdf.js";
import { type Cell, headerCells, type Row } from "./typeset-cells.js";

/** How a document is set in type. */
export interface Style {
  /** Which lines are drawn: all, none, between rows, at head and foot, all in dots, backgrounds only, the header's. */
  readonly rules: "all" | "none" | "level" | "ends" | "dotted" | "fills" | "header";
  readonly numbers?: "right" | "centre";
  /** Every character is a piece of text of its own. */
  readonly letters?: boolean;
  /** Pieces of text come in no order. */
  readonly shuffled?: boolean;
  /** Words aslant over the whole page. */
  readonly stamp?: boolean;
  /** Wide tables lie on their side. */
  readonly sideways?: boolean;
  /** Whether a table that runs over pages prints its header again. */
  readonly header?: "each" | "once";
  /** Codes of subjects in three cells: 208 05 01. */
  readonly splitCodes?: boolean;
  /** Columns of names are as narrow as this many characters. */
  readonly narrow?: number;
  /** Points above and below the text of a row together. */
  readonly leading?: number;
}

const PORTRAIT: readonly [number, number] = [595, 842];
const MARGIN = 50;
const SIZE = 9;
const PITCH = SIZE * 1.25;

/** What is set: lines of text, and tables in place of those they were read from. */
export interface Copy {
  readonly source: { readonly lines: readonly { readonly text: string; readonly number: number }[] };
  readonly extraction: {
    readonly tables: readonly Pick<Table, "title" | "unit" | "columns" | "rows" | "note" | "lines">[];
    readonly identity: { readonly org: string };
  };
}

type SetTable = Copy["extraction"]["tables"][number];

/** The document as a PDF: running text line by line, each table on pages of its own, with its title and unit. */
export function asPdf(document: Copy, style: Style): Buffer {
  return smallPdf(pagesOf(document, style).map((page, index) => finished(page, index, style)));
}

interface Draft {
  readonly prints: Print[];
  readonly rules: [number, number, number, number][];
  readonly fills: [number, number, number, number, number][];
  readonly size: readonly [number, number];
  readonly turned: boolean;
}

function pagesOf({ source, extraction }: Copy, style: Style): Draft[] {
  const pages: Draft[] = [];
  let text: string[] = [];
  const flush = () => {
    pages.push(...textPages(text));
    text = [];
  };
  for (const { text: line, number } of source.lines) {
    const table = extraction.tables.find(({ lines: [first, last] }) => first <= number && number <= last);
    if (!table) text.push(line.replaceAll("\t", " ").trim());
    else if (table.lines[0] === number) {
      flush();
      pages.push(...tablePages(table, extraction.identity.org, style));
    }
  }
  flush();
  return pages;
}

const CHARACTERS = 48;
const LINES = 50;

function textPages(texts: readonly string[]): Draft[] {
  const lines = texts.filter((text) => text !== "").flatMap((text) => wrapped(text, CHARACTERS * 2));
  return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) => ({
    ...blank(PORTRAIT),
    prints: lines
      .slice(page * LINES, (page + 1) * LINES)
      .map((text, index) => ({ text, x: MARGIN, y: 780 - index * 14, size: 10 })),
  }));
}

function blank(size: readonly [number, number], turned = false): Draft {
  return { prints: [], rules: [], fills: [], size, turned };
}

/** Width of a text in half-width characters. */
function breadth(text: string): number {
  return [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x7f ? 1 : 2), 0);
}

/** A text in lines of at most so many half-width characters; numbers stay whole. */
function wrapped(text: string, most: number): string[] {
  const lines = [""];
  for (const piece of text.match(/[\d.,%-]+|./gu) ?? []) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && breadth(line + piece) > most) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}

function tablePages(table: SetTable, org: string, style: Style): Draft[] {
  const { columns, rows } = style.splitCodes ? splitCodes(table) : table;
  const header = headerCells(columns.map(({ path }) => path));
  const body: Row[] = rows.map(({ cells, indent }) => ({
    cells: columns.map(({ role }, column) => ({
      row: 0,
      column,
      rows: 1,
      columns: 1,
      text: (role === "label" ? "　".repeat(indent) : "") + (cells[column] ?? ""),
    })),
  }));
  const wide = columns.length > 6;
  const size: readonly [number, number] = wide ? [PORTRAIT[1], PORTRAIT[0]] : PORTRAIT;
  const widths = widthsOf(columns, [...header.cells, ...body.flatMap(({ cells }) => cells)], size[0], style);
  return paginated(
    { table, org, header, body, widths, size, turned: wide && style.sideways === true },
    style,
  );
}

type Column = Table["columns"][number];

/** The code column as three: 类 款 项. */
function splitCodes({ columns, rows }: SetTable): Pick<Table, "columns" | "rows"> {
  const at = columns.findIndex(({ role }) => role === "code");
  const code = columns[at];
  if (!code || columns.filter(({ role }) => role === "code").length > 1) return { columns, rows };
  const levels = ["类", "款", "项"].map((level) => ({ ...code, path: [...code.path.slice(0, -1), level] }));
  const put = <T>(list: readonly T[], parts: readonly T[]) => [
    ...list.slice(0, at),
    ...parts,
    ...list.slice(at + 1),
  ];
  return {
    columns: put(columns, levels),
    rows: rows.map((row) => {
      const own = (row.cells[at] ?? "").trim();
      const parts = /^\d+$/u.test(own) ? [own.slice(0, 3), own.slice(3, 5), own.slice(5, 7)] : [own, "", ""];
      return { ...row, cells: put(row.cells, parts) };
    }),
  };
}

const PAD = 4;

function widthsOf(
  columns: readonly Column[],
  cells: readonly Cell[],
  page: number,
  { narrow = 40 }: Style,
): number[] {
  const natural = columns.map(({ role }, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columns === 1);
    const texts = own.map(({ text }) => breadth(text));
    const numbers = own.flatMap(({ text }) => text.match(/[\d.,%-]+/gu) ?? []).map(breadth);
    const words = role === "value" || role === "code" || role === "ordinal" ? 10 : 2 * narrow;
    return Math.max(...numbers, Math.min(words, Math.max(4, ...texts)));
  });
  const room = page - 2 * MARGIN - columns.length * 2 * PAD;
  const fixed = natural.map((width) => (width <= 12 ? width : 12)).reduce((sum, width) => sum + width, 0);
  const rest = natural.reduce((sum, width) => sum + Math.max(0, width - 12), 0);
  const share = Math.min(1, Math.max(0, room / (SIZE / 2) - fixed) / Math.max(1, rest));
  return natural.map(
    (width) => (Math.min(width, 12) + Math.max(0, width - 12) * share) * (SIZE / 2) + 2 * PAD,
  );
}

interface Setting {
  readonly table: SetTable;
  readonly org: string;
  readonly header: { readonly depth: number; readonly cells: readonly Cell[] };
  readonly body: readonly Row[];
  readonly widths: readonly number[];
  readonly size: readonly [number, number];
  readonly turned: boolean;
}

function paginated(setting: Setting, style: Style): Draft[] {
  const { table, org, body, size, turned } = setting;
  const first = blank(size, turned);
  const pages = [first];
  const width = size[0] - 2 * MARGIN;
  const middle = MARGIN + (width - breadth(table.title) * 7) / 2;
  first.prints.push({ text: table.title, x: middle, y: size[1] - 60, size: 14 });
  first.prints.push({ text: `部门名称：${org}`, x: MARGIN, y: size[1] - 85, size: SIZE });
  if (table.unit)
    first.prints.push({ text: `单位：${table.unit}`, x: size[0] - MARGIN - 60, y: size[1] - 85, size: SIZE });
  let y = drawHeader(first, setting, size[1] - 95, style);
  for (const row of body) {
    const height = heightOf(row.cells, setting.widths, style);
    let page = pages.at(-1) ?? first;
    if (y - height < 60) {
      if (style.rules === "ends") page.rules.push(level(setting, y));
      page = blank(size, turned);
      pages.push(page);
      y = style.header === "once" ? size[1] - 60 : drawHeader(page, setting, size[1] - 60, style);
    }
    for (const cell of row.cells) drawCell(page, cell, setting.widths, y, y - height, style, false);
    y -= height;
  }
  const last = pages.at(-1) ?? first;
  if (style.rules === "ends") last.rules.push(level(setting, y));
  if (table.note) last.prints.push({ text: table.note.text, x: MARGIN, y: y - 16, size: SIZE });
  return pages;
}

function level({ widths }: Setting, y: number): [number, number, number, number] {
  return [MARGIN, y, MARGIN + widths.reduce((sum, width) => sum + width, 0), y];
}

function linesIn(cell: Cell, widths: readonly number[]): string[] {
  const width = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
  const lead = /^\u3000*/u.exec(cell.text)?.[0] ?? "";
  const most = Math.max(2, Math.floor((width - 2 * PAD) / (SIZE / 2) + 0.01));
  return wrapped(cell.text.slice(lead.length).trimEnd(), most - 2 * lead.length)
    .filter((line) => line.trim() !== "")
    .map((line) => lead + line);
}

function heightOf(cells: readonly Cell[], widths: readonly number[], { leading = 8 }: Style): number {
  const most = Math.max(1, ...cells.map((cell) => linesIn(cell, widths).length / cell.rows));
  return most * PITCH + leading;
}

function drawHeader(page: Draft, setting: Setting, top: number, style: Style): number {
  const { header, widths } = setting;
  const heights = Array.from({ length: header.depth }, (_, row) =>
    heightOf(
      header.cells.filter((cell) => cell.row === row),
      widths,
      style,
    ),
  );
  const at = (row: number) => top - heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  for (const cell of header.cells)
    drawCell(page, cell, widths, at(cell.row), at(cell.row + cell.rows), style, true);
  if (style.rules === "ends") page.rules.push(level(setting, top), level(setting, at(header.depth)));
  return at(header.depth);
}

const NUMBER = /^-?[\d.,%\s]+$/u;

function drawCell(
  page: Draft,
  cell: Cell,
  widths: readonly number[],
  top: number,
  bottom: number,
  style: Style,
  head: boolean,
): void {
  const left = MARGIN + widths.slice(0, cell.column).reduce((sum, width) => sum + width, 0);
  const right =
    left + widths.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
  border(page, [left, bottom, right, top], style, head);
  const lines = linesIn(cell, widths);
  const middle = (top + bottom) / 2 + (lines.length * PITCH) / 2;
  lines.forEach((text, index) => {
    const width = (breadth(text) * SIZE) / 2;
    const number = NUMBER.test(cell.text) && !/^\d{3,7}$/u.test(cell.text);
    const centred = head || (number && style.numbers === "centre");
    const x = centred ? (left + right - width) / 2 : number ? right - PAD - width : left + PAD;
    page.prints.push({ text, x, y: middle - index * PITCH - SIZE, size: SIZE });
  });
}

function border(
  page: Draft,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  { rules }: Style,
  head: boolean,
): void {
  const sides: [number, number, number, number][] = [
    [x0, y0, x1, y0],
    [x0, y1, x1, y1],
    [x0, y0, x0, y1],
    [x1, y0, x1, y1],
  ];
  if (rules === "all" || (rules === "header" && head)) page.rules.push(...sides);
  if (rules === "level") page.rules.push(...sides.slice(0, 2));
  if (rules === "fills") page.fills.push([x0 + 0.3, y0 + 0.3, x1 - 0.3, y1 - 0.3, head ? 0.8 : 0.93]);
  if (rules === "dotted") for (const side of sides) page.fills.push(...dots(side));
}

/** A line of squares of half a point, as word processors draw dots. */
function dots([x0, y0, x1, y1]: readonly [number, number, number, number]): [
  number,
  number,
  number,
  number,
  number,
][] {
  const length = Math.max(x1 - x0, y1 - y0);
  return Array.from({ length: Math.floor(length / 2) + 1 }, (_, index) => {
    const [x, y] = [x1 > x0 ? x0 + 2 * index : x0, y1 > y0 ? y0 + 2 * index : y0];
    return [x - 0.25, y - 0.25, x + 0.25, y + 0.25, 0];
  });
}

function finished(page: Draft, index: number, style: Style): SmallPage {
  const [width] = page.size;
  const foot = { text: `— ${index + 1} —`, x: width / 2 - 12, y: 30, size: SIZE };
  const stamp = { text: "仅供内部审核", x: width / 4, y: 200, size: 60, turn: 40 };
  const own = [...page.prints, foot, ...(style.stamp ? [stamp] : [])];
  const letters = style.letters ? own.flatMap(lettersOf) : own;
  const prints = style.shuffled ? shuffled(letters) : letters;
  return page.turned ? onItsSide({ ...page, prints }) : { ...page, prints };
}

function lettersOf(print: Print): Print[] {
  if (print.turn) return [print];
  let x = print.x;
  return [...print.text].flatMap((text) => {
    const at = x;
    x += (breadth(text) * (print.size ?? SIZE)) / 2;
    return text.trim() === "" ? [] : [{ ...print, text, x: at }];
  });
}

/** The same list in another order, always the same one. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((one, index) => ({ one, key: (index * 7919) % 10007 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

function onItsSide({
  prints,
  rules,
  fills,
  size: [width, height],
}: Omit<SmallPage, "size"> & Draft): SmallPage {
  const box = <T extends readonly number[]>([x0 = 0, y0 = 0, x1 = 0, y1 = 0, ...rest]: T) => {
    const [a, b] = [[height - y1, x0] as const, [height - y0, x1] as const];
    return [a[0], a[1], b[0], b[1], ...rest] as unknown as T;
  };
  return {
    prints: prints.map((print) => ({
      ...print,
      x: height - print.y,
      y: print.x,
      turn: 90 + (print.turn ?? 0),
    })),
    rules: rules.map(box),
    fills: fills.map(box),
    size: [height, width],
  };
}
