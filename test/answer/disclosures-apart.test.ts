import { describe, expect, it } from "vitest";
import { printDecimal } from "../../src/budget/index.js";
import { type GeneratedDocument, generateDocument } from "../../src/evaluate/index.js";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

/** One body's budget of a year as first published and as corrected, its final accounts, and the budget of another. */
const first = generateDocument({ number: 0, seed: "first" });
const corrected = generateDocument({ number: 0, seed: "corrected" });
const spent = generateDocument({ number: 0, seed: "spent" });
const other = generateDocument({ number: 4 });
const onlySpent = generateDocument({ number: 2 });

const FILES = {
  "first.txt": first.text,
  "corrected.txt": corrected.text,
  "spent.txt": spent.text,
  "other.txt": other.text,
  "only-spent.txt": onlySpent.text,
};
const manifest = {
  documents: Object.keys(FILES).map((file) => ({ file, kind: file.includes("spent") ? "决算" : "预算" })),
};
const corpus = askedCorpus({ real: false, texts: { ...FILES, "manifest.json": JSON.stringify(manifest) } });
const { org } = first.budget.body;

function total({ budget }: GeneratedDocument): string {
  return `${printDecimal({ units: budget.totals.total, scale: 2 })}万元`;
}

describe("a superseded disclosure", () => {
  it("gives way to the newest", async () => {
    const answer = await corpus.ask(`${org}支出总计多少`);
    expect(valuesOf(answer)).toEqual([total(corrected)]);
    expect(answer.citations[0]?.document).toBe("corpus/corrected.txt");
    expect(answer.text).not.toContain("替代");
  });

  it.each(["看旧版", "更正前的", "原来那份", "the previous version"])("is asked for by %s", async (words) => {
    const answer = await corpus.ask(`${org}支出总计多少，${words}`);
    expect(valuesOf(answer)).toEqual([total(first)]);
    expect(answer.notes.map(({ kind }) => kind)).toContain("copy");
    expect(answer.text).toContain("first.txt");
    expect(answer.followUps).toEqual([]);
  });

  it("is asked for by the name of its file", async () => {
    expect(valuesOf(await corpus.ask("first.txt里的支出总计是多少"))).toEqual([total(first)]);
  });

  it("is what a conversation goes on about", async () => {
    const answer = await corpus.ask(`${org}更正前的项目支出多少`, "那支出总计呢");
    expect(valuesOf(answer)).toEqual([total(first)]);
  });

  it("that is not held is said not to be", async () => {
    const answer = await corpus.ask(`${other.budget.body.org}旧版的支出总计多少`);
    expect(valuesOf(answer)).toEqual([total(other)]);
    expect(answer.text).toContain("没有收录更早的版本");
  });
});

describe("final accounts beside a budget", () => {
  it("are what 决算 asks for, also in the next question", async () => {
    const answer = await corpus.ask(`${org}2025年决算支出总计多少`);
    expect(valuesOf(answer)).toEqual([total(spent)]);
    expect(answered(answer)).toMatchObject([{ kind: "决算" }]);
    expect(answer.text).toContain("决算数");
    const next = await corpus.ask(`${org}2025年决算项目支出多少`, "支出总计呢");
    expect(valuesOf(next)).toEqual([total(spent)]);
  });

  it("answer where a body has nothing else; the budget, where it is asked for, is the one they print", async () => {
    const body = onlySpent.budget.body.org;
    expect(valuesOf(await corpus.ask(`${body}支出总计多少`))).toEqual([total(onlySpent)]);
    const answer = await corpus.ask(`${body}2025年的预算里三公经费多少`);
    expect(answer.text).toContain("决算公开所列的预算数，不是决算数");
  });

  it("are left out where all bodies are set beside each other", async () => {
    const answer = await corpus.ask("各单位支出总计多少");
    expect(answered(answer).map(({ kind }) => kind)).toEqual(["预算", "预算"]);
    expect(answered(answer).map(({ org }) => org)).not.toContain(onlySpent.budget.body.org);
    expect(answer.notes.some(({ text }) => text.includes(`${onlySpent.budget.body.org}只收录了决算`))).toBe(
      true,
    );
  });

  it("are not subtracted from the budget", async () => {
    const answer = await corpus.ask(`${org}2025年预算和决算的支出总计相差多少`);
    expect(answer.figures.every(({ derived }) => !derived)).toBe(true);
    expect(answer.text).toContain("口径不同");
  });
});
