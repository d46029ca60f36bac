import { formatOf } from "./office/index.js";
import { sourceFromOffice } from "./office-file.js";
import { isNamedPdf, looksLikePdf, sourceFromPdf } from "./pdf-file.js";
import type { OnPage } from "./progress.js";
import { refusal, UnreadableSource } from "./refusal.js";
import type { SourceDocument } from "./source.js";
import { LARGEST_TEXT, loadSource, sourceFromBytes } from "./text-file.js";

const LARGEST_PDF = 64 * 1024 * 1024;

/**
 * Reads a file of the corpus in any format: decoded, masked, noise and pages marked. `file` is the path as cited.
 * Throws `UnreadableSource` where it cannot be read as a disclosure.
 */
export async function readDisclosure(path: string, file: string, onPage?: OnPage): Promise<SourceDocument> {
  const bytes = loadSource(path, file, LARGEST_PDF, isNamedPdf(file) ? "too-large-pdf" : "too-large");
  if (looksLikePdf(bytes, file))
    return sourceFromPdf(bytes, file, onPage).catch((cause: unknown) => asRefusal(cause, file));
  if (bytes.length > LARGEST_TEXT) throw refusal(file, "too-large");
  const format = formatOf(bytes, file);
  return format === null ? sourceFromBytes(bytes, file) : sourceFromOffice(bytes, file, format);
}

/** A PDF can be opened and come apart on any page: the library throws whatever it met there. */
function asRefusal(cause: unknown, file: string): never {
  throw cause instanceof UnreadableSource ? cause : refusal(file, "damaged-pdf", cause);
}
