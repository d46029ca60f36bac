import { describe, expect, test } from "vitest";
import { EDUCATION, HOUSING } from "../../extract/sheets/invented.js";
import { invented, type Place } from "../../extract/sheets/source.js";
import { figuresIn, figuresOf } from "./figures.js";

/** Line, name, and comparison, value and unit of the cells of the line (one text where the halves agree). */
const CELLS: Readonly<Partial<Record<Place, readonly (readonly [number, string, string])[]>>> = {
  屯留: [
    [475, "采购日常办公耗材完成率", "100 %"],
    [481, "采购成本节约率", "100 %"],
    [488, "群众人员满意度", "≥94 %"],
    [489, "单位职工满意度", "≥95 %"],
    [515, "制作宣传版面数量", "80 个"],
    [516, "宣传各村、社区覆盖面", "80 个"],
    [517, "制作手机支架数量", "20000 个"],
    [520, "宣传工作开展时间", "1 年"],
    [521, "单个版面制作费用", "21460 元"],
    [522, "单个手机支架费用", "13 元"],
    [525, "提高城乡居民参保率", "≥95 %"],
    [528, "参保城乡居民满意度", "≥93 %"],
    [554, "经办服务人员", "227 人"],
    [557, "城乡居民医疗保险收缴", "≥90 %"],
    [559, "每人每月", "100 元"],
    [560, "城乡居民医疗保险收缴时间", "4 月"],
    [565, "参保人员对医保服务的满意度", "≥85 %"],
    [601, "基金监管和经办服务能力提升成本", "≤37 万元"],
    [603, "群众对医保政策知晓率", "≥90 %"],
  ],
  朔城: [
    [534, "定点医疗机构监督检查覆", "100 %"],
    [540, "监督检查人员培训合格率", "≥90 %"],
    [543, "定点医保机构对医保监管", "≥95 %"],
    [563, "参保覆盖率", "≥95 %"],
    [564, "重复参保率", "0 %"],
    [566, "资金下达", "10 万元"],
    [568, "医保征缴政策知晓率", "≥100 %"],
    [592, "建立规范化档案室", "1 个"],
    [600, "参保人员对医保服务的满", "≥85 %"],
    [621, "举报人次数", "≥1 人次"],
    [623, "举报覆盖率", "100 %"],
    [624, "举报奖励总额", "50000 元"],
    [650, "享受人数", "1 人"],
    [651, "遗属补助月标准", "503 元"],
    [653, "成本总额", "6036 元"],
    [658, "群众满意度", "≥90 %"],
    [679, "符合医疗补助条件,参加", "≥90 %"],
    [681, "优抚对象医疗补助标准按", "100 %"],
    [683, "下达资金", "10.0350 万元"],
    [688, "优抚对象满意度", "≥90 %"],
  ],
  阳泉: [
    [472, "提高城乡居民医疗保险财政补助标准增加值", "30 元/人"],
    [473, "落地实施的集采药品品种", "≥800 种"],
    [475, "医保电子凭证激活率", "≥84.95 %"],
    [477, "纳入城乡居民“两病”（高血压、糖尿病）门诊用药保障范围的人数", "≥13 万人"],
    [483, "国家、省、市联盟药品和医用耗材集中带量采购覆盖率", "100 %"],
    [498, "医保信息系统验收合格率", "≥90 %"],
    [500, "医保信息系统重大安全事件响应时间", "≤60 分钟"],
    [505, "组织开展全市医保基金监管集中宣传月活动时间", "4 月"],
    [509, "法律顾问费", "2 万元"],
    [522, "参保人员医保政策知晓率", "≥85 %"],
    [545, "基金监管业务培训期数", "≥2 期/年"],
    [546, "出动飞行人次", "400 人次/年"],
    [558, "基金宣传月宣传资料印刷费", "5 万元"],
    [559, "聘用工作人员工资", "2150 元/人/月"],
    [588, "监管岗位人员满意度", "≥90 %"],
    [613, "开展门诊慢特病认定服务的定点医疗机构数量", "13 家"],
    [617, "落地实施的集采药品品种", "≥1011 种"],
    [619, "基本医保参保人数", "≥114.94 万人"],
    [622, "开通职工门诊统筹服务的定点零售药店数量", "467 家"],
    [629, "提升公立医疗机构平台采购医用耗材比例(国家平台)", "≥75 %"],
    [654, "医保信息系统正常运行率", "≥90 %"],
    [660, "经办人员业务培训覆盖率", "100 %"],
    [670, "医保信息系统运行维护响应时间", "≤30 分钟"],
    [674, "参保重要政策知晓率", "≥85 %"],
    [699, "参保人员对医保服务满意度", "≥85 %"],
  ],
  平乡: [
    [505, "参保人数", "≥5 万人"],
    [508, "资金成本", "249 万元"],
    [516, "参保人满意度", "≥95 %"],
    [535, "基金缴费额", "≥400 元/每人"],
    [537, "报销比例", "≤50 %"],
    [556, "基金宣传", "≥10000 份"],
    [557, "基金宣传", "≥5000 份"],
    [562, "报销补助", "≤70 元/每人每次每天"],
    [585, "宣传成本", "≤15 万元"],
    [610, "培训费用", "≤500 元/人次"],
    [631, "办公系统的维护、宣传。培训", "365 天"],
    [634, "聘用专家单价成本", "≤500 元"],
    [639, "办公人员及服务群众的满意度", "≥95 %"],
    [656, "救助比例", "≥70 %"],
  ],
};

describe("indicators", () => {
  test.each(Object.entries(CELLS))("%s", (place, cells) => {
    const { figures } = figuresIn(place as Place);
    for (const [line, name, expected] of cells) {
      const found = figures.filter((figure) => figure.line === line && figure.aspect === "target");
      expect(new Set(found.map(({ row }) => row)), `${line}`).toEqual(new Set([name]));
      expect(
        new Set(found.map(({ comparator, value, unit }) => `${comparator ?? ""}${value} ${unit}`)),
        `${line}`,
      ).toEqual(new Set([expected]));
    }
  });

  test("keeps both periods of a sheet with two halves", () => {
    const found = figuresIn("屯留").figures.filter(({ line, aspect }) => line === 521 && aspect === "target");
    expect(found.map(({ columnKey, column, attributes }) => [columnKey, column, attributes["期间"]])).toEqual(
      [
        ["实施期", "实施期指标值", "实施期"],
        ["年度", "年度指标值", "年度"],
      ],
    );
    expect(found[0]).toMatchObject({
      rowPath: ["2025年医保政策宣传", "产出指标", "成本指标", "单个版面制作费用"],
      attributes: { 一级指标: "产出指标", 二级指标: "成本指标" },
      raw: "21460元",
    });
  });

  test("pairs names and targets where the halves print the indicators in another order", () => {
    const found = figuresIn("屯留").figures.filter(({ line }) => line === 593 || line === 599);
    expect(found.map(({ columnKey, row, value }) => [columnKey, row, value])).toEqual([
      ["实施期", "医保信息系统验收合格率", "90"],
      ["年度", "基本医保参保人数", "21"],
      ["实施期", "医保信息系统运行维护响应时间", "30"],
      ["年度", "医保信息系统重大安全事件响应时间", "60"],
    ]);
  });

  test("repairs a damaged target from the other half and says so", () => {
    const { figures } = figuresIn("朔城");
    const read = (line: number) =>
      figures
        .filter((figure) => figure.line === line)
        .map(({ raw, value, unit, basis, proof }) => [raw, value, unit, basis, proof]);
    expect(read(566)).toEqual([
      ["107575", "10", "万元", "repaired", [566, 566]],
      ["10万元", "10", "万元", "printed", null],
    ]);
    expect(read(624)).toEqual([
      ["50000元", "50000", "元", "printed", null],
      ["500007€", "50000", "元", "repaired", [624, 624]],
    ]);
    expect(read(653)).toEqual([
      ["60367G", "6036", "元", "repaired", [653, 653]],
      ["6036元", "6036", "元", "printed", null],
    ]);
    expect(read(683).map(([raw, , , basis]) => [raw, basis])).toEqual([
      ["10.0350万元", "printed"],
      ["10. 0350万元", "joined"],
    ]);
  });

  test("makes a figure of each part of a compound target", () => {
    const found = figuresIn("平乡").figures.filter(({ line }) => line === 660);
    expect(found.map(({ row, value, unit, raw, column }) => [row, value, unit, raw, column])).toEqual([
      ["特困人员资助", "100", "%", "100%", "指标描述"],
      ["低保人员", "60", "%", "60%", "指标描述"],
      ["脱贫监测对象", "90", "%", "90%", "指标描述"],
    ]);
    expect(found[0]?.rowPath.slice(-2)).toEqual([
      "特困人员、低保人员、脱贫监测对象的参保资助比例",
      "特困人员资助",
    ]);
  });

  test("keeps description and basis of a target", () => {
    const [found] = figuresIn("平乡").figures.filter(
      ({ line, aspect }) => line === 505 && aspect === "target",
    );
    expect(found?.attributes).toMatchObject({
      指标描述: "实际帮助参加医疗保险的人数",
      指标值确定依据: "当年实际参合人数",
    });
  });

  test("makes facts of targets in words", () => {
    const { facts } = figuresIn("屯留");
    const found = facts.filter(
      ({ lines, labels }) => lines[0] === 524 && labels.at(-1) === "城乡居民政策知晓率",
    );
    expect(found.map(({ labels, text }) => [labels.slice(1, 3), text])).toEqual([
      [["效益指标", "社会效益"], "提高"],
    ]);
    expect(
      facts.find(({ lines, labels }) => lines[0] === 477 && labels.at(-1) === "日常办公开展范围")?.text,
    ).toBe("全区");
    const dated = figuresIn("阳泉").facts.filter(({ lines }) => lines[0] === 503 || lines[0] === 557);
    expect(new Set(dated.map(({ text }) => text))).toEqual(new Set(["2025年12月底", "每年4月"]));
  });

  test("reads other sectors: targets that differ by period, signs and units in their own columns", () => {
    const school = figuresOf(invented(EDUCATION)).figures.filter(({ row }) => row === "改造食堂数量");
    expect(
      school.map(({ columnKey, comparator, value, unit }) => [columnKey, comparator, value, unit]),
    ).toEqual([
      ["实施期", "≥", "42", "所"],
      ["年度", "≥", "28", "所"],
    ]);
    const satisfied = figuresOf(invented(EDUCATION)).figures.filter(({ raw }) => raw === "90%以上");
    expect(satisfied.map(({ comparator, value }) => [comparator, value])).toEqual([
      ["≥", "90"],
      ["≥", "90"],
    ]);
    const housing = figuresOf(invented(HOUSING));
    const targets = housing.figures.filter(({ aspect }) => aspect === "target");
    expect(targets.map(({ row, comparator, value, unit }) => [row, comparator, value, unit])).toEqual([
      ["加装电梯数量", "≥", "30", "部"],
      ["补助发放准确率", null, "100", "%"],
      ["受益户数", "≥", "1260", "户"],
    ]);
    expect(housing.rejected.map(({ row, raw }) => [row, raw])).toEqual([["居民满意度", "9O"]]);
  });
});
