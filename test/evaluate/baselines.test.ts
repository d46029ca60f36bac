import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createAnswerer } from "../../src/answer.js";
import { registerEval } from "../../src/command/eval.js";
import { readConfig } from "../../src/config.js";
import { benchQuestions } from "../../src/evaluate/bench/questions.js";
import {
  type Answering,
  createPeers,
  documentNames,
  evaluate,
  type GoldItem,
  type Summary,
  summarise,
} from "../../src/evaluate/index.js";
import type { Index } from "../../src/store/index.js";
import { builtCorpus, openedIndex } from "../support/built-corpus.js";
import { always, modelServer } from "../support/language-model/index.js";
import { lastingScratch } from "../support/scratch-corpus.js";
import { goldItem, goldValue } from "./answers.js";

const place = lastingScratch();
let index: Index;
let gold: readonly GoldItem[];

beforeAll(async () => {
  index = openedIndex(await builtCorpus());
  gold = goldOf(index);
});
afterAll(() => index.close());

/** A gold set that the index itself makes: cells of every document, and two questions that have no answer. */
function goldOf({ figures: store }: Index): readonly GoldItem[] {
  const { inTurn } = benchQuestions(store);
  const asked = inTurn.slice(0, 60).map(({ text, figure }, number): GoldItem => {
    const twins = store.find({ documents: [figure.document], measures: [figure.measure] });
    const cite_alt = twins
      .filter(({ value }) => value === figure.value)
      .map(({ line, raw }) => ({ doc: figure.document, lines: [line, line] as [number, number], raw }));
    return {
      ...goldItem({
        values: [goldValue(figure.value, figure.unit)],
        cite: [{ doc: figure.document, lines: [figure.line, figure.line], raw: figure.raw }],
        cite_alt,
      }),
      id: `cell-${number}`,
      question: text,
    };
  });
  const closed = { status: ["refused", "not_found"] as GoldItem["expect"]["status"], values: [], cite: [] };
  return [
    ...asked,
    { ...goldItem(closed), id: "closed-1", category: "closed", question: "今天天气怎么样" },
    { ...goldItem(closed), id: "closed-2", category: "closed", question: "青石县教育局2025年项目支出多少" },
  ];
}

async function scoreOf(answering: Answering): Promise<Summary> {
  return summarise(await evaluate(gold, answering, documentNames(index.figures.documents(), null)));
}

describe("plain searches over the corpus", () => {
  it("answer some questions rightly, and fewer than the program", async () => {
    const answerer = createAnswerer(index, { inquiryContact: null, onWithheld: () => {} });
    const own = await scoreOf(
      async (question, history) => (await answerer.converse([...history, question])).answer,
    );
    expect(own.wrongNumbers).toBe(0);
    for (const peer of await createPeers(index.figures)) {
      const score = await scoreOf(peer.answer);
      expect(score.total.right).toBeGreaterThan(0);
      expect(score.total.right).toBeLessThan(own.total.right);
      expect(score.citationPrecision.of).toBeGreaterThan(0);
    }
  });

  it("cite the line that prints the number they give", async () => {
    const question = gold[0]?.question ?? "";
    for (const peer of await createPeers(index.figures)) {
      const { citations, figures } = await peer.answer(question, []);
      const [first] = citations;
      expect(figures).toHaveLength(1);
      const printed = index.figures.sourceLines(first?.document ?? "", first?.lines ?? [0, 0]).join("\n");
      expect(printed.replaceAll(",", "")).toContain(figures[0]?.value);
    }
  });
});

describe("yusuan eval", () => {
  let environment: NodeJS.ProcessEnv = {};

  async function evalOutput(...options: readonly string[]): Promise<string> {
    const path = join(place.root, "gold.jsonl");
    writeFileSync(path, gold.map((item) => JSON.stringify(item)).join("\n"));
    const written: string[] = [];
    const spy = vi
      .spyOn(process.stdout, "write")
      .mockImplementation((text) => written.push(String(text)) > 0);
    try {
      const program = new Command().exitOverride();
      registerEval(program, readConfig(environment));
      const places = ["--corpus", "corpus", "--index", place.index];
      await program.parseAsync(["eval", path, ...places, ...options], { from: "user" });
    } finally {
      spy.mockRestore();
    }
    return written.join("");
  }

  it("prints the score of a gold set", async () => {
    const text = await evalOutput();
    expect(text).toMatch(/^cell|lookup +\d+\/60/mu);
    expect(text).toMatch(/答对 \d+\/62/u);
    expect(text).toMatch(/耗时 p50 [\d.]+ ms · p99 [\d.]+ ms/u);
  });

  it("prints three systems side by side, or all as JSON", async () => {
    expect(await evalOutput("--baselines")).toMatch(/^\| {2}\| 预算问答 \| 向量检索.* \| 全文检索.* \|$/mu);
    const json = JSON.parse(await evalOutput("--baselines", "--json"));
    expect(json.total.of).toBe(62);
    expect(json.baselines).toHaveLength(2);
  });

  it("sets answers with a model beside those without", async () => {
    await expect(evalOutput("--compare-model")).rejects.toThrow("LLM_BASE_URL");
    const server = await modelServer(always({ reply: '{"readings":[]}' }));
    environment = { LLM_BASE_URL: server.url, LLM_MODEL: "qwen" };
    try {
      expect(await evalOutput("--compare-model")).toMatch(
        /^\| {2}\| 预算问答，用 qwen \| 预算问答，不用模型 \|$/mu,
      );
    } finally {
      environment = {};
      await server.close();
    }
  });
});
