/** How wide a character is drawn, in parts of the font size: about, and never less than the font draws it. */
function widthOfCharacter(character: string): number {
  if (/[ .,:;|!'()[\]ilI]/u.test(character)) return 0.36;
  if (/[\u0020-\u024f]/u.test(character)) return /[A-ZmwMW%@&]/u.test(character) ? 0.9 : 0.61;
  return 1;
}

/** How wide a text is drawn at a font size, in pixels. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOfCharacter(character) * size, 0);
}

/** What may not begin a line, and so goes with the character before it. */
const CLOSING = /^[，。、；：！？）】》」』”’%〕…｜·]/u;

/** Pieces that stay together in a line: a number with its point, a word, a character with what closes behind it. */
function piecesOf(text: string): string[] {
  const pieces =
    text.match(
      /（第\d+[页頁]）|等共\d+[处處]|[\d.,]+(?:%|[百万萬亿億]*元|年度?|[页頁])?|[A-Za-z]+|\s+|[（《“「【〔([]?./gsu,
    ) ?? [];
  return pieces.reduce<string[]>((joined, piece) => {
    if (joined.length > 0 && CLOSING.test(piece)) joined.push(`${joined.pop() ?? ""}${piece}`);
    else joined.push(piece);
    return joined;
  }, []);
}

/** A text in lines no wider than `width`; where they are more than `most`, the last ends in …. */
export function wrap(text: string, size: number, width: number, most: number): string[] {
  const lines = [""];
  for (const piece of piecesOf(text).flatMap((one) => (widthOf(one, size) > width ? [...one] : [one]))) {
    const line = lines.at(-1) ?? "";
    if (widthOf(line + piece, size) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? "";
  return [...kept, shortenedTo(last, size, width)];
}

function shortenedTo(line: string, size: number, width: number): string {
  let kept = line;
  while (kept !== "" && widthOf(`${kept}…`, size) > width) kept = [...kept].slice(0, -1).join("");
  return `${withoutHalfNumber(kept, line)}…`;
}

/** A text of at most so many characters; a longer one ends in … and never in half a number. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${withoutHalfNumber(text.slice(0, most - 1), text)}…`;
}

function withoutHalfNumber(kept: string, whole: string): string {
  const cut = /[\d.]$/u.test(kept) && /^[\d.]/u.test(whole.slice(kept.length));
  return (cut ? kept.replace(/[\d.]+$/u, "") : kept).replace(/[\uD800-\uDBFF]$/u, "");
}
