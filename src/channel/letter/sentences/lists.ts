import type { Reply } from "../../../answer.js";
import { inNumerals } from "../numerals.js";
import { amountOf, type Computed } from "./amounts.js";
import { asAmount, asNamed, whose } from "./names.js";
import { quoted, unmarked } from "./quoting.js";
import { itemSentences, itemsOf, listed } from "./values.js";

/** `1. 某项目 0.50万元`, as the lines of lists and rankings say it. */
interface Entry {
  readonly label: string;
  readonly amount: string;
}

function entriesIn({ lines }: Reply["said"]): Entry[] {
  return lines.map(unmarked).flatMap((line) => {
    const [, label = "", amount = ""] = /^\d+\. (.+) (\S+)$/u.exec(line) ?? [];
    return label === "" ? [] : [{ label, amount }];
  });
}

const RANKED = /^\S+ (.+) (最[大小]|第\S+[大小]) · (.+) · (\d{4}年(?:预算|决算))$/u;

/** 2025年预算项目支出最大的是某局，为0.50万元。由大到小依次为：… */
export function rankingSentences({ answer, said }: Reply): string[] {
  const [, label, rank, title, budget] = RANKED.exec(unmarked(said.lines[0] ?? "")) ?? [];
  const entries = entriesIn(said);
  const first = answer.figures.find(({ role }) => role === "answer");
  if (answer.plan.op !== "rank" || !label || !rank || !title || !budget || !first) return [];
  const { of, order } = answer.plan;
  const among =
    of === "items" ? `${first.org ?? ""}${budget}的${title}中，金额` : `${budget}${asNamed(title)}`;
  const named = of === "items" ? quoted(label) : label;
  const told = entries.map((entry) => `${entry.label}，${entry.amount}`);
  const way = order.direction === "most" ? "由大到小" : "由小到大";
  const asked = answer.figures.filter(({ role }) => role === "answer").length;
  const best = `${among}${rank}的是${named}，为${amountOf(first, answer)}。`;
  if (asked < 2) return [best, `${way}依次为：${numbered(told)}。`];
  if (asked === entries.length) return [`${among}${way}依次为：${numbered(told)}。`];
  return [
    `${among}${way}前${asked === 2 ? "两" : inNumerals(asked)}位依次为：${numbered(told.slice(0, asked))}。`,
  ];
}

function numbered(items: readonly string[]): string {
  if (items.length === 1) return items.join("");
  return items.map((item, index) => `（${index + 1}）${item}`).join("；");
}

const COUNTED = /^共(\d+)项 (.+) · \d{4}年(?:预算|决算)(?:｜合计(.+))?$/u;

/** 某局2025年预算列有项目7项，合计0.50万元：（1）…；（2）… */
export function listSentences({ answer, said }: Reply, computed: Computed): string[] {
  const [, count, title, total] = COUNTED.exec(unmarked(said.lines[0] ?? "")) ?? [];
  const entries = entriesIn(said);
  const [first] = answer.figures;
  if (!count || !title || !first || entries.length === 0) return [];
  if (entries.some(({ label }) => label === title)) {
    const asked = answer.figures.filter(({ role }) => role === "answer");
    return itemSentences(itemsOf(asked, answer, null, computed));
  }
  const whole = total === undefined ? "" : `，合计${total}`;
  const head = title.endsWith("项目")
    ? `${whose(first)}${first.kind ?? ""}列有${title}${count}项${whole}`
    : `${whose(first)}${asAmount(first, title)}包括以下${count}项${whole}`;
  return [`${head}：${numbered(entries.map(({ label, amount }) => `${label}，${amount}`))}。`];
}

/** 某局2025年预算支出总计为0.50万元；其他主要数据：基本支出0.40万元，… */
export function overviewSentences({ answer }: Reply, computed: Computed): string[] {
  const printed = answer.figures.filter(({ label, derived }) => label !== null && !derived);
  const [first, ...others] = itemsOf(printed, answer, null, computed);
  if (!first) return [];
  const rest = others.map(({ name, amount }) => `${asNamed(name)}${amount}`);
  const besides = rest.length > 0 ? [`其他主要${first.figure.kind ?? "预算"}数：${listed(rest)}。`] : [];
  return [...itemSentences([first]), ...besides];
}
