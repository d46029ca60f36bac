import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The family name that the font files carry. */
export const FONT_FAMILY = "Noto Sans S Chinese";

const FOLDER = join(dirname(createRequire(import.meta.url).resolve("@embedpdf/fonts-sc")), "..", "fonts");
const REGULAR = join(FOLDER, "NotoSansHans-Regular.otf");
const BOLD = join(FOLDER, "NotoSansHans-Bold.otf");

/** The font files of a picture: two weights of one family. */
export const FONT_FILES: readonly string[] = [REGULAR, BOLD];

/** First and last character of a range that the font draws. */
type Range = readonly [first: number, last: number];

let ranges: readonly Range[] | null = null;

/** What is left out: emoji and their parts, marks that nobody sees. */
const UNSEEN = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cc}\p{Cf}\p{Mn}]/u;

/** Signs that are emoji only in name. */
const SIGNS = /[⚠©®™㊗㊙]/u;

/** A text of characters that the font draws; 〓 stands for a letter that it lacks. */
export function drawable(text: string): string {
  ranges ??= rangesOf(readFileSync(REGULAR));
  const covered = ranges;
  return [...text.normalize("NFC")]
    .map((character) => {
      if (UNSEEN.test(character) && !SIGNS.test(character)) return " ";
      return draws(covered, character.codePointAt(0) ?? 0) ? character : "〓";
    })
    .join("")
    .replace(/ {2,}/gu, " ")
    .trim();
}

function draws(covered: readonly Range[], code: number): boolean {
  let low = 0;
  let high = covered.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = covered[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The characters of an OpenType font, from the segmented coverage (format 12) of its `cmap`. */
function rangesOf(font: Buffer): Range[] {
  const cmap = tableAt(font, "cmap");
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  );
  const whole = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (whole === undefined) throw new Error(`${REGULAR} does not say which characters it draws`);
  return Array.from({ length: font.readUInt32BE(whole + 12) }, (_, index) => {
    const group = whole + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

function tableAt(font: Buffer, name: string): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === name);
  if (entry === undefined) throw new Error(`${REGULAR} has no table ${name}`);
  return font.readUInt32BE(entry + 8);
}
