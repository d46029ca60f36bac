import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Answerer, createAnswerer } from "../../src/answer.js";
import { type CorpusAnswerer, sharedCorpusAnswerer } from "../support/corpus-answerer.js";
import { scriptedModel } from "../support/language-model/index.js";
import { anyText, arrangeableAnswers, arranging } from "./arranging.js";

const TEXTS = 5_000;

/** What models say of clauses: one that lies, one that puts them back to front. */
const SAYINGS: Readonly<Record<string, (marks: readonly string[]) => string>> = {
  lying: (marks) => `${marks.join("；其中，")}，比上年减少一半。`,
  "swapping its marks for others": (marks) => `${marks.join("；").replace("{{1}}", "{{2}}")}`,
  honest: (marks) => marks.toReversed().join("。\n此外，"),
};

/** An answerer whose model reads nothing and says this of every answer's clauses. */
function answererWith(says: (marks: readonly string[]) => string, { index }: CorpusAnswerer): Answerer {
  const model = scriptedModel(({ user }) => {
    const marks = [...user.matchAll(/^\{\{\d+\}\}/gmu)].map(([mark]) => mark);
    return marks.length === 0 ? { status: 500 } : { reply: says(marks) };
  });
  return createAnswerer(index, { inquiryContact: null, onWithheld: () => expect.unreachable(), model });
}

interface GoldQuestion {
  readonly question: string;
  readonly history?: readonly string[];
}

function goldQuestions(): GoldQuestion[] {
  const lines = readFileSync("test/eval/gold.jsonl", "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as GoldQuestion);
}

it.each(Object.keys(SAYINGS))(
  "the gold questions come out the same with a model that is %s",
  async (name) => {
    const plain = await sharedCorpusAnswerer();
    const says = SAYINGS[name] ?? String;
    const answerer = answererWith(says, plain);
    let arranged = 0;
    for (const { question, history = [] } of goldQuestions()) {
      const own = (await plain.converse([...history, question])).answer;
      const { answer } = await answerer.converse([...history, question]);
      const byModel = answer.plan.model?.wording === true;
      if (byModel) arranged += 1;
      const text = byModel ? own.text : answer.text;
      const plan = byModel ? own.plan : answer.plan;
      expect({ ...answer, text, plan, elapsedMs: 0 }, question).toEqual({ ...own, elapsedMs: 0 });
    }
    console.log(`${name}: ${arranged} answers arranged`);
    expect(arranged > 0).toBe(name === "honest");
  },
);

it(`of ${TEXTS} texts of a model none says anything that is not ours`, async () => {
  const answers = await arrangeableAnswers((await sharedCorpusAnswerer()).index);
  let taken = 0;
  let texts = 0;
  for (const [place, own] of answers.entries())
    await fc.assert(
      fc.asyncProperty(anyText(own), async (text) => {
        const outcome = await arranging(own, text);
        texts += 1;
        if (outcome.taken) taken += 1;
        expect(outcome.broken).toEqual([]);
      }),
      { numRuns: Math.ceil(TEXTS / answers.length), seed: 1_000 + place },
    );
  console.log(`${texts} texts: ${taken} arranged, ${texts - taken} thrown away, 0 against the rules`);
  expect(texts).toBeGreaterThanOrEqual(TEXTS);
});
