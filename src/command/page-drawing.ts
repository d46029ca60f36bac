import { type DrawnPage, type PageWanted, pdfTools } from "../read/index.js";

/** Pixels a point: letters of small tables can be read. */
const SCALE = 2;
const COLOURS = { words: "#1f6feb", rules: "#d1242f", cells: "#2da44e" };

/** A page as PNG with what the stages of reading found: words framed blue, ruling lines red, cells green with their number. */
export async function drawStages(wanted: PageWanted): Promise<Buffer> {
  const { drawnPage } = await pdfTools();
  const page = await drawnPage(wanted, SCALE);
  drawCells(page);
  drawRules(page);
  drawWords(page);
  return page.canvas.encode("png");
}

/** Lower cells, as high as their letters, have their number above them. */
const LOW = 26;

function drawCells({ canvas, placed, stages }: DrawnPage): void {
  const context = canvas.getContext("2d");
  for (const { box, row, column } of stages.cells) {
    const { x0, y0, x1, y1 } = placed(box);
    context.fillStyle = `${COLOURS.cells}22`;
    context.fillRect(x0 + 2, y0 + 2, x1 - x0 - 4, y1 - y0 - 4);
    context.fillStyle = COLOURS.cells;
    const low = y1 - y0 < LOW;
    context.font = `${low ? 10 : 14}px sans-serif`;
    context.fillText(`${row}.${column}`, x0 + 4, y0 + (low ? -1 : 15));
  }
}

function drawRules({ canvas, placed, stages }: DrawnPage): void {
  const context = canvas.getContext("2d");
  context.strokeStyle = COLOURS.rules;
  context.lineWidth = 2;
  for (const { box } of stages.rules) {
    const { x0, y0, x1, y1 } = placed(box);
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
    context.stroke();
  }
}

function drawWords({ canvas, placed, stages }: DrawnPage): void {
  const context = canvas.getContext("2d");
  context.strokeStyle = COLOURS.words;
  context.lineWidth = 1;
  for (const { box } of stages.words) {
    const { x0, y0, x1, y1 } = placed(box);
    context.strokeRect(x0, y0, x1 - x0, y1 - y0);
  }
}
