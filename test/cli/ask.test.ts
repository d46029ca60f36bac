import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, answerSchema } from "../../src/compose/index.js";
import { commandLine, type Outcome } from "../support/command-line.js";

const { run } = commandLine();
const QUESTION = "how much is 屯留 project spending";

beforeAll(async () => {
  expect(await run(["index"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^索引已建立.*文件 5/u),
  });
});

function answerOf({ stdout }: Outcome): Answer {
  return answerSchema.parse(JSON.parse(stdout));
}

function answersOf({ stdout }: Outcome): Answer[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => answerSchema.parse(JSON.parse(line)));
}

/** The lines of the corpus that a citation names. */
function citedText({ document, lines }: Answer["citations"][number]): string {
  const [first, last] = lines ?? [0, 0];
  return readFileSync(document, "utf8")
    .split("\n")
    .slice(first - 1, last)
    .join("\n");
}

describe("yusuan ask", () => {
  it("answers in JSON as agreed, from the cell that prints the number", async () => {
    const outcome = await run(["ask", QUESTION, "--json"]);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    const { status, figures, citations, question } = answerOf(outcome);
    expect({ status, question }).toEqual({ status: "answered", question: QUESTION });
    const asked = figures.filter(({ role }) => role === "answer");
    expect(asked).toMatchObject([
      { value: "299.55", unit: "万元", year: 2025, table: "支出总表", row: "合计", column: "项目支出" },
    ]);
    expect(figures).toContainEqual(expect.objectContaining({ value: "273.76", unit: "万元" }));
    const cited = citations.find(({ n }) => n === asked[0]?.citation);
    expect(cited && citedText(cited)).toContain("299.55");
  });

  it("writes what a person reads, and that alone, to standard output", async () => {
    const [text, json] = [
      await run(["ask", "屯留项目支出多少"]),
      await run(["ask", "屯留项目支出多少", "--json"]),
    ];
    expect(text).toMatchObject({ code: 0, stderr: "", stdout: `${answerOf(json).text}\n` });
    expect(text.stdout).toMatch(/^299\.55万元/u);
  });

  it("reads a question after those that came before it", async () => {
    const earlier = ["--history", "屯留项目支出多少", "--history", "基本支出呢"];
    const { figures } = answerOf(await run(["ask", "那2024年呢", ...earlier, "--json"]));
    expect(figures[0]).toMatchObject({ year: 2024, measure: "基本支出", role: "answer" });
  });

  it("takes what is not in the documents as an answer, not as a failure", async () => {
    const outcome = await run(["ask", "长治市教育局项目支出多少", "--json"]);
    expect(outcome.code).toBe(0);
    expect(answerOf(outcome)).toMatchObject({ status: "not_found", figures: [] });
  });
});

describe("yusuan ask --jsonl", () => {
  it("answers line by line, in order, each line a conversation of its own", async () => {
    const lines = [
      { id: "a", question: "平乡支出总计" },
      { id: "b", question: "那2024年呢", history: ["屯留项目支出多少"] },
      { question: "多少钱？", history: null },
    ];
    const outcome = await run(["ask", "--jsonl"], {
      input: `${lines.map((line) => JSON.stringify(line)).join("\n\n")}\n`,
    });
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    const answers = answersOf(outcome);
    expect(answers.map(({ id }) => id)).toEqual(["a", "b", undefined]);
    expect(answers.map(({ status }) => status)).toEqual(["answered", "answered", "clarify"]);
    expect(answers[0]?.figures[0]).toMatchObject({ value: "4981.72" });
    expect(answers[1]?.figures[0]).toMatchObject({ year: 2024 });
  });

  it.each([["not JSON"], ['{"id":"a"}'], ['{"question":3}']])(
    "says which line is none of its own: %s",
    async (bad) => {
      const outcome = await run(["ask", "--jsonl"], { input: `{"question":"平乡支出总计"}\n${bad}\n` });
      expect(outcome.code).toBe(1);
      expect(answersOf(outcome)).toHaveLength(1);
      expect(outcome.stderr).toMatch(/^第2行[^\n]*。\n$/u);
    },
  );

  it("has an answer for every question one can type", async () => {
    const questions = [
      "",
      "   \t ",
      "屯留项目支出多少".repeat(1250),
      "钱".repeat(10_000),
      "🎉💰🏥❓",
      "屯留💰项目支出多少🎉",
      "屯留\u0000\u0007项目\u001b[31m支出\u202e多少\u200b",
      "\ud83d",
      "'; DROP TABLE figures; --",
      '屯留 OR "项目 NEAR( *',
      "{{{}}} $(env) %s %n ../../etc/passwd",
    ];
    const started = performance.now();
    const outcome = await run(["ask", "--jsonl"], {
      input: questions.map((question) => JSON.stringify({ question })).join("\n"),
    });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    const answers = answersOf(outcome);
    expect(answers.map(({ question }) => question)).toEqual(questions);
    for (const { text } of answers) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u200b\u202e]/u);
    }
    const plain = answers
      .filter((_, place) => [2, 5, 6].includes(place))
      .map(({ figures }) => figures[0]?.value);
    expect(plain).toEqual(["299.55", "299.55", "299.55"]);
  });
});
