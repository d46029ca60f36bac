import { measure, stated } from "./stated.js";
import type { Measure } from "./types.js";

/** Posts and staff, receptions that are counted, and projects under performance management. */
export const STAFF: readonly Measure[] = [
  {
    ...measure(
      "人员编制",
      ["编制人数", "编制数", "核定编制", "编制总数", "总编制", "多少编制", "几个编制", "编制"],
      [
        "authorised posts",
        "staffing quota",
        "establishment",
        "headcount quota",
        "authorized posts",
        "staff posts",
        "how many staff posts",
        "how many posts",
      ],
      "authorised posts",
    ),
    places: [
      ...stated("人员编制", "count"),
      { table: "整体绩效目标表", row: "核定的人员编制数", column: "整体" },
      ...stated("行政编制", "count"),
    ],
  },
  {
    ...measure("行政编制", ["公务员编制"], ["administrative posts"], "authorised administrative posts"),
    places: [
      ...stated("行政编制", "count"),
      ...stated("行政编制"),
      { table: "整体绩效目标表", row: "核定的人员编制数", column: "整体" },
    ],
  },
  {
    ...measure(
      "实有人数",
      ["在职人数", "在职人员", "实有人员", "职工人数", "实际在职人员", "员工人数", "在编人数"],
      ["staff on post", "number of staff", "how many staff", "how many employees", "employees", "headcount"],
      "staff in post",
    ),
    places: [
      ...stated("实有人数", "count"),
      ...stated("实有人数"),
      { table: "整体绩效目标表", row: "实际在职人员总数", column: "整体" },
    ],
  },
  measure("事业编制", [], ["institutional posts"], "authorised posts of institutions"),
  measure(
    "公务接待批次",
    [
      "接待批次",
      "国内公务接待批次",
      "接待次数",
      "接待几批",
      "接待多少批",
      "接待了几批",
      "接待了多少批",
      "接待几批次",
      "接待多少批次",
    ],
    ["reception occasions", "number of receptions"],
    "official reception occasions",
  ),
  measure(
    "公务接待人次",
    [
      "接待人次",
      "国内公务接待人次",
      "接待人数",
      "接待多少人",
      "接待了多少人",
      "接待几人",
      "接待多少人次",
      "接待了多少人次",
    ],
    ["guests received", "number of guests"],
    "guests received",
  ),
  measure(
    "退休人数",
    [
      "退休人员",
      "退休了几个",
      "退休的有几人",
      "退休的几个",
      "退休多少人",
      "退休几个",
      "退休的有多少",
      "几个退休",
      "退休的有几个",
    ],
    ["retired staff", "retirees"],
    "retired staff",
  ),
  measure(
    "绩效目标项目数",
    ["纳入绩效目标管理的二级项目", "绩效项目", "绩效目标管理项目", "二级项目", "绩效目标管理"],
    ["projects under performance management"],
    "projects under performance management",
  ),
  measure(
    "绩效自评项目数",
    ["绩效自评项目", "绩效自评的项目", "自评项目", "绩效自评几个项目", "绩效自评多少个项目"],
    ["self-assessed projects"],
    "projects assessed by the body itself",
  ),
  measure(
    "绩效自评涉及资金",
    ["绩效自评涉及资金", "绩效自评项目涉及资金", "绩效自评资金", "自评涉及资金"],
    [],
    "amount of projects assessed by the body itself",
  ),
  measure(
    "纳入绩效管理项目金额",
    ["绩效目标管理的项目金额", "绩效项目金额", "绩效管理项目金额"],
    [],
    "amount of projects under performance management",
  ),
  measure(
    "其他运转类项目",
    ["运转类项目", "其他运转类"],
    ["other operating projects"],
    "other operating projects",
  ),
  measure(
    "特定目标类项目",
    ["特定目标类", "特定目标项目"],
    ["specific-target projects"],
    "specific-target projects",
  ),
];
