import { measureNamed, NO_TITLE } from "../../budget/index.js";
import type { Wording } from "./types.js";

const DECLINED: Readonly<Record<string, (words: string) => string>> = {
  "unknown-body": (words) =>
    `No budget disclosure of “${words}” among the documents held (已收录文件中未见).`,
  "final-accounts": () =>
    "The documents held are initial budgets; actual spending (final accounts) is not in them.",
  "unknown-subject": () => "Not found in the documents held.",
  personal: () =>
    "Names, telephone numbers and other personal data are not provided. Amounts, projects and definitions can be asked.",
  opinion: () =>
    "The documents give no assessment, and none is given here. The figures, their change and the stated reasons can be asked.",
  "out-of-scope": () =>
    "This is outside budget disclosures. You can ask about a body's revenue, spending, projects, “three public” expenses, procurement or targets.",
  advice: () =>
    "Please ask the service window about procedures and entitlements; only budget disclosures are answered here.",
  "near-scope": () =>
    "The documents held are departmental budgets; social insurance fund balances and benefit standards are not in them.",
  writing: () => "Only questions about budget disclosures are answered here.",
  empty: () =>
    "No question was recognised. Name a body and a figure, for example “project expenditure of …”.",
};

const WAYS = { 增加: "up", 减少: "down (decrease)", 持平: "unchanged" } as const;

/** English; names stay as printed, measures with a gloss. */
const CLAIMS = {
  same: "the amount in the question is the one printed",
  rounded: "the amount in the question is the one printed, rounded",
  scope: "the amount in the question is that of the other scope (口径)",
  other: "the amount in the question is not the one printed (不一致)",
} as const;

export const en: Wording = {
  budgetYear: (year, kind) => `${year} ${kind === "预算" ? "budget" : "final accounts"}`,
  level: (level, kind) =>
    `${level === "部门" ? "department" : "unit"} ${kind === "预算" ? "budget" : "final accounts"}`,
  notActual: (kind) => (kind === "预算" ? "initial budget, not actual spending" : "final accounts"),
  name: (printed) => {
    const gloss = measureNamed(printed)?.gloss;
    return gloss ? `${printed} (${gloss})` : printed;
  },
  amount: (value, unit, also) => {
    if (also !== null) return `RMB ${also} million (${value}${unit})`;
    return unit === "%" ? `${value}%` : `${value} ${unit}`.trim();
  },
  alsoIn: "百万元",
  computed: " [computed]",
  scopeLabel: "Basis: ",
  sourceLabel: "Source: ",
  urlUnknown: "URL not registered",
  url: (url, publishedOn) => `URL: ${url}${publishedOn ? ` (${publishedOn})` : ""}`,
  stamped: (marks) => `this copy is stamped ${marks.map((mark) => `“${mark}”`).join(", ")}`,
  scanned: "scanned copy, numbers recognised by machine",
  byColumns: (title, table) =>
    `${title === NO_TITLE ? "the table prints no title that can be read" : `the title “${title}” is not a known one`}; by its columns and codes the table was taken for ${table}${table === "功能分类支出表" ? " (expenditure by function, whose money is not stated)" : ""}, please check the original`,
  doubtful: (amounts) =>
    `${amounts.join(", ")}: recognised in a scan and not confirmed by the tables, please check the original`,
  page: (page) => ` (page ${page})`,
  join: (parts) => parts.join(", "),
  scope: {
    otherwise: (other) => `the general public budget of the year has ${other}`,
    withCarryOver: (other) => `includes carry-over from the previous year; without it ${other}`,
    withoutCarryOver: (other) => `without carry-over; with it ${other}`,
    inAccounts: (other) => `of it by the general public budget ${other}`,
    planned: (other) => `budgeted ${other}`,
    inBasic: (other) => `in basic expenditure alone ${other}`,
    generalAccounts: "spent by the general public budget",
    basicOnly: "basic expenditure only; projects not included",
    fiscalOnly: "financed by fiscal appropriation",
    generalBudget: "general public budget of the year, without carry-over",
    target: "a performance target, neither a result nor an entitlement",
    period: (period) => (period === "年度" ? "annual" : "whole period"),
    base: (base) => `base: ${base}`,
    allIn: (column) => `all of it ${column}`,
    notStated: "the table does not say whose money it is, nor whether it holds carry-over",
    asOfTable: (title) => `from “${title}”`,
  },
  clause: {
    value: ({ org, budget, name }, amount) => `${name} of ${org} in the ${budget}: ${amount}`,
    moved: ({ org, budget, name }, ways) => `${name} of ${org} in the ${budget}: ${ways}`,
    quoted: ({ org, budget }, section, quotation) =>
      `The documents of the ${budget} of ${org}${section === "" ? "" : ` (${section})`} say: ${quotation}`,
    joined: (parts) => parts.join(", "),
  },
  audit: {
    contradiction: (difference) =>
      `Two places disagree (两处不一致)${difference ? `, by ${difference}` : ""}`,
    rounding: (difference) =>
      `Not exactly equal${difference ? `, off by ${difference}` : ""}: rounding (四舍五入)`,
    scope: (difference) =>
      `Different scope, no contradiction: ${difference ?? "the difference"} is carry-over (上年结转)`,
    agrees: "consistent (一致)",
    notRun: "a number is missing, so it cannot be checked",
    clean: (title) => `No disagreement found: ${title}`,
    allClean: "No disagreement was found by the checks (consistent, 一致)",
    sumOf: (title, formula) => `Sum of the parts of ${title}: ${formula}`,
    conflictingWords: (said) =>
      `two places disagree (两处不一致): elsewhere the document says ${said}; the budget table is taken here`,
    different: (difference) =>
      `Two different figures (两个数不同)${difference ? `, ${difference} apart` : ""}: other item or scope`,
    conflict: (other, place) =>
      `two places disagree (两处不一致): the other is ${other} (${place}); the budget table is taken here`,
    brokenSum: (rule, total, place) =>
      `two places disagree (两处不一致): “${rule}” does not hold${total ? `; the total is ${total} (${place ?? ""})` : ""}`,
  },
  dominant: (org, item, amount, share, rest) =>
    `comparability: ${org} includes “${item}” ${amount} (${share} of its total), which the others lack; without it ${rest}`,
  zeroByNote: (note) => `the document says “${note}”, counted as zero`,
  parts: (formula) => `printed in several rows: ${formula}`,
  year: (word, year, latest) => `“${word}” is ${year}${latest ? " (the latest disclosed)" : ""}`,
  coarse: (place, org) => `within “${place}” only ${org} is held; it is not the body of “${place}” itself`,
  understoodAs: (words, name) => `“${words}” read as ${name}`,
  offered: (question) => `If this is what you mean, ask: ${question}`,
  change: (direction, amount, rate, against) => {
    if (direction === "持平") return `unchanged (持平) from ${against}`;
    return `${direction ? WAYS[direction] : "changed"} ${[amount, rate].filter((part) => part !== null).join(", ")} from ${against}`;
  },
  prior: (year, amount) => `${year}: ${amount}`,
  reason: (text) => `Reason stated in the document: “${text}”`,
  ratio: (kind, direction) => {
    if (kind === "difference")
      return direction === "持平"
        ? "equal"
        : direction === "减少"
          ? "the first is less"
          : "the first is more";
    return { times: "times", share: "share", sum: "sum", average: "average" }[kind];
  },
  total: (amount) => `total ${amount}`,
  count: (count) => `${count} items`,
  ranked: (most, place) =>
    `${["", "second ", "third ", "fourth ", "fifth "][place - 1] ?? "further down from the "}${most ? "largest" : "smallest"}`,
  missing: ({ org, name, reason, year, disclosed }) => {
    if (reason === "year")
      return `No ${year ?? ""} budget of ${org} among the documents held; years held: ${disclosed.join(", ")}.`;
    return `${name === "" ? "This" : `“${name}”`} was not found in the documents held of ${org}${year ? ` for ${year}` : ""} (已收录文件中未见).`;
  },
  declined: (reason, words) => DECLINED[reason]?.(words) ?? "Not found in the documents held.",
  held: (orgs) => `Held: ${orgs.join(", ")}.`,
  clarify: (reason) =>
    reason === "no-body"
      ? "Which body do you mean?"
      : reason === "ambiguous-body"
        ? "Several bodies fit this name. Which one?"
        : "Which figure do you mean?",
  contact: (contact) => `For further questions: ${contact}`,
  withheld: "This figure did not pass the check of its source and is withheld.",
  unitInherited: "the table prints no unit; it is taken from the other tables of the document",
  kindsDiffer: "this sets budget figures beside final accounts, which cannot be compared directly",
  superseded: (file, newest) =>
    `this is from a superseded version, “${file}”${newest === null ? "" : `; the current one is “${newest}”`}`,
  kindsApart: (kind) =>
    `budget figures and final accounts are not subtracted from or compared with each other here: this is from the ${kind === "预算" ? "budget" : "final accounts"}`,
  otherKind: (asked, held) =>
    `no ${asked === "预算" ? "budget" : "final accounts"} of this body is held: this is from its ${held === "预算" ? "budget" : "final accounts"}`,
  leftOut: (orgs, kind) =>
    `left out, as only their ${kind === "预算" ? "budget is" : "final accounts are"} held: ${orgs.join(", ")}`,
  plannedColumn: "the budget as printed in the final accounts, not actual spending",
  claim: (verdict) => CLAIMS[verdict],
  onlyEdition: "no earlier version is held: this is from the current one",
  level_differs: "the bodies disclose at different levels (department, unit); compare with care",
};
