import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedPdf } from "../../src/evaluate/bench/pdf.js";
import { benchTable, growth, pdfTable, withBenchTable } from "../../src/evaluate/bench/report.js";
import type { Measurement } from "../../src/evaluate/bench/workload.js";

function measurement(documents: Measurement["documents"], p50: number): Measurement {
  const latency = { p50, p99: 4 * p50 };
  return {
    documents,
    indexing: { seconds: 4, auditSeconds: 2, peakBytes: 2 ** 28, documents: 8, figures: 3200 },
    answering: {
      readyMs: 20,
      asking: { ...latency, right: 7, of: 8 },
      first: latency,
      following: latency,
      ofEveryBody: latency,
      lookup: latency,
      peakBytes: 2 ** 27,
      example: "",
    },
    vector: documents === 1000 ? null : { ...latency, right: 1, of: 8 },
    cold: { command: 300, node: 40 },
  };
}

const MEASURED = [measurement("corpus", 1), measurement(5, 2), measurement(1000, 3)];

describe("the table of the benchmark", () => {
  it("has a column a corpus, and a dash for what was not measured", () => {
    const lines = benchTable(MEASURED, "en").split("\n");
    expect(lines[0]).toBe("|  | included | 5 generated | 1,000 generated |");
    expect(lines.find((line) => line.startsWith("| plain vector search"))).toMatch(/ \| – \|$/u);
    expect(lines.find((line) => line.startsWith("| audit"))).toContain("4.0");
  });

  it("compares the most generated documents with the fewest", () => {
    expect(growth(MEASURED)).toBe(1.5);
    expect(growth(MEASURED.slice(0, 2))).toBeNull();
  });

  it.each(["README.md", "README.zh-CN.md"])("has its place in %s", (file) => {
    const written = withBenchTable(readFileSync(file, "utf8"), "| placed here |");
    expect(written).toContain("<!-- npm run bench -->\n| placed here |\n<!-- /npm run bench -->");
    expect(withBenchTable(written, "| other |")).not.toContain("| placed here |");
  });

  it("has a row for reading a PDF and one for its bare text", () => {
    const reading = { pages: 20, seconds: 4, peakBytes: 2 ** 28 };
    const measured = { files: ["folder/one.pdf"], whole: reading, plain: { ...reading, seconds: 1 } };
    expect(pdfTable(measured, "en").split("\n")).toEqual([
      "| one.pdf · 20 pages | pages per second | peak memory |",
      "| --- | ---: | ---: |",
      "| read as a disclosure | 5.0 | 256 MB |",
      "| bare text, same library | 20.0 | 256 MB |",
    ]);
  });

  it("is written nowhere else", () => {
    expect(() => withBenchTable("# no place", "| placed here |")).toThrow("no place");
  });
});

it("a published PDF is there to measure", () => {
  expect(publishedPdf()).toHaveLength(1);
});
