import type { Measure } from "./types.js";

type Item = readonly [name: string, words: readonly string[], english: readonly string[]];

/** 部门预算支出经济分类科目 (款), their everyday words and English; what an item costs stands in 基本支出 only. */
const ITEMS: readonly Item[] = [
  [
    "工资福利支出",
    [
      "工资总额",
      "工资支出",
      "工资一共",
      "工资多少",
      "工资花",
      "发工资要",
      "工资福利",
      "工资和福利",
      "工资待遇",
      "薪酬",
      "发工资",
    ],
    ["wages and welfare", "salaries and benefits", "wages and benefits", "salaries", "wages"],
  ],
  [
    "基本工资",
    ["底薪", "基础工资", "岗位工资"],
    ["basic salary", "base salary", "basic salaries", "basic wages", "base pay", "basic pay"],
  ],
  [
    "津贴补贴",
    ["津补贴", "津贴", "补贴津贴", "津贴和补贴"],
    ["allowances", "allowances and subsidies", "subsidies and allowances"],
  ],
  ["奖金", ["年终奖", "发奖金", "年终奖金", "十三薪"], ["bonus", "bonuses"]],
  [
    "绩效工资",
    ["绩效奖", "绩效的工资"],
    ["performance pay", "performance wages", "performance salary", "merit pay", "performance-based pay"],
  ],
  [
    "伙食补助费",
    ["伙食补助", "饭补", "餐补", "伙食费"],
    ["meal subsidy", "meal allowance", "meal allowances"],
  ],
  [
    "机关事业单位基本养老保险缴费",
    [
      "养老保险缴费",
      "养老保险",
      "职工养老",
      "缴养老",
      "交养老",
      "社保养老",
      "基本养老保险缴费",
      "养老金缴费",
      "单位交的养老",
      "职工的养老",
    ],
    ["pension insurance", "basic pension insurance", "pension contributions", "pension contribution"],
  ],
  [
    "职业年金缴费",
    ["职业年金", "年金", "年金缴费"],
    ["occupational annuity", "occupational pension", "annuity"],
  ],
  [
    "职工基本医疗保险缴费",
    [
      "职工医保缴费",
      "职工医疗保险",
      "职工医保",
      "医疗保险缴费",
      "医保缴费",
      "给职工交医保",
      "职工的医保",
      "职工基本医疗保险",
      "单位交的医保",
      "缴医保",
      "交医保",
    ],
    [
      "basic medical insurance contributions",
      "employee medical insurance",
      "medical insurance contributions",
      "medical insurance contribution",
    ],
  ],
  [
    "公务员医疗补助缴费",
    ["公务员医疗补助"],
    ["civil servant medical subsidy", "civil servants' medical subsidy"],
  ],
  [
    "其他社会保障缴费",
    ["其他社保缴费", "其他社保", "工伤失业"],
    ["other social security contributions", "other social security"],
  ],
  [
    "住房公积金",
    ["公积金", "住房的公积金", "缴公积金"],
    ["housing provident fund", "housing fund", "provident fund"],
  ],
  ["医疗费", [], ["medical expenses"]],
  [
    "其他工资福利支出",
    ["其他工资福利", "编外人员工资", "临时工工资"],
    ["other wages and welfare", "other wages and benefits"],
  ],
  ["商品和服务支出", ["商品服务支出", "商品和服务", "商品服务", "买东西和服务"], ["goods and services"]],
  [
    "办公费",
    ["办公支出", "办公用品", "办公开支", "办公的钱", "文具", "纸笔", "办公耗材"],
    ["office expenses", "office expense", "office supplies", "office costs"],
  ],
  [
    "印刷费",
    ["印刷经费", "复印费", "打印材料费", "印材料", "打印资料", "打印费", "印资料", "印东西", "打印材料"],
    ["printing", "printing expenses", "printing costs", "printing fees"],
  ],
  ["咨询费", [], ["consulting fees", "consultancy fees", "consultancy"]],
  ["手续费", [], ["service charges", "handling fees"]],
  ["水费", ["交水费", "用水的钱", "自来水"], ["water bill", "water", "water charges"]],
  ["电费", ["交电费", "用电的钱", "电钱"], ["electricity", "electricity bill", "power bill"]],
  [
    "邮电费",
    [
      "打电话寄信",
      "电话费",
      "邮寄费",
      "通信费",
      "通讯费",
      "话费",
      "寄信",
      "打电话",
      "邮费",
      "邮电",
      "网费",
      "邮寄",
      "快递",
      "电话邮寄",
    ],
    [
      "postage and telecommunications",
      "post and telecommunications",
      "postage",
      "telecommunications",
      "phone bills",
      "phone and postage",
      "telephone",
    ],
  ],
  ["取暖费", ["暖气费", "供暖", "烧暖气", "暖气", "供热费", "采暖"], ["heating", "heating costs"]],
  ["物业管理费", ["物业费", "物管费", "请物业"], ["property management", "property management fee"]],
  [
    "差旅费",
    ["差旅", "出差", "出差费", "出差的钱", "出差经费", "旅差费"],
    ["travel expenses", "travel", "business travel", "business trips", "travel costs"],
  ],
  [
    "维修(护)费",
    ["维修费", "维修护费", "维修维护费", "修修补补", "修理费", "维护费"],
    ["maintenance and repair", "repairs", "maintenance fees"],
  ],
  ["租赁费", ["房租", "租金", "租房"], ["rent", "rental", "leasing"]],
  [
    "会议费",
    ["会议经费", "会议支出", "开会", "会议开支", "会务费", "办会"],
    ["meeting expenses", "conference expenses", "meetings", "conferences", "meeting costs"],
  ],
  [
    "培训费",
    ["培训经费", "学习培训", "培训开支", "参加培训"],
    ["training expenses", "training", "training costs"],
  ],
  ["专用材料费", ["专用材料"], ["special materials", "special-purpose materials"]],
  [
    "劳务费",
    ["请人干活", "劳务支出", "雇人"],
    ["labour service fees", "labor costs", "labour services", "labor services"],
  ],
  [
    "委托业务费",
    ["外包费", "委托费"],
    ["outsourced services", "commissioned services", "outsourcing", "entrusted services"],
  ],
  [
    "工会经费",
    ["工会费", "工会的钱"],
    ["trade union", "labour union", "labor union", "union funds", "trade union funds"],
  ],
  ["福利费", ["职工福利", "发福利"], ["welfare", "staff welfare", "welfare expenses", "welfare funds"]],
  [
    "其他交通费用",
    ["交通费", "交通补贴", "车补", "公务交通补贴", "其他交通费", "公车补贴", "交通补助", "交通费用"],
    [
      "other transport",
      "transport allowances",
      "other transportation",
      "transportation expenses",
      "transport subsidies",
    ],
  ],
  ["税金及附加费用", ["税金"], ["taxes and surcharges"]],
  [
    "其他商品和服务支出",
    ["其他商品服务支出", "其他商品服务", "其他商品和服务"],
    ["other goods and services"],
  ],
  [
    "对个人和家庭的补助",
    ["个人和家庭补助", "对个人和家庭补助", "对个人家庭补助", "对家庭的补助", "个人家庭补助"],
    ["subsidies to individuals and families", "individuals and families", "transfers to individuals"],
  ],
  ["离休费", ["离休干部", "离休金"], ["retired cadres' pay", "retired cadres"]],
  [
    "退休费",
    ["退休金", "退休人员费用", "给退休人员发"],
    ["retirement pay", "retirement expenses", "retiree pay", "pensions", "retirement fees", "retirement"],
  ],
  ["抚恤金", ["抚恤"], ["survivor pension", "pension for the disabled or bereaved"]],
  ["生活补助", ["生活补贴"], ["living allowances", "living subsidies"]],
  ["救济费", ["救济"], ["relief payments"]],
  ["医疗费补助", [], ["medical subsidies"]],
  ["助学金", [], ["student grants", "stipends"]],
  [
    "奖励金",
    ["独生子女费", "独生子女奖励", "独生子女"],
    ["reward payments", "rewards", "incentive payments"],
  ],
  ["其他对个人和家庭的补助", ["其他个人和家庭补助"], ["other subsidies to individuals and families"]],
  ["资本性支出", ["资本支出"], ["capital expenditure"]],
  ["办公设备购置", ["买办公设备", "购置办公设备"], ["office equipment purchase"]],
];

/** Items whose spending is a function subject too: the subject's row answers everyday words, being the whole of it. */
const SUBJECT_TWINS: Readonly<Record<string, string>> = {
  机关事业单位基本养老保险缴费: "机关事业单位基本养老保险缴费支出",
  职业年金缴费: "机关事业单位职业年金缴费支出",
  住房公积金: "住房公积金",
};

/** Items that some forms print as a function subject alone. */
const SUBJECT_ALONE: Readonly<Record<string, string>> = { 公务员医疗补助缴费: "公务员医疗补助" };

/** Items that the table of 三公经费 prints besides, projects included: the whole of what is spent on them. */
const WITH_THREE_PUBLIC = new Set(["会议费", "培训费"]);

const GROUP_PARTS = new Set(["工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出"]);

const SUBJECT_TABLES = ["支出总表", "一般公共预算支出表"] as const;

export const ECONOMIC_ITEMS: readonly Measure[] = ITEMS.map(([name, words, english]) => {
  const key = name.replace(/[()（）]/g, "");
  const twin = SUBJECT_TWINS[name];
  const alone = SUBJECT_ALONE[name];
  const basic = { table: "基本支出经济分类表", row: key, column: "合计" } as const;
  const whole = WITH_THREE_PUBLIC.has(name);
  return {
    name,
    words: [name, key, ...words],
    english,
    gloss: english[0] ?? name,
    places: [
      ...(twin ? SUBJECT_TABLES.map((table) => ({ table, row: twin, column: "合计" })) : []),
      ...(whole ? [{ table: "三公经费表" as const, row: key, column: "合计" }] : []),
      basic,
      { table: null, row: key, column: "amount" as const },
      { table: "机关运行经费表", row: key, column: "合计" },
      ...(alone ? SUBJECT_TABLES.map((table) => ({ table, row: alone, column: "合计" })) : []),
    ],
    ...(whole ? { otherScope: basic } : {}),
    basicOnly: !twin,
    ...(GROUP_PARTS.has(name) ? { parts: ["*"] } : {}),
  };
});
