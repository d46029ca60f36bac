import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { openPdf } from "../../src/read/pdf/open.js";
import { blankCanvas, renderPage } from "../../src/read/pdf/render.js";
import { fileOf } from "./small-pdf.js";

/** How pages come out of the scanner. */
export interface Scanning {
  readonly dpi?: number;
  /** Degrees by which the sheet lay askew, clockwise. */
  readonly tilt?: number;
  /** What the page says of how it is to be turned, and how the picture in it lies. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** What is on the sheet besides print, drawn in points from its upper left corner. */
  readonly stain?: (context: SKRSContext2D) => void;
  /** JPEG, 1–100. */
  readonly quality?: number;
}

/** The pages of a PDF as pictures, in a PDF without any text. */
export async function scannedPdf(pdf: Uint8Array, scanning: Scanning = {}): Promise<Buffer> {
  const document = await openPdf(pdf, "scan.pdf");
  try {
    const sheets: Sheet[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const scale = (scanning.dpi ?? 200) / 72;
      const canvas = await renderPage(await document.getPage(number), { scale });
      sheets.push(sheetOf(askew(canvas, scale, scanning), scale, scanning));
    }
    return pictures(sheets);
  } finally {
    await document.destroy();
  }
}

interface Sheet {
  readonly jpeg: string;
  readonly pixels: readonly [width: number, height: number];
  readonly points: readonly [width: number, height: number];
  readonly rotate: number;
}

function askew(canvas: Canvas, scale: number, { tilt = 0, rotate = 0, stain }: Scanning): Canvas {
  const sideways = rotate % 180 === 90;
  const [width, height] = sideways ? [canvas.height, canvas.width] : [canvas.width, canvas.height];
  const sheet = blankCanvas(width, height);
  const context = sheet.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(((tilt - rotate) * Math.PI) / 180);
  context.translate(-canvas.width / 2, -canvas.height / 2);
  context.drawImage(canvas, 0, 0);
  context.scale(scale, scale);
  context.fillStyle = "#202020";
  stain?.(context);
  return sheet;
}

function sheetOf(canvas: Canvas, scale: number, { rotate = 0, quality = 80 }: Scanning): Sheet {
  const pixels = [canvas.width, canvas.height] as const;
  const jpeg = canvas.toBuffer("image/jpeg", quality).toString("latin1");
  return { jpeg, pixels, points: [pixels[0] / scale, pixels[1] / scale], rotate };
}

function pictures(sheets: readonly Sheet[]): Buffer {
  const kids = sheets.map((_, index) => `${3 + 3 * index} 0 R`).join(" ");
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`,
    ...sheets.flatMap((sheet, index) => objectsOf(sheet, 3 + 3 * index)),
  ]);
}

function objectsOf({ jpeg, pixels, points, rotate }: Sheet, first: number): string[] {
  const paint = `q ${points[0]} 0 0 ${points[1]} 0 0 cm /I Do Q`;
  const image = `/Type /XObject /Subtype /Image /Width ${pixels[0]} /Height ${pixels[1]} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points[0]} ${points[1]}] /Rotate ${rotate} /Contents ${first + 1} 0 R /Resources << /XObject << /I ${first + 2} 0 R >> >> >>`,
    `<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`,
    `<< ${image} /Length ${jpeg.length} >>\nstream\n${jpeg}\nendstream`,
  ];
}
