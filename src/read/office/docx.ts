import mammoth from "mammoth";
import { linesOfHtml } from "./html.js";

/** The lines of a Word document: a paragraph a line, a row of a table a line with its cells between tabs. */
export async function linesOfDocx(bytes: Uint8Array): Promise<readonly string[]> {
  const withoutPictures = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: withoutPictures, externalFileAccess: false },
  );
  return linesOfHtml(value);
}
