import type { Evidence, ListItem } from "../execute/index.js";
import type { ClauseOrder } from "./arranging/index.js";
import { marks } from "./ledger.js";
import {
  identity,
  kindsOf,
  noteDominant,
  noteLevels,
  type Setting,
  sayDerived,
  sayFigure,
  sayReason,
  shortReason,
  subjectOf,
  valueLines,
} from "./values.js";
import type { Subject } from "./wording/index.js";

type Of<Kind extends Evidence["kind"]> = Extract<Evidence, { kind: Kind }>;

const LONGEST_LIST = 24;

/** A calculation: the result first, then what it was made of. */
export function calculationLines(evidence: Of<"calculation">, setting: Setting): string[] {
  const { words } = setting;
  const { result, operands, how, printed, base } = evidence;
  const first = operands[0] ?? base;
  if (!first) return [];
  const headline = printed ? sayFigure(printed, "answer", setting) : convertedResult(evidence, setting);
  const names = new Set(operands.map(({ name }) => name));
  const orgs = new Set(operands.map(({ record }) => record.org));
  for (const org of orgs) setting.ledger.print(org);
  const parts = operands.flatMap((operand) => {
    const label = [
      orgs.size > 1 ? operand.record.org : "",
      names.size > 1 || orgs.size === 1 ? words.name(operand.name) : "",
      ...yearOf(operands, operand, setting),
    ]
      .filter((part) => part !== "")
      .join(" ");
    const amount = sayFigure(operand.figures[0], "operand", setting, label);
    const clause = words.clause.value(subjectOf(operand, setting), amount);
    return setting.clauses.enter([`${label} ${amount}`], clause, "kept");
  });
  noteLevels(operands, setting);
  const title =
    how === "share" && base
      ? `${words.name(first.name)}${words.ratio(how, null)}，${words.scope.base(base.name)}`
      : `${words.ratio(how, orgs.size > 1 || names.size > 1 ? result.direction : null)} · ${[...names].map((name) => words.name(name)).join("、")}`;
  return [
    `${headline} ${title} · ${words.budgetYear(first.record.year, first.record.kind)}`,
    ...(printed ? [] : [result.formula]),
    ...parts,
    orgs.size === 1 ? identity(first.record, setting) : kindsOf(operands, words),
  ];
}

function yearOf(
  operands: Of<"calculation">["operands"],
  operand: Of<"calculation">["operands"][number],
  { words }: Setting,
): string[] {
  const years = new Set(operands.map(({ record }) => record.year));
  return years.size > 1 ? [words.budgetYear(operand.record.year, operand.record.kind)] : [];
}

/** The result in the unit asked for. */
function convertedResult({ result }: Of<"calculation">, setting: Setting): string {
  const located = setting.unit ? setting.convert(result, setting.unit) : null;
  return sayDerived(located ?? result, "answer", setting);
}

/** A ranking: the first item is the answer, the others follow in order. */
export function rankingLines(
  { title, items, of, order, records, located, dominant }: Of<"ranking">,
  setting: Setting,
): string[] {
  const { words } = setting;
  const first = items.find(({ role }) => role === "answer") ?? items[0];
  const record = records[0];
  if (!first || !record) return [];
  const top = items.slice(0, LONGEST_LIST);
  for (const item of top) setting.ledger.print(item.label);
  const best = sayFigure(first.figure, first.role, setting, first.label);
  const lines = top.map(
    (item, index) => `${index + 1}. ${item.label} ${sayFigure(item.figure, item.role, setting, item.label)}`,
  );
  noteDominant(dominant, setting);
  if (of === "bodies") noteLevels(located, setting);
  const headline = `${best} ${first.label} ${words.ranked(order.direction === "most", order.place ?? 1)} · ${words.name(title)} · ${words.budgetYear(record.year, record.kind)}`;
  const whose = of === "items" ? identity(record, setting) : kindsOf(located, words);
  return [headline, whose, ...lines];
}

/** A list with its total. */
export function listLines({ title, record, total, items, count }: Of<"list">, setting: Setting): string[] {
  const { words } = setting;
  for (const { label } of items) setting.ledger.print(label);
  const shown = items.slice(0, LONGEST_LIST);
  const lines = shown.map((item, index) => `${index + 1}. ${item.label} ${sayItem(item, setting)}`);
  const whole = total ? `${words.total(sayFigure(total, "answer", setting))}` : "";
  const head = [
    `${words.count(items.length)} ${words.name(title)} · ${words.budgetYear(record.year, record.kind)}`,
    whole,
  ]
    .filter((part) => part !== "")
    .join("｜");
  if (count)
    setting.ledger.compute(
      { ...count, operands: [] },
      items.every(({ role }) => role === "operand") ? "answer" : "context",
    );
  return [head, ...lines, identity(record, setting)];
}

function sayItem({ figure, role, label }: ListItem, setting: Setting): string {
  return sayFigure(figure, role, setting, label);
}

export function overviewLines({ record, items }: Of<"overview">, setting: Setting): string[] {
  const { words } = setting;
  const [first, ...others] = items;
  if (!first) return [];
  return [
    `${sayItem(first, setting)} ${words.name(first.label)} · ${words.budgetYear(record.year, record.kind)}`,
    identity(record, setting),
    ...others.map((item) => `${words.name(item.label)} ${sayItem(item, setting)}`),
  ];
}

/** Sentences of the document, quoted; reasons with the change they explain. */
export function textLines({ quotations, values, count }: Of<"texts">, setting: Setting): string[] {
  const { ledger } = setting;
  const several = new Set(quotations.map(({ record }) => record.org)).size > 1;
  const order = orderOf(quotations);
  const lines = quotations.flatMap((quotation) => {
    const { record, statement, section, page, figures: own } = quotation;
    if (own.length > 0) return reasonLines(quotation, setting);
    const n = ledger.cite({ document: record.file, section, page, lines: statement.lines });
    const quoted = `“${shortReason(statement.text)}”${marks([n])}`;
    const line = `${several ? `${record.org} ` : ""}${section === "" ? "" : `${section}：`}${quoted}`;
    const clause = setting.words.clause.quoted(bodyOf(quotation, setting), section, quoted);
    return setting.clauses.enter([line], clause, order);
  });
  const first = quotations[0];
  if (!first) return lines;
  for (const { record } of quotations) ledger.print(record.org);
  const amounts = values.length > 0 ? valueLines(values, [], setting) : [];
  const counted = count ? [`${sayDerived(count, "answer", setting)} ${count.formula}`] : [];
  return [...amounts, ...counted, ...lines, ...(several ? [] : [whose(first, setting)])];
}

/** Sentences of one section may lean on each other. */
function orderOf(quotations: Of<"texts">["quotations"]): ClauseOrder {
  const sections = new Set(quotations.map(({ record, section }) => `${record.file}|${section}`));
  return sections.size === quotations.length ? "free" : "kept";
}

function bodyOf({ record }: Of<"texts">["quotations"][number], { words }: Setting): Omit<Subject, "name"> {
  return { org: record.org, budget: words.budgetYear(record.year, record.kind) };
}

/** Amounts are said to be no actual spending; of words alone the year is said. */
function whose({ record, figures }: Of<"texts">["quotations"][number], setting: Setting): string {
  if (figures.length > 0) return identity(record, setting);
  return `${record.org}｜${setting.words.budgetYear(record.year, record.kind)}`;
}

function reasonLines(quotation: Of<"texts">["quotations"][number], setting: Setting): string[] {
  const { record, statement, figures, section } = quotation;
  const said = figures.map((figure) => ({
    isLevel: figure.aspect === "amount",
    words: `${aspectWord(figure.aspect, figure.direction)}${sayFigure(figure, "answer", setting)}`,
  }));
  const why = sayReason(statement.text, record, statement.lines, setting, section);
  const [first] = figures;
  if (!first) return setting.clauses.enter([why], `${record.org}：${why}`, "free");
  const subject = subjectOf({ record, name: first.row }, setting);
  const { clause } = setting.words;
  const all = (which: typeof said) => which.map(({ words }) => words).join("，");
  const levels = said.filter(({ isLevel }) => isLevel);
  const moves = said.filter(({ isLevel }) => !isLevel);
  const told = [
    ...(levels.length > 0 ? [clause.value(subject, all(levels))] : []),
    ...(moves.length > 0 ? [levels.length > 0 ? all(moves) : clause.moved(subject, all(moves))] : []),
  ];
  const lines = [`${all(said)} ${first.row} · ${subject.budget}`, why];
  return setting.clauses.enter(lines, clause.joined([...told, why]), "free");
}

function aspectWord(aspect: string, direction: string | null): string {
  if (aspect === "change") return direction ?? "";
  return aspect === "rate" ? (direction === "减少" ? "下降" : "增长") : "";
}
