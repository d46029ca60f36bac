import { auditDocument, type Disclosure, type Finding, type Side } from "../../src/audit/index.js";
import type { Figure } from "../../src/budget/index.js";
import { extract } from "../../src/extract/index.js";
import { understand } from "../../src/figures/index.js";
import { readDocument } from "../../src/ingest/read-document.js";
import { type SourceDocument, sourceFromBytes } from "../../src/read/index.js";
import { corpusSource, NAMES, type Name } from "../read/corpus.js";

/** What is stored of a source, as the audit sees it. */
export async function disclosureOf(source: SourceDocument): Promise<Disclosure> {
  const scanned = { file: source.file, path: source.file, sha256: null } as Parameters<
    typeof readDocument
  >[0];
  return readDocument(scanned, null, {
    read: () => source,
    extract,
    understand,
    passagesOf: () => [],
    audit: () => [],
  });
}

export function textDisclosure(text: string, file = "corpus/invented.txt"): Promise<Disclosure> {
  return disclosureOf(sourceFromBytes(Buffer.from(text), file));
}

let known: Promise<ReadonlyMap<Name, Disclosure>> | null = null;

/** The five real documents, read once. */
export function corpusDisclosures(): Promise<ReadonlyMap<Name, Disclosure>> {
  known ??= Promise.all(
    NAMES.map(async (name) => [name, await disclosureOf(corpusSource(name))] as const),
  ).then((pairs) => new Map(pairs));
  return known;
}

export async function findingsOf(name: Name): Promise<readonly Finding[]> {
  const all = await corpusDisclosures();
  const own = all.get(name);
  if (!own) throw new Error(name);
  return auditDocument(own, [...all.values()]);
}

export function contradictions(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ verdict }) => verdict === "contradiction");
}

/** `273.76万元@450`: what a side states and the line it stands on. */
export function told({ value, unit, lines }: Side): string {
  return `${value}${unit}@${lines[0]}`;
}

/** The disclosure with another value in one figure. */
export function planted(disclosure: Disclosure, id: string, value: string): Disclosure {
  const change = (figure: Figure): Figure => (figure.id === id ? { ...figure, value, raw: value } : figure);
  return { ...disclosure, figures: disclosure.figures.map(change) };
}
