import { sample } from "../../support/sample.js";
import { KINDS, type Kind, type Plant, plantsOf } from "./kinds.js";
import { isFound, type Outcome, outcomeOf } from "./outcome.js";
import { type Subject, subjects } from "./subject.js";

/** Errors of each kind that are planted in each document; the same ones for all time. */
const EACH: Readonly<Record<Kind, number>> = {
  digit: 16,
  row: 14,
  swap: 10,
  unit: 8,
  prose: 12,
  proseUnit: 4,
  direction: 6,
};

/** A line of `test/golden/planted.tsv`: one error, and what came of it. */
export interface Recorded {
  readonly kind: string;
  readonly document: string;
  readonly label: string;
  readonly held: readonly string[];
  readonly broken: readonly string[];
  readonly found: boolean;
  readonly told: number;
  readonly pointing: number;
}

/** An error that is to be planted. */
export interface Chosen {
  readonly plant: Plant;
  readonly subject: Subject;
}

/** All errors of the measurement, in order. */
export async function chosenPlants(): Promise<readonly Chosen[]> {
  return (await subjects()).flatMap((subject) =>
    KINDS.flatMap((kind) =>
      sample(plantsOf(kind, subject), EACH[kind], `${subject.name}|${kind}`).map((plant) => ({
        plant,
        subject,
      })),
    ),
  );
}

/** Plants the errors one after another. */
export async function recordsOf(chosen: readonly Chosen[]): Promise<readonly Recorded[]> {
  const records: Recorded[] = [];
  for (const { plant, subject } of chosen) records.push(recordOf(await outcomeOf(plant, subject)));
  return records;
}

function recordOf(outcome: Outcome): Recorded {
  const { plant, broken, told, pointing } = outcome;
  const { kind, subject, label, held } = plant;
  return {
    kind,
    document: subject,
    label: folded(label),
    held,
    broken,
    found: isFound(outcome),
    told,
    pointing,
  };
}

function folded(text: string): string {
  return text.replace(/\s+/gu, " ");
}

const HEAD = "kind\tdocument\terror\trules that held\trules broken\tfound\ttold\tpointing at it";

export function linesOf(records: readonly Recorded[]): string[] {
  const lines = records.map(({ kind, document, label, held, broken, found, told, pointing }) =>
    [kind, document, label, held.join(), broken.join(), found ? "yes" : "no", told, pointing].join("\t"),
  );
  return [HEAD, ...lines];
}

export function recordsIn(text: string): readonly Recorded[] {
  const [, ...lines] = text.trimEnd().split("\n");
  return lines.map((line) => {
    const [kind = "", document = "", label = "", held = "", broken = "", found, told, pointing] =
      line.split("\t");
    return {
      kind,
      document,
      label,
      held: list(held),
      broken: list(broken),
      found: found === "yes",
      told: Number(told),
      pointing: Number(pointing),
    };
  });
}

function list(text: string): string[] {
  return text === "" ? [] : text.split(",");
}
