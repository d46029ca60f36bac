import { describe, expect, test } from "vitest";
import { decodeSpaceRuns } from "../../../src/extract/space-runs/index.js";
import type { SourceLine } from "../../../src/read/index.js";
import { corpusRegions, decode, type Region } from "./regions.js";

const regions = corpusRegions();

interface Tally {
  same: number;
  flagged: number;
  wrong: string[];
}

/** Rows of a damaged region against the whole one: the same, exposed as ambiguous, or silently different. */
function tally(region: Region, lines: readonly SourceLine[], counts: Tally): void {
  const damaged = decodeSpaceRuns(lines, region);
  for (const truth of decode(region).rows) {
    const holds = ({ lines: [first, last] }: { lines: readonly [number, number] }) =>
      first <= truth.valueLine && truth.valueLine <= last;
    const cells = damaged.rows.find(holds)?.cells.join("|");
    if (cells === truth.cells.join("|")) counts.same += 1;
    else if (damaged.ambiguous.some(holds)) counts.flagged += 1;
    else if (cells !== undefined || /\d\.\d/.test(truth.cells.join()))
      counts.wrong.push(`${truth.cells} → ${cells}`);
  }
}

function changedRuns(lines: readonly SourceLine[], change: (run: string) => string): SourceLine[][] {
  return lines.flatMap((line, index) =>
    [...line.text.matchAll(/ +/g)].flatMap((run) => {
      const replaced = change(run[0]);
      if (replaced === run[0]) return [];
      const text = line.text.slice(0, run.index) + replaced + line.text.slice(run.index + run[0].length);
      return [lines.map((other, at) => (at === index ? { ...line, text } : other))];
    }),
  );
}

function expectNoneWrong(change: (lines: readonly SourceLine[]) => (readonly SourceLine[])[]): Tally {
  const counts: Tally = { same: 0, flagged: 0, wrong: [] };
  for (const region of regions) for (const lines of change(region.lines)) tally(region, lines, counts);
  expect(counts.wrong).toEqual([]);
  return counts;
}

describe("damage never moves a value in silence", () => {
  test("one space lost in any run", () => {
    const counts = expectNoneWrong((lines) =>
      changedRuns(lines, (run) => (run.length > 1 ? run.slice(1) : run)),
    );
    expect(counts.flagged).toBeLessThan(counts.same / 50);
  });

  test("one space too many in any run", () => {
    const counts = expectNoneWrong((lines) => changedRuns(lines, (run) => `${run} `));
    expect(counts.flagged).toBeLessThan(counts.same / 50);
  });

  test("any line begins a page", () => {
    expectNoneWrong((lines) =>
      lines.flatMap((line, index) =>
        line.text === ""
          ? []
          : [lines.map((other, at) => (at === index ? { ...line, text: ` ${line.text}` } : other))],
      ),
    );
  });

  test("white space lost at all line ends", () => {
    expectNoneWrong((lines) => [lines.map((line) => ({ ...line, text: line.text.trimEnd() }))]);
  });

  test("no empty lines between rows changes nothing", () => {
    const counts = expectNoneWrong((lines) => [lines.filter((line) => line.text !== "")]);
    expect(counts.flagged).toBe(0);
  });
});
