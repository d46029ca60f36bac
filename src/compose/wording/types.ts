import type { BudgetKind, CanonicalTable, Direction, Level } from "../../budget/index.js";
import type { Missing } from "../../execute/index.js";
import type { PlanOf } from "../../plan/index.js";

type Reason = PlanOf<"decline">["reason"];

/** What a clause is about, all of it said: the body, the year, the measure. */
export interface Subject {
  readonly org: string;
  readonly budget: string;
  readonly name: string;
}

/** Everything an answer says in words, in one language. Names of bodies and measures come in as printed. */
export interface Wording {
  /** `2025年预算` */
  budgetYear(year: number, kind: BudgetKind): string;
  level(level: Level, kind: BudgetKind): string;
  /** 年初预算，非实际支出 */
  notActual(kind: BudgetKind): string;
  /** The name of a measure, with its gloss where the language needs one. */
  name(printed: string): string;
  /** An amount as people of the language read it; `also` is the same in `alsoIn`. */
  amount(value: string, unit: string, also: string | null): string;
  /** A unit of money in which amounts are said besides, null where the printed one is enough. */
  readonly alsoIn: "百万元" | null;
  readonly computed: string;
  readonly scopeLabel: string;
  readonly sourceLabel: string;
  readonly urlUnknown: string;
  readonly url: (url: string, publishedOn: string | null) => string;
  readonly stamped: (marks: readonly string[]) => string;
  /** The copy is a picture. */
  readonly scanned: string;
  /** A table without a title that is known: what it was taken for by its columns and codes. */
  readonly byColumns: (title: string, table: CanonicalTable) => string;
  /** Amounts that were recognised unsurely. */
  readonly doubtful: (amounts: readonly string[]) => string;
  page(page: number): string;
  join(parts: readonly string[]): string;
  scope: {
    withCarryOver(other: string): string;
    withoutCarryOver(other: string): string;
    otherwise(other: string): string;
    inAccounts: (other: string) => string;
    planned: (other: string) => string;
    inBasic: (other: string) => string;
    generalAccounts: string;
    basicOnly: string;
    fiscalOnly: string;
    generalBudget: string;
    target: string;
    period(period: string): string;
    base(base: string): string;
    allIn(column: string): string;
    asOfTable(title: string): string;
    /** Nothing printed says whose money it is. */
    notStated: string;
  };
  /** Clauses that stand by themselves; `budget` is as `budgetYear` says it. */
  clause: {
    /** 某局2025年预算项目支出为0.50万元 */
    value(subject: Subject, amount: string): string;
    /** 某局2025年预算项目支出增加0.50万元 */
    moved(subject: Subject, ways: string): string;
    /** What a document says; `quotation` with its marks. */
    quoted(subject: Omit<Subject, "name">, section: string, quotation: string): string;
    /** Clauses about one thing, one after the other. */
    joined(parts: readonly string[]): string;
  };
  audit: {
    contradiction(difference: string | null): string;
    rounding(difference: string | null): string;
    scope(difference: string | null): string;
    agrees: string;
    notRun: string;
    clean(title: string): string;
    allClean: string;
    sumOf(title: string, formula: string): string;
    conflictingWords(words: string): string;
    different(difference: string | null): string;
    conflict(other: string, place: string): string;
    /** `rule` adds parts up and they do not make the total; null where the total is the answer itself. */
    brokenSum(rule: string, total: string | null, place: string | null): string;
  };
  dominant(org: string, item: string, amount: string, share: string, rest: string): string;
  zeroByNote(note: string): string;
  parts(formula: string): string;
  year(word: string, year: number, latest: boolean): string;
  coarse(place: string, org: string): string;
  /** How words that no name here bears were read. */
  understoodAs(words: string, name: string): string;
  /** A question that may be meant instead. */
  offered(question: string): string;
  change(direction: Direction | null, amount: string | null, rate: string | null, against: string): string;
  prior(year: number, amount: string): string;
  reason(text: string): string;
  ratio(kind: PlanOf<"compute">["how"], direction: Direction | null): string;
  total(amount: string): string;
  count(count: number): string;
  ranked(most: boolean, place: number): string;
  missing(missing: Missing): string;
  declined(reason: Reason, words: string): string;
  held(orgs: readonly string[]): string;
  clarify(reason: PlanOf<"clarify">["reason"]): string;
  contact(contact: string): string;
  withheld: string;
  unitInherited: string;
  level_differs: string;
  kindsDiffer: string;
  /** Names of the files: of the one cited, and of the newest one. */
  superseded: (file: string, newest: string | null) => string;
  /** Said where budget and final accounts are asked for together. */
  kindsApart: (kind: BudgetKind) => string;
  otherKind: (asked: BudgetKind, held: BudgetKind) => string;
  /** Bodies of which only that kind is held. */
  leftOut: (orgs: readonly string[], kind: BudgetKind) => string;
  /** A budget printed beside what was spent. */
  plannedColumn: string;
  onlyEdition: string;
  /** Whether the amount that the question states is the one printed; `scope`: it is that of the other 口径. */
  claim(verdict: "same" | "rounded" | "scope" | "other"): string;
}
