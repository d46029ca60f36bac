import { labelKey, type RejectedCell, type Statement } from "../../budget/index.js";
import type { Paragraph } from "../../extract/index.js";
import type { FigureDraft } from "../draft.js";
import { reasonsOfReadings } from "./explained.js";
import { linesOf, pageOf, sharesOf } from "./places.js";

import type { ParagraphReading, Reading, Unread } from "./reading.js";

/** Where a raw text stands: its share on one line. */
interface Printed {
  readonly raw: string;
  readonly line: number;
}

/** Figures of a paragraph, and the numbers that a line wrap cut in two. */
export function draftsOf(
  paragraph: Paragraph,
  reading: ParagraphReading,
): { readonly drafts: FigureDraft[]; readonly broken: Unread[] } {
  const reasons = reasonsOfReadings(paragraph, reading);
  const drafts: FigureDraft[] = [];
  const broken: Unread[] = [];
  for (const read of reading.readings) {
    const printed = printedOf(paragraph, read);
    if (printed)
      drafts.push(...read.names.map((name) => draftOf(paragraph, read, name, printed, reasons.get(read))));
    else broken.push(brokenNumber(read));
  }
  return { drafts, broken };
}

function brokenNumber({ mention, path, column }: Reading): Unread {
  return { mention, row: path.at(-1) ?? "", column, reason: "数字被换行拆成两半" };
}

const UNCHANGED_WORD = /相同|持平|一致|无变动|无变化|无增减|没有变化|没有变动|未变|不变/u;

function printedOf(paragraph: Paragraph, read: Reading): Printed | null {
  const { mention } = read;
  const shares = sharesOf(paragraph, { start: mention.start, end: mention.rawEnd });
  const [only] = shares;
  if (only && shares.length === 1) return { raw: only.text, line: only.line };
  if (mention.kind === "number") return joinedOverLines(read, shares);
  if (mention.kind !== "unchanged") return null;
  const telling = shares.find((share) => UNCHANGED_WORD.test(share.text)) ?? longest(shares);
  return telling ? { raw: telling.text, line: telling.line } : null;
}

/** A number with a unit that runs on over the end of a line is one: nothing else stands there between its digits. */
function joinedOverLines({ mention }: Reading, shares: ReturnType<typeof sharesOf>): Printed | null {
  const [before, behind] = shares;
  if (!before || !behind || shares.length > 2 || mention.unit === null) return null;
  return behind.line === before.line + 1
    ? { raw: `${before.text}\n${behind.text}`, line: before.line }
    : null;
}

function longest(
  shares: readonly { text: string; line: number }[],
): { text: string; line: number } | undefined {
  return [...shares].sort((a, b) => b.text.length - a.text.length)[0];
}

function draftOf(
  paragraph: Paragraph,
  read: Reading,
  measure: string,
  printed: Printed,
  reason: Statement | undefined,
): FigureDraft {
  const { mention, aspect } = read;
  return {
    ...namingOf(paragraph, read, measure),
    aspect,
    direction: read.direction,
    comparator: read.comparator,
    ...printedValue(read, printed),
    proof: null,
    page: pageOf(paragraph, printed.line),
    line: printed.line,
    lines: linesOf(paragraph, { start: read.from, end: mention.end }),
    box: null,
    project: null,
    reason: reason ?? null,
    attributes: read.attributes,
  };
}

type Naming = Pick<
  FigureDraft,
  | "table"
  | "title"
  | "row"
  | "rowPath"
  | "rowKind"
  | "rowKey"
  | "code"
  | "column"
  | "columnPath"
  | "columnKey"
  | "side"
  | "measure"
>;

function namingOf(paragraph: Paragraph, { path, column, aspect }: Reading, measure: string): Naming {
  return {
    table: null,
    title: paragraph.section.at(-1) ?? "",
    row: path.at(-1) ?? measure,
    rowPath: path,
    rowKind: /[总合]计$/u.test(measure) ? "total" : "detail",
    rowKey: labelKey(measure),
    code: null,
    column,
    columnPath: column === "" ? [] : [column],
    columnKey: aspect,
    side: null,
    measure,
  };
}

function printedValue(
  { mention }: Reading,
  { raw }: Printed,
): Pick<FigureDraft, "value" | "unit" | "unitPrinted" | "unitInherited" | "raw" | "basis"> {
  const basis = mention.kind === "unchanged" ? "zero" : /\s/u.test(raw) ? "joined" : "printed";
  return {
    value: mention.value ?? "",
    unit: mention.unit?.name ?? "",
    unitPrinted: mention.unit?.printed ?? null,
    unitInherited: false,
    raw,
    basis,
  };
}

/** Numbers that were seen and not understood, with their place. */
export function rejectedOf(
  paragraph: Paragraph,
  unread: readonly Unread[],
  document: string,
): RejectedCell[] {
  return unread.map(({ mention, row, column, reason }) => {
    const [line] = linesOf(paragraph, mention);
    const title = paragraph.section.at(-1) ?? "";
    const page = pageOf(paragraph, line);
    return { document, table: null, title, row, column, raw: mention.raw, line, page, reason };
  });
}
