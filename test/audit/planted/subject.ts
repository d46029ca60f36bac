import { checkDocument, findingsOf } from "../../../src/audit/audit-document.js";
import type { Disclosure } from "../../../src/audit/index.js";
import type { Figure } from "../../../src/budget/index.js";
import { generateDocument } from "../../../src/evaluate/index.js";
import { corpusSource, FILES, NAMES } from "../../read/corpus.js";
import { textDisclosure } from "../disclosures.js";

/** A disclosure in which errors are planted, as it is before any is. */
export interface Subject {
  readonly name: string;
  readonly file: string;
  readonly lines: readonly string[];
  readonly disclosure: Disclosure;
  /** Disclosures of the year before. */
  readonly others: readonly Disclosure[];
  /** Identities that hold for a figure, by its id. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the checks say of it before. */
  readonly known: ReadonlySet<string>;
}

/** Rules that say 不超过, 都有 or 一般相等: with another number they may hold as well. */
const BOUNDS = ["B7", "B8", "B9.4", "B9.5", "C5.9", "C6.1", "C6.2", "C8.1", "C9.2"];

export const HOLDS: readonly string[] = ["pass", "rounding"];

/** Generated disclosures of each of the sectors, twice. */
export const GENERATED = 6;

/** The real documents and the generated ones, in order; errors are planted in each of them. */
export async function subjects(): Promise<readonly Subject[]> {
  const texts = new Map(NAMES.map((name) => [FILES[name], textOf(name)]));
  const real = await Promise.all([...texts].map(([file, text]) => textDisclosure(text, `corpus/${file}`)));
  const found: Subject[] = [];
  for (const [name, file] of Object.entries(FILES))
    found.push(await subjectOf(name, `corpus/${file}`, texts.get(file) ?? "", real));
  for (let number = 0; number < GENERATED; number += 1) {
    const { file, text } = generateDocument({ number });
    found.push(await subjectOf(`生成${number + 1}`, file, text, []));
  }
  return found;
}

function textOf(name: (typeof NAMES)[number]): string {
  return corpusSource(name)
    .lines.map(({ text }) => text)
    .join("\n");
}

export async function subjectOf(
  name: string,
  file: string,
  text: string,
  others: readonly Disclosure[],
): Promise<Subject> {
  const disclosure = await textDisclosure(text, file);
  const checked = checkDocument(disclosure, others);
  const held = new Map<string, Set<string>>();
  for (const { rule, verdict, figures } of checked.checks)
    if (HOLDS.includes(verdict) && !BOUNDS.includes(rule.id))
      for (const { id } of figures) held.set(id, (held.get(id) ?? new Set()).add(rule.id));
  const known = new Set([
    ...checked.checks.map(({ rule, message }) => keyOf(rule.id, message)),
    ...findingsOf(checked).map(({ rule, message }) => keyOf(rule, message)),
  ]);
  return { name, file, lines: text.split("\n"), disclosure, others, held, known };
}

/** What tells one outcome from another: without what else comes from the same place. */
export function keyOf(rule: string, message: string): string {
  return `${rule} ${message.split("同一处另有")[0]}`;
}

/** Identities that hold for the figures. */
export function heldFor({ held }: Subject, figures: readonly Figure[]): string[] {
  return [...new Set(figures.flatMap(({ id }) => [...(held.get(id) ?? [])]))].sort();
}
