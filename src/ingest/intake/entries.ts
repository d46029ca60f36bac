import { randomBytes } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CORPUS_MANIFEST, type DocumentRecord, writeSynced } from "../../store/index.js";
import type { CorpusEntry } from "../manifest.js";
import { titleOf } from "./standing.js";
import type { StatedIdentity } from "./types.js";

/** What a person states of a file, as an entry of the manifest. */
export function statedEntry(file: string, sha256: string, stated: StatedIdentity): CorpusEntry {
  const { organisation, level, year, kind } = stated;
  return {
    file,
    ...(organisation === undefined ? {} : { organisation }),
    ...(level === undefined ? {} : { level }),
    ...(year === undefined ? {} : { year }),
    ...(kind === undefined ? {} : { kind }),
    origin: originOf(stated),
    sha256,
  };
}

function originOf({ url, publishedOn }: StatedIdentity): NonNullable<CorpusEntry["origin"]> {
  return { url: url ?? null, site: url ? new URL(url).hostname : null, publishedOn: publishedOn ?? null };
}

/** The whole entry of a document, with all that was read or stated. */
export function entryFor(stated: CorpusEntry, record: DocumentRecord): CorpusEntry {
  const { org: organisation, level, year, kind } = record;
  const title = titleOf({ organisation, level, year, kind });
  const { file, origin, sha256 } = stated;
  return {
    file,
    title,
    organisation,
    level,
    year,
    kind,
    ...(origin ? { origin } : {}),
    ...(sha256 ? { sha256 } : {}),
  };
}

/** Writes the manifest of a corpus in one step: it is the old one or the new one at any moment. */
export function writeEntries(corpus: string, documents: readonly CorpusEntry[]): void {
  replaceFile(corpus, CORPUS_MANIFEST, Buffer.from(`${JSON.stringify({ documents }, null, 2)}\n`));
}

/** Writes a file of the corpus under a name that no listing sees, and renames it when its bytes are safe. */
export function replaceFile(corpus: string, name: string, bytes: Uint8Array): void {
  const hidden = join(corpus, `.incoming-${randomBytes(6).toString("hex")}`);
  try {
    writeSynced(hidden, bytes, { flag: "wx", mode: 0o644 });
    renameSync(hidden, join(corpus, name));
  } finally {
    rmSync(hidden, { force: true });
  }
}
