import type { Finding } from "../audit/index.js";
import type { Figure } from "../budget/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { AuditCheck, Derived } from "./evidence.js";
import type { Sources } from "./locate.js";

/** Findings of the audit in which one of the figures takes part. */
export function findingsAbout(
  figures: readonly Figure[],
  record: DocumentRecord,
  sources: Sources,
): Finding[] {
  const ids = new Set(figures.map(({ id }) => id));
  return sources.figures
    .findingsOf(record.file)
    .filter(({ sides }) => sides.some(({ figure }) => figure !== null && ids.has(figure)));
}

const SIDES = 4;

/** Findings as checks that can be told, the figures that were asked about first. */
export function statedChecks(
  findings: readonly Finding[],
  about: readonly Figure[],
  record: DocumentRecord,
  sources: Sources,
): AuditCheck[] {
  return findings.map((finding) => {
    const figures = sidesOf(finding, about, sources);
    return {
      record,
      verdict: finding.verdict,
      title: "",
      whole: null,
      figures: figures.slice(0, SIDES),
      words: finding.sides
        .filter(({ figure }) => figure === null)
        .map(({ quote, lines }) => ({ text: quote, lines })),
      sum: null,
      difference: differenceOf(finding, figures, record),
    };
  });
}

/** One figure for each value, those asked about before the others. */
function sidesOf({ sides }: Finding, about: readonly Figure[], { figures }: Sources): Figure[] {
  const asked = new Set(about.map(({ id }) => id));
  const all = sides
    .flatMap(({ figure }) => (figure ? [figures.byId(figure)] : []))
    .filter((figure) => figure !== null);
  const ordered = all.toSorted((a, b) => Number(asked.has(b.id)) - Number(asked.has(a.id)));
  return ordered.filter(
    (figure, index) =>
      ordered.findIndex(({ value, unit }) => value === figure.value && unit === figure.unit) === index,
  );
}

function differenceOf(
  { difference }: Finding,
  figures: readonly Figure[],
  record: DocumentRecord,
): Derived | null {
  if (!difference) return null;
  const { value, unit } = difference;
  return {
    value,
    unit,
    measure: "两处相差",
    formula: `相差${value}${unit}`,
    direction: null,
    operands: figures,
    org: record.org,
    year: record.year,
  };
}
