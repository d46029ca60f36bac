import { describe, expect, test } from "vitest";
import { type Place, sheetsOf, sourceOf } from "./source.js";

const FOUND: Readonly<
  Record<Place, readonly (readonly [project: string | null, first: number, last: number])[]>
> = {
  屯留: [
    ["2025年医保经办经费", 458, 490],
    ["2025年医保政策宣传", 498, 529],
    ["优化医疗保障服务推进经办服务下沉工作人员补助", 537, 566],
    ["长财社【2024】180号关于提前下达2025年中央财政医疗服务与保障能力提升补助资金", 574, 607],
  ],
  屯留2024: [],
  朔城: [
    ["医保基金监管工作经费", 517, 544],
    ["医保基金征缴工作经费", 546, 573],
    ["档案管理经费", 575, 602],
    ["举报奖励", 604, 630],
    ["遗属补助", 632, 659],
    ["关于提前下达2025年中央和省级优抚对象医疗保障经费(省级)", 661, 689],
  ],
  阳泉: [
    [null, 452, 522],
    ["医疗保障基金监管工作经费", 528, 590],
    ["医疗保障服务能力建设部分（本级）", 596, 700],
  ],
  平乡: [
    ["长期护理保险县级配套资金", 497, 516],
    ["城乡居民基本医疗保险县级配套资金", 522, 543],
    ["基金监管", 549, 567],
    [
      "冀财社【2024】158号河北省财政厅河北省医疗保障局关于提前下达2025年中央财政医疗服务与保障能力提升补助资金（医疗保障服务能力建设部分）zk",
      573,
      594,
    ],
    ["全民参保计划保障经费", 600, 617],
    ["医保综合管理业务费", 623, 642],
    ["医疗救助县级配套资金", 648, 668],
  ],
};

describe("findSheets", () => {
  test.each(Object.entries(FOUND))("finds the sheets of %s", (place, expected) => {
    const found = sheetsOf(place as Place).map(({ project, lines }) => [
      project,
      lines[0]?.[0],
      lines.at(-1)?.[1],
    ]);
    expect(found).toEqual(expected);
  });

  test("makes one sheet of a sheet that is printed again on each page it runs over", () => {
    const [, supervision, capacity] = sheetsOf("阳泉");
    expect(supervision?.lines).toEqual([
      [528, 561],
      [567, 590],
    ]);
    expect(capacity?.lines).toEqual([
      [596, 631],
      [637, 674],
      [680, 700],
    ]);
    expect(supervision?.texts.filter(({ label }) => label === "项目概况")).toHaveLength(1);
    expect(capacity?.funds).toHaveLength(10);
  });

  test("takes the unit from the head of the funds or from above the sheet", () => {
    expect(new Set(sheetsOf("屯留").map(({ unit }) => unit))).toEqual(new Set(["元"]));
    expect(new Set(sheetsOf("平乡").map(({ unit }) => unit))).toEqual(new Set(["万元"]));
    expect(sheetsOf("阳泉").map(({ unit }) => unit)).toEqual(["万元", "元", "元"]);
  });

  test("carries a row that a page break has cut on behind the repeated head", () => {
    const indicators = sheetsOf("平乡").flatMap((sheet) => sheet.indicators);
    const at = (line: number) => indicators.find(({ targetLine }) => targetLine === line);
    expect(at(530)).toMatchObject({
      lines: [530, 533],
      basis: "《河北省城乡居民基本医疗保险基金管理暂行办法》冀财社[2016]93号",
    });
    expect(at(537)).toMatchObject({
      lines: [537, 540],
      basis: "《河北省城乡居民基本医疗保险基金管理暂行办法》冀财社[2016]93号",
    });
    expect(at(639)?.levels.at(-1)).toBe("办公人员及服务群众的满意度");
    expect(at(664)?.basis).toBe("邢政办字[2022]40号、邢医保发[2021]11号");
  });

  test("takes a name that one half has cut from the other half", () => {
    const names = sheetsOf("屯留").flatMap(({ indicators }) => indicators.map(({ levels }) => levels.at(-1)));
    expect(names).not.toContain("宣传各村、社区覆");
    expect(names.filter((name) => name === "宣传各村、社区覆盖面")).toHaveLength(2);
    expect(names.filter((name) => name === "医保信息系统正常运行率")).toHaveLength(2);
    expect(names.filter((name) => name === "采购日常办公耗材及时性")).toHaveLength(2);
  });

  test("carries levels down to rows that print none, wherever the row has drifted", () => {
    const [overall, supervision] = sheetsOf("阳泉");
    const levels = (line: number, sheet = overall) =>
      sheet?.indicators.find(({ targetLine }) => targetLine === line)?.levels.slice(0, 2);
    expect(levels(472)).toEqual(["产出指标", "数量指标"]);
    expect(levels(498)).toEqual(["产出指标", "质量指标"]);
    expect(levels(501)).toEqual(["产出指标", "质量指标"]);
    expect(levels(509)).toEqual(["产出指标", "成本指标"]);
    expect(levels(517)).toEqual(["效益指标", "社会效益指标"]);
    expect(levels(522)).toEqual(["满意度指标", "服务对象满意度指标"]);
    expect(levels(545, supervision)).toEqual(["产出指标", "数量指标"]);
    expect(levels(556, supervision)).toEqual(["产出指标", "时效指标"]);
  });

  test("yields nothing for rows without a target", () => {
    const lines = sheetsOf("屯留").flatMap(({ indicators }) =>
      indicators.map(({ targetLine }) => targetLine),
    );
    for (const line of [482, 486, 487, 523, 526, 527, 561, 563, 602, 604]) expect(lines).not.toContain(line);
    const cut = sheetsOf("屯留")[2]?.indicators.filter(
      ({ targetLine }) => targetLine === 555 || targetLine === 556,
    );
    expect(cut?.map(({ period, target }) => [period, target])).toEqual([
      ["实施期", "查询"],
      ["实施期", "登记"],
    ]);
  });

  test("puts damaged texts together only where the seams read as the document's own words", () => {
    const [supervision, levy, , , survivors, veterans] = sheetsOf("朔城");
    const text = (sheet: typeof levy, label: string) =>
      sheet?.texts.find((found) => found.label === label)?.text;
    expect(text(levy, "立项依据")).toBe("朔区政办函【2024】17号文件");
    expect(text(supervision, "项目概况")).toBe(
      "按照中华人民共和国国务院令第735号《医疗保障基金使用监督管理条例》,对医保基金进行安全监管,确保基金的正常运行。",
    );
    expect(text(veterans, "立项依据")).toBe(
      "《朔州市财政局关于提前下达2025年中央和省级优抚对象医疗保障经费的通知》(朔财社【2024】268号)文件。",
    );
    expect(text(survivors, "实施单位")).toBe("朔州市朔城区医疗保险服务中心");
    expect(text(levy, "项目概况")).toBeUndefined();
    expect(levy?.unread.map(({ label, line }) => [label, line])).toEqual([
      ["项目概况", 555],
      ["", 572],
    ]);
  });

  test("reads nothing of the lines that name persons but the date", () => {
    for (const place of ["屯留", "朔城", "阳泉"] as const) {
      const texts = sheetsOf(place).flatMap((sheet) => sheet.texts);
      expect(texts.filter(({ label }) => /负责人|经办人|电话|联系/u.test(label))).toEqual([]);
      expect(
        texts.filter(({ label }) => label === "填报日期").every(({ text }) => /^\d{14}$/u.test(text)),
      ).toBe(true);
    }
  });

  test("keeps the printed characters of every amount and target", () => {
    for (const place of Object.keys(FOUND) as Place[]) {
      const { lines } = sourceOf(place);
      for (const sheet of sheetsOf(place)) {
        for (const { raw, line } of sheet.funds) expect(lines[line - 1]?.text).toContain(raw);
        for (const { target, targetLine } of sheet.indicators)
          expect(lines[targetLine - 1]?.text).toContain(target);
      }
    }
  });
});
