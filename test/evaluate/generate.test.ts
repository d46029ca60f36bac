import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CanonicalTable,
  decimal,
  type Figure,
  printDecimal,
  rescale,
  sum,
} from "../../src/budget/index.js";
import { type GeneratedDocument, generateDocument, generateDocuments } from "../../src/evaluate/index.js";
import { buildIndex } from "../../src/ingest.js";
import type { Index } from "../../src/store/index.js";
import { openedIndex } from "../support/built-corpus.js";
import { lastingScratch } from "../support/scratch-corpus.js";

const DOCUMENTS = generateDocuments(12);
const place = lastingScratch(Object.fromEntries(DOCUMENTS.map(({ file, text }) => [file, text])));
let index: Index;

beforeAll(async () => {
  await buildIndex(place);
  index = openedIndex(place);
});
afterAll(() => index.close());

const CASES = DOCUMENTS.map((document) => [document.budget.body.org, document] as const);
const BUDGET_TABLES: readonly CanonicalTable[] = [
  "收支总表",
  "收入总表",
  "支出总表",
  "财政拨款收支总表",
  "一般公共预算支出表",
  "基本支出经济分类表",
  "政府性基金收入表",
  "政府性基金支出表",
  "国有资本经营预算表",
  "三公经费表",
  "机关运行经费表",
  "项目支出表",
  "项目结转表",
];

function recordOf({ file }: GeneratedDocument) {
  const record = index.figures.documents().find((one) => one.file === `corpus/${file}`);
  if (!record) throw new Error(`${file} is not indexed`);
  return record;
}

function figuresIn({ file }: GeneratedDocument, table: CanonicalTable): readonly Figure[] {
  return index.figures.find({ documents: [`corpus/${file}`], tables: [table] });
}

/** Hundredths of a 万元 as the store holds them. */
function money(amount: bigint): string {
  return printDecimal({ units: amount, scale: 2 });
}

function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, amount) => all + amount, 0n);
}

function valueAt(figures: readonly Figure[], code: string | null, columnKey: string): string {
  const found = figures.filter((figure) => figure.code === code && figure.columnKey === columnKey);
  return found[0]?.value ?? "0.00";
}

describe("generated disclosures", () => {
  it("are the same for the same seed, and of different bodies", () => {
    const again = generateDocument({ number: 7 });
    expect(again.text).toBe(DOCUMENTS[7]?.text);
    expect(generateDocument({ number: 7, seed: "other" }).text).not.toBe(again.text);
    expect(new Set(generateDocuments(1000).map(({ file }) => file)).size).toBe(1000);
    expect(new Set(DOCUMENTS.map(({ budget }) => budget.body.sector.name)).size).toBe(3);
  });

  it("compare with the amounts that the year before disclosed", () => {
    const [now, before] = [2025, 2024].map((year) => generateDocument({ number: 3, year }).budget);
    expect(now?.before).toEqual(before?.totals);
  });

  it.each(CASES)("say whose they are: %s", (org, document) => {
    const { level, city, county } = document.budget.body;
    expect(recordOf(document)).toMatchObject({ org, level, year: 2025, kind: "预算" });
    expect(recordOf(document).region).toMatchObject({ city, county });
  });

  it.each(CASES)("are read whole, with nothing rejected: %s", (_, document) => {
    const { tables, warnings, file } = recordOf(document);
    const found = tables.map(({ canonical }) => canonical);
    expect(found.filter((table) => BUDGET_TABLES.includes(table))).toEqual(BUDGET_TABLES);
    expect(found.filter((table) => table === "绩效目标表")).toHaveLength(document.budget.projects.length);
    expect(index.figures.rejectedOf(file)).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it.each(CASES)("give back every subject of the tables: %s", (_, document) => {
    const [spending, general, income] = (["支出总表", "一般公共预算支出表", "收入总表"] as const).map(
      (table) => figuresIn(document, table),
    );
    for (const { code, basic, projects, carried } of document.budget.subjects) {
      const funds = projects.政府性基金 + projects.财政专户;
      const own = basic + projects.一般公共预算;
      expect(valueAt(spending ?? [], code, "合计")).toBe(money(own + funds + carried));
      expect(valueAt(spending ?? [], code, "基本支出")).toBe(money(basic));
      expect(valueAt(general ?? [], code, "合计")).toBe(money(own));
      expect(valueAt(income ?? [], code, "合计")).toBe(money(own + funds));
      expect(valueAt(income ?? [], code, "上年结转")).toBe(money(carried));
    }
  });

  it.each(CASES)("give back every item, project and sheet: %s", (_, document) => {
    const { items, projects, carried, totals } = document.budget;
    const printedIn = (table: CanonicalTable, row: string) =>
      figuresIn(document, table).find((figure) => figure.row === row && figure.columnKey === "合计")?.value;
    for (const { name, amount } of items) expect(printedIn("基本支出经济分类表", name)).toBe(money(amount));
    for (const { name, amount } of projects) expect(printedIn("项目支出表", name)).toBe(money(amount));
    for (const { name, amount } of carried) expect(printedIn("项目结转表", name)).toBe(money(amount));
    expect(printedIn("机关运行经费表", document.budget.body.org)).toBe(money(totals.operating));
    const sheets = figuresIn(document, "绩效目标表");
    for (const { name, amount } of projects) {
      const yuan = sheets
        .filter(({ project, unit }) => project === name && unit === "元")
        .map(({ value }) => value);
      expect(yuan).toContain(String(amount * 100n));
    }
  });

  it.each(CASES)("add up as read: %s", (_, document) => {
    const { subjects, items, totals } = document.budget;
    for (const table of ["支出总表", "一般公共预算支出表", "收入总表"] as const) {
      const figures = figuresIn(document, table);
      const classes = figures.filter(({ code, columnKey }) => code?.length === 3 && columnKey === "合计");
      expect(printDecimal(rescale(sum(classes.map(({ value }) => decimal(value))), 2))).toBe(
        valueAt(figures, null, "合计"),
      );
    }
    const carried = total(subjects.map((subject) => subject.carried));
    expect(valueAt(figuresIn(document, "支出总表"), null, "合计")).toBe(money(totals.total));
    expect(valueAt(figuresIn(document, "收入总表"), null, "合计")).toBe(money(totals.total - carried));
    expect(valueAt(figuresIn(document, "基本支出经济分类表"), null, "合计")).toBe(
      money(total(items.map(({ amount }) => amount))),
    );
    const grand = figuresIn(document, "收支总表").filter(({ measure }) => measure === "支出总计");
    expect(grand[0]?.value).toBe(money(totals.total));
  });
});
