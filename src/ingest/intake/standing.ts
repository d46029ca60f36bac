import type { CorpusEntry } from "../manifest.js";
import type { StatedIdentity } from "./types.js";

/** A file whose bytes stand in the corpus already: what is to be done for it, and how that is told. */
export interface Standing {
  /** As cited. */
  readonly file: string;
  /** The entry of the manifest to be; null where it says all that is stated. */
  readonly entry: CorpusEntry | null;
  /** What is done, in the words of the report; null where nothing is left to do. */
  readonly done: string | null;
}

export interface StandingFile {
  readonly file: string;
  readonly sha256: string;
  /** What the manifest says of it. */
  readonly entry: CorpusEntry | null;
  readonly isIndexed: boolean;
}

/** What stating this of a file of the corpus comes to. */
export function standingOf(
  { file, sha256, entry, isIndexed }: StandingFile,
  stated: StatedIdentity,
): Standing {
  const before = entry ?? { file: file.replace(/^corpus\//u, "") };
  const after = { ...completed(before, stated), sha256 };
  const parts = PARTS.filter(([, part]) => (part(after) ?? null) !== (part(before) ?? null)).map(
    ([name]) => name,
  );
  const done = [
    ...(parts.length > 0 ? [`清单中补充了${parts.join("、")}`] : []),
    ...(isIndexed ? [] : ["它还没有编入索引，现已编入"]),
  ];
  return { file, entry: parts.length > 0 ? after : null, done: done.length > 0 ? done.join("；") : null };
}

const PARTS: readonly (readonly [name: string, part: (entry: CorpusEntry) => unknown])[] = [
  ["单位名称", ({ organisation }) => organisation],
  ["级次", ({ level }) => level],
  ["年度", ({ year }) => year],
  ["类别", ({ kind }) => kind],
  ["网址", ({ origin }) => origin?.url],
  ["公开日期", ({ origin }) => origin?.publishedOn],
];

function completed(before: CorpusEntry, { url, publishedOn, ...identity }: StatedIdentity): CorpusEntry {
  const { organisation, level, year, kind } = { ...before, ...identity };
  const origin = {
    url: url ?? before.origin?.url ?? null,
    site: url === undefined ? (before.origin?.site ?? null) : new URL(url).hostname,
    publishedOn: publishedOn ?? before.origin?.publishedOn ?? null,
  };
  const isTitled = before.title !== undefined && before.title === titleOf(before);
  const title = isTitled ? titleOf({ organisation, level, year, kind }) : before.title;
  return { ...before, ...identity, ...(title === undefined ? {} : { title }), origin };
}

/** The title that a document gets where nobody words another. */
export function titleOf({
  organisation,
  level,
  year,
  kind,
}: Pick<CorpusEntry, "organisation" | "level" | "year" | "kind">): string {
  return `${organisation}${year}年度${level}${kind}公开`;
}
