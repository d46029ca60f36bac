import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGold } from "../../src/evaluate/index.js";
import { type Turn, turnFromJson, turnToJson, withoutText } from "../../src/question/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";

let corpus: CorpusAnswerer;

beforeAll(async () => {
  corpus = await corpusAnswerer();
});
afterAll(() => corpus.close());

/** The last answer of a conversation whose turns went through `keep` in between. */
async function converse(questions: readonly string[], keep: (turn: Turn) => Turn | null) {
  let turn: Turn | null = null;
  const answers = [];
  for (const question of questions) {
    const reply = await corpus.answer(question, turn);
    turn = keep(reply.turn);
    answers.push(reply.answer);
  }
  const { elapsedMs, ...said } = answers.at(-1) ?? (await corpus.answer("", null)).answer;
  expect(elapsedMs).toBeGreaterThanOrEqual(0);
  return said;
}

const throughDisk = (turn: Turn): Turn | null => turnFromJson(turnToJson(turn));

describe("a turn without text", () => {
  const gold = readGold("test/eval/gold.jsonl").filter(({ history }) => history.length > 0);

  it("leads to the same answers as the turn itself, in every conversation of the gold set", async () => {
    expect(gold.length).toBeGreaterThan(100);
    const different: string[] = [];
    for (const { history, question } of gold) {
      const questions = [...history, question];
      const plain = await converse(questions, (turn) => turn);
      for (const keep of [withoutText, throughDisk])
        if (!isDeepStrictEqual(await converse(questions, keep), plain)) different.push(questions.join(" / "));
    }
    expect(different).toEqual([]);
  });

  it.each([
    ["身份证丢了的张三问屯留项目支出多少", "张三"],
    ["平乡村医张三生活补助经费多少", "张三"],
    ["长治市教育局张三的项目支出多少", "张三"],
    ["我叫张三，电话13800000000，屯留超过13800000元的项目有哪些", "1380000"],
    ["张三", "张三"],
  ])("holds nothing of what was typed: %s", async (question, typed) => {
    const { turn } = await corpus.answer(question, null);
    expect(JSON.stringify(withoutText(turn))).not.toContain(typed);
    expect(turnToJson(turn)).not.toContain(typed);
    const next = await corpus.answer("那2024年呢", turnFromJson(turnToJson(turn)));
    expect(JSON.stringify(next.answer)).not.toContain(typed);
  });

  it("goes on in the language of the conversation", async () => {
    const { turn } = await corpus.answer("屯留項目支出多少", null);
    const { answer } = await corpus.answer("2024年呢", throughDisk(turn));
    expect(answer.text).toContain("萬元");
  });
});

describe("text that is no kept turn", () => {
  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["something else", '{"version":1}'],
    ["null", "null"],
  ])("%s is no turn", (_, text) => {
    expect(turnFromJson(text)).toBeNull();
  });

  it("of another version is no turn", async () => {
    const { turn } = await corpus.answer("屯留项目支出多少", null);
    const kept: unknown = JSON.parse(turnToJson(turn));
    expect(turnFromJson(JSON.stringify(kept))).not.toBeNull();
    expect(turnFromJson(JSON.stringify({ ...Object(kept), version: 0 }))).toBeNull();
  });
});
