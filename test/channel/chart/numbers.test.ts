import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { captionOf, chartOf, svgOf } from "../../../src/channel/chart/index.js";
import type { Answer } from "../../../src/compose/index.js";
import { generateDocuments } from "../../../src/evaluate/index.js";
import { type AskedCorpus, askedCorpus } from "../../support/asked-corpus.js";
import { textsOf } from "../../support/drawn-texts.js";

const real = askedCorpus();
const documents = [...generateDocuments(6), ...generateDocuments(6, { year: 2024 })];
const generated = askedCorpus({
  real: false,
  texts: Object.fromEntries(documents.map(({ file, text }) => [file, text])),
});

/** Every second question of our own set whose answers may set several figures side by side. */
const QUESTIONS = readFileSync("test/eval/gold.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { question: string; history?: string[] })
  .filter(({ question }) => /哪|各|分别|比|最|和|与|占|加|构成|明细|which|list|compare/iu.test(question))
  .filter((_, index) => index % 2 === 0)
  .map(({ question, history = [] }) => [...history, question]);

const NUMBER = /\d+(?:\.\d+)?/gu;

/** Numbers of the picture and the caption that neither the checked text nor a figure or its place holds. */
function strays(answer: Answer): string[] {
  const chart = chartOf(answer);
  if (!chart) return [];
  const held = `${answer.text}\n${JSON.stringify([answer.figures, answer.citations])}`;
  const allowed = new Set(held.match(NUMBER));
  return [...textsOf(svgOf(chart)), captionOf(chart, answer)]
    .flatMap((text) => text.replace(/共\d+[项处]/gu, " ").match(NUMBER) ?? [])
    .filter((number) => !allowed.has(number));
}

async function charted(corpus: AskedCorpus, questions: readonly (readonly string[])[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const asked of questions) answers.push(await corpus.ask(...asked));
  return answers.filter((answer) => chartOf(answer) !== null);
}

describe("every number of a picture and its caption stands in the checked answer", () => {
  let answers: Answer[] = [];
  beforeAll(async () => {
    const bodies = [...new Set(documents.map(({ budget }) => budget.body.org))];
    const ways = ["有哪些项目", "支出按科目", "公用经费构成", "三公经费比去年", "支出构成", ""];
    const asked = bodies.flatMap((org) => ways.map((way) => [`${org}${way}`]));
    const among = [["所有单位项目支出排名"], ["各单位三公经费分别多少元"]];
    answers = [...(await charted(real, QUESTIONS)), ...(await charted(generated, [...asked, ...among]))];
  });

  it("of more than a hundred charts", () => {
    expect(answers.length).toBeGreaterThan(100);
    expect(
      answers.flatMap((answer) => strays(answer).map((stray) => `${answer.question}: ${stray}`)),
    ).toEqual([]);
  });

  it("and every bar carries a value as the answer holds it", () => {
    const changed = answers.filter((answer) => {
      const values = new Set(answer.figures.map(({ value }) => value));
      return chartOf(answer)?.bars.some(({ value }) => !values.has(value.match(NUMBER)?.[0] ?? ""));
    });
    expect(changed.map(({ question }) => question)).toEqual([]);
  });

  it("and no caption is longer than Telegram takes", () => {
    const long = answers.filter((answer) => {
      const chart = chartOf(answer);
      return chart !== null && captionOf(chart, answer).length > 1024;
    });
    expect(long.map(({ question }) => question)).toEqual([]);
  });
});
