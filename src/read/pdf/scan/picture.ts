import type { Canvas } from "@napi-rs/canvas";
import { blankCanvas } from "../render.js";

/** A page as shades of grey, row by row: 0 is black, 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A rectangle of pixels; the far edges are outside. */
export interface Area {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export function pictureOf(canvas: Canvas): Picture {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  }
  return { width, height, grey };
}

/** Turns a page by quarters clockwise, and straightens it: `degrees` is how far its lines fall to the right. */
export function turned(canvas: Canvas, quarters: number, degrees: number): Canvas {
  const sideways = quarters % 2 === 1;
  const [width, height] = sideways ? [canvas.height, canvas.width] : [canvas.width, canvas.height];
  const target = blankCanvas(width, height);
  const context = target.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((quarters * Math.PI) / 2 - (degrees * Math.PI) / 180);
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  return target;
}
