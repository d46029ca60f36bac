import type { LabelRecord } from "./label.js";
import { Numbered, numbered } from "./numbered.js";

/**
 * Labels as the index keeps them: every question about a document reads them all, so that what most of them share
 * or leave out takes no room. A row without a key or a measure of its own repeats its name.
 */
export interface StoredLabels {
  readonly families: readonly LabelRecord["family"][];
  readonly projects: readonly (string | null)[];
  /** What labels say of their numbers, each combination once. */
  readonly numbers: readonly Pick<LabelRecord, "codes" | "kinds" | "units">[];
  readonly rows: readonly StoredRow[];
}

type StoredRow = readonly [
  family: number,
  name: string,
  key: string | 0,
  project: number,
  numbers: number,
  measure: string | 0 | null,
  figures: readonly number[],
  facts: readonly number[],
];

export function packed(records: readonly LabelRecord[]): StoredLabels {
  const families = new Numbered<LabelRecord["family"]>();
  const projects = new Numbered<string | null>();
  const numbers = new Numbered<StoredLabels["numbers"][number]>();
  const rows = records.map(
    ({ family, name, key, project, codes, kinds, units, measure, figures, facts }): StoredRow => [
      families.numberOf(family),
      name,
      key === name ? 0 : key,
      projects.numberOf(project),
      numbers.numberOf({ codes, kinds, units }),
      measure === name ? 0 : measure,
      figures,
      facts,
    ],
  );
  return { families: families.values, projects: projects.values, numbers: numbers.values, rows };
}

export function unpacked({ families, projects, numbers, rows }: StoredLabels): readonly LabelRecord[] {
  return rows.map(([family, name, key, project, own, measure, figures, facts]) => ({
    family: numbered(families, family),
    name,
    key: key === 0 ? name : key,
    project: projects[project] ?? null,
    codes: numbered(numbers, own).codes,
    kinds: numbered(numbers, own).kinds,
    units: numbered(numbers, own).units,
    measure: measure === 0 ? name : measure,
    figures,
    facts,
  }));
}
