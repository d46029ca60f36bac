import { NO_TITLE } from "../../budget/index.js";
import type { Wording } from "./types.js";

const DECLINED: Readonly<Record<string, (words: string) => string>> = {
  "unknown-body": (words) => `已收录文件中未见“${words}”的预算公开。`,
  "final-accounts": () => "已收录的是年初预算，未见决算或实际支出的数据；预算数不是实际花费。",
  "unknown-subject": () => "已收录文件中未见相关内容。",
  personal: () => "涉及个人信息（姓名、电话、个人待遇等），不予提供。可以问预算金额、项目和口径。",
  opinion: () => "是否合理、多或少，文件未作评价，这里也不作评价。可以查预算数、上年变化和文件所述原因。",
  "out-of-scope": () =>
    "这个问题不在预算公开的范围内。可以问：某单位的预算收支、项目支出、“三公”经费、政府采购、绩效目标等。",
  advice: () =>
    "办事和待遇问题请咨询经办窗口；这里只回答部门预算公开文件中的内容，例如预算收支、项目和绩效目标。",
  "near-scope": () =>
    "已收录的是部门预算，不含社会保险基金的收支、结余和待遇标准（基金由社会保险基金预算另行编制），已收录文件中未见。可查机关收支、项目、“三公”经费。",
  writing: () => "这里只回答预算公开文件中的问题，不代写文稿。可以问预算收支、项目、“三公”经费等。",
  empty: () => "没有看懂问题。可以直接写单位和想问的数字，例如“某某局 项目支出”。",
};

/** Simplified Chinese. */
const CLAIMS = {
  same: "与问题中所说的数一致",
  rounded: "与问题中所说的数四舍五入后一致",
  scope: "问题中所说的是另一口径的数",
  other: "与问题中所说的数不一致",
} as const;

export const zh: Wording = {
  budgetYear: (year, kind) => `${year}年${kind}`,
  level: (level, kind) => `${level}${kind}`,
  notActual: (kind) => (kind === "预算" ? "年初预算，非实际支出" : "决算数"),
  name: (printed) => printed,
  amount: (value, unit) => `${value}${unit}`,
  alsoIn: null,
  computed: "〔计算〕",
  scopeLabel: "口径：",
  sourceLabel: "出处：",
  urlUnknown: "公开网址：未登记",
  url: (url, publishedOn) => `公开网址：${url}${publishedOn ? `（${publishedOn}）` : ""}`,
  stamped: (marks) => `副本带${marks.map((mark) => `“${mark}”`).join("、")}字样`,
  scanned: "原件为扫描件，数字由机器识别",
  byColumns: (title, table) =>
    `${title === NO_TITLE ? "原表没有可辨认的表题" : `表题“${title}”不在已知表名之列`}，按列和科目编码认作${table}${table === "功能分类支出表" ? "（资金口径未标明）" : ""}，请核对原件`,
  doubtful: (amounts) => `${amounts.join("、")}由扫描件识别，未能由表内关系核实，请核对原件`,
  page: (page) => `（第${page}页）`,
  join: (parts) => parts.join("、"),
  scope: {
    withCarryOver: (other) => `含上年结转（上年没用完、转到今年的钱）；不含结转为${other}`,
    otherwise: (other) => `一般公共预算当年安排为${other}`,
    withoutCarryOver: (other) => `不含上年结转；含结转为${other}`,
    inAccounts: (other) => `其中一般公共预算财政拨款支出${other}`,
    planned: (other) => `预算数为${other}`,
    inBasic: (other) => `仅基本支出为${other}`,
    generalAccounts: "一般公共预算财政拨款支出",
    basicOnly: "仅基本支出，项目支出另计",
    fiscalOnly: "财政拨款安排",
    generalBudget: "一般公共预算当年安排，不含上年结转",
    target: "绩效目标值，不是完成数，也不是待遇标准",
    period: (period) => `${period}口径`,
    base: (base) => `以${base}为基数`,
    allIn: (column) => `全部为${column}`,
    asOfTable: (title) => `取自“${title}”`,
    notStated: "表中未标明是哪类资金、是否含上年结转",
  },
  clause: {
    value: ({ org, budget, name }, amount) => `${org}${budget}${name}为${amount}`,
    moved: ({ org, budget, name }, ways) => `${org}${budget}${name}${ways}`,
    quoted: ({ org, budget }, section, quotation) =>
      `${org}${budget}公开文件${section === "" ? "" : `（${section}）`}载明：${quotation}`,
    joined: (parts) => parts.join("，"),
  },
  audit: {
    contradiction: (difference) => `两处不一致${difference ? `，相差${difference}` : ""}`,
    rounding: (difference) => `不完全相等${difference ? `，相差${difference}` : ""}，属四舍五入`,
    scope: (difference) =>
      `口径不同，不是矛盾：${difference ? `差额${difference}` : "两处"}为上年结转（含、不含上年结转之别）`,
    agrees: "相符（一致，对得上）",
    notRun: "缺少数字，无法核对",
    clean: (title) => `未发现两处不一致：${title}`,
    allClean: "按勾稽关系核对，未发现两处不一致（一致，对得上）",
    sumOf: (title, formula) => `${title}各项之和：${formula}`,
    conflictingWords: (said) => `两处不一致：同一文件另一处写${said}；此处取预算表`,
    different: (difference) =>
      `两个数不同${difference ? `，相差${difference}` : ""}：科目或口径不同，不能直接比较`,
    conflict: (other, place) => `两处不一致：另一处为${other}（${place}）；此处取预算表`,
    brokenSum: (rule, total, place) =>
      `两处不一致：“${rule}”不成立${total ? `，合计处为${total}（${place ?? ""}）` : ""}`,
  },
  dominant: (org, item, amount, share, rest) =>
    `可比性：${org}含“${item}”${amount}（占${share}），其余各家无此科目；扣除该项为${rest}`,
  zeroByNote: (note) => `文件原文“${note}”，按0计`,
  parts: (formula) => `表中分行列示：${formula}`,
  year: (word, year, latest) => `“${word}”指${year}年${latest ? "（最新公开年度）" : ""}`,
  coarse: (place, org) => `已收录的“${place}”范围内只有${org}，不是“${place}”本级`,
  understoodAs: (words, name) => `按“${words}”指“${name}”理解`,
  offered: (question) => `如果要问的是这个，可以这样问：${question}`,
  change: (direction, amount, rate, against) => {
    if (direction === "持平") return `与${against}持平`;
    const way = direction ?? "变动";
    const percent = rate ? `，${direction === "减少" ? "下降" : "增长"}${rate}` : "";
    return amount
      ? `比${against}${way}${amount}${percent}`
      : `比${against}${direction === "减少" ? "下降" : "增长"}${rate ?? ""}`;
  },
  prior: (year, amount) => `${year}年为${amount}`,
  reason: (text) => `文件所述原因：“${text}”`,
  ratio: (kind, direction) => {
    if (kind === "difference")
      return direction === "持平" ? "相同" : direction === "减少" ? "前者少" : "前者多";
    return { times: "倍", share: "占比", sum: "合计", average: "平均" }[kind];
  },
  total: (amount) => `合计${amount}`,
  count: (count) => `共${count}项`,
  ranked: (most, place) => {
    const size = most ? "大" : "小";
    return place === 1 ? `最${size}` : `第${"一二三四五六七八九十"[place - 1] ?? "若干"}${size}`;
  },
  missing: ({ org, name, reason, year, disclosed }) => {
    const what = name === "" ? "相关内容" : `“${name}”`;
    if (reason === "year")
      return `已收录文件中未见${org}${year ?? ""}年的预算公开；已收录年度：${disclosed.join("、")}年。`;
    return `已收录文件中未见${org}${year ? `${year}年` : ""}${what}${reason === "blank" ? "的数字" : ""}。`;
  },
  declined: (reason, words) => DECLINED[reason]?.(words) ?? "已收录文件中未见相关内容。",
  held: (orgs) => `已收录：${orgs.join("、")}。`,
  clarify: (reason) =>
    reason === "no-body"
      ? "请问是哪个单位？"
      : reason === "ambiguous-body"
        ? "这个名称对应多个单位，请问是哪一个？"
        : "请问想查哪一项？",
  contact: (contact) => `进一步查询：${contact}`,
  withheld: "这个数字未能通过出处核对，暂不提供。",
  unitInherited: "该表未印单位，按同一文件其他表的单位推定",
  kindsDiffer: "这里既有预算数，也有决算数，口径不同，不能直接比较",
  superseded: (file, newest) =>
    `以上出自已被替代的版本“${file}”${newest === null ? "" : `，现行版本是“${newest}”`}`,
  kindsApart: (kind) => `预算数与决算数口径不同，不在一个答复里相减或相比，以上为${kind}数`,
  otherKind: (asked, held) => `未收录该单位的${asked}，以上为${held}数`,
  leftOut: (orgs, kind) => `${orgs.join("、")}只收录了${kind}，未列入`,
  plannedColumn: "决算公开所列的预算数，不是决算数",
  claim: (verdict) => CLAIMS[verdict],
  onlyEdition: "没有收录更早的版本，以上出自现行版本",
  level_differs: "各单位公开的级次不同（部门预算、单位预算），比较时请注意",
};
