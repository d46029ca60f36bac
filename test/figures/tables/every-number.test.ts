import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FILES, NAMES, type Name } from "../../read/corpus.js";
import { corpusTables } from "./figures.js";

/** Numbers with two decimals of a line of the file itself, white space at the point allowed. */
function printedNumbers(line: string): string[] {
  return [...line.matchAll(/\d+\. ?\d\d(?!\d)/g)].map(([number]) => number);
}

function linesOf(name: Name): string[] {
  return readFileSync(`corpus/${FILES[name]}`, "utf8").split("\n");
}

describe("every two-decimal number printed in a table", () => {
  it.each<[Name, number]>([
    ["屯留2025", 199],
    ["朔城2025", 259],
    ["屯留2024", 215],
    ["阳泉2025", 225],
    ["平乡2025", 212],
  ])("%s: %i, each a figure of its line, in order", (name, count) => {
    const { tables, figures, rejected } = corpusTables(name);
    const lines = linesOf(name);
    let seen = 0;
    for (const { lines: range, canonical } of tables) {
      for (let number = range[0] + 1; number <= range[1]; number += 1) {
        const printed = printedNumbers(lines[number - 1] ?? "");
        const read = figures.filter(
          ({ line, table, basis, raw }) =>
            line === number && table === canonical && basis !== "zero" && /\./.test(raw),
        );
        expect(read.map(({ raw }) => raw).sort(), `L${number}`).toEqual(printed.sort());
        seen += printed.length;
      }
    }
    expect(seen).toBe(count);
    expect(rejected).toEqual([]);
  });

  it("raw stands on its line and value follows from it", () => {
    for (const name of NAMES) {
      const lines = linesOf(name);
      for (const { raw, value, line, basis, unit, lines: range } of corpusTables(name).figures) {
        expect(lines[line - 1]).toContain(raw);
        expect(range[0] <= line && line <= range[1]).toBe(true);
        if (basis === "zero") expect([value, unit]).toEqual(["0", "万元"]);
        else expect(value).toBe(raw.replace(/[\s,]/g, ""));
        expect(basis === "joined").toBe(/\s/.test(raw) && basis !== "zero");
      }
    }
  });

  it("no two figures of the corpus share an id", () => {
    const ids = NAMES.flatMap((name) => corpusTables(name).figures.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("all are 万元, but for counts of things", () => {
    const other = NAMES.flatMap((name) => corpusTables(name).figures.filter(({ unit }) => unit !== "万元"));
    expect(other.map(({ row, column, value, unit }) => [row, column, value, unit])).toEqual([
      ["4、其他固定资产", "数量", "462", ""],
    ]);
  });
});
