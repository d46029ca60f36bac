import { pagePart } from "./page-part.js";
import { textPart } from "./text-part.js";
import type { PictureWanted } from "./types.js";
import { withHeading } from "./typeset.js";

/** Draws the proof of an answer as a PNG. Throws a CannotShow, CannotDraw or UnreadableSource with one sentence. */
export async function drawPicture(wanted: PictureWanted): Promise<Buffer> {
  const part = wanted.kind === "page" ? await pagePart(wanted) : await textPart(wanted);
  const whole = await withHeading(part, wanted);
  return whole.encode("png");
}
