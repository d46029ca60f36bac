import { describe, expect, it } from "vitest";
import { printDecimal } from "../../src/budget/index.js";
import { type GeneratedDocument, generateDocument } from "../../src/evaluate/index.js";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const school = generateDocument({ number: 0 });
const housing = generateDocument({ number: 4 });
const town = generateDocument({ number: 2 });
const corpus = askedCorpus({
  texts: Object.fromEntries([school, housing, town].map(({ file, text }) => [file, text])),
});

function money(amount: bigint): string {
  return `${printDecimal({ units: amount, scale: 2 })}万元`;
}

/** 万元 with two decimals of all that a subject gets. */
function totalOf({ budget }: GeneratedDocument, code: string): string {
  const amounts = budget.subjects
    .filter((subject) => subject.code.startsWith(code))
    .flatMap(({ basic, projects, carried }) => [basic, carried, ...Object.values(projects)]);
  return money(amounts.reduce((sum, amount) => sum + amount, 0n));
}

const CASES = [school, housing, town].map((document) => [document.budget.body.org, document] as const);

describe.each(CASES)("%s", (org, document) => {
  const { budget } = document;
  const spent = [...budget.projects, ...budget.carried].reduce((sum, { amount }) => sum + amount, 0n);

  it.each([
    ["支出总计", money(budget.totals.total)],
    ["项目支出", money(spent)],
    ["机关运行经费", money(budget.totals.operating)],
    ["三公经费", money(budget.totals.threePublic.reception + budget.totals.threePublic.vehicles)],
  ])("%s is %s", async (measure, value) => {
    const answer = await corpus.ask(`${org}${measure}多少`);
    expect(answered(answer)).toMatchObject([{ org, year: budget.year, derived: false }]);
    expect(valuesOf(answer)).toEqual([value]);
  });

  it("its subjects, by name and by code", async () => {
    for (const { code, name } of budget.subjects.slice(0, 4)) {
      expect(valuesOf(await corpus.ask(`${org}${code}多少`)), code).toEqual([totalOf(document, code)]);
      const answer = await corpus.ask(`${org}${name}多少`);
      expect(valuesOf(answer), name).toContain(totalOf(document, code));
    }
  });

  it("its projects, all and one", async () => {
    const list = await corpus.ask(`${org}有哪些项目`);
    for (const { name, amount } of budget.projects) {
      expect(list.text).toContain(name);
      expect(valuesOf(await corpus.ask(`${org}${name}多少钱`)), name).toContain(money(amount));
    }
  });

  it("its largest project, its shares, its reasons, its duties", async () => {
    const largest = budget.projects.reduce((a, b) => (b.amount > a.amount ? b : a));
    expect((await corpus.ask(`${org}最大的项目是哪个`)).text).toContain(largest.name);
    expect(valuesOf(await corpus.ask(`${org}基本支出占支出总计多少`))[0]).toMatch(/%$/u);
    expect((await corpus.ask(`${org}三公经费为什么变化`)).status).toBe("answered");
    const { text } = await corpus.ask(`${org}的职责是什么`);
    expect(budget.body.sector.duties.filter((duty) => text.includes(duty.slice(0, 12)))).not.toEqual([]);
  });

  it("its targets", async () => {
    const [first] = budget.projects;
    const indicator = first?.pattern.indicators[0];
    const answer = await corpus.ask(`${org}${indicator?.name}是多少`);
    expect(valuesOf(answer).join()).toContain(first?.targets[0]?.match(/\d+/u)?.[0] ?? "?");
    expect(answer.text).toContain("绩效目标值");
  });

  it("an item that it does not have is not found", async () => {
    const answer = await corpus.ask(`${org}城乡医疗救助多少`);
    expect(answer.status).toBe("not_found");
    expect(answered(answer)).toEqual([]);
  });
});

it("nothing was withheld", () => {
  expect(corpus.withheld).toEqual([]);
});
