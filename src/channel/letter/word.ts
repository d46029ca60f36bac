import type { Letter } from "./types.js";

/** The letter as a Word document; what makes it is loaded when one is wanted. */
export async function docxOfLetter(letter: Letter): Promise<Buffer> {
  const { docxOfLetter: make } = await import("./docx.js");
  return make(letter);
}
