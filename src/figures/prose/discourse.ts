import { closingBracket } from "./clauses.js";
import type { Measured } from "./measures.js";

/** What numbers of a sentence speak of: a measure with the place where it was named. */
export interface Subject {
  readonly names: readonly string[];
  readonly path: readonly string[];
  /** Offset of its label. */
  readonly at: number;
  /** The amount stated of it, null where only a change is. */
  readonly value: string | null;
  /** `money`, else the unit it is counted in. */
  readonly kind: string;
  /** Its change has been told; a later change speaks of another subject. */
  spent: boolean;
}

/** Where a subject is named and what is stated of it. */
export type Stated = Pick<Subject, "at" | "value" | "kind">;

interface OpenList {
  readonly parent: Subject | null;
  readonly closesAt: number | null;
  readonly items: Subject[];
  /** A semicolon was passed since it opened. */
  readonly crossed: boolean;
}

/**
 * Follows what a paragraph speaks of, from number to number: the head of a sentence, the lists opened by 其中 and
 * 包括, and the subject whose change was told last.
 */
export class Discourse {
  /** The last subject that is no item of a list. */
  head: Subject | null = null;
  /** The subject of the last amount. */
  last: Subject | null = null;
  /** The subject of the last change, until an amount follows. */
  changed: Subject | null = null;
  /** The head whose enumerated reasons (一是 …) are being told. */
  explained: Subject | null = null;
  #lists: OpenList[] = [];
  readonly #stated: Subject[] = [];
  #pending: Subject | null = null;
  /** The open list tells a change in parts (其中：基本支出增加…。项目支出增加…) and so runs on over the full stop. */
  #toldInParts = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Moves over the text between two numbers: sentences end, brackets close, lists open. */
  pass(from: number, to: number): void {
    const events = this.#text.slice(from, to).matchAll(/[。！？]|[；;]|其中|包括|主要用于/gu);
    for (const { index, 0: event } of events) {
      this.#closeBrackets(from + index);
      if (/[。！？]/u.test(event)) this.#endSentence();
      else if (/[；;]/u.test(event))
        this.#lists = this.#lists.slice(0, 1).map((list) => ({ ...list, crossed: true }));
      else this.#open(from + index);
    }
    this.#closeBrackets(to);
  }

  #closeBrackets(place: number): void {
    this.#lists = this.#lists.filter((list) => list.closesAt === null || list.closesAt >= place);
  }

  #endSentence(): void {
    const outer = this.#lists[0]?.parent ?? null;
    this.#pending = outer && !outer.spent ? outer : null;
    this.#lists = this.#lists.slice(0, 1).filter((list) => list.parent?.spent && list.items.length === 0);
    this.#toldInParts = this.#lists.length > 0;
  }

  #open(place: number): void {
    const top = this.#lists.at(-1);
    if (top && top.items.length === 0) return;
    const parent = top ? (top.items.at(-1) ?? null) : this.head;
    this.#lists.push({ parent, closesAt: closingBracket(this.#text, place), items: [], crossed: false });
  }

  /** Ends all lists and whatever was pending: a new train of thought begins. */
  restart(explained: Subject | null): void {
    this.explained = explained;
    this.#lists = [];
    this.#pending = null;
  }

  /** A new subject with its amount: an item of the open list, or the head of what follows. */
  amount(measured: Measured, stated: Stated): Subject {
    if (measured.head || this.#toldInParts || this.#leavesList(stated)) this.#lists = [];
    this.#toldInParts = false;
    this.#dropSmallerParent(stated);
    const subject = this.subject(measured, stated);
    const list = this.#lists.at(-1);
    if (list) list.items.push(subject);
    else {
      this.head = subject;
      this.#pending = null;
    }
    this.last = subject;
    this.changed = null;
    this.#stated.push(subject);
    return subject;
  }

  /** Goes on with what the paragraph before spoke of. */
  goOn(subject: Subject): Subject {
    this.head = subject;
    this.last = subject;
    this.#stated.push(subject);
    return subject;
  }

  /** The one subject of which amounts of money were stated; null where there are several. */
  get only(): Subject | null {
    const [first, ...others] = this.#stated;
    const alone = first?.kind === "money" && others.every((other) => sameNames(other, first));
    return alone ? first : null;
  }

  /** The subject of these names whose amount was stated last, so that its change is told of the same subject. */
  stated(names: readonly string[]): Subject | null {
    return this.#stated.findLast((subject) => sameNames(subject, { names })) ?? null;
  }

  /** Behind a semicolon, a number of one kind of things is no part of money or of other things. */
  #leavesList({ kind }: Stated): boolean {
    const list = this.#lists.at(-1);
    return list?.crossed === true && list.parent !== null && list.parent.kind !== kind;
  }

  /** A count cannot be part of a smaller one: 其中 then speaks of something further back. */
  #dropSmallerParent({ value, kind }: Stated): void {
    const list = this.#lists.at(-1);
    const whole = list?.items.length === 0 ? list.parent : null;
    if (!list || whole?.kind !== kind || kind === "money" || !whole.value || !value) return;
    if (Number(value) > Number(whole.value)) this.#lists[this.#lists.length - 1] = { ...list, parent: null };
  }

  /** A subject that only a change is told of. */
  subject(measured: Measured, { at, value, kind }: Stated): Subject {
    const above = measured.head ? this.explained : (this.#lists.at(-1)?.parent ?? this.explained);
    const path = [...(above?.path ?? []), ...measured.rows];
    return { names: measured.names, path, at, value, kind, spent: false };
  }

  /** Whose change a number states that names no subject itself. `nextIsAlike`: the next statement tells a change too. */
  owner(nextIsAlike: boolean): Subject | null {
    const outer = this.#lists.find((list) => list.parent && !list.parent.spent);
    if (outer?.parent) return itemOf(outer, nextIsAlike) ?? outer.parent;
    return this.#pending ?? this.last ?? this.head;
  }

  /** What a share is a share of where the text leaves it out: the parent of the list, or the head before it. */
  base(): Subject | null {
    return this.#lists.at(-1)?.parent ?? this.head;
  }
}

function sameNames(one: Pick<Subject, "names">, other: Pick<Subject, "names">): boolean {
  return one.names.join() === other.names.join();
}

/** The item itself where each item of a list tells its own change; null where the change is that of the whole list. */
function itemOf({ parent, items }: OpenList, nextIsAlike: boolean): Subject | null {
  const item = items.at(-1);
  if (!item) return null;
  const others = items.slice(0, -1);
  if (others.length > 0) return others.every((other) => other.spent) ? item : null;
  return item.value === parent?.value && !nextIsAlike ? null : item;
}
