import { auditDocument, type Disclosure, type Finding } from "../../src/audit/index.js";
import type { Figure } from "../../src/budget/index.js";
import { contradictions, planted } from "./disclosures.js";

/** A generator of numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Cells of tables and sheets that some check holds for. */
export function coveredCells(disclosure: Disclosure, others: readonly Disclosure[]): Figure[] {
  const findings = auditDocument(disclosure, others);
  const ids = (list: readonly Finding[]) =>
    new Set(list.flatMap(({ sides }) => sides.map(({ figure }) => figure)));
  const covered = ids(findings.filter(({ verdict }) => verdict === "pass" || verdict === "rounding"));
  const doubted = ids(contradictions(findings));
  return disclosure.figures.filter(
    ({ id, table, aspect, basis, value }) =>
      table !== null &&
      aspect === "amount" &&
      basis !== "zero" &&
      /^\d/u.test(value) &&
      covered.has(id) &&
      !doubted.has(id),
  );
}

/** The value with one digit before the point changed. */
export function misprinted(value: string, random: () => number): string {
  const whole = value.split(".")[0] ?? value;
  const at = Math.floor(random() * whole.length);
  const old = Number(whole[at]);
  const digit = (old + 1 + Math.floor(random() * 9)) % 10;
  return `${value.slice(0, at)}${digit}${value.slice(at + 1)}`;
}

export interface Outcome {
  readonly planted: number;
  readonly found: number;
  /** How often the place and the right value were singled out, and how often another place was. */
  readonly named: number;
  readonly misled: number;
  readonly missed: readonly string[];
}

/** Plants an error in each of the cells, one at a time, and counts what is found. */
export function plantAll(
  disclosure: Disclosure,
  others: readonly Disclosure[],
  cells: readonly Figure[],
  random: () => number,
): Outcome {
  const known = new Set(contradictions(auditDocument(disclosure, others)).map(({ message }) => message));
  const outcomes = cells.map((cell) => {
    const value = misprinted(cell.value, random);
    const fresh = contradictions(auditDocument(planted(disclosure, cell.id, value), others)).filter(
      ({ message }) => !known.has(message),
    );
    const touching = fresh.filter(({ sides }) => sides.some(({ figure }) => figure === cell.id));
    const told = fresh.flatMap(({ likelier }) => likelier ?? []);
    return {
      found: touching.length > 0,
      named: told.some(
        ({ figure, value: right }) => figure === cell.id && Number(right) === Number(cell.value),
      ),
      misled: told.some(({ figure }) => figure !== cell.id),
      label: `${cell.title} › ${cell.row} › ${cell.column}: ${cell.value} → ${value}`,
    };
  });
  return {
    planted: outcomes.length,
    found: outcomes.filter(({ found }) => found).length,
    named: outcomes.filter(({ named }) => named).length,
    misled: outcomes.filter(({ misled }) => misled).length,
    missed: outcomes.filter(({ found }) => !found).map(({ label }) => label),
  };
}
