import type { DocumentRecord } from "../../../store/index.js";
import { clipped, type Line, plainLine } from "../../reply/index.js";
import { escapeHtml, lineMessages } from "../markup/index.js";
import type { Words } from "../speech/index.js";

const MOST_BODIES = 120;
const LONGEST_NAME = 60;

/** What is held, by place and year, as messages. */
export function sourceMessages(documents: readonly DocumentRecord[], filter: string, words: Words): string[] {
  const wanted = documents.filter((record) => namesOf(record).includes(filter));
  if (wanted.length === 0) return [words.sourcesNone(escapeHtml(clipped(filter, LONGEST_NAME)))];
  const places = grouped(wanted, ({ region }) => [region.province, region.city].filter(Boolean).join(" "));
  const lines = [...places].flatMap(([place, held]) => [
    ...(place === "" ? [] : [strong(place)]),
    ...bodyLines(held).map(plainLine),
  ]);
  const shown = lines.slice(0, MOST_BODIES);
  const more = lines.length > shown.length ? [plainLine(words.moreSources(wanted.length))] : [];
  return lineMessages([strong(words.sourcesTitle(wanted.length)), ...shown, ...more]);
}

/** What a document can be found by: its body, its title and its places. */
function namesOf({ org, title, region }: DocumentRecord): string {
  return [org, title, region.province, region.city, region.county].join(" ");
}

function strong(text: string): Line {
  return [{ text, strong: true }];
}

function bodyLines(held: readonly DocumentRecord[]): string[] {
  const bodies = grouped(held, ({ org }) => org);
  return [...bodies].map(([org, records]) => {
    const years = records
      .toSorted((a, b) => b.year - a.year)
      .map(({ year, level, kind }) => `${year}年${level}${kind}`);
    return `· ${org}：${[...new Set(years)].join("、")}`;
  });
}

function grouped(
  records: readonly DocumentRecord[],
  name: (record: DocumentRecord) => string,
): ReadonlyMap<string, readonly DocumentRecord[]> {
  const groups = new Map<string, DocumentRecord[]>();
  for (const record of records) groups.set(name(record), [...(groups.get(name(record)) ?? []), record]);
  return groups;
}
