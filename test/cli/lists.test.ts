import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { commandLine } from "../support/command-line.js";
import { corpusNames } from "../support/corpus-documents.js";

const { folder, run } = commandLine();

/** A Figure as published. */
const figure = z.object({
  id: z.string().min(8),
  document: z.string(),
  org: z.string(),
  level: z.enum(["部门", "单位"]),
  region: z.object({
    province: z.string().nullable(),
    city: z.string().nullable(),
    county: z.string().nullable(),
  }),
  year: z.number().int(),
  kind: z.enum(["预算", "决算"]),
  table: z.string().nullable(),
  title: z.string(),
  row: z.string(),
  rowPath: z.array(z.string()),
  code: z.string().nullable(),
  column: z.string(),
  columnPath: z.array(z.string()),
  measure: z.string(),
  value: z.string().regex(/^-?\d+(?:\.\d+)?$/u),
  unit: z.string(),
  unitPrinted: z.string().nullable(),
  raw: z.string(),
  basis: z.enum(["printed", "joined", "repaired", "zero"]),
  page: z.number().int().nullable(),
  line: z.number().int().positive(),
  box: z.array(z.number()).nullable(),
  project: z.string().nullable(),
});

function jsonLines(text: string): unknown[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

beforeAll(async () => {
  expect((await run(["index"])).code).toBe(0);
});

describe("yusuan figures", () => {
  it("prints every figure with its fields, each under an id of its own", async () => {
    const { code, stdout } = await run(["figures", "--json"]);
    expect(code).toBe(0);
    const figures = jsonLines(stdout).map((line) => figure.parse(line));
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(new Set(figures.map(({ document }) => document.replace(/^.*\//u, "")))).toEqual(
      new Set(corpusNames()),
    );
  });

  it("prints those of one body, year and table", async () => {
    const { stdout } = await run([
      "figures",
      "--json",
      "--org",
      "屯留",
      "--year",
      "2024",
      "--table",
      "支出总表",
    ]);
    const figures = jsonLines(stdout).map((line) => figure.parse(line));
    expect(new Set(figures.map(({ year, table }) => `${year} ${table}`))).toEqual(new Set(["2024 支出总表"]));
  });
});

describe("yusuan documents", () => {
  it("prints what is indexed, with tables and rejected cells", async () => {
    const { stdout } = await run(["documents", "--json"]);
    const documents = jsonLines(stdout);
    expect(documents).toHaveLength(corpusNames().length);
    for (const document of documents) {
      expect(document).toMatchObject({
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
        tables: expect.any(Array),
        rejected: expect.any(Array),
        warnings: expect.any(Array),
      });
    }
    const { stdout: text } = await run(["documents"]);
    expect(text.match(/^ {2}表格 \d+：$/gmu)).toHaveLength(documents.length);
  });
});

describe("yusuan inspect", () => {
  it.each(["lines", "figures", "passages"])("shows what reading makes of a file: %s", async (stage) => {
    const outcome = await run(["inspect", resolve("corpus", corpusNames()[0] ?? ""), "--stage", stage]);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(jsonLines(outcome.stdout).length).toBeGreaterThan(10);
  });
});

const side = z.object({
  value: z.string().nullable(),
  unit: z.string(),
  document: z.string(),
  lines: z.tuple([z.number().int(), z.number().int()]),
  page: z.number().int().nullable(),
  quote: z.string(),
  table: z.string().nullable(),
  row: z.string().nullable(),
  column: z.string().nullable(),
});

/** A Finding as published. */
const finding = z.object({
  id: z.string().min(8),
  rule: z.string().min(1),
  verdict: z.enum(["contradiction", "rounding", "scope", "pass", "not_run", "not_disclosed"]),
  org: z.string(),
  year: z.number().int(),
  message: z.string().min(1),
  difference: z.object({ value: z.string(), unit: z.string() }).nullable(),
  sides: z.array(side),
});

describe("yusuan audit", () => {
  it("prints what contradicts, and with --all what agrees", async () => {
    const told = jsonLines((await run(["audit", "--json"])).stdout).map((line) => finding.parse(line));
    expect(new Set(told.map(({ verdict }) => verdict))).toContain("contradiction");
    const all = jsonLines((await run(["audit", "--json", "--all"])).stdout).map((line) =>
      finding.parse(line),
    );
    expect(all.filter(({ verdict }) => verdict === "pass").length).toBeGreaterThan(told.length);
  });

  it("exits with 1 on a contradiction where it is told to", async () => {
    expect((await run(["audit", "--org", "平乡", "--fail-on", "contradiction"])).code).toBe(1);
    expect((await run(["audit", "--org", "平乡"])).code).toBe(0);
  });
});

describe("yusuan eval", () => {
  it("scores answers to questions whose answers are known", async () => {
    const gold = {
      id: "one",
      category: "lookup",
      lang: "zh",
      question: "屯留项目支出多少",
      expect: { status: ["answered"] },
    };
    writeFileSync(join(folder, "gold.jsonl"), `${JSON.stringify(gold)}\n`);
    const outcome = await run(["eval", "gold.jsonl", "--json"]);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(outcome.stdout)).toMatchObject({ total: { right: 1, of: 1 }, wrongNumbers: 0 });
  });
});

describe("yusuan index", () => {
  it("reads nothing again that did not change", async () => {
    const again = await run(["index"]);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^索引已是最新：文件 5，/u) });
  });
});
