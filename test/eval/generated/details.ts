import type { GeneratedDocument } from "../../../src/evaluate/index.js";
import type { Seeded } from "../../support/seeded.js";
import { type Asked, answered } from "./asked.js";
import { amountIn, type Fact, linesPrinting, linesWith, optional, sumOf, valued } from "./printed.js";

/** Names and amounts are asked for of a body and a year, said before them. */
export type Opening = () => string;

/** Subjects by name and by code, economic items, projects and what they aim at. */
export function detailQuestions(document: GeneratedDocument, who: Opening, random: Seeded): Asked[] {
  return [
    ...subjectQuestions(document, who, random),
    ...itemQuestions(document, who, random),
    ...projectQuestions(document, who, random),
    ...targetQuestions(document, who, random),
  ];
}

/** Everything that subjects whose codes begin so get, with what was carried over. */
export function subjectFact(document: GeneratedDocument, code: string): Fact {
  const within = document.budget.subjects.filter((subject) => subject.code.startsWith(code));
  const amounts = within.flatMap(({ basic, projects, carried }) => [
    basic,
    carried,
    ...Object.values(projects),
  ]);
  const fact = amountIn(document, "预算支出总表", code, sumOf(amounts));
  const rows = fact.alt.filter(({ lines }) => lineOf(document, lines[0]).includes(`${code}\t`));
  return { ...fact, alt: rows };
}

function lineOf({ text }: GeneratedDocument, line: number): string {
  return text.split("\n")[line - 1] ?? "";
}

function subjectQuestions(document: GeneratedDocument, who: Opening, random: Seeded): Asked[] {
  return document.budget.subjects.flatMap(({ code, name }) => {
    const fact = subjectFact(document, code);
    const above = subjectFact(document, code.slice(0, 5));
    const byName = ["安排了多少", "一共多少钱", "是多少万元", "有多少预算"].map(
      (end) => `${who()}${name}${end}`,
    );
    return [
      answered("subject", random.pick(byName), [{ ...fact, alt: linesPrinting(document, fact.value.value) }]),
      answered("subject", random.pick([`${who()}${code}多少`, `${who()}科目${code}多少钱`]), [fact]),
      answered("subject", `${who()}${code.slice(0, 5)}这个科目一共多少`, [above]),
      answered("subject", `${code} ${name} ${who()}`, [fact]),
    ];
  });
}

export function itemFact(document: GeneratedDocument, name: string, amount: bigint): Fact {
  const fact = amountIn(document, "一般公共预算安排基本支出分经济科目表（不含上年结转）", name, amount);
  return { ...fact, alt: fact.alt.filter(({ lines }) => lineOf(document, lines[0]).includes(name)) };
}

function itemQuestions(document: GeneratedDocument, who: Opening, random: Seeded): Asked[] {
  return document.budget.items.map(({ name, amount }) =>
    answered("economic", `${who()}${name}${random.pick(["多少", "预算是多少", "花多少钱", "有多少万"])}`, [
      itemFact(document, name, amount),
    ]),
  );
}

export function projectFact(document: GeneratedDocument, name: string, amount: bigint): Fact {
  const fact = amountIn(document, "项目支出预算表（本年预算）", name, amount);
  return { ...fact, alt: [...fact.alt, ...linesPrinting(document, inYuan(amount))] };
}

function inYuan(amount: bigint): string {
  return `${amount * 100n}`.replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** What was carried over under the name of a project of this year. */
function carriedUnder(document: GeneratedDocument, name: string): Fact[] {
  return document.budget.carried
    .filter((one) => one.name.endsWith(name))
    .map(({ name: printed, amount }) =>
      optional(amountIn(document, "项目支出预算表（上年结转）", printed, amount)),
    );
}

function projectQuestions(document: GeneratedDocument, who: Opening, random: Seeded): Asked[] {
  const { projects, carried } = document.budget;
  const facts = projects.map(({ name, amount }) => projectFact(document, name, amount));
  const one = projects.flatMap(({ name, pattern, amount }) => {
    const fact = projectFact(document, name, amount);
    const end = random.pick(["多少钱", "安排了多少万", "这个项目预算多少", "花多少"]);
    const both = [fact, ...carriedUnder(document, pattern.name)];
    return [
      answered("project", `${who()}${pattern.name}${end}`, both),
      answered("project", `${who()}${name}项目资金是多少`, both),
    ];
  });
  const left = carried.map(({ name, amount }) =>
    answered("carryover", `${who()}上年结转的${name.slice("2025年".length)}有多少钱`, [
      amountIn(document, "项目支出预算表（上年结转）", name, amount),
    ]),
  );
  const names = projects.map(({ pattern }) => pattern.name);
  const listed = answered(
    "list",
    `${who()}${random.pick(["有哪些项目", "安排了哪些项目，各多少钱", "本年预算的项目都列一下"])}`,
    [...facts, ...carried.flatMap(({ name }) => carriedUnder(document, name))],
    { text_all: names },
  );
  return [...one, ...left, listed];
}

function targetQuestions(document: GeneratedDocument, who: Opening, random: Seeded): Asked[] {
  return document.budget.projects.flatMap(({ pattern, targets }) =>
    pattern.indicators.map(({ name }, index) => {
      const target = targets[index] ?? "";
      const [, value = "", unit = ""] = /(\d+)(.*)$/u.exec(target) ?? [];
      const fact = { value: valued(value, unit), cite: linesWith(document, name, target), alt: [] };
      const words = [
        `${who()}${name}是多少`,
        `${who()}${name}的目标值是多少`,
        `${who()}${pattern.name}的${name}要达到多少`,
        `${who()}${pattern.name}项目${name}指标`,
      ];
      return answered("performance", random.pick(words), [fact]);
    }),
  );
}
