import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Card, cardOf, clipped, type Line, originalOf } from "../../../../src/channel/reply/index.js";
import {
  cardMessages,
  escapeHtml,
  originalMessages,
  visible,
} from "../../../../src/channel/telegram/markup/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "../../../support/corpus-answerer.js";
import { readHtml } from "../read-html.js";

const LONGEST = 4_096;

let corpus: CorpusAnswerer;

beforeAll(async () => {
  corpus = await corpusAnswerer();
});
afterAll(() => corpus.close());

/** Text as hostile as documents and people make it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom(
        "<b>",
        "</b>",
        "&amp;",
        "&",
        '"',
        "<a href='x'>",
        "\u202E",
        "\u2066",
        "👨‍👩‍👧",
        "\uD83D",
        "\u0000",
        "299.55万元",
      ),
      fc.integer({ min: 1, max: 400 }).map((length) => "预算".repeat(length)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));
const line: fc.Arbitrary<Line> = fc.array(fc.record({ text: hostile, strong: fc.boolean() }), {
  maxLength: 3,
});
const entry = fc.record({
  n: fc.integer({ min: 1, max: 99 }),
  title: fc.option(hostile),
  place: hostile,
  row: line,
});
const card: fc.Arbitrary<Card> = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 20 }),
  notes: fc.array(line, { maxLength: 2 }),
  closing: fc.array(line, { maxLength: 1 }),
  sources: fc.option(
    fc.record({
      label: fc.constant("出处"),
      entries: fc.array(entry, { maxLength: 30 }),
      remarks: fc.array(hostile, { maxLength: 4 }),
    }),
  ),
});

/** The text of a card in the order of its messages, without the white space that lies between pages. */
function said({ lines, notes, closing }: Card): string {
  return [...lines, ...notes, ...closing].flatMap((one) => one.map(({ text }) => visible(text))).join("");
}

const folded = (text: string): string => text.replace(/\n/gu, "");

describe("any card as messages", () => {
  it("is what Telegram takes, however hostile its text, and loses nothing", () => {
    fc.assert(
      fc.property(card, (given) => {
        const messages = cardMessages(given).map(readHtml);
        for (const { text } of messages) expect(text.length).toBeLessThanOrEqual(LONGEST);
        const all = folded(messages.map(({ text }) => text).join(""));
        expect(all.startsWith(folded(said(given)))).toBe(true);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it("names every source, rows or not", () => {
    fc.assert(
      fc.property(card, (given) => {
        const all = cardMessages(given).join("\n");
        for (const { n } of given.sources?.entries ?? []) expect(all).toContain(`[${n}]`);
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  it("escapes markup and leaves out what turns the text around", () => {
    expect(escapeHtml('<b>&"\u202E1\u2066')).toBe("&lt;b&gt;&amp;&quot;1");
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readHtml(escapeHtml(text)).text).toBe(visible(text));
      }),
      { seed: 7 },
    );
  });
});

describe("a long card", () => {
  const long: Card = {
    lines: Array.from({ length: 120 }, (_, index) => [
      { text: `${index + 1}. 某某项目${"补助资金".repeat(10)} `, strong: false },
      { text: "12.30万元", strong: true },
    ]),
    notes: [],
    closing: [],
    sources: {
      label: "出处",
      entries: Array.from({ length: 120 }, (_, index) => ({
        n: index + 1,
        title: index === 0 ? "某局2030年部门预算" : null,
        place: `项目支出预算表 › 第${index}行 › 合计（第3页）`,
        row: [{ text: "某某项目 12.30", strong: false }],
      })),
      remarks: ["公开网址：未登记"],
    },
  };

  it("is split between lines, its tags closed in each part", () => {
    const messages = cardMessages(long);
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) {
      const { text } = readHtml(message);
      expect(text).toMatch(/^(?:\d+\. |出处|\[\d+\])/u);
      expect((message.match(/<b>/gu) ?? []).length).toBeLessThanOrEqual(100);
    }
  });

  it("has its sources folded in a quotation behind the text", () => {
    const parts = cardMessages(long).flatMap((message) => readHtml(message).parts);
    const quoted = parts.filter(({ tag }) => tag === "blockquote").map(({ text }) => text);
    expect(quoted[0]).toMatch(/^出处 \[1\]《某局2030年部门预算》/u);
    expect(quoted.join("\n").trimEnd()).toMatch(/公开网址：未登记$/u);
  });

  it("splits a line that is longer than a message outside its numbers", () => {
    const number = "123456.78";
    const messages = cardMessages({
      lines: [[{ text: `${number}、`.repeat(1_000), strong: false }]],
      notes: [],
      closing: [],
      sources: null,
    });
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages)
      expect(message.match(/\d[\d.]*/gu)?.every((one) => one === number)).toBe(true);
  });
});

describe("clipping", () => {
  it("never parts a number or a character", () => {
    const text = fc.array(fc.constantFrom("12.34", "😀", "预", " ", "4981.72万元", "1,234"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 60 }), (parts, longest) => {
        const cut = clipped(parts.join(" "), longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(Buffer.from(cut).toString()).toBe(cut);
        for (const number of cut.match(/\d[\d.,]*/gu) ?? [])
          expect(["12.34", "4981.72", "1,234"]).toContain(number);
      }),
      { seed: 8 },
    );
  });
});

describe("real answers", () => {
  it("stand with the number in bold and the printed row in a folded quotation", async () => {
    const [message = "", ...more] = cardMessages(cardOf(await corpus.converse(["屯留项目支出多少"])));
    expect(more).toEqual([]);
    expect(message.split("\n").slice(0, 5)).toEqual([
      "<b>299.55万元</b>[1] 项目支出 · 2025年预算",
      "长治市屯留区医疗保障局｜部门预算｜年初预算，非实际支出",
      "口径：含上年结转（上年没用完、转到今年的钱）；不含结转为273.76万元[2]",
      "<blockquote expandable><b>出处</b> [1]《长治市屯留区医疗保障局2025年度部门预算公开》2025年预算支出总表 › 合计 › 项目支出（第5页）",
      "　合计 756.21 456.66 <b>299.55</b>",
    ]);
  });

  it("show the original rows with the cited one marked", async () => {
    const { answer } = await corpus.converse(["屯留项目支出多少"]);
    const [message = ""] = originalMessages(originalOf(answer.citations, corpus.index.figures));
    const { text } = readHtml(message);
    expect(message).toContain("▶ [1] <b>合计 | 756.21 | 456.66 | 299.55</b>");
    expect(text).toMatch(/^《长治市屯留区医疗保障局2025年度部门预算公开》\n\[1\] 2025年预算支出总表/u);
    expect(text).toContain("208 | 社会保障和就业支出");
  });

  it("show no name and no telephone number of a person in the original", async () => {
    const { figures } = corpus.index;
    for (const record of figures.documents()) {
      const masked = Array.from({ length: 900 }, (_, index) => index + 1).filter((at) =>
        figures.sourceLines(record.file, [at, at]).some((text) => text.includes("＊")),
      );
      const citations = masked.slice(0, 3).map((at, index) => ({
        n: index + 1,
        document: record.file,
        title: record.title,
        section: "绩效目标表",
        page: null,
        lines: [at, at] as [number, number],
        quote: "",
        origin: null,
      }));
      const text = originalMessages(originalOf(citations, figures)).join("\n");
      if (masked.length > 0) expect(text).toContain("＊");
      expect(text).not.toMatch(/1[3-9]\d{9}/u);
    }
  });
});
