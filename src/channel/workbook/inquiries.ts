import type { Worksheet } from "exceljs";
import { WorkbookError } from "./errors.js";
import { openedWorkbook } from "./opened.js";
import { lastColumnOf, plainCopy, textOf } from "./plain.js";
import { type ReplyColumns, writeReplies } from "./replies.js";

/** A row that asks something. */
export interface Inquiry {
  /** Its row in the sheet as it came. */
  readonly row: number;
  readonly question: string;
}

/** A sheet of inquiries. */
export interface InquirySheet {
  /** Where the questions stand, in words. */
  readonly found: string;
  readonly inquiries: readonly Inquiry[];
  /** The workbook with the replies beside the inquiries, by row. */
  answered(replies: ReadonlyMap<number, ReplyColumns>): Promise<Uint8Array>;
}

/** Reads a sheet of inquiries. Throws a WorkbookError where the file cannot be used or asks nothing. */
export async function readInquiries(file: string): Promise<InquirySheet> {
  const workbook = await openedWorkbook(file);
  const place = placeIn(workbook.worksheets);
  const inquiries = place ? inquiriesAt(place) : [];
  if (!place || inquiries.length === 0)
    throw new WorkbookError(`“${file}”里没有问题：需要一列“问题”（或“诉求”“内容”），下面每行一个问题。`);
  const { sheet, header } = place;
  return {
    found: placeWords(place),
    inquiries,
    answered: async (replies) => {
      const copy = plainCopy(workbook, { sheet, shift: header === null ? 1 : 0 });
      const target = copy.getWorksheet(sheet.name);
      if (target) writeReplies(target, place, lastColumnOf(sheet), replies);
      return new Uint8Array(await copy.xlsx.writeBuffer());
    },
  };
}

/** Where the questions of a sheet stand. */
export interface QuestionPlace {
  readonly sheet: Worksheet;
  readonly column: number;
  /** Row of the names of the columns; null where the questions begin at once. */
  readonly header: number | null;
}

/** Names of the column of questions, the surest first. */
const NAMES = [
  /^(?:问题|question)$/iu,
  /^(?:诉求|咨询内容)$/u,
  /^(?:内容|questions)$/iu,
  /^(?:主要|反映|咨询|留言|来信|来电|诉求|问题|申请)(?:的?问题|内容|描述|详情|事项|诉求)$/u,
];

/** Rows that may stand above the names of the columns: titles, dates. */
const HEADER_ROWS = 10;

function placeIn(sheets: readonly Worksheet[]): QuestionPlace | null {
  for (const name of NAMES) {
    for (const sheet of sheets) {
      const place = namedColumn(sheet, name);
      if (place) return place;
    }
  }
  return sheets.map(textColumn).find((place) => place !== null) ?? null;
}

function namedColumn(sheet: Worksheet, name: RegExp): QuestionPlace | null {
  const last = lastColumnOf(sheet);
  for (let header = 1; header <= Math.min(HEADER_ROWS, sheet.rowCount); header += 1)
    for (let column = 1; column <= last; column += 1) {
      const text = textOf(sheet.getCell(header, column)).replace(/\s+/gu, "");
      if (name.test(text)) return { sheet, column, header };
    }
  return null;
}

/** Shortest text, on average, that may be questions: names and numbers of cases are shorter. */
const QUESTION_LENGTH = 6;

/** The first column of running text. */
function textColumn(sheet: Worksheet): QuestionPlace | null {
  const last = lastColumnOf(sheet);
  const columns = Array.from({ length: last }, (_, index) => textsOf(sheet, index + 1));
  const index = columns.findIndex((texts) => isRunningText(texts.slice(1)) || isRunningText(texts));
  const [first] = columns[index] ?? [];
  if (!first) return null;
  const asks = /[？?]|多少|吗|为什么|怎么|如何|哪/u.test(first.text);
  return { sheet, column: index + 1, header: asks ? null : first.row };
}

interface TextInRow {
  readonly row: number;
  readonly text: string;
}

function textsOf(sheet: Worksheet, column: number): TextInRow[] {
  const texts: TextInRow[] = [];
  sheet.eachRow((row, number) => {
    const text = textOf(row.getCell(column));
    if (text !== "") texts.push({ row: number, text });
  });
  return texts;
}

function isRunningText(texts: readonly TextInRow[]): boolean {
  const words = texts.filter(({ text }) => /\p{Script=Han}/u.test(text) || /\s/u.test(text));
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.length * 2 > texts.length && length >= QUESTION_LENGTH * words.length;
}

function inquiriesAt({ sheet, column, header }: QuestionPlace): Inquiry[] {
  return textsOf(sheet, column)
    .filter(({ row }) => row > (header ?? 0))
    .map(({ row, text }) => ({ row, question: text }));
}

function placeWords({ sheet, column, header }: QuestionPlace): string {
  const letter = sheet.getColumn(column).letter;
  const name = header === null ? "" : `“${textOf(sheet.getCell(header, column))}”`;
  return `工作表“${sheet.name}”${letter}列${name}`;
}
