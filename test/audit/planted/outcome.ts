import { checkDocument, findingsOf } from "../../../src/audit/audit-document.js";
import type { Check, Side } from "../../../src/audit/finding.js";
import type { Finding } from "../../../src/audit/index.js";
import { textDisclosure } from "../disclosures.js";
import type { Plant } from "./kinds.js";
import { keyOf, type Subject } from "./subject.js";

/** What the audit makes of a document with one error planted in it. */
export interface Outcome {
  readonly plant: Plant;
  /** Rules that contradict now and did not before. */
  readonly broken: readonly string[];
  /** Whether it is told that a row may be missing. */
  readonly missing: boolean;
  /** What is told now and was not before, and how much of it has a side at the planted place. */
  readonly told: number;
  readonly pointing: number;
}

export function isFound({ broken, missing, plant }: Outcome): boolean {
  return broken.length > 0 || (plant.kind === "row" && missing);
}

/** Reads the document with the error in its text, and audits it. */
export async function outcomeOf(plant: Plant, subject: Subject): Promise<Outcome> {
  const disclosure = await textDisclosure(plant.lines.join("\n"), subject.file);
  const checked = checkDocument(disclosure, subject.others);
  const fresh = checked.checks.filter(({ rule, message }) => !subject.known.has(keyOf(rule.id, message)));
  const told = findingsOf(checked).filter(
    (finding) => isTold(finding, plant) && !subject.known.has(keyOf(finding.rule, finding.message)),
  );
  return {
    plant,
    broken: [...new Set(fresh.filter(isContradiction).map(({ rule }) => rule.id))].sort(),
    missing: fresh.some(isOmission),
    told: told.length,
    pointing: told.filter(({ sides }) => sides.some((side) => isAt(side, plant))).length,
  };
}

function isTold(finding: Finding, { kind }: Plant): boolean {
  return finding.verdict === "contradiction" || (kind === "row" && isOmission(finding));
}

function isContradiction({ verdict }: Check): boolean {
  return verdict === "contradiction";
}

function isOmission({ verdict, message }: Pick<Finding, "verdict" | "message">): boolean {
  return verdict === "not_run" && message.includes("可能有行没有印出");
}

/** At the planted numbers or their row; of a unit, at its table; of a row that is gone, at its table or at the row where others print it. */
function isAt({ lines, table, row }: Side, { kind, figures }: Plant): boolean {
  if (kind === "row") return figures.some((figure) => figure.table === table || figure.row === row);
  if (kind === "unit" && figures.some(({ title }) => title === table)) return true;
  return figures.some((figure) => lines[0] <= figure.lines[1] && figure.lines[0] <= lines[1]);
}
