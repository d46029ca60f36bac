import { describe, expect, it } from "vitest";
import { askedCorpus, valuesOf } from "../support/asked-corpus.js";
import {
  ACCOUNTS,
  ASKED_OF_ACCOUNTS,
  ASKED_OF_PROSE,
  ASKED_OF_WRAPPED,
  PROSE_ONLY,
  WRAPPED,
} from "./places-of-other-forms.js";

const corpus = askedCorpus({
  real: false,
  texts: {
    "松滩区司法局2025年部门预算情况说明.txt": PROSE_ONLY,
    "桑柳县统计局2022年部门决算.txt": ACCOUNTS,
    "云溪市图书馆2025年单位预算.txt": WRAPPED,
  },
});

describe.each([
  ["松滩区司法局", ASKED_OF_PROSE],
  ["桑柳县统计局", ASKED_OF_ACCOUNTS],
  ["云溪市图书馆", ASKED_OF_WRAPPED],
] as const)("%s", (org, asked) => {
  it.each(asked.map(([question, ...values]) => [question, values] as const))(
    "%s: %j",
    async (question, values) => {
      expect(valuesOf(await corpus.ask(`${org}${question}`))).toEqual(values);
    },
  );

  it("contradicts itself nowhere", () => {
    const { figures } = corpus.index;
    const files = figures
      .documents()
      .filter((one) => one.org === org)
      .map(({ file }) => file);
    expect(files.flatMap((file) => figures.findingsOf(file, "contradiction"))).toEqual([]);
  });
});

it("withholds no answer", () => {
  expect(corpus.withheld).toEqual([]);
});
