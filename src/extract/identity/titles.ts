import type { BudgetKind, Level } from "../../budget/index.js";

/** What the titles of a document say, by majority; null where no title says it. */
export interface TitleFacts {
  readonly year: number | null;
  readonly level: Level | null;
  readonly kind: BudgetKind;
}

const TITLE = /(20\d\d)年度?[^，。；]{0,6}?(部门|单位)?(预算|决算)/gu;
/** 2023年度一般公共预算财政拨款“三公”经费支出决算: the last word says what it is, 预算 before it is a fund. */
const CLOSING = /(20\d\d)年度?(?=[^，。；]*公共预算)[^，。；]*(预算|决算)(?:公开|情况|说明|表)*$/u;
const LEVELLED = /年度?(部门|单位)(?:综合)?(预算|决算)/u;
const LONGEST_TITLE = 60;
/** A title at the head of the document outweighs mentions below. */
const HEAD_LINES = 40;
const HEAD_WEIGHT = 3;

/** Year, level and kind by the titles (short lines) of the document; sentences are not asked. */
export function titleFacts(texts: readonly string[]): TitleFacts {
  const years = new Tally<number>();
  const levels = new Tally<Level>();
  const kinds = new Tally<BudgetKind>();
  texts.forEach((text, index) => {
    if (text.length > LONGEST_TITLE || /[。；]/u.test(text)) return;
    const weight = index < HEAD_LINES ? HEAD_WEIGHT : 1;
    const closing = CLOSING.exec(text);
    for (const [, year, , named] of text.matchAll(TITLE)) {
      const kind = closing?.[2] ?? named;
      years.add(Number(year), weight);
      kinds.add(kind === "决算" ? "决算" : "预算", weight);
    }
    const level = LEVELLED.exec(text)?.[1];
    if (level === "部门" || level === "单位") levels.add(level, weight);
    const stated = /^(?:预算|决算)年度[:：]?(20\d\d)/u.exec(text)?.[1];
    if (stated) years.add(Number(stated), weight);
  });
  return { year: years.most(), level: levels.most(), kind: kinds.most() ?? "预算" };
}

/** Counts votes. */
export class Tally<Value> {
  private readonly votes = new Map<Value, number>();

  add(value: Value, weight = 1): void {
    this.votes.set(value, (this.votes.get(value) ?? 0) + weight);
  }

  /** The value with most votes (the first of equals), or null. */
  most(): Value | null {
    let best: Value | null = null;
    let count = 0;
    for (const [value, votes] of this.votes) if (votes > count) [best, count] = [value, votes];
    return best;
  }
}
