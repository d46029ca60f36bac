import { readFileSync, statSync } from "node:fs";
import { assembled } from "./assemble.js";
import { decodeBytes, looksBinary } from "./decode.js";
import { numberPages } from "./pages.js";
import { type RefusalReason, refusal } from "./refusal.js";
import type { SourceDocument } from "./source.js";

/** Characters or bytes of text that are read at most. */
export const LARGEST_TEXT = 32 * 1024 * 1024;

/**
 * Reads a text file of the corpus: decoded, masked, noise and pages marked. `file` is the path as cited
 * (`corpus/….txt`). Throws `UnreadableSource` where the file is missing, empty, too large or no text.
 */
export function readSource(path: string, file: string): SourceDocument {
  return sourceFromBytes(loadSource(path, file), file);
}

/** As `readSource`, for bytes already at hand. */
export function sourceFromBytes(bytes: Uint8Array, file: string): SourceDocument {
  if (bytes.length > LARGEST_TEXT) throw refusal(file, "too-large");
  if (bytes.length === 0) throw refusal(file, "empty");
  if (looksBinary(bytes)) throw refusal(file, "binary");
  const decoded = decodeBytes(bytes);
  if (!decoded) throw refusal(file, "undecodable");
  if (decoded.text.trim() === "") throw refusal(file, "empty");
  return assembled(bytes, file, {
    encoding: decoded.encoding,
    lines: decoded.text.split("\n").map((text) => text.replace(/\r$/, "")),
    place: (lines, noise) => {
      const { pages, warnings } = numberPages(lines, noise);
      return { spots: pages.map((page) => ({ page })), warnings };
    },
    stamps: [],
  });
}

/** The bytes of a file, which has to be there and no larger than the format allows. */
export function loadSource(
  path: string,
  file: string,
  largest = LARGEST_TEXT,
  tooLarge: RefusalReason = "too-large",
): Uint8Array {
  try {
    if (statSync(path).size > largest) throw refusal(file, tooLarge);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error) throw refusal(file, "missing", error);
    throw error;
  }
}
