import { type Figure, labelKey } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import { contentGrams, type Target, targetName } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Evidence, Quotation } from "./evidence.js";
import type { Sources } from "./locate.js";
import { chooseDocuments } from "./years.js";

const WHOLE: readonly Target[] = [
  { kind: "measure", name: "支出总计" },
  { kind: "measure", name: "收入总计" },
];

/** Why something changed or is zero: only what the document itself gives as the reason. */
export function reasons(plan: PlanOf<"explain">, sources: Sources): Evidence | null {
  const chosen = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  const targets = plan.targets.length > 0 ? withOtherSide(plan.targets) : WHOLE;
  const quotations = chosen.flatMap(({ record }) =>
    record ? reasonOf(targets, plan.words, record, sources) : [],
  );
  const [first] = quotations;
  if (!first) return null;
  const title = `${plan.targets.map(targetName).join("、")}原因`;
  return { kind: "texts", title, quotations, values: [], count: null };
}

/** The budget as a whole: a reason is stated of one of its sides, and of the other only 主要原因同上. */
function withOtherSide(targets: readonly Target[]): readonly Target[] {
  const whole = targets.some((target) => WHOLE.some((side) => targetName(side) === targetName(target)));
  return whole ? [...targets, ...WHOLE] : targets;
}

/** The reason stated for the first target that has one. */
function reasonOf(
  targets: readonly Target[],
  words: string,
  record: DocumentRecord,
  { figures }: Sources,
): Quotation[] {
  const stated = figures
    .find({ documents: [record.file], tables: [null] })
    .filter(({ reason }) => reason !== null);
  for (const target of targets) {
    const about = bySharedWords(statedAbout(target, stated), words);
    const [first] = about;
    if (first?.reason) return [quotation(first, about, record)];
  }
  return [];
}

/** Statements about the target: of its measure, else of a subject whose words hold its name. */
function statedAbout(target: Target, stated: readonly Figure[]): Figure[] {
  const name = targetName(target);
  const own = stated.filter(({ measure, row }) => measure === name || labelKey(row) === labelKey(name));
  if (own.length > 0 && !(target.kind === "measure" && target.name === "上年结转" && own.every(isLevel)))
    return changesFirst(own);
  const key = labelKey(name).replace(/^上年/u, "");
  return changesFirst(stated.filter(({ row, measure }) => labelKey(row + measure).includes(key)));
}

/** Of several statements the one whose subject the question speaks of. */
function bySharedWords(figures: readonly Figure[], words: string): Figure[] {
  const asked = contentGrams(words);
  const shared = ({ row, measure }: Figure): number =>
    [...contentGrams(`${row}|${measure}`)].filter((gram) => asked.has(gram)).length;
  return figures.toSorted((a, b) => shared(b) - shared(a));
}

function isLevel({ aspect }: Figure): boolean {
  return aspect === "amount" || aspect === "count";
}

function changesFirst(figures: readonly Figure[]): Figure[] {
  return figures.toSorted((a, b) => Number(isLevel(a)) - Number(isLevel(b)));
}

/** The reason, with the change, the rate and the level that its sentence states. */
function quotation(first: Figure, about: readonly Figure[], record: DocumentRecord): Quotation {
  const reason = first.reason ?? { text: "", lines: first.lines };
  const same = about.filter((figure) => figure.row === first.row && figure.reason?.text === reason.text);
  const aspects = new Map(same.map((figure) => [figure.aspect, figure] as const));
  return {
    record,
    section: first.title,
    statement: reason,
    page: first.page,
    figures: [...aspects.values()],
  };
}
