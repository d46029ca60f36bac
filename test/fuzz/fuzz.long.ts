import { describe, expect, it } from "vitest";
import { corpusNames } from "../support/corpus-documents.js";
import { type Trial, tryAll } from "./reading.js";

/** Seeds of a whole run, each used with every document and damage. */
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

describe("documents damaged in one place", () => {
  it("are read by the rules, or refused in words", async () => {
    const trials = await tryAll(corpusNames(), SEEDS);
    report(trials);
    expect(trials.filter(({ broken }) => broken.length > 0)).toEqual([]);
    expect(trials.filter(({ misread }) => misread.length > 0)).toEqual([]);
  });
});

function report(trials: readonly Trial[]): void {
  for (const damage of new Set(trials.map((trial) => trial.damage))) {
    const own = trials.filter((trial) => trial.damage === damage);
    const sum = (of: (trial: Trial) => number) => own.reduce((total, trial) => total + of(trial), 0);
    const slowest = Math.max(...own.map(({ milliseconds }) => milliseconds));
    console.log(
      `${damage}: ${own.length} documents, ${sum(({ read }) => read)} figures read, ${sum(({ lost }) => lost)} lost, ` +
        `${sum(({ misread }) => misread.length)} misread, ${sum(({ broken }) => broken.length)} against the rules, ` +
        `slowest ${slowest.toFixed(0)} ms`,
    );
  }
}
