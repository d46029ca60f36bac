import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentNames, GoldError, readGold } from "../../src/evaluate/index.js";
import { scratch } from "../support/scratch-corpus.js";
import { hashOfText, record } from "./records.js";

const LINE = { id: "a", category: "lookup", question: "多少", expect: { status: ["answered"] } };

function goldFile(...lines: readonly unknown[]): string {
  const path = join(scratch().root, "gold.jsonl");
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return path;
}

describe("readGold", () => {
  it("reads a question a line and fills in what may be left out", () => {
    const [item] = readGold(goldFile(LINE, "", { ...LINE, id: "b", note: "left alone" }));
    expect(item).toMatchObject({ history: [], lang: "zh", expect: { values: [], cite: [], forbid: [] } });
  });

  it.each([
    ["第2行", [LINE, "{"]],
    ["第1行", [{ ...LINE, expect: { status: [] } }]],
    ["第1行", [{ ...LINE, expect: { status: ["answered"], forbid_pattern: ["("] } }]],
    ["第1行", [{ ...LINE, expect: { status: ["answered"], cite: [{ lines: [1, 1] }] } }]],
    ["不止一次", [LINE, LINE]],
    ["没有题目", [""]],
  ])("says what is wrong: %s", (words, lines) => {
    expect(() => readGold(goldFile(...lines))).toThrow(new RegExp(words, "u"));
  });

  it("says that the file cannot be opened", () => {
    expect(() => readGold("/nowhere/gold.jsonl")).toThrow(GoldError);
  });
});

describe("documentNames", () => {
  const lines: [number, number] = [1, 1];
  const records = [
    record("corpus/某局2025.txt", { url: "http://example.cn/files/%E7%94%B2.pdf", text: "甲" }),
    record("corpus/sub/某镇2025.txt", { text: "乙" }),
  ];

  it("knows a document by its file, its title and its address", () => {
    const names = documentNames(records, null);
    for (const doc of ["某局2025.txt", "corpus/某局2025.txt", "/elsewhere/某局2025.txt", "甲.pdf"])
      expect(names.fileOf({ doc, lines })).toBe("corpus/某局2025.txt");
    expect(names.fileOf({ doc: "某镇2025.txt", lines })).toBe("corpus/sub/某镇2025.txt");
    expect(names.fileOf({ doc: "title of 某局2025.txt", lines })).toBe("corpus/某局2025.txt");
    expect(names.fileOf({ doc: "某厅2025.txt", lines })).toBeNull();
    expect(names.fileOf({ seed: "A", lines })).toBeNull();
  });

  it("knows copies of a folder by their bytes", () => {
    const { corpus, put } = scratch();
    put("000_abc.txt", "乙");
    put("001_def.txt", "丙");
    expect(hashOfText(readFileSync(join(corpus, "000_abc.txt"), "utf8"))).toBe(records[1]?.sha256);
    const names = documentNames(records, corpus);
    expect(names.fileOf({ doc: "000_abc.txt", lines })).toBe("corpus/sub/某镇2025.txt");
    expect(names.fileOf({ doc: "001_def.txt", lines })).toBeNull();
    expect(() => documentNames(records, "/nowhere")).toThrow(GoldError);
  });
});
