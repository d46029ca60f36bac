import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BotParts } from "../../../src/channel/telegram/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "../../support/corpus-answerer.js";
import { pdfDisclosure } from "../../support/pdf-disclosure.js";
import { proofOf } from "../../support/running-bot.js";
import { lastingScratch } from "../../support/scratch-corpus.js";
import { stage } from "../../support/talk.js";

const ORG = "青溪县水利局";
const { corpus, put } = lastingScratch();
let held: CorpusAnswerer;
let canDraw = true;

beforeAll(async () => {
  put("甲.pdf", pdfDisclosure(ORG));
  held = await corpusAnswerer(corpus);
});
afterAll(() => held.close());

/** Draws as long as it can. */
const proof: BotParts["proof"] = {
  pagesOf: (answer, figures) =>
    proofOf(corpus)
      .pagesOf(answer, figures)
      .map((picture) => ({ ...picture, draw: async () => (canDraw ? picture.draw() : null) })),
};
const { talk } = stage(() => ({ proof, answering: () => ({ answerer: held, index: held.index }) }));

describe("原文 of a PDF", () => {
  it("is the part of the page as a picture, with document, table and page below it", async () => {
    const someone = talk();
    const card = await someone.asks(`${ORG}水利工程建设多少`);
    const { messages, alert } = await someone.taps("原文", card);
    expect([messages.length, alert]).toEqual([1, null]);
    expect(messages[0]?.photo?.length).toBeGreaterThan(5_000);
    expect(messages[0]?.text).toMatch(
      new RegExp(
        `^《${ORG}2025年度部门预算公开》\\n\\[1\\] 2025年预算支出总表 › 水利工程建设 › .+（第2页）$`,
        "u",
      ),
    );
  });

  it("is told as text where no picture can be drawn", async () => {
    canDraw = false;
    const someone = talk();
    const card = await someone.asks(`${ORG}水利工程建设多少`);
    const [message, ...more] = (await someone.taps("原文", card)).messages;
    canDraw = true;
    expect(more).toEqual([]);
    expect(message?.photo ?? null).toBeNull();
    expect(message?.text).toContain("▶ [1] 2130305 | 水利工程建设 | 36.00");
    expect(message?.text).not.toMatch(/赵云溪|1381/u);
  });
});
