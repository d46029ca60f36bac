import {
  atStage,
  compare,
  convertMoney,
  decimal,
  type Figure,
  isMoney,
  isZero,
  type MoneyUnit,
  measureNamed,
  printDecimal,
} from "../budget/index.js";
import { convertedTo, type Derived, type Dominant, type Located, type Missing } from "../execute/index.js";
import { type MoneyWish, PLANNED_COLUMNS } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Clauses } from "./arranging/index.js";
import { type Ledger, marks } from "./ledger.js";
import { tableByColumns } from "./recognised.js";
import type { Subject, Wording } from "./wording/index.js";

/** What wording an answer needs besides its evidence. */
export interface Setting {
  readonly ledger: Ledger;
  readonly words: Wording;
  readonly unit: MoneyWish | null;
  /** What of it can be said in clauses that stand by themselves. */
  readonly clauses: Clauses;
  /** A computed amount in another unit; null where it is none of money. */
  convert(derived: Derived, unit: MoneyWish): Derived | null;
}

/** A number ready to be said, with its marks. */
export function sayFigure(
  figure: Figure,
  role: "answer" | "operand" | "context",
  { ledger, words }: Setting,
  label: string | null = null,
): string {
  const citation = ledger.enter(figure, role, label);
  if (figure.unitInherited) ledger.note("unit", words.unitInherited);
  const { value, unit, measure, org, year } = figure;
  const also = alongside({ value, unit, measure, org, year, operands: [figure] }, { ledger, words });
  return `${figure.comparator ?? ""}${words.amount(value, unit, also)}${marks([citation])}`;
}

type Amount = Pick<Derived, "value" | "unit" | "measure" | "org" | "year" | "operands">;

/** The amount in the unit that readers of the language expect besides, entered as computed. */
function alongside(
  { value, unit, operands, ...named }: Amount,
  { ledger, words }: Pick<Setting, "ledger" | "words">,
): string | null {
  if (!words.alsoIn) return null;
  const converted = convertedTo({ value, unit, operands }, words.alsoIn);
  if (!converted) return null;
  ledger.compute({ ...converted, ...named }, "context");
  return converted.value;
}

export function sayDerived(
  derived: Derived,
  role: "answer" | "context",
  { ledger, words }: Setting,
  label: string | null = null,
): string {
  const citations = ledger.compute(derived, role, label);
  return `${words.amount(derived.value, derived.unit, alongside(derived, { ledger, words }))}${words.computed}${marks(citations)}`;
}

/** The value of a found item in the unit asked for: printed so where the source does, else converted. */
export function sayValue(located: Located, setting: Setting, label: string | null = null): string {
  const { figures, sum, also } = located;
  const [first] = figures;
  const wished = setting.unit;
  const printedSo = [first, ...also].find(({ unit }) => unit === wished);
  if (sum) {
    for (const figure of figures) setting.ledger.enter(figure, "answer", label);
    return sayInUnit(sum, setting, label);
  }
  if (printedSo) return sayFigure(printedSo, "answer", setting, label);
  const converted = wished
    ? convertedTo({ value: first.value, unit: first.unit, operands: [first] }, wished)
    : null;
  if (!converted) return sayPrinted(located, setting, label);
  const derived = { ...converted, measure: first.measure, org: first.org, year: first.year };
  return `${sayDerived(derived, "answer", setting, label)}（${first.value}${first.unit}）`;
}

function sayInUnit(sum: Derived, setting: Setting, label: string | null): string {
  const converted = setting.unit
    ? convertedTo({ value: sum.value, unit: sum.unit, operands: sum.operands }, setting.unit)
    : null;
  return sayDerived(converted ? { ...sum, ...converted } : sum, "answer", setting, label);
}

/** Several values of one item are all said; the same amount in another unit stands in brackets. */
function sayPrinted({ figures, also }: Located, setting: Setting, label: string | null): string {
  const names = namesAmong(figures);
  for (const name of names) if (name !== null) setting.ledger.print(name);
  const said = figures
    .map((figure, index) => {
      const name = names[index] ?? null;
      return `${name === null ? "" : `${name} `}${sayFigure(figure, "answer", setting, name ?? label)}`;
    })
    .join("、");
  const [other] = also;
  if (other) return `${said}（${sayFigure(other, "answer", setting, label)}）`;
  return `${said}${inPlainYuan(figures[0], setting)}`;
}

/** What tells several figures apart: their rows, or the rows they stand under; null where it is one. */
function namesAmong(figures: Located["figures"]): (string | null)[] {
  const names = [
    figures.map(({ row }) => row),
    figures.map(({ rowPath }) => rowPath.slice(0, -1).join(" › ")),
  ].find((own) => new Set(own).size > 1);
  return figures.map((_, index) => names?.[index] ?? null);
}

/** Under 1 万元 the amount in 元 is said besides, from 1 亿元 on the amount in 亿元. */
function inPlainYuan(figure: Figure, setting: Setting): string {
  if (!isMoney(figure.unit) || figure.unit === "元") return "";
  const yuan = convertMoney(decimal(figure.value), figure.unit, "元");
  const unit = readableUnit(printDecimal(yuan));
  if (!unit) return "";
  const converted = convertedTo({ value: figure.value, unit: figure.unit, operands: [figure] }, unit);
  if (!converted) return "";
  return `（${sayDerived({ ...converted, measure: figure.measure, org: figure.org, year: figure.year }, "context", setting).replace(/(?:\[\d+\])+$/u, "")}）`;
}

function readableUnit(yuan: string): MoneyUnit | null {
  if (compare(decimal(yuan), decimal("0")) > 0 && compare(decimal(yuan), decimal("10000")) < 0) return "元";
  return compare(decimal(yuan), decimal("100000000")) >= 0 ? "亿元" : null;
}

/** Whose number it is: printed name, level, year, and that it is a budget. */
export function identity(
  record: DocumentRecord,
  { words, ledger }: Setting,
  what = words.notActual(record.kind),
): string {
  ledger.print(record.org);
  return [record.org, words.level(record.level, record.kind), what].join("｜");
}

/** A budget that final accounts print beside what was spent. */
export function isPlanned({ kind, columnKey, measure }: Figure): boolean {
  return kind === "决算" && (PLANNED_COLUMNS.includes(columnKey) || measure === atStage(measure, "预算数"));
}

/** That the numbers of several documents are budgets, or of which kinds they are. */
export function kindsOf(
  found: readonly { readonly record: DocumentRecord }[],
  words: Setting["words"],
): string {
  return [...new Set(found.map(({ record }) => words.notActual(record.kind)))].join("／");
}

/** The 口径 of an item and, where it differs, the item in the other one. */
export function scopeOf(located: Located, setting: Setting): string[] {
  const { words } = setting;
  const [first] = located.figures;
  const [other] = located.otherScope;
  const columns = columnWords(located, setting);
  const own = ownScope(located, words);
  if (located.sum) return [words.parts(located.sum.formula), ...own];
  if (other && (first.table !== null || isPlanned(other)) && first.columnKey !== "上年结转") {
    const said = sayFigure(other, isPlanned(other) ? "answer" : "context", setting);
    return [words.scope[otherScope(first, other, setting)](said), ...columns];
  }
  return [...own, ...columns];
}

type OtherScope = "withCarryOver" | "withoutCarryOver" | "otherwise" | "inAccounts" | "inBasic" | "planned";

/** Two amounts of one item differ by the carry-over only where a budget has any. */
function otherScope(first: Figure, other: Figure, { ledger }: Setting): OtherScope {
  if (isPlanned(other)) return "planned";
  if (other.table === "基本支出经济分类表") return "inBasic";
  if (first.kind === "决算") return other.table === "一般公共预算支出表" ? "inAccounts" : "otherwise";
  if (first.table === "一般公共预算支出表" || first.columnKey === "当年" || first.table === "项目支出表")
    return isLess(other, first) ? "otherwise" : "withoutCarryOver";
  return ledger.hasCarryOver(first.document) && !isLess(first, other) ? "withCarryOver" : "otherwise";
}

/** What includes the carry-over is never less than what leaves it out. */
function isLess(one: Figure, other: Figure): boolean {
  return one.unit === other.unit && compare(decimal(one.value), decimal(other.value)) < 0;
}

/** 全部为项目支出, or how the amount divides. */
function columnWords({ columns, figures }: Located, setting: Setting): string[] {
  const [only, other] = columns;
  if (!only) return [];
  if (!other) return only.value === figures[0].value ? [setting.words.scope.allIn(only.columnKey)] : [];
  return columns.map(
    (figure) => `${setting.words.name(figure.columnKey)}${sayFigure(figure, "context", setting)}`,
  );
}

const THREE_PUBLIC_NAMES: ReadonlySet<string> = new Set([
  "三公经费",
  ...(measureNamed("三公经费")?.parts ?? []),
]);

function ownScope({ record, figures: [figure] }: Located, words: Wording): string[] {
  return tableScope(figure, words, tableByColumns(record, figure) !== null);
}

/** Of a table that is known by its columns only what these say. */
function tableScope(figure: Figure, words: Wording, byColumns: boolean): string[] {
  if (figure.basis === "zero") return [words.zeroByNote(figure.raw)];
  if (figure.table === "基本支出经济分类表") return [words.scope.basicOnly];
  if (figure.table === "功能分类支出表") return [words.scope.notStated];
  if (byColumns) return [words.scope.asOfTable(figure.title)];
  if (figure.table === "三公经费表" || THREE_PUBLIC_NAMES.has(figure.measure))
    return [words.scope.fiscalOnly];
  if (figure.table === "一般公共预算支出表")
    return [figure.kind === "决算" ? words.scope.generalAccounts : words.scope.generalBudget];
  if (figure.aspect === "target") return [words.scope.target];
  return [];
}

/** 去年 → the year it was taken for. */
export function yearSaid(located: Located, { words, ledger }: Setting): string[] {
  if (!located.yearWord || /今年|本年|this year/u.test(located.yearWord)) return [];
  const text = words.year(located.yearWord, located.record.year, false);
  ledger.note("year", text);
  return [text];
}

export function missingLines(missing: readonly Missing[], { words, ledger }: Setting): string[] {
  for (const { org, name } of missing) {
    ledger.print(org);
    ledger.print(name);
  }
  return missing.slice(0, 6).map((one) => words.missing(one));
}

/** One item that makes a comparison of totals misleading. */
export function noteDominant(dominant: Dominant | null | undefined, setting: Setting): void {
  if (!dominant) return;
  const { record, item, share, rest } = dominant;
  const text = setting.words.dominant(
    record.org,
    item.row,
    sayFigure(item, "context", setting),
    sayDerived(share, "context", setting),
    sayDerived(rest, "context", setting),
  );
  setting.ledger.note("comparability", text);
}

/** Found items: one as a card, several as lines. */
export function valueLines(
  found: readonly Located[],
  missing: readonly Missing[],
  setting: Setting,
): string[] {
  const [first, ...others] = found;
  if (!first) return missingLines(missing, setting);
  const lines = others.length === 0 ? card(first, setting) : several(found, setting);
  return [...lines, ...missingLines(missing, setting)];
}

function card(located: Located, setting: Setting): string[] {
  const { words } = setting;
  const { record, name, remarks } = located;
  const value = sayValue(located, setting);
  const scope = scopeOf(located, setting);
  noteTarget(located, setting);
  return [
    `${value} ${words.name(name)} · ${words.budgetYear(record.year, record.kind)}`,
    identity(record, setting, isPlanned(located.figures[0]) ? words.plannedColumn : undefined),
    ...(scope.length > 0 ? [`${words.scopeLabel}${scope.join("；")}`] : []),
    ...yearSaid(located, setting),
    ...zeroReason(located, setting),
    ...remarks.map(({ text, lines }) => quoted(text, record, lines, setting)),
  ];
}

/** Why an amount is nothing, where the document says so. */
function zeroReason({ figures: [figure], record }: Located, setting: Setting): string[] {
  const { reason, value } = figure;
  return reason && isZero(decimal(value))
    ? [sayReason(reason.text, record, reason.lines, setting, figure.title)]
    : [];
}

function quoted(
  text: string,
  record: DocumentRecord,
  lines: readonly [number, number],
  { ledger }: Setting,
): string {
  const n = ledger.cite({ document: record.file, section: "情况说明", page: null, lines });
  return `“${text}”${marks([n])}`;
}

function noteTarget({ figures }: Located, { ledger, words }: Setting): void {
  if (figures[0].aspect === "target") ledger.note("target", words.scope.target);
}

/** Items one a line, named by what differs between them: body, year, measure. */
function several(found: readonly Located[], setting: Setting): string[] {
  const { words } = setting;
  const differs = (pick: (located: Located) => string | number): boolean => new Set(found.map(pick)).size > 1;
  const byOrg = differs(({ record }) => record.org);
  const byYear = differs(({ record }) => `${record.year}${record.kind}`);
  const byName = differs(({ name }) => name);
  const lines = found.flatMap((located) => {
    const label = [
      byOrg ? located.record.org : "",
      byYear ? words.budgetYear(located.record.year, located.record.kind) : "",
      byName ? words.name(located.name) : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
    setting.ledger.print(located.record.org);
    noteTarget(located, setting);
    const value = sayValue(located, setting, label);
    const clause = words.clause.value(subjectOf(located, setting), value);
    return setting.clauses.enter([`${label} ${value}`], clause, "kept");
  });
  const [first] = found;
  if (!first) return lines;
  const title = [
    byName ? "" : words.name(first.name),
    byYear ? "" : words.budgetYear(first.record.year, first.record.kind),
  ]
    .filter((part) => part !== "")
    .join(" · ");
  const whose = byOrg ? kindsOf(found, words) : identity(first.record, setting);
  noteLevels(found, setting);
  const scope = [...new Set(found.flatMap((located) => (located.sum ? [] : ownScope(located, words))))];
  return [
    ...lines,
    [title, whose].filter((part) => part !== "").join("｜"),
    ...(scope.length > 0 ? [`${words.scopeLabel}${scope.slice(0, 2).join("；")}`] : []),
    ...found.slice(0, 1).flatMap((located) => yearSaid(located, setting)),
  ];
}

/** Whose an amount is, of when and what, said in full. */
export function subjectOf({ record, name }: Pick<Located, "record" | "name">, { words }: Setting): Subject {
  return { org: record.org, budget: words.budgetYear(record.year, record.kind), name: words.name(name) };
}

export function noteLevels(
  found: readonly { readonly record: DocumentRecord }[],
  { ledger, words }: Setting,
): void {
  if (new Set(found.map(({ record }) => record.level)).size > 1)
    ledger.note("comparability", words.level_differs);
}

const LONGEST_REASON = 420;

export function sayReason(
  text: string,
  record: DocumentRecord,
  lines: readonly [number, number],
  { words, ledger }: Setting,
  section = "情况说明",
): string {
  const n = ledger.cite({ document: record.file, section, page: null, lines });
  return `${words.reason(shortReason(text))}${marks([n])}`;
}

export function shortReason(text: string): string {
  if (text.length <= LONGEST_REASON) return text.replaceAll("”", "’").replaceAll("“", "‘");
  const cut = Math.max(
    text.lastIndexOf("；", LONGEST_REASON),
    text.lastIndexOf(";", LONGEST_REASON),
    text.lastIndexOf("。", LONGEST_REASON),
    200,
  );
  return `${text.slice(0, cut)}……`.replaceAll("”", "’").replaceAll("“", "‘");
}
