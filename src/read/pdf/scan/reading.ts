import type { Word } from "../words.js";
import { cropOf } from "./crop.js";
import { judged, lacksParts, UNREAD, unsure } from "./judging.js";
import type { Layout, Piece } from "./layout.js";
import type { Read, Recogniser } from "./model.js";

/** A piece of text that was recognised, and how sure each of its characters is. */
export interface ReadWord extends Word {
  readonly sure: readonly number[];
}

/** Recognises the pieces of a page one by one, so that a lone 0 is read as well as a sentence. */
export async function readPieces(
  { picture, pieces, letter }: Pick<Layout, "picture" | "pieces" | "letter">,
  recogniser: Recogniser,
  perPoint: number,
): Promise<ReadWord[]> {
  const words: ReadWord[] = [];
  for (const piece of pieces) {
    const seen = async (stretch: number) =>
      judged(await recogniser.read(cropOf(picture, piece, letter, stretch)), piece);
    const read = dashOf(piece, letter) ?? (isPrint(piece, letter) ? await readTwice(piece, seen) : NOTHING);
    const told = read.text === "" ? unread(piece, letter) : read;
    if (told) words.push(wordOf(told, piece, letter, perPoint));
  }
  return words;
}

/** Letters this much wider are told apart where narrow ones ran together. */
const WIDER = 1.3;

/** Reads a number once more that lacks some of what is printed. What differs from reading to reading is not sure. */
async function readTwice(piece: Piece, seen: (stretch: number) => Promise<Read>): Promise<Read> {
  const first = await seen(1);
  if (!lacksParts(first, piece)) return first;
  const second = await seen(WIDER);
  return unsure(second.text === "" || lacksParts(second, piece) ? first : second);
}

const NOTHING: Read = { text: "", sure: [] };

/** Flat ink is a dash, which the model takes for many things. In letters. */
const [FLAT, LONG, STRETCHED] = [0.3, 0.18, 1.6];
const WIDE_DASH = 0.7;
/** Higher ink is a picture, a seal or the edge of the sheet. */
const HIGHEST = 6;
/** Smaller ink beside tables is dirt where it could not be read. */
const SMALLEST = 0.5;

function dashOf({ x0, x1, y0, y1 }: Piece, letter: number): Read | null {
  const [wide, high] = [x1 - x0, y1 - y0];
  if (high > FLAT * letter || wide < LONG * letter || wide < STRETCHED * high) return null;
  return { text: wide < WIDE_DASH * letter ? "-" : "—", sure: [1] };
}

function isPrint({ y0, y1 }: Piece, letter: number): boolean {
  return y1 - y0 <= HIGHEST * letter;
}

function unread(piece: Piece, letter: number): Read | null {
  const small = Math.max(piece.x1 - piece.x0, piece.y1 - piece.y0) < SMALLEST * letter;
  if (!piece.inCell && (small || !isPrint(piece, letter))) return null;
  return { text: UNREAD, sure: [0] };
}

function wordOf({ text, sure }: Read, { x0, x1, y0, y1 }: Piece, letter: number, perPoint: number): ReadWord {
  const middle = (y0 + y1) / 2;
  const high = Math.max(y1 - y0, letter * 0.8);
  return {
    text,
    sure,
    size: high / perPoint,
    x0: x0 / perPoint,
    x1: x1 / perPoint,
    y0: (middle - high / 2) / perPoint,
    y1: (middle + high / 2) / perPoint,
  };
}
