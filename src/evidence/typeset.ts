import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { pdfTools } from "../read/index.js";
import type { Heading } from "./types.js";

export const FONT = "sans-serif";
export const INK = "#1b1f23";
export const SOFT = "#57606a";
const MARGIN = 28;
const LEAST_WIDTH = 900;
const TITLE = { size: 30, colour: INK };
const PLACE = { size: 24, colour: SOFT };
/** Telegram takes pictures of which one side is not twenty times the other; nobody needs one so tall. */
const TALLEST = 5_000;

/** A canvas of white paper. */
export async function paper(width: number, height: number): Promise<Canvas> {
  const { drawing } = await pdfTools();
  const canvas = drawing().createCanvas(Math.ceil(width), Math.ceil(Math.min(height, TALLEST)));
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A part of a source below what it is: the document's title and the cited places. */
export async function withHeading(part: Canvas, { title, places }: Heading): Promise<Canvas> {
  const width = Math.max(part.width, LEAST_WIDTH) + 2 * MARGIN;
  const lines = [
    ...headLines(`《${title}》`, TITLE, width, part),
    ...places.flatMap((place) => headLines(place, PLACE, width, part)),
  ];
  const head = lines.reduce((sum, { size }) => sum + size * 1.4, MARGIN);
  const canvas = await paper(width, head + part.height + 2 * MARGIN);
  const context = canvas.getContext("2d");
  let y = MARGIN;
  for (const { text, size, colour } of lines) {
    y += size * 1.4;
    setFont(context, size, colour);
    context.fillText(text, MARGIN, y - size * 0.35);
  }
  context.drawImage(part, MARGIN, head + MARGIN);
  return canvas;
}

interface HeadLine {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
}

function headLines(
  text: string,
  { size, colour }: { readonly size: number; readonly colour: string },
  width: number,
  on: Canvas,
): HeadLine[] {
  const context = on.getContext("2d");
  setFont(context, size, colour);
  return wrapped(context, text, width - 2 * MARGIN).map((line) => ({ text: line, size, colour }));
}

export function setFont(context: SKRSContext2D, size: number, colour: string): void {
  context.font = `${size}px ${FONT}`;
  context.fillStyle = colour;
}

/** A text in lines no wider than `width`; numbers stay whole. */
export function wrapped(context: SKRSContext2D, text: string, width: number): string[] {
  const lines = [""];
  for (const piece of text.match(/[\d.,%]+|[A-Za-z]+|./gsu) ?? []) {
    const line = lines.at(-1) ?? "";
    if (line === "" || context.measureText(line + piece).width <= width)
      lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines;
}
