import { createHash } from "node:crypto";
import { hintChecks } from "./across/hints.js";
import { missingRowChecks } from "./across/missing-rows.js";
import { subjectChecks } from "./across/subjects.js";
import { totalChecks } from "./across/totals.js";
import { useChecks } from "./across/uses.js";
import { type Audited, auditedOf } from "./audited.js";
import type { Disclosure } from "./disclosure.js";
import type { Check, Finding, Likelier } from "./finding.js";
import { equationsOf, likelierOf } from "./likelier.js";
import { type Judged, oneForEachPlace } from "./merge.js";
import { noteChecks } from "./notes.js";
import { withoutOmissions } from "./omitted.js";
import { absenceChecks } from "./prose/absence.js";
import { amountChecks } from "./prose/amounts.js";
import { countChecks } from "./prose/counts.js";
import { growthChecks } from "./prose/growth.js";
import { levelRateChecks } from "./prose/level-rates.js";
import { listChecks } from "./prose/lists.js";
import { partChecks } from "./prose/parts.js";
import { priorYearChecks } from "./prose/prior-year.js";
import { shareChecks } from "./prose/shares.js";
import { unitChecks } from "./prose/units.js";
import { fundChecks } from "./sheets/funds.js";
import { overallChecks } from "./sheets/overall.js";
import { periodChecks } from "./sheets/periods.js";
import { planChecks } from "./sheets/plans.js";
import { sheetSubjectChecks } from "./sheets/subjects.js";
import { type Quoter, quoterOf } from "./sides.js";
import { balanceChecks } from "./tables/balance.js";
import { columnChecks } from "./tables/columns.js";
import { printedUnitChecks } from "./tables/printed-units.js";
import { threePublicChecks } from "./tables/three-public.js";
import { treeChecks } from "./tables/tree.js";
import { yearChecks } from "./years.js";

const SUBJECTS: readonly ((audited: Audited) => Check[])[] = [
  balanceChecks,
  treeChecks,
  columnChecks,
  threePublicChecks,
  totalChecks,
  useChecks,
  subjectChecks,
  hintChecks,
  missingRowChecks,
  fundChecks,
  overallChecks,
  sheetSubjectChecks,
  periodChecks,
  planChecks,
  amountChecks,
  shareChecks,
  absenceChecks,
  growthChecks,
  levelRateChecks,
  priorYearChecks,
  partChecks,
  listChecks,
  countChecks,
  unitChecks,
  printedUnitChecks,
  noteChecks,
  yearChecks,
];

/** The checks that were made on a disclosure, and what they were made on. */
export interface Checked {
  readonly audited: Audited;
  readonly checks: readonly Check[];
}

/**
 * All checks on one disclosure, each with its outcome. `others` are further disclosures of the same body; that of
 * the year before, of the same level and kind, is what changes are checked against. Pure and without order effects.
 */
export function auditDocument(contents: Disclosure, others: readonly Disclosure[] = []): Finding[] {
  return findingsOf(checkDocument(contents, others));
}

/** Every check by itself: what comes from one place is not yet told as one. */
export function checkDocument(contents: Disclosure, others: readonly Disclosure[]): Checked {
  const before = others.find((other) => isYearBefore(other, contents));
  const audited = auditedOf(contents, before ? auditedOf(before, null) : null);
  return { audited, checks: withoutOmissions(distinct(SUBJECTS.flatMap((subject) => subject(audited)))) };
}

/** What the checks came to, as it is told. */
export function findingsOf({ audited, checks }: Checked): Finding[] {
  const equations = equationsOf(checks);
  const quoter = quoterOf(audited);
  const judged = checks.map((check) => ({ check, likelier: likelierOf(check, equations, audited) }));
  return oneForEachPlace(judged).map((one) => findingOf(one, audited, quoter));
}

function isYearBefore({ record: a }: Disclosure, { record: b }: Disclosure): boolean {
  return a.org === b.org && a.level === b.level && a.kind === b.kind && a.year === b.year - 1;
}

/** Two subjects may make one check, and a document may say one thing twice; it is told once, with all its places. */
function distinct(checks: readonly Check[]): Check[] {
  const known = new Map<string, Check>();
  for (const check of checks) {
    const key = keyOf(check);
    const first = known.get(key);
    known.set(key, first ? withPlaces(first, check) : check);
  }
  return [...known.values()];
}

function withPlaces(first: Check, { figures, equation }: Check): Check {
  return equation ? first : { ...first, figures: [...new Set([...first.figures, ...figures])] };
}

function keyOf({ figures, rule, message, equation }: Check): string {
  if (!equation) return `${rule.id}\u0001${message}`;
  const sides = [equation.left, equation.right].map((side) =>
    side
      .map(({ id }) => id)
      .sort()
      .join(),
  );
  return `${sides.sort().join("=")}\u0001${figures.length === 0}`;
}

function findingOf({ check, likelier }: Judged, audited: Audited, quoter: Quoter): Finding {
  const { record } = audited.disclosure;
  const sides = [...check.figures.map(quoter.side), ...check.words.map(quoter.words)];
  return {
    id: idOf(check, record.sha256),
    rule: check.rule.id,
    verdict: check.verdict,
    org: record.org,
    year: record.year,
    message: check.message,
    difference: check.difference,
    sides,
    figureIds: notedIds(check, likelier),
    likelier,
  };
}

/** Of a sum only the total and the place singled out carry a note, else every figure of it. */
function notedIds({ concerned, figures, equation }: Check, likelier: Likelier | null): string[] {
  const single = likelier && equation && equation.left.length + equation.right.length > 2;
  const noted = concerned ?? (single ? equation.left.filter((_, index) => index === 0) : figures);
  return [...new Set([...noted.map(({ id }) => id), ...(likelier ? [likelier.figure] : [])])];
}

function idOf({ rule, figures, words, message }: Check, sha256: string): string {
  const places = [...figures.map(({ id }) => id), ...words.map(({ lines, text }) => [lines, text])];
  const parts = [sha256, rule.id, places.length > 0 ? places : message];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
