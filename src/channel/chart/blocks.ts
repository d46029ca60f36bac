import type { TitleComponentOption } from "echarts";
import { drawable, FONT_FAMILY } from "./fonts.js";
import { wrap } from "./text.js";

export const WIDTH = 1_080;
export const MARGIN = 56;
export const COLOUR = { bar: "#1f5f8b", pale: "#9dbdd2", ink: "#1b1f23", soft: "#57606a", line: "#c9d1d9" };

/** How a text is set: its size, weight and colour, and how many lines it may take. */
export interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly most: number;
}

/** Text set into lines, and how far from the top of the picture it begins. */
export interface Block {
  readonly style: Style;
  readonly lines: readonly string[];
  readonly top: number;
}

const SPACE = 10;

export function lineHeight({ size }: Style): number {
  return Math.round(size * 1.35);
}

/** A text in lines as wide as the picture allows, of characters that the font draws. */
export function linesOf(text: string, style: Style): string[] {
  return wrap(drawable(text), style.size, WIDTH - 2 * MARGIN, style.most);
}

/** Texts one below the other from `top`; what is not said takes no room. */
export function stacked(
  texts: readonly (readonly [text: string | null, style: Style])[],
  top: number,
): Block[] {
  const blocks: Block[] = [];
  let at = top;
  for (const [text, style] of texts) {
    if (text === null || text === "") continue;
    const lines = linesOf(text, style);
    blocks.push({ style, lines, top: at });
    at += lines.length * lineHeight(style) + SPACE;
  }
  return blocks;
}

export function bottomOf(blocks: readonly Block[], otherwise: number): number {
  const last = blocks.at(-1);
  return last ? last.top + last.lines.length * lineHeight(last.style) + SPACE : otherwise;
}

export function titleOf({ style, lines, top }: Block): TitleComponentOption {
  const { fill, ...font } = styleOf(style);
  return { text: lines.join("\n"), left: MARGIN, top, padding: 0, textStyle: { ...font, color: fill } };
}

/** A style as echarts understands it. */
export function styleOf(style: Style) {
  return {
    fontFamily: FONT_FAMILY,
    fontSize: style.size,
    fontWeight: style.bold ? ("bold" as const) : ("normal" as const),
    lineHeight: lineHeight(style),
    fill: style.colour,
  };
}
