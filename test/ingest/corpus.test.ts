import { beforeAll, describe, expect, it } from "vitest";
import { type BuildReport, buildIndex } from "../../src/ingest.js";
import { type Index, isRefusal, openIndex } from "../../src/store/index.js";
import { lastingScratch } from "../support/scratch-corpus.js";

const { index: folder } = lastingScratch();
const places = { corpus: "corpus", index: folder };
let report: BuildReport;
let index: Index;

beforeAll(async () => {
  report = await buildIndex(places);
  const opened = openIndex(places);
  if (isRefusal(opened)) throw new Error(opened.message);
  index = opened;
});

describe("the corpus as published", () => {
  it("is indexed whole, and agrees with its manifest", () => {
    expect(report.aside).toEqual([]);
    expect(report.warnings.filter((warning) => warning.includes("清单"))).toEqual([]);
    expect(index.figures.documents().map(({ year, level, newest }) => [year, level, newest])).toEqual([
      [2025, "部门", true],
      [2025, "部门", true],
      [2024, "部门", true],
      [2025, "部门", true],
      [2025, "单位", true],
    ]);
    expect(report.counts.documents).toBe(5);
    expect(report.counts.tables).toBeGreaterThanOrEqual(5 * 13);
    expect(report.counts.figures).toBeGreaterThan(2000);
  });

  it("has tables, figures and passages in every document", () => {
    for (const { file, tables } of index.figures.documents()) {
      expect(tables.length).toBeGreaterThanOrEqual(13);
      expect(index.figures.figuresOf(file).length).toBeGreaterThan(250);
      expect(index.passages.passagesOf(file).length).toBeGreaterThan(20);
      expect(tables.reduce((total, { figures }) => total + figures, 0)).toBeGreaterThan(200);
    }
  });

  it("keeps for every printed figure the line that prints it", () => {
    const folded = (text: string) => text.replace(/\s+/gu, "");
    for (const { file } of index.figures.documents()) {
      for (const { line, raw, basis } of index.figures.figuresOf(file)) {
        if (basis !== "printed") continue;
        expect(folded(index.figures.sourceLines(file, [line, line])[0] ?? "")).toContain(folded(raw));
      }
    }
  });

  it("looks a figure up in far less than a millisecond", () => {
    const [document] = index.figures.documents();
    const query = {
      documents: [document?.file ?? ""],
      tables: ["支出总表"],
      columnKeys: ["项目支出"],
    } as const;
    const times = Array.from({ length: 500 }, () => {
      const start = performance.now();
      index.figures.find(query);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[250]).toBeLessThan(1);
  });

  it("finds the passage that states a reason", async () => {
    const document = index.figures.documents().find(({ org, year }) => org.includes("屯留") && year === 2025);
    const hits = await index.passages.search("机关运行经费为什么增加", {
      documents: [document?.file ?? ""],
      limit: 3,
    });
    expect(hits.map(({ passage }) => passage.text).join("\n")).toContain("增加了残疾保障金");
  });

  it("is left alone by a second build", async () => {
    expect(await buildIndex(places)).toMatchObject({ upToDate: true, generation: report.generation });
  });
});
