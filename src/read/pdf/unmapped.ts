/** Characters that stand for no character: private use, controls, and the sign for what cannot be read. */
const NONE = /[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu;
/** Letters of other scripts that a Chinese page holds only where bytes were taken for the wrong characters. */
const FOREIGN = /[\u0080-\u00b6\u00b8-\u00d6\u00d8-\u024f\u0250-\u036f\u0400-\u1fff\uac00-\ud7af]/gu;

/** A page with fewer characters tells nothing. */
const FEWEST = 20;

/** Whether the text of a page is mostly no text: its fonts do not say which characters their glyphs are. */
export function isUnmapped(lines: readonly string[]): boolean {
  const text = lines.join("").replace(/\s/gu, "");
  const count = (kind: RegExp) => text.match(kind)?.length ?? 0;
  if (text.length < FEWEST) return false;
  return count(NONE) > text.length / 2 || (count(NONE) + count(FOREIGN) > text.length / 3 && !hasWords(text));
}

/** Chinese that is more than a stray character. */
function hasWords(text: string): boolean {
  return (text.match(/\p{Script=Han}{2,}/gu)?.join("").length ?? 0) > text.length / 4;
}
