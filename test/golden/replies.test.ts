import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { REPLY_FORMS, textOfChecks, textOfLetter } from "../../src/channel/letter/index.js";
import { type CorpusAnswerer, sharedCorpusAnswerer } from "../support/corpus-answerer.js";
import { INQUIRIES } from "../support/inquiries.js";
import {
  answersOf,
  letterOf,
  NEVER_SAID,
  numbersWithoutSource,
  ownWords,
  pointsIn,
} from "../support/letters.js";
import { sample } from "../support/sample.js";

const writing = process.env["YUSUAN_GOLDEN"] === "write";
const FOLDER = "test/golden/replies";

let corpus: CorpusAnswerer;

beforeAll(async () => {
  corpus = await sharedCorpusAnswerer();
});

/** Questions of the gold set, the same ones every time. */
const GOLD = sample(readFileSync("test/eval/gold.jsonl", "utf8").trim().split("\n"), 60, "letters").map(
  (line) => (JSON.parse(line) as { question: string }).question,
);

describe("letters", () => {
  it.each(INQUIRIES)(
    "$kind: as expected (after a wanted change: npm run golden)",
    async ({ kind, form, text }) => {
      const letter = await letterOf(text, form, corpus);
      const said = `来件（${form}）：${withoutPeople(text)}\n\n${textOfLetter(letter)}\n\n${textOfChecks(letter)}\n`;
      const file = `${FOLDER}/${kind}.txt`;
      if (writing) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, said);
      }
      expect(existsSync(file), file).toBe(true);
      expect(said).toBe(readFileSync(file, "utf8"));
    },
  );

  it("are expected of these kinds and no other", () => {
    const kinds = INQUIRIES.map(({ kind }) => `${kind}.txt`).sort();
    expect(readdirSync(FOLDER).sort()).toEqual(kinds);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(30);
  });

  const asked = [
    ...INQUIRIES.flatMap(({ text }) => REPLY_FORMS.map((form) => ({ form, text }))),
    ...GOLD.map((text, place) => ({ form: REPLY_FORMS[place % REPLY_FORMS.length] ?? "12345", text })),
  ];

  it.each(asked)(
    "$form, $text: holds no number of its own, and what a letter must",
    async ({ form, text }) => {
      const letter = await letterOf(text, form, corpus);
      const said = textOfLetter(letter);
      expect(numbersWithoutSource(letter)).toEqual([]);
      expect(ownWords(pointsIn(letter).join("\n"))).not.toMatch(NEVER_SAID);
      expect(said).not.toMatch(/\[\d+\]|\{\{|undefined|null|。。|：：|该数该数/u);
      expect(said).not.toMatch(/李四|\d{11}/u);
      const isAnswered = answersOf(letter).some(({ status }) => status === "answered");
      expect(/、出处：《.+》.+查阅。/u.test(said)).toBe(isAnswered);
      expect(/年初预算.*不是决算/u.test(said)).toBe(isAnswered);
      if (form === "disclosure")
        expect(computedOutside(letter.paragraphs.map((one) => one.text))).toEqual([]);
    },
  );
});

/** Paragraphs with computed numbers besides the one that is for them. */
function computedOutside(paragraphs: readonly string[]): string[] {
  return paragraphs.filter(
    (text) => text.includes("〔计算〕") && !/^[一二三四五六七八九十]+、以下数字由/u.test(text),
  );
}

/** Nobody's name or number stands in what is expected. */
function withoutPeople(text: string): string {
  return text.replace(/李四/gu, "＊＊").replace(/\d{7,}/gu, "＊");
}
