import { atStage, type BudgetKind } from "../../budget/index.js";
import { type Clause, clauseBefore, nounBehind } from "./clauses.js";
import type { Subject } from "./discourse.js";
import { plainLabel } from "./labels.js";
import { knownMeasure, type LabelContext, type Measured, measureOf } from "./measures.js";
import type { Mention } from "./mentions.js";
import { unitKind } from "./units.js";
import { COUNTED_NOUN } from "./vocabulary.js";

/** The text of a paragraph with what is needed to read its labels. */
export interface ReadableText {
  readonly text: string;
  /** Innermost heading above it. */
  readonly heading: string;
  readonly org: string;
  readonly year: number;
  readonly kind: BudgetKind;
  /** What the paragraph right before spoke of, where that was one thing. */
  readonly before: Subject | null;
}

export type LabelKind = LabelContext["kind"];

/** Finds the words of a paragraph that name what a number measures. */
export class Naming {
  readonly #source: ReadableText;
  readonly #text: string;

  constructor(source: ReadableText) {
    this.#source = source;
    this.#text = source.text;
  }

  /** The measure of a label that starts at `at`, in the label's own words where the vocabulary has none. */
  measured(label: string, at: number, kind: LabelKind): Measured | null {
    return measureOf(label, this.#context(at, kind));
  }

  /** As `measured`, for labels of the vocabulary alone. */
  known(label: string, at: number, kind: LabelKind): Measured | null {
    return knownMeasure(label, this.#context(at, kind));
  }

  #context(at: number, kind: LabelKind): LabelContext {
    const { org, heading, kind: budget } = this.#source;
    return { org, heading, around: heading + this.sentenceBefore(at), kind, budget };
  }

  /** The sentence up to a place. */
  sentenceBefore(place: number): string {
    return (
      this.#text
        .slice(0, place)
        .split(/[。！？]/u)
        .at(-1) ?? ""
    );
  }

  /** A level the sentence dates in another year, or a budget that final accounts recall, is another measure. */
  ofItsYear(measured: Measured, label: string): Measured {
    if (this.#source.kind === "决算" && /预算(?:数|金额|安排)?[为是：:\s]*$/u.test(label))
      return { ...measured, names: measured.names.map((name) => atStage(name, "预算数")) };
    const year = /^[\s，,]*((?:19|20)\d{2})年/u.exec(label)?.[1];
    if (!measured.known || !year || Number(year) === this.#source.year) return measured;
    return { ...measured, names: measured.names.map((name) => `${name}（${year}年）`) };
  }

  /** The noun a classifier counts (4个科室), with the short verb before the number (调入1名人员), and where it ends. */
  counted(mention: Mention, label: string): { readonly measured: Measured; readonly end: number } | null {
    if (mention.kind !== "number" || !countsThings(mention)) return null;
    const noun = nounBehind(this.#text, mention.end, COUNTED_NOUN);
    if (!noun) return null;
    const words = this.#countedWords(noun, label);
    const known =
      this.known(noun.text, noun.start, "count") ?? this.known(words.names[0] ?? "", noun.start, "count");
    return { measured: known ?? words, end: noun.end };
  }

  #countedWords(noun: Clause, label: string): Measured {
    const name =
      this.#verbBefore(label) + noun.text + (noun.text.length > 2 ? "" : this.#restOfClause(noun.end));
    return { names: [name], rows: [name], known: false, head: false };
  }

  #verbBefore(label: string): string {
    const verb = plainLabel(label, this.#source.org);
    return /^[\p{Script=Han}]{1,4}$/u.test(verb) && !/[等按照明确从和有为]$/u.test(verb) ? verb : "";
  }

  /** 单位 and 标准 alone say little: the words that follow in the clause belong to them. */
  #restOfClause(place: number): string {
    const rest = this.#text.slice(place).replace(/^[（(][^（）()]*[)）]/u, "");
    return /^[\p{Script=Han}]{2,16}(?=[，,。；;）)]|$)/u.exec(rest)?.[0] ?? "";
  }

  /** Where the words right before a number name nothing: the noun behind it, or the words before the last mark. */
  nearby(mention: Mention, lead: Clause, limit: number, kind: LabelKind): Measured | null {
    const behind = mention.kind === "number" ? nounBehind(this.#text, mention.end, COUNTED_NOUN) : null;
    if (behind) return this.measured(behind.text, behind.start, kind);
    const before = this.#clauseAbove(lead, limit);
    return this.measured(before.text, before.start, kind);
  }

  /** As `nearby` for a number inside a reason, where the clause before says of what the word at the number is. */
  nearbyAside(lead: Clause, kind: LabelKind): Measured | null {
    const before = this.#clauseAbove(lead, 0);
    const measured = this.measured(before.text, before.start, kind);
    const word = lead.text.trim();
    return measured ? { ...measured, names: measured.names.map((name) => name + word) } : null;
  }

  #clauseAbove(lead: Clause, limit: number): Clause {
    return clauseBefore(this.#text, Math.max(lead.start - 1, limit), limit);
  }

  /** `2025年…资金年初预算未下达`: the item a clause without a number speaks of, or null where it gives a reason. */
  itemOf(clause: string, at: number): Measured | null {
    if (/由于|因为|原因|^因(?!公)/u.test(clause)) return null;
    const noun = ITEM.exec(clause)?.[0];
    return noun ? this.measured(noun, at, "money") : null;
  }
}

const ITEM = /^.*?(?:资金|经费|补助|补贴|缴费|支出|收入|费用|公积金|费)(?=$|年初|预算|未|已|无|没|不|全部)/u;

/** Whether the unit is a classifier that a noun may follow (not 人, 次, which end their phrase). */
function countsThings({ unit }: Mention): boolean {
  if (!unit) return true;
  return unitKind(unit.name) === "count" && !/[人次]$/u.test(unit.name);
}

/** What a level of this unit is: an amount, or a count of things. */
export function levelAspect({ unit }: Mention): "amount" | "count" {
  return !unit || unitKind(unit.name) === "count" ? "count" : "amount";
}

/** Which labels a number can have. */
export function labelKind(mention: Mention): LabelKind {
  return levelAspect(mention) === "count" ? "count" : "money";
}

export function isRelative({ unit }: Mention): boolean {
  return unit !== null && unitKind(unit.name) === "relative";
}
