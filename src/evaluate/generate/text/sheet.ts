import { type Amount, inYuan } from "../amount.js";
import type { Body, Project } from "../budget/index.js";

const WIDTH = 8;

/** The lines of a project's performance sheet; its two halves state the same. */
export function sheetLines(project: Project, body: Body, year: number): readonly string[] {
  const { name, pattern, unit } = project;
  const rows: readonly (readonly string[])[] = [
    ["项目名称", "", name],
    ["主管部门及代码", "", `${body.code}-${body.org}`, "", "实施单位", unit],
    ["项目属性", "", "一次性项目(1年结束)", "", "项目期", "1年"],
    ...fundRows(project),
    ["项目概况", "", pattern.purpose],
    ["立项依据", "", `${year}年${body.level}工作计划和财政资金管理办法`],
    ["项目设立必要性", "", pattern.necessity],
    ["保证项目实施的制度、措施", "", "严格执行内控制度、财务制度和资产管理制度。"],
    ["项目实施计划", "", `按照${year}年度工作计划逐步实施。`],
    ["实施期目标", "", "", "", "", "年度目标"],
    ["总体目标", pattern.purpose, "", "", "", pattern.purpose],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
    ...indicatorRows(project),
    ["负责人:", "经办人:", "", "联系电话:", "", "填报日期:", "", `${year - 1}1212101500`],
  ];
  return [
    `${body.place}预算部门(单位)项目支出绩效目标表`,
    "",
    `(${year}年度)`,
    "",
    ...rows.map((row) => [...row, ...Array<string>(WIDTH - row.length).fill("")].join("\t")),
    "",
  ];
}

function fundRows({ amount, pattern }: Project): readonly (readonly string[])[] {
  const special = pattern.fund === "财政专户";
  const row = (first: string, label: string, money: Amount) => [
    first,
    label,
    inYuan(money),
    "",
    label,
    inYuan(money),
  ];
  return [
    ["项目资金(元)", "实施期资金总额:", inYuan(amount), "", "年度资金总额:", inYuan(amount)],
    row("", "其中:中央财政资金", 0n),
    row("", "省级财政资金", 0n),
    row("", "市县(区)财政资金", special ? 0n : amount),
    row("", "单位自筹", 0n),
    row("", "其他资金", special ? amount : 0n),
  ];
}

const FIRST_LEVEL = {
  数量指标: "产出指标",
  质量指标: "产出指标",
  时效指标: "产出指标",
  社会效益: "效益指标",
  服务对象满意度: "满意度指标",
} as const;

function indicatorRows({ pattern, targets }: Project): readonly (readonly string[])[] {
  return pattern.indicators.map(({ kind, name }, index) => {
    const before = pattern.indicators[index - 1]?.kind;
    const first = before !== undefined && FIRST_LEVEL[before] === FIRST_LEVEL[kind] ? "" : FIRST_LEVEL[kind];
    const second = before === kind ? "" : kind;
    const target = targets[index] ?? "";
    return ["", first, second, name, target, second, name, target];
  });
}
