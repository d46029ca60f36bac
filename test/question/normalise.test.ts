import { describe, expect, it } from "vitest";
import { askedCorpus } from "../support/asked-corpus.js";

const corpus = askedCorpus();

async function normalised(text: string) {
  return (await corpus.read(text)).utterance;
}

describe("a question is matched in one form of writing", () => {
  it.each([
    ["２０２５年屯留項目支出", "2025年屯留项目支出"],
    ["朔城區ＡＢＣ，（多少）？", "朔城区abc,(多少)?"],
    ["二〇二五年屯留", "2025年屯留"],
    ["二零二四年度屯留", "2024年度屯留"],
    ["屯留二十五年度", "屯留25年度"],
    ["超过两百万", "超过200万"],
    ["超过十万的", "超过10万的"],
    ["一百二十万", "120万"],
    ["“三公”经费", "三公经费"],
  ])("%s → %s", async (written, read) => {
    expect((await normalised(written)).text).toBe(read);
  });

  it("keeps numerals that are part of words", async () => {
    expect((await normalised("三公经费和第二个项目")).text).toBe("三公经费和第二个项目");
    expect((await normalised("万一呢")).text).toBe("万一呢");
  });

  it("leaves emoji, control and invisible characters out", async () => {
    const { text } = await normalised("🎉屯留\u0000\u0007项目\u202e支出\u200b多少👨‍👩‍👧❤️");
    expect(text.replace(/\s/gu, "")).toBe("屯留项目支出多少");
  });

  it("keeps the words as they were asked", async () => {
    expect((await normalised("  屯留項目支出？ ")).original).toBe("  屯留項目支出？ ");
  });

  it.each([
    ["", "zh"],
    ["屯留项目支出多少", "zh"],
    ["屯留項目支出多少", "zh-Hant"],
    ["how much is 屯留 project spending", "en"],
    ["What is the 项目支出 of 长治市屯留区医疗保障局 for 2025?", "en"],
    ["屯留 DIP 支付 占比 是多少", "zh"],
  ])("tells the language of %j: %s", async (text, language) => {
    expect((await normalised(text)).language).toBe(language);
  });

  it("reads the beginning of what nobody would type", async () => {
    const started = performance.now();
    const { text } = await normalised(`屯留项目支出多少${"啊".repeat(10_000)}`);
    expect(text.startsWith("屯留项目支出多少")).toBe(true);
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([["\ud83d"], ["\udc00屯留"], ["​"], ["\n\n\t"], ["？？？"], ["🎉🎉"], ["0".repeat(3000)]])(
    "has an answer for %j",
    async (text) => {
      const { status, text: said } = await corpus.ask(text);
      expect(["answered", "clarify", "not_found", "refused"]).toContain(status);
      expect(said.trim()).not.toBe("");
    },
  );
});
