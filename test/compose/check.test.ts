import { describe, expect, it } from "vitest";
import { type AnswererOptions, createAnswerer } from "../../src/answer.js";
import { follows, standsWhole } from "../../src/compose/index.js";
import type { FigureStore, Index } from "../../src/store/index.js";
import { askedCorpus, valuesOf } from "../support/asked-corpus.js";

describe("a printed number stands whole", () => {
  it.each([
    ["299.55", "合计\t756.21\t456.66\t299.55", true],
    ["299.55", "299.55", true],
    ["299.55", "共299.55万元", true],
    ["299.55", "(299.55)", true],
    ["299.55", "1299.55", false],
    ["299.55", "299.553", false],
    ["99.55", "299.55", false],
    ["299", "299.55", false],
    ["55", "299.55", false],
    ["299.5", "299.55", false],
    ["3", "3.40 3", true],
    ["0.98", "10.98", false],
    ["733. 90", "合计 733. 90 693.27", true],
    ["733. 90", "合计 733.90", false],
    ["本表无数据", "注：本表无数据", true],
    ["本表无数据", "注：本表有数据", false],
    ["299.55", "", false],
    ["", "299.55", false],
  ])("%j in %j: %s", (raw, text, whole) => {
    expect(standsWhole(raw, text)).toBe(whole);
  });
});

describe("a value follows from what is printed by its one named basis", () => {
  it.each<[string, string, "printed" | "joined" | "repaired" | "zero", boolean]>([
    ["299.55", "299.55", "printed", true],
    ["1,299.55", "1299.55", "printed", true],
    ["２９９．５５", "299.55", "printed", true],
    ["≥95%", "95", "printed", true],
    ["299.55", "299.56", "printed", false],
    ["299.55", "2995500", "printed", false],
    ["299.55", "299.5", "printed", false],
    ["733. 90", "733.90", "joined", true],
    ["733. 90", "733.9", "joined", false],
    ["10\t0, 000", "100000", "joined", true],
    ["733. 90", "73.390", "joined", false],
    ["本表无数据", "0", "zero", true],
    ["本表无数据", "0.00", "zero", true],
    ["本表无数据", "1", "zero", false],
    ["107575", "100000", "repaired", true],
    ["107575", "900000", "repaired", false],
  ])("%j as %s by %s: %s", (raw, value, basis, holds) => {
    expect(follows({ raw, value, basis })).toBe(holds);
  });
});

describe("an answer whose number fails its check is withheld", () => {
  const corpus = askedCorpus();
  const QUESTION = "屯留项目支出多少";

  /** The answer, and what was reported, over a store in which something was changed. */
  async function answerOver(change: (store: FigureStore) => Partial<FigureStore>) {
    const { index } = corpus;
    const changed: Index = {
      ...index,
      figures: { ...plainly(index.figures), ...change(index.figures) },
      passages: index.passages,
    };
    const reported: Parameters<AnswererOptions["onWithheld"]>[] = [];
    const answerer = createAnswerer(changed, {
      inquiryContact: null,
      onWithheld: (...told) => void reported.push(told),
    });
    const { answer } = await answerer.answer(QUESTION, null);
    return { answer, reported };
  }

  it("and only then", async () => {
    const { answer, reported } = await answerOver(() => ({}));
    expect(valuesOf(answer)).toEqual(["299.55万元"]);
    expect(reported).toEqual([]);
  });

  it.each<[string, (store: FigureStore) => Partial<FigureStore>]>([
    [
      "another number stands on its line",
      (store) => ({
        sourceLines: (...place) =>
          store.sourceLines(...place).map((line) => line.replaceAll("299.55", "199.55")),
      }),
    ],
    [
      "its number goes on",
      (store) => ({
        sourceLines: (...place) =>
          store.sourceLines(...place).map((line) => line.replaceAll("299.55", "299.551")),
      }),
    ],
    [
      "its line is empty",
      (store) => ({ sourceLines: (...place) => store.sourceLines(...place).map(() => "") }),
    ],
    ["its document has no lines", () => ({ sourceLines: () => [] })],
    [
      "its value is not what is printed",
      (store) => ({
        find: (query) =>
          store
            .find(query)
            .map((figure) => (figure.value === "299.55" ? { ...figure, value: "299.56" } : figure)),
      }),
    ],
    [
      "it is said to be printed elsewhere",
      (store) => ({
        find: (query) =>
          store.find(query).map((figure) => ({
            ...figure,
            line: figure.line + 1,
            lines: [figure.line + 1, figure.line + 1] as const,
          })),
      }),
    ],
    [
      "it stands outside the lines of its row",
      (store) => ({
        find: (query) => store.find(query).map((figure) => ({ ...figure, line: figure.line + 1 })),
      }),
    ],
  ])("because %s", async (_, change) => {
    const { answer, reported } = await answerOver(change);
    expect(answer).toMatchObject({
      status: "not_found",
      figures: [],
      citations: [],
      notes: [],
      followUps: [],
    });
    expect(answer.text).not.toMatch(/\d/u);
    expect(reported).toHaveLength(1);
    expect(reported[0]?.[0]).toBe(QUESTION);
    expect(reported[0]?.[1].length).toBeGreaterThan(0);
  });
});

/** The store as an object whose methods can be replaced one by one. */
function plainly(store: FigureStore): FigureStore {
  return {
    documents: () => store.documents(),
    recordOf: (file) => store.recordOf(file),
    find: (query) => store.find(query),
    byId: (id) => store.byId(id),
    figuresOf: (document) => store.figuresOf(document),
    factsOf: (document) => store.factsOf(document),
    labelsOf: (document) => store.labelsOf(document),
    tablesOf: (document) => store.tablesOf(document),
    unitsOf: (document) => store.unitsOf(document),
    rejectedOf: (document) => store.rejectedOf(document),
    findingsOf: (document) => store.findingsOf(document),
    spotOf: (...place) => store.spotOf(...place),
    linesAt: (...place) => store.linesAt(...place),
    sourceLines: (...place) => store.sourceLines(...place),
  };
}
