import type { Reply } from "../../../answer.js";
import { isMoney } from "../../../budget/index.js";
import type { Answer, AnswerFigure } from "../../../compose/index.js";
import { amountOfItem, type Computed, isConverted } from "./amounts.js";
import { asAmount, asNamed, isBudgetAmount, itemName, nameInHeadline, whose } from "./names.js";
import { quoted } from "./quoting.js";

/** One thing asked for, of one body and year. */
export interface Item {
  readonly figure: AnswerFigure;
  readonly name: string;
  readonly amount: string;
  /** A target of performance: neither spent nor reached. */
  readonly target: boolean;
}

/** 某局2025年项目支出预算为0.50万元。 */
export function valueSentences({ answer, said }: Reply, computed: Computed): string[] {
  const asked = answer.figures.filter(
    ({ role, org, year }) => role === "answer" && org !== null && year !== null,
  );
  return itemSentences(itemsOf(asked, answer, nameInHeadline(said), computed));
}

export function itemsOf(
  figures: readonly AnswerFigure[],
  answer: Answer,
  headline: string | null,
  computed: Computed,
): Item[] {
  const groups = new Map<string, AnswerFigure[]>();
  for (const figure of figures) {
    const key = [figure.org, figure.year, itemName(figure, headline)].join("|");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const figure = printedOf(first, answer);
    const amount = amountOfItem(group, answer, computed);
    return [{ figure, name: itemName(figure, headline), amount, target: isTarget(figure, answer) }];
  });
}

/** The printed figure itself, or the one that was converted. */
function printedOf(figure: AnswerFigure, { figures }: Answer): AnswerFigure {
  const printed = figures.find((one) => !one.derived && isConverted(one, figure));
  return printed ? { ...printed, label: figure.label } : figure;
}

export function isTarget({ table, unit }: AnswerFigure, { notes }: Answer): boolean {
  const ofPerformance = table === "绩效目标表" || table === "整体绩效目标表";
  return ofPerformance && (!isMoney(unit) || notes.some(({ kind }) => kind === "target"));
}

/** Items in sentences, said once what they share: the body, the year, the measure. */
export function itemSentences(items: readonly Item[]): string[] {
  const [first] = items;
  if (!first) return [];
  const plain = items.every(({ figure, target }) => isMoney(figure.unit) && !target);
  const shares = (pick: (item: Item) => unknown) => new Set(items.map(pick)).size === 1;
  const [org, year, name] = [
    shares(({ figure }) => figure.org),
    shares(({ figure }) => figure.year),
    shares((item) => item.name),
  ];
  if (!plain || items.length === 1) return items.map(itemSentence);
  if (org && year) return [`${whose(first.figure)}${items.map(itemClause).join("，")}。`];
  if (year && name) return [ofBodies(first, items)];
  if (org && name) return [ofYears(first, items)];
  const byName = [...new Set(items.map((item) => item.name))];
  if (byName.length === 1) return items.map(itemSentence);
  return byName.flatMap((one) => itemSentences(items.filter((item) => item.name === one)));
}

function itemSentence(item: Item): string {
  const { figure, name, amount, target } = item;
  if (target) return `${whose(figure)}绩效目标中，${quoted(name)}的${targetColumn(figure)}为${amount}。`;
  if (isMoney(figure.unit) && (figure.derived || isBudgetAmount(figure)))
    return `${whose(figure)}${itemClause(item)}。`;
  return `据${figure.year ?? ""}年${figure.kind ?? ""}公开文件，${figure.org ?? ""}${asNamed(name)}为${amount}。`;
}

/** 年度指标值, as the table calls it. */
function targetColumn({ column }: AnswerFigure): string {
  return column?.includes("值") ? column : "指标值";
}

/** 项目支出预算为0.50万元 */
function itemClause({ figure, name, amount }: Item): string {
  return `${asAmount(figure, name)}为${amount}`;
}

function ofBodies({ figure, name }: Item, items: readonly Item[]): string {
  const told = items.map((item) => `${item.figure.org ?? ""}为${item.amount}`);
  return `${figure.year ?? ""}年${asAmount(figure, name)}：${listed(told)}。`;
}

function ofYears({ figure, name }: Item, items: readonly Item[]): string {
  const told = items.map((item) => `${item.figure.year ?? ""}年为${item.amount}`);
  return `${figure.org ?? ""}${asAmount(figure, name)}，${told.join("，")}。`;
}

const FEW = 2;

/** Two after each other, more with numbers: （1）…；（2）… */
export function listed(items: readonly string[]): string {
  if (items.length <= FEW) return items.join("，");
  return items.map((item, index) => `（${index + 1}）${item}`).join("；");
}
