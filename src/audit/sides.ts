import type { Figure } from "../budget/index.js";
import type { Audited } from "./audited.js";
import type { Side, Words } from "./finding.js";

/** Longest quotation of a long line. */
const LONGEST = 160;

/** The source text of a document with what is needed to quote single numbers of it. */
export interface Quoter {
  readonly side: (figure: Figure) => Side;
  readonly words: (words: Words) => Side;
}

/** Quotes figures of the document and of last year's. */
export function quoterOf(audited: Audited): Quoter {
  const texts = [audited, ...(audited.prior ? [audited.prior] : [])].map(
    (one) => [one.disclosure.record.file, sourceOf(one)] as const,
  );
  const byFile = new Map(texts);
  const own = sourceOf(audited);
  return {
    side: (figure) => sideOf(figure, byFile.get(figure.document) ?? own),
    words: wordSide,
  };
}

/** The text of one document, and its sentences' figures by line. */
interface Source {
  readonly lines: readonly string[];
  readonly prose: ReadonlyMap<number, readonly Figure[]>;
}

function sourceOf({ disclosure: { lines, figures } }: Audited): Source {
  const prose = new Map<number, Figure[]>();
  for (const figure of figures)
    if (figure.table === null) prose.set(figure.line, [...(prose.get(figure.line) ?? []), figure]);
  return { lines, prose };
}

function sideOf(figure: Figure, source: Source): Side {
  const { value, unit, document, page, table, title, row, column, id } = figure;
  return {
    value,
    unit,
    document,
    page,
    ...quoteOf(figure, source),
    table: table ?? title,
    row,
    column: column === "" ? null : column,
    figure: id,
  };
}

function wordSide({ text, lines, document, page, title, label }: Words): Side {
  const quote = cut(fold(text));
  return {
    value: quote,
    unit: "",
    document,
    lines,
    page,
    quote,
    table: title,
    row: label,
    column: null,
    figure: null,
  };
}

type Quote = Pick<Side, "quote" | "lines">;

/** The printed row of a table; of running text the clause that holds the number. */
function quoteOf(figure: Figure, source: Source): Quote {
  const [first, last] = figure.lines;
  const text = source.lines.slice(first - 1, last).join("\n");
  const line = source.lines[figure.line - 1] ?? "";
  const whole = { quote: cut(fold(text)), lines: figure.lines };
  const own = (quote: string): Quote => ({ quote, lines: [figure.line, figure.line] });
  if (figure.table !== null && figure.columnKey !== "文字")
    return text.length <= LONGEST ? whole : own(cut(fold(line)));
  const clause = figure.attributes["原句"];
  if (clause !== undefined) return { quote: cut(fold(clause)), lines: figure.lines };
  const at = positionOf(figure, line, source);
  return at < 0 ? whole : own(clauseAround(line, at, figure.raw.length));
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** Where in its line a number stands: figures of one line are in the order of their numbers. */
function positionOf(figure: Figure, line: string, { prose }: Source): number {
  const rivals = (prose.get(figure.line) ?? []).filter(({ raw }) => raw === figure.raw);
  const mentions = rivals.filter((other, index) => {
    const before = rivals[index - 1];
    return !before || before.row !== other.row || before.measure === other.measure;
  });
  const order = Math.max(
    0,
    mentions.findLastIndex((other) => rivals.indexOf(other) <= rivals.indexOf(figure)),
  );
  return nthIndexOf(line, figure.raw, order);
}

function nthIndexOf(line: string, raw: string, order: number): number {
  let at = -1;
  for (let count = 0; count <= order; count += 1) {
    const next = tokenIndexOf(line, raw, at + 1);
    if (next < 0) return at;
    at = next;
  }
  return at;
}

/** The raw number where it is not part of a longer one. */
function tokenIndexOf(line: string, raw: string, from: number): number {
  for (let at = line.indexOf(raw, from); at >= 0; at = line.indexOf(raw, at + 1)) {
    const around = `${line[at - 1] ?? ""}|${line[at + raw.length] ?? ""}`;
    if (!/[\d.]\||\|[\d]|\|\.\d/u.test(around)) return at;
  }
  return -1;
}

function clauseAround(line: string, at: number, length: number): string {
  const before = line.slice(0, at);
  const after = line.slice(at + length);
  const start = Math.max(before.lastIndexOf("。"), before.lastIndexOf("；"), before.lastIndexOf(";")) + 1;
  const stop = after.search(/[。；;]/u);
  const end = at + length + (stop < 0 ? after.length : stop);
  const from = Math.max(start, at - 90);
  return fold(line.slice(from, Math.min(end, at + length + 60)));
}
