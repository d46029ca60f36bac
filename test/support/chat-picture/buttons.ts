import { areaOf, COLOUR, type Drawn, moved, round, wordsAt } from "./drawing.js";
import { widthOf } from "./font.js";
import type { SceneButton, SceneMessage } from "./scene.js";

const HEIGHT = 36;
const GAP = 4;
const SIZE = 14;

/** The rows of buttons below a message; buttons of one row are equally wide. Null where there are none. */
export function keyboardOf(rows: SceneMessage["buttons"], width: number): Drawn | null {
  if (rows.length === 0) return null;
  const svg = rows.map((row, index) => moved(rowOf(row, width), 0, index * (HEIGHT + GAP))).join("");
  return { svg, width, height: rows.length * (HEIGHT + GAP) - GAP };
}

function rowOf(row: readonly SceneButton[], width: number): string {
  const wide = (width - GAP * (row.length - 1)) / row.length;
  return row.map((button, index) => moved(buttonOf(button, wide), index * (wide + GAP), 0)).join("");
}

function buttonOf({ text, copies }: SceneButton, width: number): string {
  const size = Math.min(SIZE, (SIZE * (width - 12)) / widthOf(text, SIZE, false));
  const x = (width - widthOf(text, size, false)) / 2;
  const words = wordsAt(text, { x, y: HEIGHT / 2 + size * 0.36, size, bold: false, colour: COLOUR.blue });
  const back = `<g opacity="0.72">${areaOf(width, HEIGHT, COLOUR.paper, 9)}</g>`;
  return `${back}${words}${copies === null ? "" : moved(COPY, round(width - 14), 5)}`;
}

const COPY = `<g fill="none" stroke="${COLOUR.blue}" stroke-width="1"><rect x="2.5" width="6" height="7" rx="1.4"/><path d="M1.5 2.2A1.4 1.4 0 0 0 0.2 3.6V8.2A1.4 1.4 0 0 0 1.6 9.6H5.2A1.4 1.4 0 0 0 6.4 8.8"/></g>`;
