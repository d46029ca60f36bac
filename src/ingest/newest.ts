import type { DocumentRecord } from "../store/index.js";
import type { CorpusManifest } from "./manifest.js";

/** The records with `newest` set, and a sentence for every body that disclosed the same budget more than once. */
export interface MarkedRecords {
  readonly records: readonly DocumentRecord[];
  readonly warnings: readonly string[];
}

/**
 * Marks the newest of the documents of one body, level, year and kind: the one published last where the dates
 * of all are known, else the one that stands last in the manifest, then the last by name.
 */
export function markNewest(records: readonly DocumentRecord[], manifest: CorpusManifest): MarkedRecords {
  const newest = new Map<string, DocumentRecord>();
  const warnings: string[] = [];
  for (const [key, group] of grouped(records)) {
    const last = newestOf(group, [...manifest.entries.keys()]);
    newest.set(key, last);
    if (group.length > 1) warnings.push(severalOf(group, last));
  }
  const marked = records.map((record) => ({ ...record, newest: newest.get(keyOf(record)) === record }));
  return { records: marked, warnings };
}

function newestOf(group: readonly DocumentRecord[], listed: readonly string[]): DocumentRecord {
  const dated = group.every(({ origin }) => origin?.publishedOn);
  const rank = (record: DocumentRecord): readonly string[] => [
    dated ? (record.origin?.publishedOn ?? "") : "",
    placeIn(listed, record.file),
    record.file,
  ];
  return group.reduce((last, record) => (isAfter(rank(record), rank(last)) ? record : last));
}

/** Sortable place in the manifest; files it does not list came after it was written. */
function placeIn(listed: readonly string[], file: string): string {
  const place = listed.indexOf(file.normalize("NFC"));
  return String(place === -1 ? listed.length : place).padStart(9, "0");
}

function isAfter(a: readonly string[], b: readonly string[]): boolean {
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing !== -1 && (a[differing] ?? "") > (b[differing] ?? "");
}

function grouped(records: readonly DocumentRecord[]): ReadonlyMap<string, readonly DocumentRecord[]> {
  const groups = new Map<string, DocumentRecord[]>();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  return groups;
}

function keyOf({ org, level, year, kind }: DocumentRecord): string {
  return JSON.stringify([org, level, year, kind]);
}

function severalOf(group: readonly DocumentRecord[], last: DocumentRecord): string {
  const { org, level, year, kind } = last;
  const others = group.filter((record) => record !== last).map(({ file }) => file);
  return `${org} ${year}年${level}${kind}有 ${group.length} 份文件，都已收录，以 ${last.file} 为最新（另有 ${others.join("、")}）。`;
}
