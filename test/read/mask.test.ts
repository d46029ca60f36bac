import { describe, expect, it } from "vitest";
import { MASK, maskLines, maskText } from "../../src/read/index.js";
import { corpusSource, NAMES } from "./corpus.js";

const stars = (count: number) => MASK.repeat(count);

describe("masking personal data", () => {
  it("masks the cells of a row of handlers, and neither its labels nor its date", () => {
    expect(
      maskText("负责人:\t赵大勇\t经办人:\t钱美\t联系电话:\t\t13912345678\t填报日期:\t20250311194410"),
    ).toBe(
      `负责人:\t${stars(3)}\t经办人:\t${stars(2)}\t联系电话:\t\t${stars(11)}\t填报日期:\t20250311194410`,
    );
  });

  it("masks landlines of such rows, also where full-width spaces divide them", () => {
    expect(maskText("填表人：孙小丽　联系电话：0931-8123456　填报日期：2025-01-20")).toBe(
      `填表人：${stars(3)}　联系电话：${stars(4)}-${stars(7)}　填报日期：2025-01-20`,
    );
  });

  it("leaves empty rows and sentences about duties alone", () => {
    const lines = [
      "负责人:\t\t经办人:\t\t联系电话:\t\t填报日期:\t20250122155611",
      "经办人员业务培训覆盖率\t100%",
      "项目负责人：负责组织实施全区项目建设，并按季度报告工作进展情况和存在的问题。",
    ];
    expect(maskLines(lines)).toEqual(lines);
  });

  it.each([
    ["咨询请拨13812345678。", `咨询请拨${stars(11)}。`],
    ["电话 138 1234 5678", `电话 ${stars(3)} ${stars(4)} ${stars(4)}`],
    ["身份证号11010519900307123X", `身份证号${stars(18)}`],
  ])("masks numbers of people: %s", (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each(["合计 13912345678.50", "项目编码 13053225P00273513715U", "13,912,345,678.00", "20250311194410"])(
    "leaves amounts, codes and times alone: %s",
    (text) => expect(maskText(text)).toBe(text),
  );

  it.each([
    [
      "遗属困难补助,周小雨(吴大海女儿)480元*12个月=5760元。",
      `遗属困难补助,${stars(3)}(${stars(3)}女儿)480元*12个月=5760元。`,
    ],
    [
      "发放遗属生活补助：郑阿花（系冯国强之妻）600元×12个月",
      `发放遗属生活补助：${stars(3)}（系${stars(3)}之妻）600元×12个月`,
    ],
    ["遗属补助\t卫小军\t(褚大山儿子)\t503元*12", `遗属补助\t${stars(3)}\t(${stars(3)}儿子)\t503元*12`],
    ["困难职工救助：蒋一鸣300元*12个月", `困难职工救助：${stars(3)}300元*12个月`],
  ])("masks beneficiaries and their relatives, and keeps the amounts: %s", (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it("masks a name once found wherever else the document prints it", () => {
    const [row, sentence] = maskLines(["负责人：\t沈大勇\t经办人：\t", "由沈大勇同志牵头。"]);
    expect(row).toContain(stars(3));
    expect(sentence).toBe(`由${stars(3)}同志牵头。`);
  });

  it.each([
    "城乡居民（困难群众）参保补助280元*12个月",
    "优抚对象医疗补助(省级)",
    "对个人和家庭的补助（退休费）3.78",
  ])("leaves groups of people alone: %s", (text) => expect(maskText(text)).toBe(text));

  it("leaves no mobile number and no filled row of handlers in the corpus", () => {
    for (const name of NAMES) {
      for (const { text, number } of corpusSource(name).lines) {
        expect(/(?<![\dA-Za-z])1[3-9]\d{9}(?!\d)/.test(text), `${name} L${number}`).toBe(false);
        const person = /(?:负责人|经办人)[:：]\s*(\p{Script=Han}{2,4})(?=\s|$)/u.exec(text)?.[1];
        expect(person === undefined || /经办人|负责人|联系/u.test(person), `${name} L${number}`).toBe(true);
      }
    }
  });

  it("masks the names below a header, cell by cell", () => {
    expect(
      maskLines(["姓名\t金额\t备注", "吴小山\t480.00\t遗属", "合计\t480.00\t", "", "吴小山\t1"]),
    ).toEqual(["姓名\t金额\t备注", `${stars(3)}\t480.00\t遗属`, "合计\t480.00\t", "", `${stars(3)}\t1`]);
    expect(maskText("局长：何大川，副局长2人")).toBe(`局长：${stars(3)}，副局长2人`);
  });

  it("keeps offsets: a masked line is as long as the printed one", () => {
    const line = corpusSource("朔城2025").lines[640]?.text ?? "";
    expect(line).toMatch(/遗属困难补助,＊{3}\t\(＊{2}女儿\)503元\*12\t2个月=6036\t元。/u);
  });
});
