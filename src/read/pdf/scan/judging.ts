import type { Piece } from "./layout.js";
import type { Read } from "./model.js";

/** Stands where something is printed that could not be recognised: a cell that holds it is never taken for blank. */
export const UNREAD = "〓";

/** As sure as what was read against what the ink looks like. */
const UNSURE = 0.5;

/** A digit that is less sure than this was not read: a blot looks like one as much as like any other. */
const GUESSED = 0.35;

/** What the model saw in a piece, in the light of what numbers look like. */
export function judged(read: Read, piece: Piece): Read {
  const tidy = withoutSpaces(read);
  if (!piece.inCell) return tidy;
  if (tidy.text !== "" && !/[\p{L}\p{N}]/u.test(tidy.text)) return { text: "", sure: [] };
  const number = groups(zeros(points(tidy)));
  const guessed = /^[-\d.,%\s]+$/u.test(number.text) && Math.min(...tidy.sure) < GUESSED;
  return guessed ? { text: "", sure: [] } : number;
}

/** Without white space at the ends, and that which the model sees behind the points and commas of a number. */
function withoutSpaces({ text, sure }: Read): Read {
  const kept = [...text].flatMap((letter, at) => {
    const [before, behind] = [text.slice(0, at), text.slice(at)];
    const within = /\d[.,]\s*$/u.test(before) && /^\s*\d/u.test(behind);
    const end = before.trim() === "" || behind.trim() === "";
    return /\s/u.test(letter) && (within || end) ? [] : [at];
  });
  return { text: kept.map((at) => text[at]).join(""), sure: kept.map((at) => sure[at] ?? 0) };
}

/** Points and commas of numbers are narrow, whatever the model takes them for. */
function points({ text, sure }: Read): Read {
  return { text: text.replace(/(?<=\d)，(?=\d)/gu, ",").replace(/(?<=\d)．/gu, "."), sure };
}

/** A point that is less sure than this may be a comma. */
const SURE_POINT = 0.97;

/**
 * Three digits behind a point are a group of thousands as likely as decimals. A point before other groups is surely
 * a comma; a last one makes the number unsure, or none at all where the model was not sure of the point itself.
 */
function groups(read: Read): Read {
  const { text, sure } = read;
  if (/^-?\d{1,3}(?:[.,]\d{3})*\.\d{3}(?:[.,]\d{3})+(?:\.\d{1,2})?$/u.test(text))
    return unsure({ ...read, text: text.replace(/[.](?=\d{3})/gu, ",") });
  if (!/^-?[\d,]+\.\d{3}$/u.test(text)) return read;
  const point = text.indexOf(".");
  if ((sure[point] ?? 0) >= SURE_POINT) return unsure(read);
  return { text: text.replace(".", UNREAD), sure };
}

const ROUND = /[OoＯ〇○◯]/gu;

/** A round letter among digits, or alone in a cell, is a 0: not surely so. */
function zeros({ text, sure }: Read): Read {
  if (!/^[-\d.,%OoＯ〇○◯]+$/u.test(text)) return { text, sure };
  return {
    text: text.replace(ROUND, "0"),
    sure: sure.map((one, at) => (/\d|[-.,%]/u.test(text[at] ?? "") ? one : Math.min(one, UNSURE))),
  };
}

/** Whether it is a number of which more parts are printed than were read: it lacks a digit or a point, or is damaged. */
export function lacksParts({ text }: Read, { inCell, blobs }: Piece): boolean {
  return inCell && /^[-\d.,%\s]+$/u.test(text) && blobs > text.replace(/\s/gu, "").length;
}

/** The same, not surely so. */
export function unsure({ text, sure }: Read): Read {
  return { text, sure: sure.map((one) => Math.min(one, UNSURE)) };
}
