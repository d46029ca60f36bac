import type { Sector } from "./types.js";

/** Education bureaus; school fees come through the fiscal special account. */
export const EDUCATION: Sector = {
  name: "education",
  bodies: ["教育局", "教育和体育局"],
  ofTown: false,
  duties: [
    "贯彻执行国家教育方针政策和法律法规，拟订本地教育改革与发展规划并组织实施。",
    "统筹管理义务教育、学前教育、普通高中教育和职业教育，推进教育公平。",
    "负责本部门教育经费的统筹管理，监督教育经费的筹措和使用情况。",
    "指导教师队伍建设，组织教师培训、考核和职称评审工作。",
    "负责学校安全、卫生和校车管理的指导与监督工作。",
  ],
  offices: ["综合办公室", "计划财务股", "基础教育股", "职业教育与成人教育股", "教师工作股", "校园安全股"],
  subordinates: ["第一中学", "实验小学", "教师进修学校"],
  subjects: {
    "205": "教育支出",
    "20501": "教育管理事务",
    "2050101": "行政运行",
    "2050102": "一般行政管理事务",
    "20502": "普通教育",
    "2050201": "学前教育",
    "2050202": "小学教育",
    "2050203": "初中教育",
    "2050204": "高中教育",
  },
  running: ["2050101", "2050202", "2050203"],
  projects: [
    {
      name: "义务教育学校营养改善计划补助",
      code: "2050202",
      fund: "一般公共预算",
      purpose: "用于农村义务教育学校学生营养膳食补助，改善学生营养状况。",
      necessity: "农村学生营养状况仍需改善，设立该项目十分必要。",
      indicators: [
        { kind: "数量指标", name: "享受营养餐学生人数", sign: "≥", low: 800, high: 9000, unit: "人" },
        { kind: "质量指标", name: "供餐食品安全达标率", sign: "", low: 100, high: 100, unit: "%" },
        { kind: "服务对象满意度", name: "学生及家长满意度", sign: "≥", low: 85, high: 95, unit: "%" },
      ],
    },
    {
      name: "乡村教师生活补助",
      code: "2050203",
      fund: "一般公共预算",
      purpose: "用于发放乡村教师生活补助，稳定乡村教师队伍。",
      necessity: "乡村学校位置偏远，教师流失较多，需要提高待遇。",
      indicators: [
        { kind: "数量指标", name: "补助乡村教师人数", sign: "", low: 60, high: 700, unit: "人" },
        { kind: "时效指标", name: "补助发放及时率", sign: "≥", low: 90, high: 99, unit: "%" },
      ],
    },
    {
      name: "普惠性幼儿园奖补资金",
      code: "2050201",
      fund: "一般公共预算",
      purpose: "用于普惠性民办幼儿园生均奖补和设施设备购置。",
      necessity: "普惠性学前教育资源供给不足，需要财政支持。",
      indicators: [
        { kind: "数量指标", name: "奖补幼儿园数量", sign: "≥", low: 5, high: 40, unit: "所" },
        { kind: "社会效益", name: "学前教育毛入园率", sign: "≥", low: 88, high: 98, unit: "%" },
      ],
    },
    {
      name: "高中学校学费返还支出",
      code: "2050204",
      fund: "财政专户",
      purpose: "使用高中学校缴入财政专户的学费收入，保障学校教学运转。",
      necessity: "保障普通高中日常教学活动开展。",
      indicators: [
        { kind: "数量指标", name: "在校高中学生人数", sign: "≥", low: 900, high: 4000, unit: "人" },
        { kind: "质量指标", name: "教学任务完成率", sign: "", low: 100, high: 100, unit: "%" },
      ],
    },
    {
      name: "教育督导与教学质量监测经费",
      code: "2050102",
      fund: "一般公共预算",
      purpose: "用于开展教育督导评估和义务教育质量监测工作。",
      necessity: "落实教育督导制度，提升教学质量。",
      indicators: [
        { kind: "数量指标", name: "督导学校数量", sign: "≥", low: 10, high: 60, unit: "所" },
        { kind: "时效指标", name: "监测工作完成时限", sign: "", low: 6, high: 12, unit: "个月" },
      ],
    },
  ],
};
