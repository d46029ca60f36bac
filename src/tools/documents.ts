import { wordingFor } from "../compose/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Opened } from "./opened.js";

/** Whose documents are wanted. */
export interface DocumentsWanted {
  /** A body, in full or in short; absent: every body. */
  readonly org?: string | undefined;
  /** Absent: the latest year that each body has disclosed. */
  readonly year?: number | undefined;
}

export interface DocumentsFound {
  readonly records: readonly DocumentRecord[];
  /** What has to be said of them, in Chinese: how a name was read, what is not held. */
  readonly notes: readonly string[];
}

const words = wordingFor("zh");

/** The documents of a body and year; a name that states another body finds none, never its neighbour's. */
export function documentsFor({ org, year }: DocumentsWanted, opened: Opened): DocumentsFound {
  const lexicon = opened.lexicon();
  const { orgs, notes } = org === undefined ? everyBody(opened) : bodiesNamed(org, opened);
  const found = orgs.flatMap((name) => {
    const own = lexicon.documentsOf(name);
    const wanted = year ?? own[0]?.year;
    return own.filter((record) => record.year === wanted);
  });
  const lacking = orgs.filter((name) => !found.some((record) => record.org === name));
  const missing = org === undefined ? [] : lacking.map((name) => yearMissing(name, year, opened));
  return { records: found, notes: [...notes, ...missing] };
}

interface BodiesNamed {
  readonly orgs: readonly string[];
  readonly notes: readonly string[];
}

function everyBody(opened: Opened): BodiesNamed {
  return { orgs: opened.lexicon().organisations.map(({ name }) => name), notes: [] };
}

function bodiesNamed(org: string, opened: Opened): BodiesNamed {
  const { organisations, bodies } = opened.lexicon();
  if (organisations.some(({ name }) => name === org)) return { orgs: [org], notes: [] };
  const { named, ambiguous, unknown, coarse } = bodies.find(org).bodies;
  const notes = [
    ...coarse.map((one) => words.coarse(one.place, one.org)),
    ...(ambiguous.length > 0 ? [`${words.clarify("ambiguous-body")}${ambiguous.join("、")}`] : []),
    ...(unknown === null ? [] : [words.declined("unknown-body", unknown)]),
  ];
  if (named.length > 0 || notes.length > 0) return { orgs: unknown === null ? named : [], notes };
  return { orgs: [], notes: [words.declined("unknown-body", org)] };
}

function yearMissing(org: string, year: number | undefined, opened: Opened): string {
  const disclosed = opened
    .lexicon()
    .documentsOf(org)
    .map((record) => record.year);
  return words.missing({
    kind: "missing",
    org,
    target: null,
    name: "",
    reason: "year",
    year: year ?? null,
    disclosed,
  });
}
