import { printed, stated, total } from "../amount.js";
import type { Budget } from "../budget/index.js";
import type { Section } from "./explanations.js";

/** 政府采购情况. */
export function procurement({ body, year, procurement: { goods, works, services } }: Budget): Section {
  return {
    heading: "政府采购情况",
    paragraphs: [
      `${year}年${body.org}政府采购预算总额${printed(goods + works + services)}万元。其中：政府采购货物预算${stated(goods)}万元、政府采购工程预算${stated(works)}万元、政府采购服务预算${stated(services)}万元。`,
    ],
  };
}

/** 绩效管理情况, before the sheets. */
export function performance({ body, year, projects }: Budget): Section {
  const sum = printed(total(projects.map(({ amount }) => amount)));
  return {
    heading: "绩效管理情况",
    paragraphs: [
      `${year}年${body.org}纳入绩效目标管理的二级项目${projects.length}个，共计金额${sum}万元。公开项目绩效目标${projects.length}个，涉及项目金额${sum}万元。`,
      "（项目绩效目标表公开情况见附件）",
    ],
  };
}

/** 国有资产占有使用情况. */
export function assets({ body, year, vehicles, offices }: Budget): Section {
  const date = `截至${year - 1}年12月31日，${body.org}`;
  return {
    heading: "国有资产占有使用情况",
    paragraphs: [
      "1、车辆情况：",
      `${date}共有公务用车编制${vehicles}辆，实有${vehicles}辆，其中：领导用车0辆，机要通信用车0辆，应急保障用车0辆，执法执勤用车${vehicles}辆，特种专业技术用车0辆，事业单位业务用车0辆，其他公务用车0辆。`,
      "2、房屋情况：",
      `${date}使用的办公用房建筑总面积${offices}平方米。`,
      "3、其他国有资产占有使用情况：",
      `${date}占有使用价值50万元（原值）以上的通用设备0台（套）；${body.org}占有使用价值100万元（原值）以上的通用设备0台（套）。`,
    ],
  };
}

/** 其他说明. */
export function others({ body }: Budget): Section {
  return {
    heading: "其他说明",
    paragraphs: [
      "（一）政府购买服务指导性目录",
      `本${body.level}无政府购买服务。`,
      "（二）其他",
      `本${body.level}无其他情况。`,
    ],
  };
}

export const DEFINITIONS: readonly string[] = [
  "一、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
  "二、项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。",
  "三、“三公”经费：指用财政拨款安排的因公出国（境）费用、公务用车购置及运行费和公务接待费。",
  "四、机关运行经费：指行政单位和参照公务员法管理的事业单位使用财政拨款安排的基本支出中的公用经费支出。",
  "五、财政专户管理资金：专指教育收费，包括目前在财政专户管理的高中以上学费、住宿费等。",
  "六、上年结转：指以前年度预算安排、结转到本年仍按原规定用途继续使用的资金。",
];
