import { assembled, type Placed } from "./assemble.js";
import type { PdfText } from "./pdf/index.js";
import type { OnPage } from "./progress.js";
import { NOT_INSTALLED, refusal } from "./refusal.js";
import type { SourceDocument } from "./source.js";

/** The mark of a PDF may stand a little behind the front of the file. */
const HEAD_BYTES = 1024;

/** By its bytes; a file that only bears the name of one is refused as such. */
export function looksLikePdf(bytes: Uint8Array, file: string): boolean {
  if (bytes.length === 0) throw refusal(file, "empty");
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  if (head.includes("%PDF-")) return true;
  if (isNamedPdf(file)) throw refusal(file, "no-pdf");
  return false;
}

export function isNamedPdf(file: string): boolean {
  return /\.pdf$/iu.test(file);
}

/** As `readDisclosure`, for the bytes of a PDF. */
export async function sourceFromPdf(
  bytes: Uint8Array,
  file: string,
  onPage?: OnPage,
): Promise<SourceDocument> {
  const { readPdf } = await import("./pdf/index.js");
  const text = await readPdf(bytes, file, onPage);
  if (text.lines.length === 0) throw refusal(file, text.unseen.length > 0 ? "no-recognition" : "no-text");
  if (text.unmapped.length > (text.pages - text.unseen.length) / 2) throw refusal(file, "unmapped");
  return assembled(bytes, file, {
    encoding: "pdf",
    lines: text.lines.map((line) => line.text),
    place: () => ({ spots: text.lines.map(spotOf), warnings: warningsOf(text) }),
    stamps: text.stamps,
  });
}

function spotOf({ page, box, recognised }: PdfText["lines"][number]): Placed["spots"][number] {
  return { page, box, ...(recognised ? { recognised } : {}) };
}

function warningsOf({ scanned, unseen, unmapped }: PdfText): string[] {
  const told = (pages: readonly number[], what: string) =>
    pages.length === 0 ? [] : [`第 ${pages.join("、")} 页${what}`];
  return [
    ...told(scanned, "由机器从图片识别，可能有误，请以原件为准。"),
    ...told(unseen, `没有文字层（空白页或图片），未读出内容：${NOT_INSTALLED}`),
    ...told(unmapped, "的字体没有文字编码，读出的不是汉字。"),
  ];
}
