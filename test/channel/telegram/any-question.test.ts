import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardOf, checkedAgainst, copyOf, originalOf, shortOf } from "../../../src/channel/reply/index.js";
import { inlineResults } from "../../../src/channel/telegram/inline/index.js";
import { cardMessages, originalMessages } from "../../../src/channel/telegram/markup/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "../../support/corpus-answerer.js";
import { sample } from "../../support/sample.js";
import { readHtml } from "./read-html.js";

interface GoldItem {
  readonly history: readonly string[];
  readonly question: string;
}

const HOSTILE = [
  "<b>屯留</b>项目支出 & <a href='x'>多少</a>",
  "屯留\u202E三公\u2066👨‍👩‍👧<script>",
  "&lt;屯留&gt; 項目支出 <",
  "长治市<i>教育局</i>三公",
  `屯留${"项目".repeat(900)}`,
];
const gold = readFileSync("test/eval/gold.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((text) => JSON.parse(text) as GoldItem);
const questions = [
  ...sample(gold, 120, "messages"),
  ...HOSTILE.map((question) => ({ history: [], question })),
];

let corpus: CorpusAnswerer;

beforeAll(async () => {
  corpus = await corpusAnswerer();
});
afterAll(() => corpus.close());

describe("whatever is asked", () => {
  it("every message is what Telegram takes, and holds no number but the answer's", async () => {
    for (const { history, question } of questions) {
      const reply = await corpus.converse([...history, question]);
      for (const message of cardMessages(cardOf(reply))) {
        const { text } = readHtml(message);
        expect(text.length, question).toBeLessThanOrEqual(4_096);
        expect(text.trim(), question).not.toBe("");
        expect(checkedAgainst(reply.answer, text), question).toBe(true);
      }
      for (const message of originalMessages(originalOf(reply.answer.citations, corpus.index.figures)))
        expect(readHtml(message).text.length, question).toBeLessThanOrEqual(4_096);
    }
  });

  it("the card says all lines of the answer, its number in bold", async () => {
    for (const { history, question } of questions) {
      const reply = await corpus.converse([...history, question]);
      const read = cardMessages(cardOf(reply)).map(readHtml);
      const text = read.map((message) => message.text).join("\n");
      for (const line of reply.said.lines)
        expect(text, question).toContain(line.replace(/[\u202A-\u202E\u2066-\u2069]/gu, ""));
      const asked = reply.answer.figures.filter(({ role, unit }) => role === "answer" && unit !== "个");
      const bold = read.flatMap(({ parts }) => parts).filter(({ tag }) => tag === "b");
      if (asked.length > 0) expect(bold.length, question).toBeGreaterThan(0);
    }
  });

  it("the short form and the copy hold an asked number, and none that is not the answer's", async () => {
    for (const { history, question } of questions) {
      const { answer } = await corpus.converse([...history, question]);
      const asked = answer.figures.filter(({ role }) => role === "answer");
      const copy = copyOf(answer);
      expect(copy === null, question).toBe(asked.length === 0);
      for (const line of [shortOf(answer), ...(copy === null ? [] : [copy])]) {
        expect(line, question).not.toContain("\n");
        expect(checkedAgainst(answer, line), question).toBe(true);
        if (asked.length > 0)
          expect(
            asked.some(({ value }) => line.includes(value)),
            question,
          ).toBe(true);
        if (answer.text.includes("⚠")) expect(line, question).toContain("⚠");
      }
      expect(copy?.length ?? 0, question).toBeLessThanOrEqual(256);
    }
  });

  it("inline results keep Telegram's limits and hold a number each where there is one", async () => {
    const deps = {
      answerer: corpus,
      figures: corpus.index.figures,
      link: () => "https://t.me/bot?start=a&b",
    };
    for (const { question } of questions.filter(
      (_, index) => index % 2 === 0 || index >= questions.length - HOSTILE.length,
    )) {
      const articles = await inlineResults(question, null, deps);
      expect(articles.length, question).toBeGreaterThan(0);
      expect(articles.length, question).toBeLessThanOrEqual(50);
      expect(new Set(articles.map(({ id }) => id)).size, question).toBe(articles.length);
      for (const { id, title, input_message_content: content } of articles) {
        expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
        expect([...title].length, title).toBeLessThanOrEqual(20);
        expect(title.trim()).not.toBe("");
        const message = "message_text" in content ? content.message_text : "";
        expect(readHtml(message).text.length, question).toBeLessThanOrEqual(4_096);
      }
    }
  });
});
