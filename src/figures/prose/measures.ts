import type { BudgetKind } from "../../budget/index.js";
import { foldLabel, plainLabel, shortenings, withoutFront, withoutVerb } from "./labels.js";
import { STATED_MEASURES, type StatedMeasure, SUBJECT_HEAD } from "./vocabulary.js";

/** What a label of a sentence measures. */
export interface Measured {
  /** Canonical names, or the label's own words. */
  readonly names: readonly string[];
  /** What the sentence calls it, outermost first: `卫生健康支出`, `其他计划生育事务支出`. */
  readonly rows: readonly string[];
  readonly known: boolean;
  readonly head: boolean;
}

/** What a label is read with. */
export interface LabelContext {
  readonly org: string;
  /** The heading and the sentence up to the label. */
  readonly around: string;
  readonly kind: "money" | "count";
  readonly heading: string;
  readonly budget: BudgetKind;
}

/** The canonical measure of a label, its own words where the vocabulary has none, null where it says nothing. */
export function measureOf(printed: string, context: LabelContext): Measured | null {
  return knownMeasure(printed, context) ?? ownWords(printed, context);
}

/** The measure the vocabulary has for a label. */
export function knownMeasure(printed: string, context: LabelContext): Measured | null {
  for (const candidate of candidates(printed, context.org)) {
    const folded = foldLabel(candidate);
    for (const measure of STATED_MEASURES) {
      const names = namesFor(measure, folded, context);
      if (names)
        return { names, rows: [tidy(withoutVerb(candidate))], known: true, head: measure.head ?? false };
    }
  }
  return null;
}

/** The label from its front, and the words behind the last year in it, each with its closing words cut off. */
function candidates(printed: string, org: string): string[] {
  const behindYear = /^.*(?:19|20)\d{2}年(?:度)?(.+)$/u.exec(printed)?.[1];
  const starts = [printed, ...(behindYear ? [behindYear] : [])];
  const fronts = starts.map((start) => withoutFront(start, org));
  const labels = fronts.flatMap((front) => [front, withoutVerb(front)]);
  return [...new Set(labels.flatMap(shortenings))].filter((label) => label !== "");
}

function namesFor(measure: StatedMeasure, folded: string, context: LabelContext): readonly string[] | null {
  if ((measure.only ?? context.kind) !== context.kind || (measure.of ?? context.budget) !== context.budget)
    return null;
  if (measure.heading && !measure.heading.test(context.heading)) return null;
  const match = measure.pattern.exec(folded);
  if (!match || (measure.where && !measure.where.test(context.around))) return null;
  return measure.names.map((name) =>
    name.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? ""),
  );
}

function ownWords(printed: string, { org }: LabelContext): Measured | null {
  const plain = tidy(plainLabel(printed, org));
  if (!/[\p{Script=Han}A-Za-z]/u.test(plain) || /^[和与及等的了为是在其]+$/u.test(plain)) return null;
  const rows = subjectsIn(plain);
  const name = rows.at(-1) ?? plain;
  return { names: [name.replace(/[“”"]/gu, "")], rows, known: false, head: false };
}

/** Function subjects written one behind the other: with （类）（款）（项）, or without a mark. */
export function subjectsIn(label: string): string[] {
  const quoted = QUOTED.exec(label)?.[1];
  if (quoted !== undefined) return quotedSubjects(quoted);
  const marked = label.split(/[（(](?:类|款|项)[)）]/u).map((part) => part.trim());
  if (marked.length > 1) return marked.filter((part) => part !== "" && !/^(?:科目|支出)$/u.test(part));
  const match = SUBJECT_HEAD.exec(label);
  if (!match?.[1] || !match[2]) return [label];
  return [match[1], ...subjectsIn(match[2])];
}

const QUOTED = /^["“”]([^"“”]+)["“”]$/u;

/** “卫生健康支出-行政事业单位医疗-行政单位医疗”: within quotation marks strokes too part the subjects. */
function quotedSubjects(label: string): string[] {
  const parts = label.split(/(?<=\p{Script=Han}|[)）])[-—－](?=\p{Script=Han})/u);
  return parts.length > 1 ? parts.flatMap(subjectsIn) : subjectsIn(label);
}

function tidy(label: string): string {
  return label.replace(/\s+/gu, " ").trim();
}
