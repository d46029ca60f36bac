import { keyboardOf } from "./buttons.js";
import { areaOf, COLOUR, chevronAt, type Drawn, moved, round, textOf } from "./drawing.js";
import { linesOf, lineWidth } from "./lines.js";
import { type Block, blocksOf, type Span } from "./rich-text.js";
import { type SceneMessage, sizeOf } from "./scene.js";

export const BUBBLE = 346;
const PADDING = 11;
const RADIUS = 14;
const GAP = 4;
const TEXT = { size: 15, leading: 22, colour: COLOUR.ink };
const QUOTE = { size: 13.5, leading: 20, colour: COLOUR.ink };
const QUOTE_PADDING = { left: 10, right: 8, y: 5 };
/** As many lines as Telegram leaves of a folded quotation. */
const FOLDED_LINES = 3;

/** A message in its bubble, with its photo above and its buttons below. */
export function bubbleOf(message: SceneMessage): Drawn {
  const photo = photoOf(message.photo);
  const parts = [...viaOf(message.via), ...blocksOf(message.text, message.entities)].map((block) =>
    drawnBlock(block, message.unfolded),
  );
  const widest = Math.max(...parts.map(({ width }) => width));
  const inner = photo || message.buttons.length > 0 ? BUBBLE - 2 * PADDING : Math.ceil(widest);
  const text = column(parts.map((part) => part.fit(inner)));
  const width = inner + 2 * PADDING;
  const top = photo ? photo.height : 0;
  const height = top + text.height + 2 * (PADDING - 2);
  const fill = message.from === "me" ? COLOUR.mine : COLOUR.paper;
  const bubble = `${areaOf(width, height, fill, RADIUS)}${photo?.svg ?? ""}${moved(text.svg, PADDING, top + PADDING - 2)}`;
  const keyboard = keyboardOf(message.buttons, width);
  if (!keyboard) return { svg: bubble, width, height };
  return {
    svg: `${bubble}${moved(keyboard.svg, 0, height + GAP)}`,
    width,
    height: height + GAP + keyboard.height,
  };
}

function viaOf(via: string | null): Block[] {
  if (via === null) return [];
  const spans: Span[] = [
    { text: "via ", bold: false, link: true },
    { text: via, bold: true, link: true },
  ];
  return [{ quote: null, paragraphs: [spans] }];
}

/** A block that knows how wide it would like to be, and can be drawn as wide as the bubble. */
interface Flexible {
  readonly width: number;
  fit(width: number): Drawn;
}

function drawnBlock({ quote, paragraphs }: Block, unfolded: boolean): Flexible {
  if (quote !== null) return drawnQuote(paragraphs, quote === "expandable", unfolded);
  const lines = linesOf(paragraphs, TEXT.size, BUBBLE - 2 * PADDING);
  const width = Math.max(...lines.map((line) => lineWidth(line, TEXT.size)));
  const height = lines.length * TEXT.leading;
  return { width, fit: (fitted) => ({ svg: textOf(lines, TEXT), width: fitted, height }) };
}

function drawnQuote(paragraphs: Block["paragraphs"], foldable: boolean, unfolded: boolean): Flexible {
  const width = BUBBLE - 2 * PADDING;
  const all = linesOf(paragraphs, QUOTE.size, width - QUOTE_PADDING.left - QUOTE_PADDING.right);
  const folds = foldable && all.length > FOLDED_LINES;
  const lines = folds && !unfolded ? all.slice(0, FOLDED_LINES) : all;
  const high = lines.length * QUOTE.leading + 2 * QUOTE_PADDING.y;
  const height = high + 2 * GAP;
  return {
    width,
    fit: (fitted) => {
      const back = `<g opacity="0.08">${areaOf(fitted, high, COLOUR.blue, 4)}</g>`;
      const bar = `<rect width="3" height="${high}" rx="1.5" fill="${COLOUR.blue}"/>`;
      const fold = folds ? chevronAt(fitted - 17, high - 9, unfolded) : "";
      const text = moved(textOf(lines, QUOTE), QUOTE_PADDING.left, QUOTE_PADDING.y);
      return { svg: moved(`${back}${bar}${text}${fold}`, 0, GAP), width: fitted, height };
    },
  };
}

function column(parts: readonly Drawn[]): Drawn {
  let y = 0;
  const svg = parts
    .map((part) => {
      const placed = moved(part.svg, 0, y);
      y += part.height;
      return placed;
    })
    .join("");
  return { svg, width: Math.max(...parts.map(({ width }) => width)), height: y };
}

/** A photo as wide as the bubble, its upper corners rounded with it. */
function photoOf(photo: Buffer | null): Drawn | null {
  if (photo === null) return null;
  const { width, height } = sizeOf(photo);
  const high = round((BUBBLE * height) / width);
  const clip = `<clipPath id="photo"><path d="M0 ${high}V${RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} 0H${BUBBLE - RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${BUBBLE} ${RADIUS}V${high}Z"/></clipPath>`;
  const data = `data:image/png;base64,${photo.toString("base64")}`;
  const image = `<image clip-path="url(#photo)" width="${BUBBLE}" height="${high}" href="${data}"/>`;
  return { svg: `${clip}${image}`, width: BUBBLE, height: high };
}
