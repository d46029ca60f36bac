import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answerer, Reply } from "../../../src/answer.js";
import {
  LetterWithheld,
  TemplateError,
  textOfLetter,
  writeLetter,
} from "../../../src/channel/letter/index.js";
import { verified } from "../../../src/channel/letter/verify.js";
import { type CorpusAnswerer, sharedCorpusAnswerer } from "../../support/corpus-answerer.js";
import { letterOf } from "../../support/letters.js";

let corpus: CorpusAnswerer;
const folder = mkdtempSync(join(tmpdir(), "yusuan-templates-"));

beforeAll(async () => {
  corpus = await sharedCorpusAnswerer();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const QUESTION = "屯留项目支出多少";

function written(template: string, answerer: Answerer = corpus) {
  writeFileSync(join(folder, "12345.md"), template);
  return writeLetter(
    QUESTION,
    { form: "12345", to: "张先生", templates: folder, previous: null },
    { answerer, figures: corpus.index.figures },
  );
}

describe("a template", () => {
  it("may change the words around, leave out the address and put the source first", async () => {
    const letter = await written(
      "{{称呼}}，收到。{{单位}}查阅了{{文件}}。\n{{ 出处 }}\n{{答复}}\n{{计算}}\n此复。",
    );
    const lines = textOfLetter(letter).split("\n");
    expect(lines[0]).toMatch(/^张先生，收到。【答复单位】查阅了《.+》。$/u);
    expect(lines[1]).toMatch(/^一、出处：/u);
    expect(lines[2]).toMatch(/^二、.*项目支出预算为299\.55万元/u);
    expect(lines.at(-1)).toBe("此复。");
  });

  it.each([
    [
      "drops the source",
      "{{称呼}}\n{{答复}}\n{{计算}}",
      /“\{\{出处\}\}”必须恰好出现一次：答复不能没有出处和〔计算〕标记。/u,
    ],
    ["drops what was computed", "{{答复}}\n{{出处}}", /“\{\{计算\}\}”必须恰好出现一次/u],
    [
      "hides the source in a comment",
      "{{答复}}\n{{计算}}\n<!-- {{出处}} -->",
      /“\{\{出处\}\}”必须恰好出现一次/u,
    ],
    ["says the answer twice", "{{答复}}\n{{答复}}\n{{计算}}\n{{出处}}", /“\{\{答复\}\}”必须恰好出现一次/u],
    ["writes beside a place", "答：{{答复}}\n{{计算}}\n{{出处}}", /“\{\{答复\}\}”必须单独占一行/u],
    ["has a place of its own", "{{答复}}\n{{计算}}\n{{出处}}\n{{局长}}", /不认识的占位“\{\{局长\}\}”/u],
    ["has a number", "{{答复}}\n{{计算}}\n{{出处}}\n请拨打12345", /不能写数字/u],
  ])("that %s is refused with a sentence", async (_what, template, sentence) => {
    const refusal = await written(template).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(TemplateError);
    expect((refusal as TemplateError).message).toMatch(sentence);
  });

  it("that is not there is named", async () => {
    const refusal = writeLetter(
      QUESTION,
      { form: "board", to: null, templates: folder, previous: null },
      { answerer: corpus, figures: corpus.index.figures },
    );
    await expect(refusal).rejects.toThrow(/没有找到答复模板 .*board\.md/u);
  });

  it("of the program holds the same places in every form", () => {
    for (const form of ["12345", "board", "disclosure"]) {
      const text = readFileSync(`prompts/replies/${form}.md`, "utf8");
      for (const place of ["答复", "计算", "出处", "称呼", "文件"]) expect(text).toContain(`{{${place}}}`);
    }
  });
});

/** An answerer whose answers say a line more than was checked. */
function saying(line: string): Answerer {
  const add = (reply: Reply): Reply => ({
    ...reply,
    said: { ...reply.said, lines: [...reply.said.lines, line] },
  });
  return { ...corpus, answer: async (...asked) => add(await corpus.answer(...asked)) };
}

const PLAIN = "{{称呼}}\n{{答复}}\n{{计算}}\n{{出处}}";

describe("a number without a source", () => {
  it("takes its point back and is told to the person", async () => {
    const letter = await written(PLAIN, saying("口径：含以前年度调整数123.45万元"));
    const text = textOfLetter(letter);
    expect(text).not.toContain("123.45");
    expect(text).toContain("一、该项数字未能通过出处核对，暂不答复。");
    expect(letter.checks[0]).toEqual({
      done: false,
      text: "1项答复的数字未能通过出处核对，已撤下，请人工办理",
    });
  });

  it("spelt in numerals is found as well", async () => {
    const letter = await written(PLAIN, saying("口径：含以前年度调整数三百二十一万元"));
    expect(textOfLetter(letter)).not.toContain("三百二十一万元");
  });

  it("among the sources or formulas withholds the letter", async () => {
    const { questions } = await letterOf(QUESTION, "12345", corpus);
    for (const kind of ["source", "computed"] as const)
      expect(() => verified([{ kind, text: "出处：第9876页" }], questions, [])).toThrow(LetterWithheld);
  });
});

describe("a letter", () => {
  it("never tells what one body lacks against another as a change since last year", async () => {
    for (const form of ["12345", "board", "disclosure"] as const) {
      const letter = await letterOf("屯留比平乡项目支出少多少", form, corpus);
      expect(textOfLetter(letter)).not.toMatch(/比20\d\d年/u);
    }
  });

  it("compares a year with the year before it, never with itself", async () => {
    const letter = await letterOf("屯留去年项目支出多少", "12345", corpus);
    expect(textOfLetter(letter)).toContain("2024年项目支出预算为97.70万元。");
  });

  it("gives the reason of a change once", async () => {
    const text = textOfLetter(await letterOf("屯留三公多少，为什么减少", "12345", corpus));
    expect(text.match(/公务用车暂停使用/gu)).toHaveLength(1);
  });

  it("leaves complaints to the person and out of the letter", async () => {
    const letter = await letterOf("窗口态度太差了，很气愤。屯留医保局三公经费多少？谢谢！", "12345", corpus);
    expect(textOfLetter(letter)).not.toMatch(/态度|气愤|谢谢/u);
    expect(letter.checks.some(({ text }) => text.includes("窗口态度太差了，很气愤"))).toBe(true);
  });
});
