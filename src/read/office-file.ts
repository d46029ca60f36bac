import { assembled } from "./assemble.js";
import { type OfficeFormat, readOffice } from "./office/index.js";
import { refusal } from "./refusal.js";
import type { SourceDocument } from "./source.js";
import { LARGEST_TEXT } from "./text-file.js";

/**
 * As `readDisclosure`, for the bytes of a Word document, a workbook or a page. The lines are those of the text made
 * of it, which is the same for the same bytes; such a file has no printed pages.
 */
export async function sourceFromOffice(
  bytes: Uint8Array,
  file: string,
  format: OfficeFormat,
): Promise<SourceDocument> {
  const made = await readOffice(bytes, file, format);
  if (made.lines.every((line) => line.trim() === "")) throw refusal(file, "empty");
  if (made.lines.reduce((sum, line) => sum + line.length, 0) > LARGEST_TEXT) throw refusal(file, "too-large");
  const { lines, warnings } = made;
  return assembled(bytes, file, {
    encoding: format,
    lines,
    place: () => ({ spots: [], warnings }),
    stamps: [],
  });
}
