import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../src/budget/index.js";
import type { Label } from "../../src/labels/index.js";
import { figureSelect } from "../../src/store/figures/figure-query.js";
import type { DocumentContents, FigureQuery, FigureStore, Index } from "../../src/store/index.js";
import {
  type Invented,
  invented,
  inventFact,
  inventFigure,
  inventFinding,
  inventPassage,
  inventRejected,
} from "../support/invented-documents.js";
import { memoryFigureStore } from "../support/memory-figure-store.js";
import { lastingScratch } from "../support/scratch-corpus.js";
import { storedContents } from "../support/stored-contents.js";

const TABLES = ["支出总表", "三公经费表", null] as const;
const ROWS = ["行政运行", "教育支出", "合计"] as const;
const COLUMNS = ["合计", "基本支出"] as const;
const CODES = ["2010301", "2050201", null] as const;

/** Two figures a line, lines given from last to first: the store has to order them. */
function contentsOf(of: Invented): DocumentContents {
  const figures = Array.from({ length: 72 }, (_, number) =>
    inventFigure(of, {
      line: 50 - (number >> 1),
      value: `${number}.50`,
      table: TABLES[number % 3] ?? null,
      row: ROWS[(number >> 1) % 3] ?? "",
      column: COLUMNS[number % 2] ?? "",
      code: CODES[(number >> 2) % 3] ?? null,
      project: number % 5 === 0 ? "道路养护" : null,
      aspect: number % 7 === 0 ? "rate" : "amount",
      reason: number % 11 === 0 ? { text: "车辆报废", lines: [3, 4] } : null,
      attributes: { 期间: "年度" },
    }),
  );
  return {
    record: {
      file: of.file,
      sha256: of.sha256,
      ...of.identity,
      origin: { url: "https://example.org", site: null, publishedOn: "2025-02-03" },
      marks: ["内部"],
      tables: [],
      warnings: ["页码不全。"],
      scanned: [],
      newest: true,
    },
    lines: ["第一行", "", "  第三行\t带制表符", "第四行"],
    figures,
    facts: [inventFact(of, 3, "立项依据", "会议纪要"), inventFact(of, 2, "项目概况", "养护")],
    rejected: [inventRejected(of, 4, "合计", "项目支出")],
    passages: [inventPassage(of, 2, "概况", "负责道路养护。")],
  };
}

const SCHOOL = invented("corpus/一.txt", "青石县教育局");
const CONTENTS = [contentsOf(SCHOOL), contentsOf(invented("corpus/二.txt", "白水镇人民政府"))];
const FOUND = [
  inventFinding(SCHOOL, "pass", "corpus/一.txt"),
  inventFinding(SCHOOL, "contradiction", "corpus/零.txt"),
  inventFinding(SCHOOL, "pass", "corpus/零.txt"),
];
const FINDINGS = new Map([["corpus/一.txt", FOUND]]);
const FILES = CONTENTS.map(({ record }) => record.file);

const place = lastingScratch();

let written: Promise<Index> | null = null;

/** The index of all tests of this file, written once. */
function writtenIndex(): Promise<Index> {
  mkdirSync(place.index, { recursive: true });
  written ??= storedContents(place, CONTENTS, FINDINGS);
  return written;
}

const STORES: readonly (readonly [string, () => Promise<FigureStore>])[] = [
  ["the store of an index", async () => (await writtenIndex()).figures],
  ["the store in memory", async () => memoryFigureStore(CONTENTS, FINDINGS)],
];

describe.each(STORES)("%s", (_name, open) => {
  let store: FigureStore;
  beforeAll(async () => {
    store = await open();
  });

  it("gives back documents as they were written, in order", () => {
    expect(store.documents()).toEqual(CONTENTS.map(({ record }) => record));
  });

  it("gives back every part of a figure", () => {
    for (const figure of CONTENTS.flatMap(({ figures }) => figures))
      expect(store.byId(figure.id)).toEqual(figure);
    expect(store.byId("0".repeat(16))).toBeNull();
  });

  it("lists the figures of a document by line, then as the line prints them", () => {
    const lines = store.figuresOf("corpus/二.txt").map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    const own = CONTENTS[1]?.figures ?? [];
    const ofLine = (figures: readonly Figure[]) =>
      figures.filter(({ line }) => line === 50).map(({ id }) => id);
    expect(ofLine(store.figuresOf("corpus/二.txt"))).toEqual(ofLine(own));
    expect(store.figuresOf("corpus/三.txt")).toEqual([]);
  });

  it("gives back facts and rejected cells", () => {
    expect(store.factsOf("corpus/一.txt")).toEqual(CONTENTS[0]?.facts);
    expect(store.rejectedOf("corpus/一.txt")).toEqual(CONTENTS[0]?.rejected);
    expect(store.factsOf("corpus/三.txt")).toEqual([]);
    expect(store.rejectedOf("corpus/三.txt")).toEqual([]);
  });

  it("gives back what the audit found, in its order, and of one verdict alone", () => {
    expect(store.findingsOf("corpus/一.txt")).toEqual(FOUND);
    expect(store.findingsOf("corpus/一.txt", "contradiction")).toEqual([FOUND[1]]);
    expect(store.findingsOf("corpus/一.txt", "pass")).toEqual([FOUND[0], FOUND[2]]);
    expect(store.findingsOf("corpus/一.txt", "scope")).toEqual([]);
    expect(store.findingsOf("corpus/二.txt")).toEqual([]);
    expect(store.findingsOf("corpus/三.txt")).toEqual([]);
  });

  it.each([
    [
      [3, 4],
      ["  第三行\t带制表符", "第四行"],
    ],
    [[2, 2], [""]],
    [[4, 9], ["第四行"]],
    [[9, 12], []],
    [[3, 2], []],
  ] as const)("gives the source lines %j", (range, lines) => {
    expect(store.sourceLines("corpus/一.txt", range)).toEqual(lines);
    expect(store.sourceLines("corpus/三.txt", range)).toEqual([]);
  });

  it.each<FigureQuery>([
    { documents: [] },
    { documents: ["corpus/三.txt"] },
    { rowKeys: [] },
    { codes: ["999"] },
  ])("finds nothing for %j", (query) => {
    expect(store.find(query)).toEqual([]);
  });
});

describe("what questions can name", () => {
  it.each(FILES)("is kept of %s as it is made from all its figures", async (file) => {
    const { figures: stored } = await writtenIndex();
    const plain = memoryFigureStore(CONTENTS);
    const labels = plain.labelsOf(file);
    expect(labels.length).toBeGreaterThan(4);
    expect(stored.labelsOf(file).map(described)).toEqual(labels.map(described));
    expect(stored.tablesOf(file)).toEqual(plain.tablesOf(file));
    expect(stored.tablesOf(file).tables.length).toBeGreaterThan(1);
    expect(stored.unitsOf(file)).toEqual(plain.unitsOf(file));
  });

  it("is nothing of a document that is not indexed", async () => {
    const { figures } = await writtenIndex();
    expect(figures.recordOf("corpus/三.txt")).toBeNull();
    expect(figures.labelsOf("corpus/三.txt")).toEqual([]);
    expect(figures.tablesOf("corpus/三.txt")).toEqual({ titles: [], tables: [] });
    expect(figures.unitsOf("corpus/三.txt")).toEqual([]);
  });
});

/** Every part of a label, those made when first needed too. */
function described(label: Label): unknown {
  const { family, key, name, project, codes, units, measure, kinds, grams, nearby, figures, facts } = label;
  return { family, key, name, project, codes, units, measure, kinds, grams, nearby, figures, facts };
}

describe("the store of an index", () => {
  it("finds for every query what looking at all figures finds", async () => {
    const { figures: stored } = await writtenIndex();
    const plain = memoryFigureStore(CONTENTS);
    const some = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values]), { nil: undefined });
    const queries = fc.record({
      documents: some([...FILES, "corpus/三.txt"]),
      tables: some(TABLES),
      rowKeys: some([...ROWS, "无"]),
      columnKeys: some(COLUMNS),
      codes: some(CODES.filter((code) => code !== null)),
      measures: some([...ROWS, "无"]),
      aspects: some(["rate", "amount", "share"] as const),
      projects: some(["道路养护"]),
    });
    fc.assert(
      fc.property(queries, (drawn) => {
        const query = Object.fromEntries(Object.entries(drawn).filter(([, list]) => list !== undefined));
        expect(stored.find(query).map(({ id }) => id)).toEqual(plain.find(query).map(({ id }) => id));
      }),
      { numRuns: 400 },
    );
  });

  it.each<FigureQuery>([
    { rowKeys: ["合计"] },
    { codes: ["2010301"] },
    { measures: ["合计"] },
    { columnKeys: ["合计"] },
    { tables: ["支出总表"] },
    { projects: ["道路养护"] },
    { documents: FILES },
    { documents: FILES, aspects: ["rate"] },
    { documents: FILES, tables: ["支出总表"], rowKeys: ["合计"], columnKeys: ["合计"] },
    { tables: ["支出总表", null], columnKeys: ["合计"], rowKeys: ["合计"] },
  ])("never looks at all figures for %j", async (query) => {
    const { generation } = await writtenIndex();
    const database = new Database(join(place.index, generation, "figures.sqlite"), { readonly: true });
    const select = figureSelect(query, () => 1);
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${select?.sql}`).all(...(select?.parameters ?? []));
    database.close();
    expect(JSON.stringify(plan)).toContain("SEARCH figures USING");
    expect(JSON.stringify(plan)).not.toContain("SCAN figures");
  });
});
