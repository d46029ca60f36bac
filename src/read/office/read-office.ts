import { refusal } from "../refusal.js";
import { type Archive, openArchive } from "./archive.js";

/** Formats of which a text is made; its lines are what a citation counts. */
export type OfficeFormat = "docx" | "xlsx" | "html";

/** The text made of a file. */
export interface MadeText {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const MARKUP = /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html)|<head|<body|<table)/iu;

/** The format of a file by its bytes; null for text and whatever else. Throws where name and bytes contradict. */
export function formatOf(bytes: Uint8Array, file: string): OfficeFormat | null {
  const named = /\.(docx?|xlsx?|html?)$/iu.exec(file)?.[1]?.toLowerCase().replace(/^htm$/u, "html") ?? "";
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte)) throw refusal(file, oldReason(bytes));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return archiveFormat(bytes, file, named);
  if (named === "html" || (!/x$/u.test(named) && isMarkup(bytes))) return "html";
  if (named !== "") throw refusal(file, "other-content");
  return null;
}

/** Encrypted files of today's Office stand in the container of the old ones. */
function oldReason(bytes: Uint8Array): "encrypted" | "old-office" {
  const names = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return names ? "encrypted" : "old-office";
}

function isMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024));
  return [head.toString("utf8"), head.toString("utf16le")].some((text) =>
    MARKUP.test(text.replace(/^\uFEFF/u, "")),
  );
}

function archiveFormat(bytes: Uint8Array, file: string, named: string): OfficeFormat {
  const archive = openArchive(bytes);
  if (archive === "explodes") throw refusal(file, "explodes");
  if (archive === "encrypted") throw refusal(file, "encrypted");
  if (archive === "broken") throw refusal(file, "broken");
  const format = held(archive);
  if (format === null) throw refusal(file, "binary");
  if (named !== format) throw refusal(file, "other-content");
  if (format === "xlsx" && mergedCells(archive) > MOST_MERGED) throw refusal(file, "explodes");
  return format;
}

function held({ names }: Archive): "docx" | "xlsx" | null {
  if (names.has("word/document.xml")) return "docx";
  return names.has("xl/workbook.xml") ? "xlsx" : null;
}

/** Cells that merged ranges and names of ranges unfold to; a few letters can name millions. */
const MOST_MERGED = 2_000_000;
const RANGE = /\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/gu;
const NAMING = /<mergeCell\s[^>]*>|<definedName(?![^>]*_xlnm\.Print)[^>]*>[^<]*/gu;

function mergedCells(archive: Archive): number {
  const sheets = [...archive.names].filter((name) => /^xl\/(?:worksheets\/[^/]+|workbook)\.xml$/u.test(name));
  const named = sheets.flatMap((name) => archive.text(name).match(NAMING) ?? []);
  const areas = named
    .flatMap((one) => [...one.matchAll(RANGE)])
    .map(([, left = "A", top = "1", right = "A", bottom = "1"]) =>
      areaOf(left, right, Number(top), Number(bottom)),
    );
  return areas.reduce((sum, area) => sum + area, 0);
}

function areaOf(left: string, right: string, top: number, bottom: number): number {
  const number = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return (Math.abs(number(right) - number(left)) + 1) * (Math.abs(bottom - top) + 1);
}

/** Makes the text of a file. Throws `UnreadableSource` where it cannot be read. */
export async function readOffice(bytes: Uint8Array, file: string, format: OfficeFormat): Promise<MadeText> {
  if (format === "html") {
    const { decodeHtml, linesOfHtml } = await import("./html.js");
    const html = decodeHtml(bytes);
    if (html === null) throw refusal(file, "undecodable");
    return { lines: linesOfHtml(html), warnings: [] };
  }
  try {
    if (format === "xlsx") return await (await import("./xlsx.js")).linesOfXlsx(bytes);
    return { lines: await (await import("./docx.js")).linesOfDocx(bytes), warnings: [] };
  } catch (cause) {
    throw refusal(file, "broken", cause);
  }
}
