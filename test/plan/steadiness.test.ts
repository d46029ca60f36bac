import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { MEASURES } from "../../src/budget/index.js";
import type { MessagePlan } from "../../src/plan/index.js";
import { askedCorpus } from "../support/asked-corpus.js";
import { sample } from "../support/sample.js";

const { Converter } = createRequire(import.meta.url)("opencc-js") as {
  Converter(options: { from: string; to: string }): (text: string) => string;
};
const traditional = Converter({ from: "cn", to: "tw" });

const corpus = askedCorpus();

/** Sixty questions of a short name and a measure that the index holds figures of. */
function questions(): string[] {
  const places = corpus.lexicon.organisations.map(({ places: { county, city } }) => county ?? city ?? "");
  const known = new Set(
    corpus.index.figures
      .documents()
      .flatMap(({ file }) => corpus.index.figures.figuresOf(file))
      .map(({ measure }) => measure),
  );
  const names = MEASURES.map(({ name }) => name).filter((name) => known.has(name));
  return sample(
    places.flatMap((place) => names.map((name) => `${place}${name}多少`)),
    60,
    "plans",
  );
}

/** A plan without the words it was asked in. */
function meaning(plan: MessagePlan): MessagePlan {
  return "words" in plan ? { ...plan, words: "" } : plan;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}

const VARIANTS: readonly (readonly [string, (question: string) => string])[] = [
  ["asked again", (question) => question],
  ["in Traditional characters", traditional],
  ["full-width", (question) => fullWidth(`${question}?`)],
  ["with emoji", (question) => `🎉${question}🙏`],
  ["with white space and marks", (question) => `  ${question} ？？！\n`],
  ["with invisible characters", (question) => `\u200b${question}\u0000`],
  ["politely", (question) => `请问${question}，谢谢`],
  ["with a greeting", (question) => `你好，帮我查一下${question}`],
  ["with a particle", (question) => `${question}呀`],
];

describe("the same question, however it is put, is the same plan", () => {
  it.each(VARIANTS)("%s", async (_, put) => {
    const different: string[] = [];
    const asked = questions();
    expect(asked).toHaveLength(60);
    for (const question of asked) {
      const [plain, other] = [await corpus.plan(question), await corpus.plan(put(question))];
      if (JSON.stringify(meaning(plain)) !== JSON.stringify(meaning(other)))
        different.push(`${put(question)}: ${JSON.stringify(other)}`);
    }
    expect(different).toEqual([]);
  });

  it("names the body and the measure that were asked for", async () => {
    for (const question of questions()) {
      const plan = await corpus.plan(question);
      expect(plan.op, question).toBe("lookup");
      if (plan.op === "lookup") expect([plan.orgs.length, plan.targets.length], question).toEqual([1, 1]);
    }
  });
});
