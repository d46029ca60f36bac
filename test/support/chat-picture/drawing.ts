import { FONT_FAMILY } from "../../../src/channel/chart/fonts.js";
import { widthOf } from "./font.js";
import type { Line } from "./lines.js";

/** Something drawn from its own top left corner, with the room it takes. */
export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export const COLOUR = {
  ink: "#17212b",
  soft: "#6d7f8d",
  blue: "#2f7ab8",
  paper: "#ffffff",
  mine: "#e6f5da",
  back: "#dbe4ea",
  line: "#d3dce2",
  tint: "#eef4f9",
} as const;

/** How large a text is set; lines stand `leading` apart. */
export interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** Lines of text, the first at the top. */
export function textOf(lines: readonly Line[], { size, leading, colour }: Setting): string {
  return lines
    .flatMap((line, index) => {
      const y = index * leading + leading / 2 + size * 0.36;
      return line.map(({ text, bold, link, x }) =>
        wordsAt(text, { x, y, size, bold, colour: link ? COLOUR.blue : colour }),
      );
    })
    .join("");
}

interface Words {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** Words on a baseline. The sign of information, which the font does not draw, is drawn here. */
export function wordsAt(text: string, at: Words): string {
  const [before = "", ...more] = text.split("ℹ");
  const drawn = rawWordsAt(before, at);
  if (more.length === 0) return drawn;
  const x = at.x + widthOf(before, at.size, at.bold);
  const rest = wordsAt(more.join("ℹ"), { ...at, x: x + at.size });
  return `${drawn}${informationAt(x, at)}${rest}`;
}

function rawWordsAt(text: string, { x, y, size, bold, colour }: Words): string {
  if (text.trim() === "") return "";
  const weight = bold ? ' font-weight="700"' : "";
  return `<text x="${round(x)}" y="${round(y)}" font-family="${FONT_FAMILY}" font-size="${size}"${weight} fill="${colour}" xml:space="preserve">${escaped(text)}</text>`;
}

function informationAt(x: number, { y, size }: Words): string {
  const centre = { x: round(x + size / 2), y: round(y - size * 0.36) };
  const stem = `<path d="M${centre.x} ${round(centre.y - 1)}v${round(size * 0.28)}" stroke="${COLOUR.soft}" stroke-width="1.6" stroke-linecap="round"/>`;
  const dot = `<circle cx="${centre.x}" cy="${round(centre.y - size * 0.24)}" r="0.95" fill="${COLOUR.soft}"/>`;
  return `<circle cx="${centre.x}" cy="${centre.y}" r="${round(size * 0.42)}" fill="none" stroke="${COLOUR.soft}" stroke-width="1.2"/>${stem}${dot}`;
}

/** A rounded area. */
export function areaOf(width: number, height: number, fill: string, radius: number): string {
  return `<rect width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"/>`;
}

/** The same drawing somewhere else. */
export function moved(svg: string, x: number, y: number): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`;
}

/** A small arrow that says a quotation can be folded or unfolded. */
export function chevronAt(x: number, y: number, up: boolean): string {
  const rise = up ? -4 : 4;
  return `<path d="M${round(x)} ${round(y - rise / 2)}l4.5 ${rise}l4.5 ${-rise}" fill="none" stroke="${COLOUR.blue}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
