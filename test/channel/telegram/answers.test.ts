import { describe, expect, it } from "vitest";
import type { Shown } from "../../support/bot-api/index.js";
import { labelsOf, partsOf, stage } from "../../support/talk.js";

const { talk } = stage();

function firstLine({ text }: Shown): string {
  return text.split("\n")[0] ?? "";
}

describe("an answer in a chat", () => {
  it("has its number first, in bold, then whose it is and in which 口径", async () => {
    const card = await talk().asks("屯留项目支出多少");
    expect(card.source).toMatch(/^<b>299\.55万元<\/b>/u);
    expect(card.text.split("\n").slice(0, 3)).toEqual([
      "299.55万元[1] 项目支出 · 2025年预算",
      "长治市屯留区医疗保障局｜部门预算｜年初预算，非实际支出",
      "口径：含上年结转（上年没用完、转到今年的钱）；不含结转为273.76万元[2]",
    ]);
  });

  it("has its sources folded at the end, each with its printed row", async () => {
    const card = await talk().asks("屯留项目支出多少");
    const [sources = "", ...more] = partsOf(card, "expandable_blockquote");
    expect(more).toEqual([]);
    expect(card.text.endsWith(sources)).toBe(true);
    expect(sources).toMatch(/^出处 \[1\]《长治市屯留区医疗保障局2025年度部门预算公开》/u);
    expect(sources).toContain("合计 › 项目支出（第5页）\n　合计 756.21 456.66 299.55");
    expect(sources).toContain("公开网址：未登记");
    expect(sources).toContain("仅供内部审核");
  });

  it("shows a list an item a line, each with its number in bold", async () => {
    const card = await talk().asks("屯留有哪些项目");
    expect(firstLine(card)).toBe("共4项 项目 · 2025年预算｜合计273.76万元[5]");
    expect(card.text.match(/^\d\. .*万元\[\d\]$/gmu)).toHaveLength(4);
    expect(partsOf(card, "bold")).toEqual(
      expect.arrayContaining(["37.00万元", "30.00万元", "197.68万元", "9.08万元"]),
    );
  });

  it("shows a ranking with the winner first, and what stands against comparing below it", async () => {
    const card = await talk().asks("四家谁的总盘子最大");
    expect(card.source).toMatch(/^<b>4981\.72万元<\/b>\[1\] 平乡县医疗保障局 最大/u);
    expect(card.text).toMatch(/^4\. 阳泉市医疗保障局 644\.59万元/mu);
    expect(card.text).toMatch(/^ℹ 可比性：/mu);
  });

  it("keeps a warning of two different values beside the number", async () => {
    const card = await talk().asks("平乡医疗救助安排多少");
    expect(partsOf(card, "bold")[0]).toMatch(/^[45]4\.00万元$/u);
    expect(card.text).toMatch(/^⚠ 两处不一致：.*[45]4\.00万元/mu);
  });

  it("gives an organisation's overview, and a line a body for a measure alone", async () => {
    const measure = await talk().asks("项目支出多少");
    expect(measure.text.match(/^\S+医疗保障局 [\d.]+万元\[\d\]$/gmu)).toHaveLength(4);
    const overview = await talk().asks("阳泉");
    for (const name of ["支出总计", "基本支出", "项目支出", "三公经费", "机关运行经费", "政府采购预算"])
      expect(overview.text).toContain(name);
  });
});

describe("a question after another", () => {
  it("leans on it", async () => {
    const someone = talk();
    await someone.asks("屯留项目支出多少");
    const card = await someone.asks("那2024年呢");
    expect(firstLine(card)).toBe("97.70万元[1] 项目支出 · 2024年预算");
    const other = await someone.asks("阳泉呢");
    expect(other.text).toContain("阳泉市医疗保障局");
    expect(other.text).toContain("项目支出");
  });

  it("is not mixed up with those of somebody else", async () => {
    const [one, another] = [talk(), talk()];
    await one.asks("屯留项目支出多少");
    await another.asks("阳泉三公经费多少");
    expect((await one.asks("那2024年呢")).text).toMatch(/^97\.70万元/u);
  });
});

describe("a question without an answer", () => {
  it("is told what is not held, with a way out that works", async () => {
    const someone = talk();
    const card = await someone.asks("长治市教育局项目支出多少");
    expect(card.text).toContain("已收录文件中未见“长治市教育局”");
    expect(card.text).not.toMatch(/\d{3}/u);
    expect(labelsOf(card)).toEqual(["收录了哪些"]);
    const { messages, alert } = await someone.taps("收录了哪些", card);
    expect(alert).toBeNull();
    expect(messages[0]?.text).toContain("已收录 5 份公开文件");
  });

  it("about what was spent is answered with what the documents are", async () => {
    const someone = talk();
    const card = await someone.asks("屯留实际支出决算多少");
    expect(card.text).toContain("未见决算或实际支出");
    const { messages } = await someone.taps("看这家的概况", card);
    expect(messages[0]?.text).toMatch(/^756\.21万元/u);
  });

  it.each(["李局长工资多少", "平乡医疗保障局联系电话", "屯留局长手机号"])(
    "about a person is refused: %s",
    async (question) => {
      const card = await talk().asks(question);
      expect(card.text).toMatch(/^涉及个人信息/u);
      expect(card.text).not.toMatch(/\d{3}/u);
    },
  );

  it("is asked what is meant where nothing can be read, and kindly", async () => {
    const card = await talk().asks("？？？");
    expect(card.text).toContain("没有看懂问题");
    expect(labelsOf(card)).toEqual(["收录了哪些"]);
  });
});

describe("a picture asked for in plain words", () => {
  it("comes with a caption that says the same, and without a button for a picture", async () => {
    const card = await talk().asks("画图比较四家项目支出");
    expect(card.photo?.subarray(1, 4).toString()).toBe("PNG");
    expect(card.text.length).toBeLessThanOrEqual(1_024);
    for (const number of ["4401.40", "68.08", "299.55", "452.00"]) expect(card.text).toContain(number);
    expect(card.text).toContain("出处");
    expect(labelsOf(card)).toContain("原文");
    expect(labelsOf(card)).not.toContain("图表");
  });

  it("is answered in words where there is nothing to compare", async () => {
    const [sentence, card] = await talk().says("画图屯留三公经费");
    expect(sentence?.text).toContain("不适合画图");
    expect(card?.text).toMatch(/^0万元/u);
  });
});

describe("other languages", () => {
  it("an English question is answered in English, amounts as printed beside them", async () => {
    const card = await talk({ language_code: "en" }).asks("How big is 平乡's budget?");
    expect(card.source).toMatch(/^<b>RMB 49\.8172 million \(4981\.72万元\)<\/b>/u);
    expect(card.text).toContain("initial budget, not actual spending");
    expect(labelsOf(card)).toEqual(expect.arrayContaining(["Source text", "Copy", "Wrong number"]));
  });

  it("a question in traditional characters is answered in them, names as printed", async () => {
    const card = await talk({ language_code: "zh-hant" }).asks("屯留項目支出多少");
    expect(card.source).toMatch(/^<b>299\.55萬元<\/b>/u);
    expect(card.text).toContain("年初預算，非實際支出");
    expect(card.text).toContain("长治市屯留区医疗保障局");
    expect(labelsOf(card)).toEqual(expect.arrayContaining(["原文", "複製", "數字有誤"]));
  });

  it("the language of the question counts, not that of the telephone", async () => {
    const card = await talk({ language_code: "en" }).asks("屯留项目支出多少");
    expect(card.text).toContain("年初预算，非实际支出");
    expect(labelsOf(card)).toContain("原文");
  });
});
