import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/compose/index.js";
import { generateDocument } from "../../src/evaluate/index.js";
import { WAYS } from "../eval/generated/put.js";
import { generatedYears, textsOf } from "../eval/generated.js";
import { type AskedCorpus, answered, askedCorpus } from "../support/asked-corpus.js";

const RUNS = { seed: 20_250_601, numRuns: 60 };
const generated = generatedYears([0, 1, 2], "metamorphic");
const school = generateDocument({ number: 0, seed: "metamorphic" });
const { place } = school.budget.body;

const seeds = askedCorpus();
const wider = askedCorpus({ texts: textsOf(generated) });
/** Beside every disclosure included, that of an education bureau of the same county. */
const shared = askedCorpus({
  texts: Object.fromEntries(
    ["长治市屯留区", "朔州市朔城区"].map((other, index) => [
      `又一份${index}.txt`,
      school.text.replaceAll(place, other),
    ]),
  ),
});

/** A body by its short name, which of its names say more, and the years that both corpora hold of it. */
const SEEDS = [
  { short: "屯留", long: "屯留医保局", org: "长治市屯留区医疗保障局", years: [2024, 2025] },
  { short: "朔城", long: "朔城区医保局", org: "朔州市朔城区医疗保障局", years: [2025] },
  { short: "阳泉", long: "阳泉市医保局", org: "阳泉市医疗保障局", years: [2025] },
  { short: "平乡", long: "平乡县医保局", org: "平乡县医疗保障局", years: [2025] },
];
const OTHERS = generated.map(({ budget: { body, year } }) => ({
  short: body.sector.ofTown ? body.place.slice(-3) : body.org.slice(body.city.length),
  org: body.org,
  years: [year],
}));
const MEASURES = [
  "项目支出",
  "基本支出",
  "支出总计",
  "收入总计",
  "机关运行经费",
  "三公经费",
  "人员经费",
  "公用经费",
];

const body = fc.constantFrom(...SEEDS, ...OTHERS);
const dated = body.chain(({ short, org, years }) =>
  fc.constantFrom(...years).map((year) => ({ short, org, year })),
);
const measure = fc.constantFrom(...MEASURES);

/** The cells of an answer, however it words them. */
function cellsOf(answer: Answer): string[] {
  return answered(answer).map(({ value, unit, org, year, table, row, column, citation }) => {
    const cited = answer.citations.find(({ n }) => n === citation);
    return [value, unit, org, year, table, row, column, cited?.document, cited?.lines?.join("-")].join(" | ");
  });
}

/** The property for seeded samples of its subject; one message says what was asked. */
async function holds<Subject>(
  subject: fc.Arbitrary<Subject>,
  check: (one: Subject) => Promise<void>,
  numRuns = RUNS.numRuns,
): Promise<void> {
  await fc.assert(fc.asyncProperty(subject, check), { ...RUNS, numRuns });
}

async function sameCells(corpus: AskedCorpus, one: string, other: string): Promise<void> {
  const [plain, changed] = [await corpus.ask(one), await corpus.ask(other)];
  expect(plain.status, one).toBe("answered");
  expect(cellsOf(changed), `${one} → ${other}`).toEqual(cellsOf(plain));
}

describe("a question put in another way is answered by the same cells", () => {
  it.each(WAYS.map(([name, put]) => [name, put] as const))("%s", async (_, put) => {
    await holds(fc.tuple(dated, measure), async ([{ short, year }, name]) => {
      const question = `${short}${year}年${name}多少`;
      await sameCells(wider, question, put(question));
    });
  });

  it("in another order of its words", async () => {
    const order = fc.constantFrom(
      (who: string, year: string, what: string) => `${year}${who}${what}是多少`,
      (who: string, year: string, what: string) => `${what} ${who} ${year}`,
      (who: string, year: string, what: string) => `${what}多少，${year}${who}的`,
      (who: string, year: string, what: string) => `${who}的${what}，${year}有多少`,
    );
    await holds(fc.tuple(dated, measure, order), async ([{ short, year }, name, put]) =>
      sameCells(wider, `${short}${year}年${name}多少`, put(short, `${year}年`, name)),
    );
  });

  it("in several ways at once", async () => {
    const ways = fc.uniqueArray(fc.constantFrom(...WAYS.filter(([name]) => name !== "mistyped")), {
      minLength: 2,
      maxLength: 3,
      selector: ([name]) => name,
    });
    await holds(fc.tuple(dated, measure, ways), async ([{ short, year }, name, chosen]) => {
      const question = `${short}${year}年${name}多少`;
      const put = chosen.reduce((text, [, way]) => way(text), question);
      await sameCells(wider, question, put);
    });
  });
});

describe("another question is answered by other cells", () => {
  it("where only the body or the year differs, and each is of the body and year asked for", async () => {
    await holds(fc.tuple(dated, dated, measure), async ([one, other, name]) => {
      fc.pre(one.org !== other.org || one.year !== other.year);
      const ask = async ({ short, org, year }: typeof one) => {
        const answer = await wider.ask(`${short}${year}年${name}多少`);
        for (const figure of answered(answer)) expect([figure.org, figure.year]).toEqual([org, year]);
        return cellsOf(answer);
      };
      const [first, second] = [await ask(one), await ask(other)];
      expect(first.filter((cell) => second.includes(cell))).toEqual([]);
    });
  });

  it("and a year that nobody disclosed is answered by none", async () => {
    const absent = fc.integer({ min: 2000, max: 2040 }).filter((year) => ![2024, 2025].includes(year));
    await holds(fc.tuple(body, absent, measure), async ([{ short }, year, name]) => {
      const answer = await wider.ask(`${short}${year}年${name}多少`);
      expect([answer.status, cellsOf(answer)], `${short}${year}${name}`).toEqual(["not_found", []]);
    });
  });
});

describe("further documents", () => {
  const ofSeeds = fc
    .constantFrom(...SEEDS)
    .chain((one) =>
      fc.constantFrom("", ...one.years.map((year) => `${year}年`)).map((year) => ({ ...one, year })),
    );

  it("change no answer whose names still fit one body alone", async () => {
    await holds(fc.tuple(ofSeeds, measure), async ([{ short, year }, name]) => {
      const question = `${short}${year}${name}多少`;
      expect(cellsOf(await wider.ask(question)), question).toEqual(cellsOf(await seeds.ask(question)));
    });
  });

  it("make a short name that now fits several bodies a question back, and leave the longer one as it was", async () => {
    await holds(fc.tuple(ofSeeds, measure), async ([{ short, long, year, org }, name]) => {
      const isShared = ["屯留", "朔城"].includes(short);
      const answer = await shared.ask(`${short}${year}${name}多少`);
      expect(answer.status, `${short}${year}${name}`).toBe(isShared ? "clarify" : "answered");
      if (isShared) expect(answer.clarify?.options).toContain(org);
      const question = `${long}${year}${name}多少`;
      expect(cellsOf(await shared.ask(question)), question).toEqual(cellsOf(await seeds.ask(question)));
    });
  });
});
