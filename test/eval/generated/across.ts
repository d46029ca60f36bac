import type { GeneratedDocument } from "../../../src/evaluate/index.js";
import type { Seeded } from "../../support/seeded.js";
import { type Asked, answered } from "./asked.js";
import { totalOf } from "./calculations.js";
import { measureOf } from "./measures.js";
import { computedFrom, type Fact, money } from "./printed.js";

/** A body with a name for it. */
export interface Named {
  readonly document: GeneratedDocument;
  readonly name: () => string;
}

const COMPARED = ["项目支出", "支出总计", "机关运行经费", "三公经费", "政府采购", "公务接待费", "人员经费"];

/** Rankings over all bodies and comparisons of two, in the latest year of all. */
export function acrossQuestions(latest: readonly Named[], random: Seeded): Asked[] {
  return COMPARED.flatMap((measure) => [...rankings(latest, measure), ...pairs(latest, measure, random)]);
}

interface Ranked {
  readonly org: string;
  readonly name: string;
  readonly fact: Fact;
  readonly amount: number;
}

function ranked(latest: readonly Named[], measure: string): Ranked[] {
  const all = latest.map(({ document, name }) => {
    const { fact } = measureOf(document, measure);
    return { org: document.budget.body.org, name: name(), fact, amount: Number(fact.value.value) };
  });
  return all.sort((a, b) => b.amount - a.amount);
}

function rankings(latest: readonly Named[], measure: string): Asked[] {
  const all = ranked(latest, measure);
  const [first, second, last] = [all[0], all[1], all.at(-1)];
  if (!first || !second || !last) return [];
  const sum = computedFrom(
    all.map(({ fact }) => fact),
    money(totalOf(all.map(({ fact }) => fact))),
    "万元",
  );
  return [
    answered("ranking", `哪家${measure}最多`, [first.fact], { text_all: [first.org] }),
    answered("ranking", `${measure}最少的是哪个单位`, [last.fact], { text_all: [last.org] }),
    answered("ranking", `${measure}排前两名的单位`, [first.fact, second.fact], {
      text_all: [first.org, second.org],
    }),
    answered(
      "cross_org",
      `各家${measure}分别是多少`,
      all.map(({ fact }) => fact),
      {
        text_all: all.map(({ org }) => org),
      },
    ),
    answered("sum", `所有单位的${measure}合计多少`, [sum]),
  ];
}

function pairs(latest: readonly Named[], measure: string, random: Seeded): Asked[] {
  const all = ranked(latest, measure);
  const one = random.pick(all);
  const other = random.pick(all.filter(({ org }) => org !== one.org));
  const [more, less] = one.amount >= other.amount ? [one, other] : [other, one];
  const facts = [more.fact, less.fact];
  const gap = computedFrom(facts, (more.amount - less.amount).toFixed(2), "万元");
  return [
    answered("cross_org", `${one.name}和${other.name}谁的${measure}多`, [more.fact], {
      text_all: [more.org],
    }),
    answered("cross_org", `${one.name}与${other.name}的${measure}各是多少`, facts),
    answered("difference", `${more.name}的${measure}比${less.name}多多少`, [gap]),
  ];
}
