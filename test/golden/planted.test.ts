import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { KINDS } from "../audit/planted/kinds.js";
import { type Chosen, chosenPlants, linesOf, recordsIn, recordsOf } from "../audit/planted/run.js";
import { coverageOf, uncoveredLines } from "../audit/planted/uncovered.js";
import { DETECTION_WORDS, detectionTables, withDetection } from "../support/detection-table.js";
import { sample } from "../support/sample.js";

const writing = process.env["YUSUAN_GOLDEN"] === "write";
const PATH = "test/golden/planted.tsv";
const UNCOVERED = "test/golden/uncovered.tsv";
const MINUTES = 60_000;

/** Errors that are planted anew in every run; `npm run long` plants them all. */
const SLICE = 24;

let chosen: readonly Chosen[];
const documents = () => [...new Set(chosen.map(({ subject }) => subject))];

beforeAll(async () => {
  chosen = await chosenPlants();
  if (writing) writeFileSync(PATH, `${linesOf(await recordsOf(chosen)).join("\n")}\n`);
}, 30 * MINUTES);

const expected = () => recordsIn(readFileSync(PATH, "utf8"));

describe("errors planted in documents (after a wanted change: npm run golden)", () => {
  it("are those that are expected", () => {
    const labels = chosen.map(({ plant }) => plant.label.replace(/\s+/gu, " "));
    expect(expected().map(({ label }) => label)).toEqual(labels);
  });

  it("come to what is expected, in a part of them", async () => {
    const part = sample(chosen, SLICE, "a part");
    const places = part.map((one) => chosen.indexOf(one));
    expect(await recordsOf(part)).toEqual(places.map((place) => expected()[place]));
  });

  it.each(KINDS)("are found nineteen times out of twenty: %s", (kind) => {
    const planted = expected().filter((record) => record.kind === kind);
    const found = planted.filter((record) => record.found);
    expect(found.length / planted.length).toBeGreaterThanOrEqual(0.95);
  });

  it("leave out the cells that no identity covers", () => {
    const text = `${uncoveredLines(documents()).join("\n")}\n`;
    if (writing) writeFileSync(UNCOVERED, text);
    expect(readFileSync(UNCOVERED, "utf8")).toBe(text);
  });

  it.each(Object.entries(DETECTION_WORDS))("are told in %s", (path, words) => {
    const coverage = coverageOf(documents());
    const now = withDetection(readFileSync(path, "utf8"), detectionTables(expected(), coverage, words));
    if (writing) writeFileSync(path, now);
    expect(readFileSync(path, "utf8")).toBe(now);
  });
});
