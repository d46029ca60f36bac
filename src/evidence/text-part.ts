import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { placeIn } from "./framed.js";
import type { LinesWanted, TextLine } from "./types.js";
import { INK, paper, SOFT, setFont, wrapped } from "./typeset.js";

const WIDTH = 1_080;
const SIZE = 22;
const LINE = Math.round(SIZE * 1.5);
const GUTTER = 84;
const ROW = "#ffe9a8";
const FRAME = "#d1242f";
/** Letters of a line that are shown: all of what matters, no book. */
const LONGEST_CITED = 700;
const LONGEST_NEIGHBOUR = 160;

/** Lines of a text as they stand, with their numbers: the cited ones tinted, the numbers framed. */
export async function textPart({ lines }: LinesWanted): Promise<Canvas> {
  const measure = (await paper(1, 1)).getContext("2d");
  setFont(measure, SIZE, INK);
  const set = lines.map((line) => typeset(line, measure));
  const canvas = await paper(
    WIDTH,
    set.reduce((sum, { rows }) => sum + rows.length * LINE, LINE / 2),
  );
  const context = canvas.getContext("2d");
  let y = 0;
  for (const line of set) {
    drawLine(context, line, y);
    y += line.rows.length * LINE;
  }
  return canvas;
}

/** A line in rows as wide as the picture; `frames` are first and last letter of each framed number. */
interface SetLine {
  readonly line: TextLine;
  readonly rows: readonly string[];
  readonly frames: readonly (readonly [from: number, to: number])[];
}

function typeset(line: TextLine, measure: SKRSContext2D): SetLine {
  const places = line.numbers.flatMap((number) => {
    const at = placeIn(line.text, number);
    return at === null ? [] : [[at, at + number.raw.trim().length] as const];
  });
  const longest = line.cited ? LONGEST_CITED : LONGEST_NEIGHBOUR;
  const from = Math.max(0, Math.min(...places.map(([at]) => at), line.text.length) - longest / 2);
  const start = line.text.length <= longest || places.length === 0 ? 0 : Math.floor(from);
  const shown = line.text.slice(start, start + longest);
  const text = `${start > 0 ? "…" : ""}${shown}${start + longest < line.text.length ? "…" : ""}`;
  const shift = start > 0 ? 1 - start : 0;
  const rows = wrapped(measure, text.replaceAll("\t", "　"), WIDTH - GUTTER);
  return { line, rows, frames: places.map(([a, b]) => [a + shift, b + shift] as const) };
}

function drawLine(context: SKRSContext2D, { line, rows, frames }: SetLine, top: number): void {
  if (line.cited) {
    context.fillStyle = ROW;
    context.fillRect(0, top, WIDTH, rows.length * LINE);
  }
  setFont(context, SIZE, SOFT);
  context.fillText(String(line.number), 8, top + LINE - SIZE * 0.4);
  let letter = 0;
  rows.forEach((row, index) => {
    const baseline = top + (index + 1) * LINE - SIZE * 0.4;
    setFont(context, SIZE, INK);
    context.fillText(row, GUTTER, baseline);
    for (const [from, to] of frames) frameWithin(context, row, [from - letter, to - letter], baseline);
    letter += row.length;
  });
}

function frameWithin(
  context: SKRSContext2D,
  row: string,
  [from, to]: readonly [number, number],
  baseline: number,
): void {
  if (from < 0 || to > row.length || from >= row.length) return;
  const x = GUTTER + context.measureText(row.slice(0, from)).width;
  const { width } = context.measureText(row.slice(from, to));
  context.strokeStyle = FRAME;
  context.lineWidth = 3;
  context.beginPath();
  context.roundRect(x - 3, baseline - SIZE, width + 6, SIZE * 1.3, 5);
  context.stroke();
}
