import type { DocumentRecord, IndexedFile } from "../store/index.js";

/** A document with its number in a generation and the file it was read from. */
export interface NumberedDocument {
  readonly number: number;
  readonly record: DocumentRecord;
  readonly indexed: IndexedFile | null;
}

/** The documents of one body: those that are the newest of their year first, else in the order of writing. */
export type Body = readonly NumberedDocument[];

/** The documents of a generation by body, in the order of writing; `indexed` in that order too. */
export function bodiesOf(
  records: readonly DocumentRecord[],
  indexed: readonly IndexedFile[],
): ReadonlyMap<string, Body> {
  const bodies = new Map<string, NumberedDocument[]>();
  for (const [place, record] of records.entries()) {
    const body = bodies.get(record.org) ?? [];
    body.push({ number: place + 1, record, indexed: indexed[place] ?? null });
    bodies.set(record.org, body);
  }
  for (const body of bodies.values()) body.sort((a, b) => Number(b.record.newest) - Number(a.record.newest));
  return bodies;
}

/** Whether a body has just the documents it had, all of them audited then. */
export function isUnchanged(body: Body, before: Body, unaudited: readonly string[]): boolean {
  const audited = before.every(({ record }) => !unaudited.includes(record.file));
  return audited && JSON.stringify(body.map(stateOf)) === JSON.stringify(before.map(stateOf));
}

/** All that decides what is stored of a document and which of several counts. */
function stateOf({ record, indexed }: NumberedDocument): readonly unknown[] {
  return [record.file, record.sha256, indexed?.entry ?? null, record.newest];
}
