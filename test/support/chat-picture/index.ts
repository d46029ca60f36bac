/**
 * Pictures of a chat as a phone shows it, drawn from what a bot really sent. The drawing is an SVG made by hand, its
 * lines broken by the widths of the font that draws them.
 */
import { renderAsync } from "@resvg/resvg-js";
import { FONT_FAMILY, FONT_FILES } from "../../../src/channel/chart/fonts.js";
import { bubbleOf } from "./bubble.js";
import { COLOUR, type Drawn, moved, wordsAt } from "./drawing.js";
import { widthOf } from "./font.js";
import { palettePng } from "./png.js";
import type { Scene, SceneMessage } from "./scene.js";
import { typingOf } from "./typing.js";

export { type Scene, type SceneMessage, sceneAsJson, sizeOf, typed } from "./scene.js";

const WIDTH = 380;
const HEADER = 54;
const SIDE = 10;
const GAP = 8;
/** Pixels of the picture for each of the phone's. */
const SCALE = 2;

/** The picture of a scene as a PNG, 760 pixels wide. */
export async function chatPicture(scene: Scene): Promise<Buffer> {
  const font = { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: FONT_FAMILY };
  const image = await renderAsync(chatDrawing(scene), { font, fitTo: { mode: "zoom", value: SCALE } });
  return palettePng({ width: image.width, height: image.height, rgba: image.pixels });
}

/** The drawing of a scene, whose texts are still texts. */
export function chatDrawing({ title, subtitle, messages, typing }: Scene): string {
  const said = columnOf(messages);
  const input = typing && typingOf(typing, WIDTH);
  const top = HEADER + said.height;
  const height = Math.ceil(top + (input?.height ?? 0));
  const back = `<rect width="${WIDTH}" height="${height}" fill="${COLOUR.back}"/>`;
  const below = input ? moved(input.svg, 0, top) : "";
  const parts = `${back}${headerOf(title, subtitle)}${moved(said.svg, 0, HEADER)}${below}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${parts}</svg>`;
}

function columnOf(messages: readonly SceneMessage[]): Drawn {
  let y = GAP + 2;
  const svg = messages
    .map((message) => {
      const bubble = bubbleOf(message);
      const x = message.from === "me" ? WIDTH - SIDE - bubble.width : SIDE;
      const placed = moved(bubble.svg, x, y);
      y += bubble.height + GAP;
      return placed;
    })
    .join("");
  return { svg, width: WIDTH, height: y + 2 };
}

function headerOf(title: string, subtitle: string): string {
  const back = `<rect width="${WIDTH}" height="${HEADER}" fill="${COLOUR.paper}"/><path d="M0 ${HEADER - 0.5}H${WIDTH}" stroke="${COLOUR.line}"/>`;
  const [letter = ""] = title;
  const size = 17;
  const face = `<circle cx="32" cy="27" r="18" fill="${COLOUR.blue}"/>`;
  const initial = {
    x: 32 - widthOf(letter, size, true) / 2,
    y: 33.2,
    size,
    bold: true,
    colour: COLOUR.paper,
  };
  const name = { x: 60, y: 24, size: 15, bold: true, colour: COLOUR.ink };
  const kind = { x: 60, y: 42, size: 12, bold: false, colour: COLOUR.soft };
  return `${back}${face}${wordsAt(letter, initial)}${wordsAt(title, name)}${wordsAt(subtitle, kind)}`;
}
