import { describe, expect, it } from "vitest";
import {
  comparisonTable,
  type DocumentNames,
  missLines,
  scoreItem,
  summarise,
  summaryText,
} from "../../src/evaluate/index.js";
import { answer, figures, goldItem } from "./answers.js";

const NAMES: DocumentNames = { fileOf: ({ doc }) => (doc?.endsWith("甲.txt") ? "corpus/甲.txt" : null) };
const SCORES = [
  scoreItem(goldItem(), answer(), NAMES),
  scoreItem(
    { ...goldItem(), id: "q-2", category: "reason" },
    answer({ figures: figures(["1", "万元"]) }),
    NAMES,
  ),
];

describe("reports", () => {
  it("prints a line a category and the whole", () => {
    const text = summaryText(summarise(SCORES));
    expect(text).toContain("答对 1/2（50.0%）");
    expect(text).toContain("数字答错 1 · 不该答而答 0 · 该答而未答 0");
    expect(text).toContain("出处命中 2/2（100.0%）");
    expect(text).toMatch(/^lookup +1\/1 {2}100\.0%$/mu);
    expect(text).not.toContain("--sources");
  });

  it("says in one sentence that places could not be compared", () => {
    const elsewhere = goldItem({ cite: [{ doc: "丙.txt", lines: [1, 1] }] });
    const text = summaryText(summarise([scoreItem(elsewhere, answer(), NAMES)]));
    expect(text).toContain("1 道题所引的文件名不在收录之内");
  });

  it("puts systems side by side", () => {
    const summary = summarise(SCORES);
    const table = comparisonTable([
      { name: "甲", summary },
      { name: "乙", summary: summarise(SCORES.slice(0, 1)) },
    ]).split("\n");
    expect(table.slice(0, 4)).toEqual([
      "|  | 甲 | 乙 |",
      "| --- | ---: | ---: |",
      "| lookup | 1/1 | 1/1 |",
      "| reason | 0/1 | — |",
    ]);
    expect(table).toContain("| **答对** | 1/2（50.0%） | 1/1（100.0%） |");
  });

  it("lists what was not right, a line each", () => {
    const lines = missLines(SCORES).trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      id: "q-2",
      fails: ["values"],
      wrongNumbers: true,
      figures: ["1万元"],
    });
  });
});
