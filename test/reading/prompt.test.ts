import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillPrompt, parsePrompt, readPrompt } from "../../src/model/index.js";
import { readingSchema } from "../../src/reading/index.js";

describe("prompts/reading.md", () => {
  const prompt = readPrompt("reading");

  it("has a version and the places that are filled in", () => {
    expect(prompt.version).toMatch(/^reading-\d+$/u);
    expect([...prompt.placeholders].sort()).toEqual(["conversation", "known", "names", "open", "question"]);
    expect(prompt.system).not.toContain("{{");
  });

  it("describes what the schema admits, field by field", () => {
    const [example = ""] = /^\{.*\}$/mu.exec(prompt.system) ?? [];
    const described: unknown = JSON.parse(example);
    expect(readingSchema.parse(described)).toEqual(described);
    for (const field of ["words", "name"]) expect(prompt.system).toMatch(new RegExp(`^.、${field} 是`, "mu"));
    expect(readingSchema.safeParse({ readings: [] }).success).toBe(true);
  });

  it("holds placeholders and no question, figure or body of its own", () => {
    expect(readFileSync("prompts/reading.md", "utf8").replace("reading-", "")).not.toMatch(/\d{2}|元|局|县/u);
  });
});

describe("a prompt", () => {
  const file = "---\nversion: test-1\n---\n# system\n任务\n\n# user\n问：{{question}}\n名：{{names}}\n";
  const prompt = parsePrompt(file, "test");

  it("is filled in once: what is filled in is never a place itself, and is masked", () => {
    const filled = fillPrompt(prompt, { question: "{{names}} $& 13812345678", names: "办公费" });
    expect(filled).toEqual({ system: "任务", user: "问：{{names}} $& ＊＊＊＊＊＊＊＊＊＊＊\n名：办公费" });
  });

  it("is never sent with a place left open, or without its version", () => {
    expect(() => fillPrompt(prompt, { question: "？" })).toThrow("names");
    expect(() => parsePrompt("# system\n任务\n# user\n问", "test")).toThrow("version");
    expect(() => parsePrompt(file, "other")).toThrow("version");
  });
});
