import { type DocumentIdentity, labelKey, type Origin, type Region } from "../budget/index.js";
import type { KnownIdentity } from "../extract/index.js";
import type { CorpusEntry } from "./manifest.js";

/** Who a document is of, after the manifest was heard. */
export interface Identified {
  readonly identity: DocumentIdentity;
  readonly origin: Origin | null;
  /** A sentence for each part in which the manifest says other than the document. */
  readonly warnings: readonly string[];
}

/** Completes and corrects what was read by what the manifest says; no difference passes in silence. */
export function identify(read: DocumentIdentity, sha256: string, entry: CorpusEntry | null): Identified {
  if (entry === null) return { identity: read, origin: null, warnings: [] };
  if (entry.sha256 !== undefined && entry.sha256 !== sha256) {
    return { identity: read, origin: null, warnings: [OTHER_BYTES] };
  }
  return {
    identity: corrected(read, entry),
    origin: hasOrigin(entry) ? (entry.origin ?? null) : null,
    warnings: differences(read, entry),
  };
}

/** What the manifest knows of whose document these bytes are. */
export function knownOf(entry: CorpusEntry | null, sha256: string): KnownIdentity {
  if (entry === null || (entry.sha256 !== undefined && entry.sha256 !== sha256)) return {};
  const { organisation: org, year } = entry;
  return { ...(org === undefined ? {} : { org }), ...(year === undefined ? {} : { year }) };
}

const OTHER_BYTES = "清单登记的 sha256 与文件不符，清单中关于它的各项没有采用。";

function corrected(read: DocumentIdentity, entry: CorpusEntry): DocumentIdentity {
  const org = entry.organisation ?? read.org;
  return {
    org,
    level: entry.level ?? read.level,
    region: org === read.org ? read.region : UNSTATED,
    year: entry.year ?? read.year,
    kind: entry.kind ?? read.kind,
    title: entry.title ?? read.title,
  };
}

/** A body named by the manifest alone: its place is not taken from another name. */
const UNSTATED: Region = { province: null, city: null, county: null };

function hasOrigin({ origin }: CorpusEntry): boolean {
  return origin !== undefined && Object.values(origin).some((part) => part !== null);
}

function differences(read: DocumentIdentity, entry: CorpusEntry): readonly string[] {
  const parts: readonly [string, string | number | undefined, string | number][] = [
    ["单位名称", entry.organisation, read.org],
    ["级次", entry.level, read.level],
    ["年度", entry.year, read.year],
    ["类别", entry.kind, read.kind],
    ["标题中的年度", yearIn(entry.title), read.year],
  ];
  return parts.flatMap(([name, stated, found]) =>
    stated === undefined || labelKey(String(stated)) === labelKey(String(found))
      ? []
      : [`清单登记的${name}是“${stated}”，文件中读到的是“${found}”，已按清单。`],
  );
}

/** A title is worded freely in reading too (a cover may print none), so that only its year is compared. */
function yearIn(title: string | undefined): string | undefined {
  return title === undefined ? undefined : /(?:19|20)\d\d/u.exec(title)?.[0];
}
