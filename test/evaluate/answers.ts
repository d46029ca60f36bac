import type { GoldItem, ScoredAnswer } from "../../src/evaluate/index.js";

/** A question whose answer must hold the given; 100.00 万元 on line 10 of `甲.txt` unless said otherwise. */
export function goldItem(expect: Partial<GoldItem["expect"]> = {}): GoldItem {
  return {
    id: "q-1",
    category: "lookup",
    lang: "zh",
    history: [],
    question: "某局项目支出多少",
    expect: {
      status: ["answered"],
      values: [goldValue("100.00", "万元")],
      cite: [{ doc: "甲.txt", lines: [10, 10], raw: "100.00" }],
      cite_alt: [],
      text_all: [],
      text_any: [],
      forbid: [],
      forbid_pattern: [],
      ...expect,
    },
  };
}

export function goldValue(
  value: string,
  unit: string,
  more: Partial<GoldItem["expect"]["values"][number]> = {},
): GoldItem["expect"]["values"][number] {
  return { value, unit, derived: false, optional: false, tol: "0", ...more };
}

/** An answer that is right for `goldItem()`. */
export function answer(parts: Partial<ScoredAnswer> = {}): ScoredAnswer {
  return {
    status: "answered",
    text: "100.00万元",
    figures: [{ value: "100.00", unit: "万元", role: "answer", citation: 1 }],
    citations: [{ n: 1, document: "corpus/甲.txt", lines: [10, 10], quote: "项目支出 100.00" }],
    elapsedMs: 1,
    ...parts,
  };
}

export function figures(
  ...given: readonly (readonly [string, string, ("answer" | "operand" | "context")?])[]
): ScoredAnswer["figures"] {
  return given.map(([value, unit, role = "answer"]) => ({ value, unit, role, citation: 1 }));
}
