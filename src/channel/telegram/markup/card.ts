import { type Card, type Line, plainLine, type SourceEntry, type Sources } from "../../reply/index.js";
import { type Html, htmlOfLine, joined } from "./html.js";
import { LONGEST_MESSAGE, pagesOf } from "./pages.js";

/** Below this there is no use in beginning the sources under the text. */
const LEAST_ROOM = 600;

/**
 * A card as messages in Telegram HTML. The sources stand folded under the last of them; where they don't fit, the
 * printed rows are left out first, and what is then still too long goes on in messages of its own.
 */
export function cardMessages({ lines, notes, closing, sources }: Card): string[] {
  const pages = pagesOf([...lines, ...notes, ...closing], LONGEST_MESSAGE);
  if (!sources) return pages.map(({ html }) => html);
  const last = pages.at(-1) ?? { html: "", length: 0 };
  const room = LONGEST_MESSAGE - last.length - 1;
  const folded = foldedSources(sources, room);
  const [first, ...others] = folded;
  const before = pages.slice(0, -1).map(({ html }) => html);
  const under =
    first && first.length <= room
      ? [`${last.html}\n${quote(first)}`]
      : [last.html, ...(first ? [quote(first)] : [])];
  return [...before, ...under, ...others.map(quote)].filter((html) => html !== "");
}

/** What Telegram takes below a picture, after its entities are parsed. */
const LONGEST_CAPTION = 1_024;

/** A card as the caption of a picture, its sources as full as fit; null where even the answer does not. */
export function cardCaption({ lines, notes, closing, sources }: Card): string | null {
  const said = joined([...lines, ...notes, ...closing].map(htmlOfLine));
  if (!sources) return null;
  for (const entries of [...fullerFirst(sources.entries), []]) {
    const folded = joined(sourceLines({ ...sources, entries }).map(htmlOfLine));
    if (said.length + 1 + folded.length <= LONGEST_CAPTION) return `${said.html}\n${quote(folded)}`;
  }
  return null;
}

function fullerFirst(entries: readonly SourceEntry[]): (readonly SourceEntry[])[] {
  return [entries, shortened(entries, SHORT_ROW), shortened(entries, 0)];
}

/** The sources in one piece that fits, as full as can be; else without rows on as many pages as they need. */
function foldedSources(sources: Sources, room: number): Html[] {
  for (const entries of fullerFirst(sources.entries)) {
    const whole = joined(sourceLines({ ...sources, entries }).map(htmlOfLine));
    if (whole.length <= room && (whole.html.match(/<b>/gu)?.length ?? 0) <= MOST_STRONG) return [whole];
  }
  const bare = sourceLines({ ...sources, entries: shortened(sources.entries, 0) });
  return pagesOf(bare, room < LEAST_ROOM ? LONGEST_MESSAGE : Math.min(room, LONGEST_MESSAGE));
}

const SHORT_ROW = 48;
const MOST_STRONG = 60;

/** Entries whose printed rows are left out where they are longer than so many characters. */
function shortened(entries: readonly SourceEntry[], longest: number): SourceEntry[] {
  return entries.map((entry) => {
    const length = entry.row.reduce((sum, { text }) => sum + text.length, 0);
    return length <= longest ? entry : { ...entry, row: [] };
  });
}

function sourceLines({ label, entries, remarks }: Sources): Line[] {
  const cited = entries.flatMap(({ n, title, place, row }, index) => {
    const head =
      index === 0
        ? [
            { text: label, strong: true },
            { text: " ", strong: false },
          ]
        : [];
    const words = `[${n}]${title === null ? " " : `《${title}》`}${place}`;
    const printed = row.length > 0 ? [[{ text: "　", strong: false }, ...row]] : [];
    return [[...head, { text: words, strong: false }], ...printed];
  });
  return [...cited, ...remarks.map(plainLine)];
}

function quote({ html }: Html): string {
  return `<blockquote expandable>${html}</blockquote>`;
}
