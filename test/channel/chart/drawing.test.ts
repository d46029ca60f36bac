import { describe, expect, it } from "vitest";
import { type Chart, captionOf, chartOf, drawChart, svgOf } from "../../../src/channel/chart/index.js";
import type { Answer } from "../../../src/compose/index.js";
import { askedCorpus } from "../../support/asked-corpus.js";
import { textsOf } from "../../support/drawn-texts.js";

const corpus = askedCorpus();
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

async function drawn(...questions: string[]): Promise<{ chart: Chart; answer: Answer }> {
  const answer = await corpus.ask(...questions);
  const chart = chartOf(answer);
  if (!chart) throw new Error(`no chart for ${questions.join(" / ")}`);
  return { chart, answer };
}

/** A chart whose first bar has that name. */
async function named(label: string): Promise<Chart> {
  const { chart } = await drawn("屯留有哪些项目");
  return { ...chart, bars: chart.bars.map((bar, index) => (index === 0 ? { ...bar, label } : bar)) };
}

describe("a picture", () => {
  it.each(["屯留有哪些项目", "比较四家项目支出", "屯留三公比去年", "总预算跟2024年比，各家是增是减、多少万"])(
    "of %s is a PNG 1080 pixels wide",
    async (question) => {
      const png = await drawChart((await drawn(question)).chart);
      expect(png.subarray(0, 8)).toEqual(PNG);
      expect(png.readUInt32BE(16)).toBe(1080);
      expect(png.readUInt32BE(20)).toBeGreaterThan(500);
      expect(png.readUInt32BE(20)).toBeLessThan(4000);
    },
  );

  it("is the same for the same chart", async () => {
    const { chart } = await drawn("比较四家项目支出");
    expect(await drawChart(chart)).toEqual(await drawChart(chart));
  });

  it("says what, of which year, whose, in which unit, and where it stands", async () => {
    const texts = textsOf(svgOf((await drawn("屯留有哪些项目")).chart)).join("");
    for (const part of ["项目 · 2025年预算", "单位：万元", "年初预算，非实际支出", "197.68", "（第14页）"])
      expect(texts).toContain(part);
  });

  it("wraps a long name and shortens a very long one, never within a number", async () => {
    const name = "关于提前下达中央财政补助资金的通知2025年第1234567890号";
    const texts = textsOf(svgOf(await named(name.repeat(6))));
    const shortened = texts.filter((text) => text.endsWith("…"));
    expect(shortened).toHaveLength(1);
    expect(shortened[0]).not.toMatch(/[\d.]…$/u);
  });

  it("shows markup as the characters it is written with", async () => {
    const svg = svgOf(await named('<b>维修&改造</b> "甲" {b} {a|乙}'));
    expect(svg).not.toContain("<b>");
    expect(textsOf(svg)).toContain('<b>维修&改造</b> "甲" {b} {a|乙}');
  });

  it("leaves out emoji and invisible characters, and marks a letter that the font lacks", async () => {
    const texts = textsOf(svgOf(await named("改造\u{1F600}项目\u200B甲\u0007乙\u{20BB7}丙\uD800")));
    expect(texts).toContain("改造 项目 甲 乙〓丙〓");
  });

  it("has names of rare characters as they are", async () => {
    expect(textsOf(svgOf(await named("堽城坝、峁垴、䶮、㙍、燚")))).toContain("堽城坝、峁垴、䶮、㙍、燚");
  });

  it("is drawn of hostile names too", async () => {
    const png = await drawChart(await named("</text><script>&#0;\u{1F600}\u0000".repeat(20)));
    expect(png.subarray(0, 8)).toEqual(PNG);
  });
});

describe("a caption", () => {
  it("is the answer where there is room", async () => {
    const { chart, answer } = await drawn("屯留有哪些项目");
    expect(captionOf(chart, answer)).toBe(answer.text);
  });

  it("else tells figures, notes and source", async () => {
    const { chart, answer } = await drawn("平乡都有哪些项目 各多少钱");
    const caption = captionOf(chart, answer);
    expect(caption.length).toBeLessThanOrEqual(1024);
    for (const part of ["2025年预算", "平乡县医疗保障局", "4060.00", "⚠ 两处不一致", "出处："])
      expect(caption).toContain(part);
  });

  it("of many long items tells as many as fit, and that there are more", async () => {
    const { chart, answer } = await drawn("平乡都有哪些项目 各多少钱");
    const bars = Array.from({ length: 15 }, (_, index) => ({
      label: `${"农村地区补助资金项目".repeat(12)}${index}`,
      value: "4060.00",
      length: 4060,
      strong: true,
    }));
    const caption = captionOf({ ...chart, bars }, { ...answer, text: answer.text.repeat(9) });
    expect(caption.length).toBeLessThanOrEqual(1024);
    expect(caption).toContain("\n…\n");
    expect(caption).toContain("⚠ 两处不一致");
  });
});
