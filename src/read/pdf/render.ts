import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as Drawing from "@napi-rs/canvas";
import { AnnotationMode, type PageViewport, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Pictures cannot be drawn on this machine; the message is one sentence that says what to do. */
export class CannotDraw extends Error {
  override readonly name = "CannotDraw";
}

export interface RenderOptions {
  /** Pixels a point; pages that would become too large are drawn smaller. */
  readonly scale: number;
  /** Degrees clockwise that the page is turned by, beyond what it says of itself. */
  readonly turn?: number;
}

/** Draws a page on white, without its annotations: what they say stands in no text that was read. */
export async function renderPage(page: PDFPageProxy, options: RenderOptions): Promise<Drawing.Canvas> {
  const viewport = viewportOf(page, options);
  const canvas = blankCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const annotationMode = AnnotationMode.DISABLE;
  await page.render({ canvas: canvas as never, viewport, background: "#ffffff", annotationMode }).promise;
  return canvas;
}

/** A sheet of A4 at 600 dots an inch has 35 million pixels. */
const MOST_PIXELS = 40_000_000;

/** How points of a page become pixels of its picture. */
export function viewportOf(page: PDFPageProxy, { scale, turn = 0 }: RenderOptions): PageViewport {
  const rotation = (page.rotate + turn) % 360;
  const { width, height } = page.getViewport({ scale: 1, rotation });
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
  return page.getViewport({ scale: fitting, rotation });
}

/** A canvas of the kind that pdf.js draws on. */
export function blankCanvas(width: number, height: number): Drawing.Canvas {
  return drawing().createCanvas(width, height);
}

let loaded: typeof Drawing | null = null;

/** The drawing library, loaded when something is first drawn; throws a CannotDraw where it is not installed. */
export function drawing(): typeof Drawing {
  loaded ??= loadedLibrary();
  return loaded;
}

/** Families that pdf.js asks for where a PDF does not hold its font. */
const STAND_INS = ["serif", "sans-serif", "monospace"];

/** pdf.js's own copy, with a Chinese font: servers have none. */
function loadedLibrary(): typeof Drawing {
  try {
    const here = createRequire(import.meta.url);
    const library: typeof Drawing = createRequire(here.resolve("pdfjs-dist/package.json"))("@napi-rs/canvas");
    const fonts = join(dirname(here.resolve("@embedpdf/fonts-sc")), "..", "fonts");
    for (const family of STAND_INS)
      library.GlobalFonts.registerFromPath(join(fonts, "NotoSansHans-Regular.otf"), family);
    return library;
  } catch (cause) {
    throw new CannotDraw("这台机器上没有装好 @napi-rs/canvas，画不出页面；请再运行一次 npm ci。", { cause });
  }
}
