import type { Finding } from "../audit/index.js";
import type { Figure } from "../budget/index.js";
import type { DocumentRecord } from "../store/index.js";
import { gapFormula } from "./arithmetic.js";
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

/** Findings as checks that can be told: the place that was asked about, and the one that differs from it. */
export function statedChecks(
  findings: readonly Finding[],
  about: readonly Figure[],
  record: DocumentRecord,
  sources: Sources,
): AuditCheck[] {
  return findings.map((finding) => {
    const figures = opposed(finding, about, sources);
    const words = finding.sides.filter(({ figure }) => figure === null);
    return {
      record,
      verdict: finding.verdict,
      title: "",
      whole: null,
      figures,
      words: figures.length > 1 ? [] : words.map(({ quote, lines }) => ({ text: quote, lines })),
      sum: null,
      difference: differenceOf(finding, figures, record),
    };
  });
}

/** The two figures that stand against each other; one where words do. */
function opposed({ sides }: Finding, about: readonly Figure[], { figures }: Sources): Figure[] {
  const all = sides
    .flatMap(({ figure }) => (figure ? [figures.byId(figure)] : []))
    .filter((figure) => figure !== null);
  const asked = new Set(about.map(({ id }) => id));
  const first =
    all.find(({ id, table }) => asked.has(id) && table !== "绩效目标表") ??
    all.find(({ id }) => asked.has(id)) ??
    all[0];
  if (!first) return [];
  const second = all.find(
    ({ value, unit, aspect }) => value !== first.value || unit !== first.unit || aspect !== first.aspect,
  );
  return second ? [first, second] : [first];
}

function differenceOf(
  { difference }: Finding,
  figures: readonly Figure[],
  record: DocumentRecord,
): Derived | null {
  if (!difference) return null;
  const { value, unit } = difference;
  const [a, b] = figures;
  const known = a && b && a.unit === unit && b.unit === unit ? gapFormula(a.value, b.value, unit) : "";
  return {
    value,
    unit,
    measure: "两处相差",
    formula: known.endsWith(` = ${value}${unit}`) ? known : `相差${value}${unit}`,
    direction: null,
    operands: figures,
    org: record.org,
    year: record.year,
  };
}
