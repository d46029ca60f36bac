import type { Span } from "./spans.js";

const BREAKS = new Set("，,。；;：:！？!?");

/** A stretch of text with its place. */
export interface Clause extends Span {
  readonly text: string;
}

/**
 * What stands right before a place: back to the last mark of punctuation, to an open bracket, or to `limit`.
 * A bracket that is closed before the place belongs to the words (因公出国（境）费).
 */
export function clauseBefore(text: string, place: number, limit: number): Clause {
  let depth = 0;
  let start = place;
  while (start > limit) {
    const character = text[start - 1] ?? "";
    if (character === "）" || character === ")") depth += 1;
    else if (character === "（" || character === "(") {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && BREAKS.has(character)) break;
    start -= 1;
  }
  return { start, end: place, text: text.slice(start, place) };
}

/** The place of the bracket that closes the innermost bracket open at a place, or null where none is open. */
export function closingBracket(text: string, place: number): number | null {
  const before = text.slice(0, place);
  const open = (before.match(/[（(]/gu) ?? []).length - (before.match(/[）)]/gu) ?? []).length;
  if (open <= 0) return null;
  const close = text.slice(place).search(/[）)]/u);
  return close < 0 ? null : place + close;
}

const COUNTED =
  /^[\p{Script=Han}]{2,20}?(?=和|及|与|、|等|中(?!心)|的|实行|开展|进行|编报|[，,。；;：:（()）\d]|$)/u;

/** The noun right behind a counted number (15项`生活护理服务项目`和…), or null. */
export function nounBehind(text: string, place: number, known: RegExp): Clause | null {
  const rest = text.slice(place);
  if (/^(?:以[上下内]|左右|之[内多]|的|等)/u.test(rest)) return null;
  const noun = known.exec(rest)?.[0] ?? COUNTED.exec(rest)?.[0];
  return noun ? { start: place, end: place + noun.length, text: noun } : null;
}
