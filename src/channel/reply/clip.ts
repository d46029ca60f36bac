/** A text of at most so many characters (UTF-16 units); cut between words, never inside a number. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = Math.max(0, longest - 1);
  while (end > 0 && isInside(text, end)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** A row of at most so many characters: its beginning, and what stands around a place in it. */
export function clippedAround(text: string, at: number, longest: number): string {
  if (text.length <= longest) return text;
  if (at < longest * 0.7) return clipped(text, longest);
  const head = clipped(text, Math.floor(longest * 0.3));
  let start = at - Math.floor(longest * 0.3);
  while (start < at && isInside(text, start)) start += 1;
  return `${head} ${clipped(text.slice(start).trimStart(), longest - head.length - 1)}`;
}

/** Whether a cut there would part a number, a character or its accents. */
function isInside(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  const behind = text[at] ?? "";
  if (isLowSurrogate(behind) || /\p{M}|\u200D|\uFE0F/u.test(behind)) return true;
  return /[\d.,，〔[]/u.test(before) && /[\d.,，%\]]/u.test(behind);
}

function isLowSurrogate(unit: string): boolean {
  return unit >= "\uDC00" && unit <= "\uDFFF";
}
