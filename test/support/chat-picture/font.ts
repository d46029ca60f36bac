import { readFileSync } from "node:fs";
import { FONT_FILES } from "../../../src/channel/chart/fonts.js";

/** How wide one weight of the font draws each character, in parts of the font size. */
type Widths = (code: number) => number;

const weights = new Map<boolean, Widths>();

/** How wide a text is drawn at a font size, in pixels. */
export function widthOf(text: string, size: number, bold: boolean): number {
  const [regular = "", strong = ""] = FONT_FILES;
  const widths = weights.get(bold) ?? widthsOf(readFileSync(bold ? strong : regular));
  weights.set(bold, widths);
  return [...text].reduce((sum, character) => sum + widths(character.codePointAt(0) ?? 0) * size, 0);
}

/** A run of characters whose glyphs follow each other. */
type Group = readonly [first: number, last: number, glyph: number];

/** Reads the advances of an OpenType font; what it does not draw is as wide as a Chinese character. */
function widthsOf(font: Buffer): Widths {
  const groups = groupsOf(font);
  const perEm = font.readUInt16BE(tableAt(font, "head") + 18);
  const measured = font.readUInt16BE(tableAt(font, "hhea") + 34);
  const advances = tableAt(font, "hmtx");
  return (code) => {
    const group = groups.find(([first, last]) => first <= code && code <= last);
    if (!group) return 1;
    const glyph = Math.min(group[2] + code - group[0], measured - 1);
    return font.readUInt16BE(advances + 4 * glyph) / perEm;
  };
}

/** The segmented coverage (format 12) of a font's `cmap`. */
function groupsOf(font: Buffer): Group[] {
  const cmap = tableAt(font, "cmap");
  const count = font.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, n) => cmap + font.readUInt32BE(cmap + 8 + n * 8));
  const whole = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (whole === undefined) throw new Error("the font has no table of all its characters");
  return Array.from({ length: font.readUInt32BE(whole + 12) }, (_, n) => {
    const at = whole + 16 + n * 12;
    return [font.readUInt32BE(at), font.readUInt32BE(at + 4), font.readUInt32BE(at + 8)];
  });
}

function tableAt(font: Buffer, name: string): number {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + n * 16);
  const entry = entries.find((at) => font.toString("latin1", at, at + 4) === name);
  if (entry === undefined) throw new Error(`the font has no table ${name}`);
  return font.readUInt32BE(entry + 8);
}
