import { describe, expect, it } from "vitest";
import type { Passage } from "../../src/budget/index.js";
import { extract } from "../../src/extract/index.js";
import { passagesOf } from "../../src/passages/index.js";
import { chunksOf } from "../../src/passages/split.js";
import { readSource } from "../../src/read/index.js";
import { DOCUMENTS } from "../figures/prose/read-corpus.js";

async function read(name: string): Promise<{ passages: Passage[]; line: (number: number) => string }> {
  const source = readSource(`corpus/${name}.txt`, `corpus/${name}.txt`);
  const { paragraphs, identity } = extract(source);
  const passages = await passagesOf(paragraphs, { file: source.file, sha256: source.sha256, identity });
  return { passages, line: (number) => source.lines[number - 1]?.text ?? "" };
}

const characters = (text: string) =>
  text
    .replace(/\\[a-z]+/gu, "")
    .replace(/<\/?[a-zA-Z][^>]*>/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

describe.each(DOCUMENTS)("the passages of %s", (name) => {
  it("are short, have ids of their own and say the same every time", async () => {
    const { passages } = await read(name);
    expect(passages.length).toBeGreaterThanOrEqual(30);
    expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(350);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect((await read(name)).passages).toEqual(passages);
  });

  it("stand on the lines they cite", async () => {
    const { passages, line } = await read(name);
    for (const { text, lines } of passages) {
      const [first, last] = lines;
      const printed = Array.from({ length: last - first + 1 }, (_, index) => line(first + index)).join("");
      for (const paragraph of text.split("\n")) expect(characters(printed)).toContain(characters(paragraph));
    }
  });

  it("leave out signatures, annex notes and the contents", async () => {
    const { passages } = await read(name);
    for (const { text } of passages) {
      expect(text).not.toMatch(
        /^特此说明|^（?项目绩效目标表公开情况见附件|^抄送|\.{3,}|^\d{4}年\d{1,2}月\d{1,2}日$/mu,
      );
    }
  });
});

describe("passages keep what is asked for together", () => {
  it("has one passage a term in the definitions", async () => {
    const { passages } = await read(DOCUMENTS[0]);
    const terms = passages.filter(({ section }) => section.at(-1) === "第四部分 名词解释");
    expect(terms.map(({ text }) => text.slice(0, 2))).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
      "五、",
      "六、",
      "七、",
      "八、",
      "九、",
      "十、",
      "十一",
      "十二",
    ]);
  });

  it("keeps the office whose duty it is in the headings", async () => {
    const { passages } = await read(DOCUMENTS[1]);
    const found = passages.filter(({ text }) => text.includes("慢性病申报"));
    expect(found.map(({ section }) => section.at(-1))).toEqual(["9、慢病管理股主要职责"]);
  });

  it("starts no passage inside a numbered duty", async () => {
    const { passages } = await read(DOCUMENTS[3]);
    const duties = passages.filter(({ section }) => section.at(-1) === "一、本单位职责");
    expect(duties.every(({ text }) => /^\d{1,2}\./u.test(text))).toBe(true);
  });
});

describe("texts with private-use characters, as damaged fonts put them", () => {
  it("are cut where they stand, whichever characters they hold", async () => {
    const text = `${"\ue000预算\ue001支出，\uf06c项目；".repeat(60)}\n${"\ue002收入。".repeat(40)}`;
    const chunks = await chunksOf(text);
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks[0]?.start).toBe(0);
    expect(chunks.at(-1)?.end).toBe(text.length);
    for (const { start, end } of chunks) expect(text.slice(start, end)).not.toMatch(/^\s|\s$/u);
  });
});
