import { contentsEntries } from "./contents.js";
import { hanText, plainText } from "./plain.js";
import type { Noise } from "./source.js";

/** A line known to stand on a printed page. */
export interface Anchor {
  readonly index: number;
  readonly page: number;
  /** Tables and parts begin on a new page unless counting proves otherwise. */
  readonly startsPage: boolean;
  readonly table: boolean;
  /** A printed page number rather than a heading listed in the contents. */
  readonly foot?: boolean;
}

interface Heading {
  readonly index: number;
  readonly key: string;
}

/** Anchors from the table of contents: headings of the text that it lists, each with its page. */
export function contentsAnchors(lines: readonly string[], noise: readonly (Noise | null)[]): Anchor[] {
  const contents = new Set(noise.flatMap((kind, index) => (kind === "contents" ? [index] : [])));
  const entries = contentsEntries(lines, contents).map((entry) => ({
    key: entryKey(entry.text),
    page: entry.page,
  }));
  const headings = headingsOf(lines, noise);
  const taken = new Set<number>();
  const anchors: Anchor[] = [];
  for (const match of [exactly, nearly]) {
    for (const entry of entries) {
      const heading = match(entry.key, headings, taken);
      if (
        !heading ||
        anchors.some(({ index, page }) => index === heading.index || disordered(index, page, heading, entry))
      )
        continue;
      taken.add(heading.index);
      anchors.push(anchorAt(heading, entry.page, lines));
    }
  }
  return anchors;
}

type Entry = { readonly key: string; readonly page: number };

function disordered(index: number, page: number, heading: Heading, entry: Entry): boolean {
  return (index - heading.index) * (page - entry.page) < 0;
}

function anchorAt({ index, key }: Heading, page: number, lines: readonly string[]): Anchor {
  const table = /表$|表[（(].*[)）]$/u.test(plainText(lines[index] ?? ""));
  return { index, page, table, startsPage: table || /^第.部分/u.test(key) };
}

function exactly(key: string, headings: readonly Heading[], taken: ReadonlySet<number>): Heading | undefined {
  const same = headings.filter((heading) => heading.key === key && !taken.has(heading.index));
  return same.length === 1 || key.length >= 8 ? same[0] : undefined;
}

/** Damaged contents: the most similar heading, when it is clearly more similar than any other. */
function nearly(key: string, headings: readonly Heading[], taken: ReadonlySet<number>): Heading | undefined {
  if (key.length < 4 || headings.some((heading) => heading.key === key)) return undefined;
  const ranked = headings
    .filter(({ index }) => !taken.has(index))
    .map((heading) => ({ heading, score: similarity(key, heading.key) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < 0.5 || best.score - (second?.score ?? 0) < 0.04) return undefined;
  return best.heading;
}

/** Dice coefficient of the pairs of neighbouring characters. */
function similarity(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set([...text].slice(1).map((char, index) => (text[index] ?? "") + char));
  const [x, y] = [pairs(a), pairs(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size);
}

function entryKey(text: string): string {
  return headingKey(text).replace(/^表[一二三四五六七八九十匹]{1,3}/u, "");
}

/** Han characters only: years, ordinals in digits and punctuation say nothing of which heading it is. */
function headingKey(text: string): string {
  return hanText(text).replace(/^表[一二三四五六七八九十]{1,3}(?=年|.{0,8}表)/u, "");
}

const LONGEST_HEADING = 60;

function headingsOf(lines: readonly string[], noise: readonly (Noise | null)[]): Heading[] {
  return lines.flatMap((line, index) => {
    if (noise[index] !== null || line.includes("\t") || /[。；，：]|:\s*\S/u.test(line)) return [];
    const key = headingKey(line);
    return key.length >= 3 && plainText(line).length <= LONGEST_HEADING ? [{ index, key }] : [];
  });
}
