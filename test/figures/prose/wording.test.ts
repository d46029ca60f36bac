import { describe, expect, it } from "vitest";
import { readInvented, told } from "./read-invented.js";

/** A sentence of an education department's narrative, under a heading. */
const sentence = (text: string, heading = "一、收支情况说明") => readInvented([heading, "", text]);

describe("totals and their changes in other provinces' words", () => {
  it("reads 收支总预算 as income and expenditure at once, with thousands separators", () => {
    const read = sentence(
      "2026年收支总预算12,345.67万元，较上年增长345.67万元，增长2.88%，主要原因：新增两所幼儿园。",
    );
    expect(told(read)).toEqual([
      "收入总计|amount|-|12345.67万元|新增两所幼儿园",
      "支出总计|amount|-|12345.67万元|新增两所幼儿园",
      "收入总计|change|增加|345.67万元|新增两所幼儿园",
      "支出总计|change|增加|345.67万元|新增两所幼儿园",
      "收入总计|rate|增加|2.88%|新增两所幼儿园",
      "支出总计|rate|增加|2.88%|新增两所幼儿园",
    ]);
    expect(read.figures[0]?.raw).toBe("12,345.67");
    expect(read.figures[0]?.id).not.toBe(read.figures[1]?.id);
  });

  it("does not take last year's level for this year's", () => {
    const read = sentence(
      "2026年支出预算12345.67万元，比上年预算数12000.00万元增加345.67万元，其中：基本支出9000万元。",
    );
    expect(told(read)).toEqual([
      "支出总计|amount|-|12345.67万元",
      "支出总计（上年预算数）|amount|-|12000.00万元",
      "支出总计|change|增加|345.67万元",
      "基本支出|amount|-|9000万元",
    ]);
  });

  it("gives the change behind a list to the total, and the change inside a list to its item", () => {
    expect(
      told(sentence("收入总计100万元，其中：本年收入80万元，上年结转20万元，比上年增加5万元。")),
    ).toContain("收入总计|change|增加|5万元");
    const items = sentence(
      "“三公”经费预算6万元，其中：公务接待费2万元，与上年持平；公务用车运行维护费4万元，比上年减少1万元。",
    );
    expect(told(items)).toContain("公务接待费|change|持平|0");
    expect(told(items)).toContain("公务用车运行维护费|change|减少|1万元");
  });

  it("tells the change in a later sentence of the amount of an earlier one", () => {
    const read = sentence(
      "收入预算：2026年年初预算数5941.79万元，其中：上年结转41.79万元。收入较去年增加120.5万元，主要是人员经费增加。",
    );
    expect(told(read)).toEqual([
      "收入总计|amount|-|5941.79万元|人员经费增加",
      "上年结转|amount|-|41.79万元",
      "收入总计|change|增加|120.5万元|人员经费增加",
    ]);
  });

  it("names the year and the kind of number a change is compared with", () => {
    const read = sentence(
      "2026年一般公共预算当年拨款支出11000.00万元，比2025年执行数减少200.00万元，下降1.79%，主要是学校搬迁完成。",
    );
    expect(read.figures[1]).toMatchObject({
      measure: "一般公共预算支出",
      direction: "减少",
      column: "比2025年减少",
      attributes: { 比较期: "2025年", 比较对象: "执行数" },
      reason: { text: "学校搬迁完成", lines: [3, 3] },
    });
  });

  it("turns a negative growth round and keeps the printed sign in raw", () => {
    const [, rate] = sentence("公务用车运行维护费5万元，较上年增长-5.3%。").figures;
    expect(rate).toMatchObject({ value: "5.3", direction: "减少", raw: "-5.3", aspect: "rate" });
  });

  it("reads 同比, 收、支总计各增加 and 总收入", () => {
    expect(told(sentence("部门预算总收入90万元，同比减少12.35万元，同比下降1.24%。"))).toEqual([
      "收入总计|amount|-|90万元",
      "收入总计|change|减少|12.35万元",
      "收入总计|rate|减少|1.24%",
    ]);
    expect(told(sentence("与2024年度相比，收、支总计各增加100.5万元，增长8.9%。主要是项目增加。"))).toEqual([
      "收入总计|change|增加|100.5万元|项目增加",
      "支出总计|change|增加|100.5万元|项目增加",
      "收入总计|rate|增加|8.9%|项目增加",
      "支出总计|rate|增加|8.9%|项目增加",
    ]);
  });
});

describe("subjects of the classification", () => {
  it("reads 类款项 and a label before a colon", () => {
    const read = readInvented([
      "五、具体使用情况",
      "1.教育支出（类）普通教育（款）小学教育（项）2026年预算数为5600.50万元，比2025年执行数增加120.5万元，增长2.2%。主要是学生人数增加。",
      "2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：2026年预算数为800万元，与上年持平。",
    ]);
    expect(told(read)).toEqual([
      "小学教育|amount|-|5600.50万元|学生人数增加",
      "小学教育|change|增加|120.5万元|学生人数增加",
      "小学教育|rate|增加|2.2%|学生人数增加",
      "机关事业单位基本养老保险缴费支出|amount|-|800万元",
      "机关事业单位基本养老保险缴费支出|change|持平|0",
    ]);
    expect(read.figures[0]?.rowPath).toEqual(["教育支出", "普通教育", "小学教育"]);
  });

  it("takes a quoted subject and drops 科目", () => {
    expect(told(sentence("“教育支出”科目100.5万元，主要用于教师工资。"))).toEqual([
      "教育支出|amount|-|100.5万元",
    ]);
  });
});

describe("三公, procurement, assets and staff", () => {
  it("follows lists inside brackets and comes back to the total", () => {
    const read = sentence(
      "2026年“三公”经费预算数为35万元，其中：因公出国（境）费0万元，公务用车购置及运行费30万元（其中，公务用车购置费18万元，公务用车运行维护费12万元），公务接待费5万元。2026年“三公”经费预算比2025年减少3万元，下降7.9%，主要原因是厉行节约。",
    );
    expect(told(read)).toEqual([
      "三公经费|amount|-|35万元|厉行节约",
      "因公出国（境）费|amount|-|0万元",
      "公务用车购置及运行费|amount|-|30万元",
      "公务用车购置费|amount|-|18万元",
      "公务用车运行维护费|amount|-|12万元",
      "公务接待费|amount|-|5万元",
      "三公经费|change|减少|3万元|厉行节约",
      "三公经费|rate|减少|7.9%|厉行节约",
    ]);
    expect(read.figures[3]?.rowPath).toEqual(["“三公”经费", "公务用车购置及运行费", "公务用车购置费"]);
    expect(read.figures[5]?.rowPath).toEqual(["“三公”经费", "公务接待费"]);
  });

  it("keeps the threshold of a class of equipment in its name", () => {
    const read = sentence(
      "截至2025年12月31日，共有车辆5辆，其中：主要领导干部用车1辆、其他用车4辆；单位价值50万元以上通用设备2台（套），单位价值100万元以上专用设备1台（套）。",
      "十、国有资产占有使用情况",
    );
    expect(told(read)).toEqual([
      "公务用车实有|count|-|5辆",
      "领导用车|count|-|1辆",
      "其他公务用车|count|-|4辆",
      "50万元以上通用设备|count|-|2台（套）",
      "100万元以上专用设备|count|-|1台（套）",
    ]);
    expect(read.figures[3]?.rowPath).toHaveLength(1);
  });

  it("counts the noun behind a classifier", () => {
    const read = sentence(
      "县教育局内设办公室、人事股等6个股室，核定行政编制15名，实有在职人员42人。",
      "二、机构设置情况",
    );
    expect(told(read)).toEqual(["内设机构|count|-|6个", "行政编制|count|-|15名", "实有人数|count|-|42人"]);
  });

  it("keeps numbers of a reason out of what the sentence measures", () => {
    const read = sentence(
      "2026年，县教育局本级1家行政单位的机关运行经费财政拨款预算120.8万元，比2025年预算增加8.8万元，增长7.86%，主要原因分析：在职人员增加3人，会议费减少1万元。",
    );
    expect(told(read)).toEqual([
      "行政单位|count|-|1家",
      "机关运行经费|amount|-|120.8万元|在职人员增加3人，会议费减少1万元",
      "机关运行经费|change|增加|8.8万元|在职人员增加3人，会议费减少1万元",
      "机关运行经费|rate|增加|7.86%|在职人员增加3人，会议费减少1万元",
      "在职人员|change|增加|3人",
      "会议费|change|减少|1万元",
    ]);
  });

  it("reads goals with their bounds", () => {
    const read = sentence(
      "2026年实行绩效目标管理的项目12个，涉及一般公共预算当年拨款3000.00万元。控辍保学率达到100%，学生满意度不低于95%，全年组织培训30次以上。",
      "十一、预算绩效情况",
    );
    expect(told(read)).toEqual([
      "绩效目标项目数|count|-|12个",
      "纳入绩效管理项目金额|amount|-|3000.00万元",
      "控辍保学率|target|-|100%",
      "学生满意度|target|-|≥95%",
      "组织培训|target|-|≥30次",
    ]);
  });
});

describe("what cannot be read is said", () => {
  it.each([
    ["基本支出和项目支出分别为100万元和200万元。", ["100", "200"]],
    ["全年培训教师5-10人次。", ["5-10人次"]],
    ["项目支出XX万元。", ["XX万元"]],
  ])("%s", (text, raws) => {
    const read = sentence(text);
    expect(read.figures).toEqual([]);
    expect(read.rejected.map(({ raw }) => raw)).toEqual(raws);
    expect(read.rejected.every(({ reason, line }) => reason !== "" && line === 3)).toBe(true);
  });

  it("joins a number that a line wrap cut in two, and says on which lines it stands", () => {
    const read = readInvented([
      "一、收支情况说明",
      "2026年度清河县教育局预算支出总计为一千二百余万元，其中基本支出45",
      "2.01万元。",
    ]);
    const [figure] = read.figures;
    expect(figure).toMatchObject({ value: "452.01", raw: "45\n2.01", basis: "joined" });
    expect((figure?.lines[1] ?? 0) - (figure?.lines[0] ?? 0)).toBe(1);
    expect(read.rejected).toEqual([]);
  });

  it("takes dates, document numbers, codes, hotlines and numbering for what they are", () => {
    const read = sentence(
      "1、根据清财教〔2025〕12号文件和《关于2026年预算的通知》，自2026年3月1日起，拨打12345热线，项目编码13053225P00T21，执行2050203科目。",
    );
    expect([...read.figures, ...read.rejected]).toEqual([]);
  });
});

describe("facts", () => {
  it("keeps what a body says it has not, what it is made of and what an amount is for", () => {
    const { facts } = readInvented([
      "二、机构设置情况",
      "清河县教育局于1983年成立，内设机构包括办公室、人事股。下属单位包括：清河县第一中学。",
      "六、基本支出情况说明",
      "人员经费8500.00万元，主要包括：基本工资、津贴补贴；公用经费500.00万元，主要用于办公费、水费。",
      "十二、其他说明",
      "本单位2026年没有政府购买服务业务。",
      "办公用房为租赁房屋。",
    ]);
    expect(facts.map(({ labels, text }) => [labels.slice(1).join("/"), text])).toEqual([
      ["内设机构", "清河县教育局于1983年成立，内设机构包括办公室、人事股"],
      ["成立时间", "清河县教育局于1983年成立，内设机构包括办公室、人事股"],
      ["下属单位", "下属单位包括：清河县第一中学"],
      ["人员经费/主要包括", "基本工资、津贴补贴"],
      ["公用经费/主要用于", "办公费、水费"],
      ["政府购买服务", "本单位2026年没有政府购买服务业务"],
      ["办公用房", "办公用房为租赁房屋"],
    ]);
  });
});
