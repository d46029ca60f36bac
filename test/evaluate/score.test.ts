import { describe, expect, it } from "vitest";
import {
  type DocumentNames,
  type ItemScore,
  sameValue,
  scoreItem,
  summarise,
} from "../../src/evaluate/index.js";
import { answer, figures, goldItem, goldValue } from "./answers.js";

const NAMES: DocumentNames = {
  fileOf: ({ doc, seed }) => {
    const name = (seed ?? doc ?? "").replace("corpus/", "");
    return ["甲.txt", "乙.txt"].includes(name) ? `corpus/${name}` : null;
  },
};

function scored(item: ReturnType<typeof goldItem>, given: ReturnType<typeof answer>): ItemScore {
  return scoreItem(item, given, NAMES);
}

describe("values", () => {
  it("are the same in any unit of money and with any sign", () => {
    expect(sameValue(goldValue("100.00", "万元"), { value: "1000000", unit: "元" })).toBe(true);
    expect(sameValue(goldValue("0.01", "亿元"), { value: "100", unit: "万元" })).toBe(true);
    expect(sameValue(goldValue("-1.00", "万元"), { value: "1", unit: "万元" })).toBe(true);
    expect(sameValue(goldValue("1,234.5", "万元"), { value: "1234.50", unit: "万元" })).toBe(true);
  });

  it("differ by the last digit, and by the unit", () => {
    expect(sameValue(goldValue("100.00", "万元"), { value: "100.01", unit: "万元" })).toBe(false);
    expect(sameValue(goldValue("100.00", "万元"), { value: "100.00", unit: "元" })).toBe(false);
    expect(sameValue(goldValue("39.61", "%"), { value: "39.61", unit: "万元" })).toBe(false);
  });

  it("may differ within a tolerance in their own unit, computed ones by 0.01", () => {
    expect(sameValue(goldValue("100", "万元", { tol: "0.5" }), { value: "1004999", unit: "元" })).toBe(true);
    expect(sameValue(goldValue("100", "万元", { tol: "0.5" }), { value: "1005001", unit: "元" })).toBe(false);
    expect(sameValue(goldValue("39.61", "%", { derived: true }), { value: "39.62", unit: "%" })).toBe(true);
    expect(sameValue(goldValue("39.61", "%", { derived: true }), { value: "39.63", unit: "%" })).toBe(false);
  });

  it("take a sign before the number and units that mean one thing", () => {
    expect(sameValue(goldValue("≥95", "%"), { value: "95", unit: "%" })).toBe(true);
    expect(sameValue(goldValue("3", "人"), { value: "3", unit: "名" })).toBe(true);
    expect(sameValue(goldValue("3", "台"), { value: "3", unit: "台(套)" })).toBe(true);
    expect(sameValue(goldValue("提高", ""), { value: "提高", unit: "" })).toBe(false);
  });
});

describe("one answer", () => {
  it("is right when everything holds", () => {
    const score = scored(goldItem(), answer());
    expect(score).toMatchObject({ right: true, fails: [], wrongNumbers: false, answeredWrongly: false });
    expect(score.citations).toEqual({ judged: true, unknownDocuments: false, cited: 1, expected: 1 });
  });

  it("fails by its status, and counts as refused wrongly", () => {
    const score = scored(goldItem(), answer({ status: "not_found", figures: [], citations: [] }));
    expect(score).toMatchObject({ fails: ["status"], refusedWrongly: true, wrongNumbers: false });
  });

  it("fails by another number, the worst thing there is", () => {
    const score = scored(goldItem(), answer({ figures: figures(["99.00", "万元"]) }));
    expect(score).toMatchObject({ fails: ["values"], wrongNumbers: true });
  });

  it("needs every value, one of them as the answer itself; optional ones are not needed", () => {
    const two = goldItem({ values: [goldValue("100", "万元"), goldValue("40", "万元")] });
    expect(scored(two, answer()).fails).toEqual(["values"]);
    expect(scored(two, answer()).wrongNumbers).toBe(false);
    const operand = answer({ figures: figures(["100", "万元"], ["40", "万元", "operand"]) });
    expect(scored(two, operand).right).toBe(true);
    const context = answer({ figures: figures(["100", "万元"], ["40", "万元", "context"]) });
    expect(scored(two, context).right).toBe(false);
    const none = answer({ figures: figures(["100", "万元", "operand"], ["40", "万元", "operand"]) });
    expect(scored(two, none).fails).toEqual(["values"]);
    const optional = goldItem({
      values: [goldValue("100", "万元"), goldValue("40", "万元", { optional: true })],
    });
    expect(scored(optional, answer()).right).toBe(true);
  });

  it("is no answer when it is a heap of numbers", () => {
    const strays = [1, 2, 3].map((number) => [String(number), "万元"] as const);
    const heap = scored(goldItem(), answer({ figures: figures(["100", "万元"], ...strays) }));
    expect(heap).toMatchObject({ fails: ["values"], wrongNumbers: true });
    const bearable = answer({ figures: figures(["100", "万元"], ...strays.slice(1)) });
    expect(scored(goldItem(), bearable).right).toBe(true);
    const many = Array.from({ length: 9 }, (_, number) => [String(number), "万元"] as const);
    const wordless = goldItem({ values: [], cite: [] });
    expect(scored(wordless, answer({ figures: figures(...many) })).wrongNumbers).toBe(true);
    expect(scored(wordless, answer({ figures: figures(...many.slice(1)) })).right).toBe(true);
  });

  it("must not be answered where nothing may be", () => {
    const closed = goldItem({ status: ["refused", "not_found"], values: [], cite: [] });
    expect(scored(closed, answer())).toMatchObject({ answeredWrongly: true, wrongNumbers: true });
    expect(scored(closed, answer({ figures: [] }))).toMatchObject({
      answeredWrongly: true,
      wrongNumbers: false,
    });
    expect(scored(closed, answer({ status: "refused", figures: [] })).right).toBe(true);
  });

  it("cites an expected place, or another that prints the value, on few lines", () => {
    const at = (document: string, lines: readonly [number, number]) =>
      answer({ citations: [{ n: 1, document, lines, quote: "" }] });
    expect(scored(goldItem(), at("corpus/甲.txt", [11, 11])).fails).toEqual(["cite"]);
    expect(scored(goldItem(), at("corpus/乙.txt", [10, 10])).fails).toEqual(["cite"]);
    expect(scored(goldItem(), at("corpus/甲.txt", [9, 20])).right).toBe(true);
    expect(scored(goldItem(), at("corpus/甲.txt", [9, 21])).fails).toEqual(["cite"]);
    const alternative = goldItem({ cite_alt: [{ doc: "乙.txt", lines: [5, 6] }] });
    expect(scored(alternative, at("corpus/乙.txt", [6, 6])).right).toBe(true);
    expect(scored(goldItem(), answer({ citations: [] })).fails).toEqual(["cite"]);
  });

  it("cites half of the operands of what was computed, wherever they are printed", () => {
    const derived = goldItem({
      values: [goldValue("100", "万元", { derived: true })],
      cite: [1, 2, 3].map((line) => ({ doc: "甲.txt", lines: [line, line], raw: `${line}0.00` })),
      cite_alt: [{ doc: "乙.txt", lines: [7, 7], raw: "20. 00" }],
    });
    const citing = (...places: readonly (readonly [string, number])[]) =>
      answer({
        citations: places.map(([document, line], index) => ({
          n: index + 1,
          document,
          lines: [line, line] as const,
          quote: "",
        })),
      });
    expect(scored(derived, citing(["corpus/甲.txt", 1])).fails).toEqual(["cite"]);
    expect(scored(derived, citing(["corpus/甲.txt", 1], ["corpus/甲.txt", 3])).right).toBe(true);
    expect(scored(derived, citing(["corpus/甲.txt", 1], ["corpus/乙.txt", 7])).right).toBe(true);
  });

  it("is not judged by its places where the corpus does not know the documents", () => {
    const elsewhere = goldItem({ cite: [{ doc: "丙.txt", lines: [10, 10] }] });
    const score = scored(elsewhere, answer({ citations: [] }));
    expect(score.right).toBe(true);
    expect(score.citations).toMatchObject({ judged: false, unknownDocuments: true });
    expect(summarise([score])).toMatchObject({
      citationsNotComparable: 1,
      citationPrecision: { right: 0, of: 0 },
    });
  });

  it("holds all words asked for and one of those to choose from, and is no heap of words", () => {
    const worded = goldItem({ text_all: ["口径", "1,234"], text_any: ["结转", "结余"] });
    expect(scored(worded, answer({ text: "口 径：１２３４，含上年结转" })).right).toBe(true);
    expect(scored(worded, answer({ text: "口径 1234" })).fails).toEqual(["text"]);
    expect(scored(worded, answer({ text: "1234 结转" })).fails).toEqual(["text"]);
    expect(scored(goldItem(), answer({ text: "长".repeat(1501) })).fails).toEqual(["text"]);
  });

  it("shows nothing that is forbidden, in its text or its quotations", () => {
    const secret = goldItem({ forbid: ["某某"], forbid_pattern: ["1[3-9]\\d{9}"] });
    const quoting = (quote: string) => answer({ citations: [{ ...place(), quote }] });
    expect(scored(secret, quoting("负责人 某 某")).fails).toEqual(["forbid"]);
    expect(scored(secret, quoting("电话 139 0000 0000")).fails).toEqual(["forbid"]);
    expect(scored(secret, answer({ text: "100.00万元，某某" })).fails).toEqual(["forbid"]);
    expect(scored(secret, answer()).right).toBe(true);
  });
});

function place() {
  return { n: 1, document: "corpus/甲.txt", lines: [10, 10] as const, quote: "" };
}

describe("a whole set", () => {
  it("is summed up by category, part and fault, with latencies", () => {
    const scores = [
      scored(goldItem(), answer({ elapsedMs: 1 })),
      scored(goldItem(), answer({ elapsedMs: 3, figures: figures(["1", "万元"]) })),
      scored({ ...goldItem(), category: "reason" }, answer({ elapsedMs: 2, status: "clarify" })),
    ];
    const summary = summarise(scores);
    expect(summary).toMatchObject({
      total: { right: 1, of: 3 },
      categories: [
        { category: "lookup", right: 1, of: 2 },
        { category: "reason", right: 0, of: 1 },
      ],
      wrongNumbers: 1,
      answeredWrongly: 0,
      refusedWrongly: 1,
      citationPrecision: { right: 2, of: 2 },
      citationsNotComparable: 0,
      p50: 2,
      p99: 3,
    });
    expect(summary.parts.values).toEqual({ right: 2, of: 3 });
  });
});
