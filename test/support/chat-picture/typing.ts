import { COLOUR, type Drawn, moved, round, wordsAt } from "./drawing.js";
import { widthOf } from "./font.js";
import type { Typing } from "./scene.js";

const ROW = 58;
const FIELD = 46;
const MARGIN = 14;
const ICON = 36;

/** The results above the input field, and what is typed in it. */
export function typingOf({ text, results }: Typing, width: number): Drawn {
  const rows = results.map((result, index) => moved(rowOf(result, width), 0, index * ROW)).join("");
  const top = results.length * ROW;
  const back = `<rect width="${width}" height="${top + FIELD}" fill="${COLOUR.paper}"/>`;
  return {
    svg: `${back}${rows}${moved(fieldOf(text, width), 0, top)}`,
    width,
    height: top + FIELD,
  };
}

function rowOf({ title, description }: Typing["results"][number], width: number): string {
  const x = MARGIN + ICON + 10;
  const room = width - x - MARGIN;
  const icon = `<rect x="${MARGIN}" y="11" width="${ICON}" height="${ICON}" rx="8" fill="${COLOUR.tint}"/>`;
  const [letter = ""] = title;
  const initial = wordsAt(letter, {
    x: MARGIN + (ICON - 17) / 2,
    y: 35,
    size: 17,
    bold: true,
    colour: COLOUR.blue,
  });
  const heading = wordsAt(cut(title, 15, true, room), {
    x,
    y: 25,
    size: 15,
    bold: true,
    colour: COLOUR.ink,
  });
  const below = wordsAt(cut(description, 12.5, false, room), {
    x,
    y: 45,
    size: 12.5,
    bold: false,
    colour: COLOUR.soft,
  });
  return `${icon}${initial}${heading}${below}${rule(x, ROW, width)}`;
}

function fieldOf(text: string, width: number): string {
  const words = wordsAt(text, { x: MARGIN, y: 29, size: 15, bold: false, colour: COLOUR.ink });
  const caret = `<rect x="${round(MARGIN + 2 + widthOf(text, 15, false))}" y="14" width="1.5" height="18" fill="${COLOUR.blue}"/>`;
  return `${rule(0, 0, width)}${words}${caret}`;
}

function rule(x: number, y: number, width: number): string {
  return `<path d="M${x} ${y}H${width}" stroke="${COLOUR.line}" stroke-width="1"/>`;
}

/** One line of a text; where there is more, it ends in …, as Telegram shows it. */
function cut(text: string, size: number, bold: boolean, width: number): string {
  if (widthOf(text, size, bold) <= width) return text;
  let kept = [...text];
  while (kept.length > 0 && widthOf(`${kept.join("")}…`, size, bold) > width) kept = kept.slice(0, -1);
  return `${kept.join("")}…`;
}
