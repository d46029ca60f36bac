import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { type DrawnPage, pdfTools } from "../read/index.js";
import { bandsOf, widthOf } from "./bands.js";
import { framesOf } from "./framed.js";
import { CannotShow, type PageWanted } from "./types.js";
import { paper } from "./typeset.js";

/** Pixels a point: numbers of small tables can be read on a phone. */
const SCALE = 2;
const ROW = "#ffe9a8";
const FRAME = "#d1242f";
const SEAM = "#8b949e";
const SEAM_HEIGHT = 28;

/** The part of a page that prints the cited rows, these tinted, the numbers framed. Throws a CannotShow in one sentence. */
export async function pagePart(wanted: PageWanted): Promise<Canvas> {
  const { drawnPage } = await pdfTools();
  const { file, page, lines } = wanted;
  const drawn = await drawnPage({ bytes: bytesOf(wanted), file, page, lines }, SCALE);
  mark(drawn, wanted);
  return cutOut(drawn, wanted);
}

/** The bytes of the file as they were read; the number on another edition's page would prove nothing. */
function bytesOf({ path, file, sha256 }: PageWanted): Uint8Array {
  const bytes = readBytes(path, file);
  if (createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  throw new CannotShow(`${file} 在收录之后改动过，画出的页面不能作证；请先运行 yusuan index。`);
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new CannotShow(`${file} 打不开，画不出页面；请检查文件目录。`, { cause });
  }
}

function mark({ canvas, placed, stages }: DrawnPage, { rows }: PageWanted): void {
  const context = canvas.getContext("2d");
  for (const row of rows) {
    const { x0, y0, x1, y1 } = placed(row.box);
    context.globalCompositeOperation = "multiply";
    context.fillStyle = ROW;
    context.fillRect(x0, y0, x1 - x0, y1 - y0);
    context.globalCompositeOperation = "source-over";
    for (const box of framesOf(row, stages)) frame(context, placed(box));
  }
}

function frame(context: SKRSContext2D, { x0, y0, x1, y1 }: ReturnType<DrawnPage["placed"]>): void {
  context.strokeStyle = FRAME;
  context.lineWidth = 3;
  context.beginPath();
  context.roundRect(x0 - 2, y0 - 1, x1 - x0 + 4, y1 - y0 + 2, 5);
  context.stroke();
}

/** The parts below each other, a broken line where something is left out between them. */
async function cutOut({ canvas, placed, stages }: DrawnPage, { rows }: PageWanted): Promise<Canvas> {
  const boxes = rows.map(({ box }) => box);
  const bands = bandsOf(boxes, stages);
  const [left, right] = widthOf(bands, stages, boxes);
  const parts = bands.map(({ bottom, top }) => within(placed([left, bottom, right, top]), canvas));
  const width = Math.max(...parts.map((part) => part.width));
  const height = parts.reduce((sum, part) => sum + part.height, SEAM_HEIGHT * (parts.length - 1));
  const cut = await paper(width, height);
  const context = cut.getContext("2d");
  let y = 0;
  parts.forEach((part, index) => {
    if (index > 0) seam(context, y - SEAM_HEIGHT / 2, width);
    context.drawImage(canvas, part.x, part.y, part.width, part.height, 0, y, part.width, part.height);
    y += part.height + SEAM_HEIGHT;
  });
  return cut;
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function within({ x0, y0, x1, y1 }: ReturnType<DrawnPage["placed"]>, { width, height }: Canvas): Part {
  const [x, y] = [Math.max(0, Math.floor(x0)), Math.max(0, Math.floor(y0))];
  return {
    x,
    y,
    width: Math.max(1, Math.min(width, Math.ceil(x1)) - x),
    height: Math.max(1, Math.min(height, Math.ceil(y1)) - y),
  };
}

function seam(context: SKRSContext2D, y: number, width: number): void {
  context.strokeStyle = SEAM;
  context.lineWidth = 2;
  context.setLineDash([10, 8]);
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(width, y);
  context.stroke();
  context.setLineDash([]);
}
