import { grams, type Label, type NumberKind } from "../../labels/index.js";
import { isSubsequence } from "../compact.js";
import { ABBREVIATIONS, STOP_WORDS } from "../words.js";

/** Labels of one document with the weight of each gram: rare ones tell more. */
export interface LabelIndex {
  readonly labels: readonly Label[];
  /** Grams of the names of projects and indicators. */
  readonly names: () => ReadonlySet<string>;
  readonly weight: (gram: string) => number;
}

export interface LabelMatch {
  readonly label: Label;
  /** 0 to 1: how much of the words the label explains and how much of the label was said. */
  readonly score: number;
  /** Share of the question's own words that the label explains. */
  readonly explained: number;
}

/** The weights are made when the first is asked for: most questions name their label exactly. */
export function labelIndex(labels: readonly Label[]): LabelIndex {
  let documents: ReadonlyMap<string, number> | null = null;
  const rarest = Math.log(1 + labels.length);
  const weight = (gram: string): number => {
    documents ??= countGrams(labels);
    const count = documents.get(gram);
    return count ? Math.log(1 + labels.length / count) : rarest;
  };
  let names: ReadonlySet<string> | null = null;
  return {
    labels,
    names: () => {
      names ??= gramsOfNames(labels);
      return names;
    },
    weight,
  };
}

function gramsOfNames(labels: readonly Label[]): ReadonlySet<string> {
  const named = labels.filter(({ family }) => family === "project" || family === "indicator");
  return new Set(named.flatMap(({ grams: own }) => [...own]));
}

function countGrams(labels: readonly Label[]): ReadonlyMap<string, number> {
  const documents = new Map<string, number>();
  for (const { grams: own } of labels)
    for (const gram of own) documents.set(gram, (documents.get(gram) ?? 0) + 1);
  return documents;
}

/** The words of a clause that name things: question words, particles and verbs of spending are left out. */
export function contentGrams(clause: string): ReadonlySet<string> {
  const said = grams(clause.replace(STOP_WORDS, "|"));
  return new Set([...said].filter((gram) => gram.length > 1 || /\d/u.test(gram)));
}

/** Grams of the printed words that abbreviations and everyday words of a clause stand for. */
export function similarWords(clause: string): ReadonlySet<string> {
  const expansions = ABBREVIATIONS.filter(([pattern]) => clause.search(pattern) >= 0).map(
    ([, words]) => words,
  );
  return grams(expansions.join("|"));
}

/** What kind of number a clause asks for; null where it leaves that open. */
export function wantedKind(clause: string): NumberKind | null {
  if (
    /多少钱|[给补发]多少(?![个家辆台次人名项期本份户])|[给补发]几(?:块|百|千|万)|几个?钱|多少万(?!人|户|份|件)|多少元|费用|花|金额|资金|单价|成本|标准(?!化)|给了多少|how much|cost|budgeted/u.test(
      clause,
    )
  )
    return "money";
  if (/率|比例|百分|几个点|几成|percent|rate|proportion/u.test(clause)) return "percent";
  if (
    /几[个家辆台次人名项期本份]|多少[个家辆台次人名项期本份平]|数量|人数|次数|how many|number of|几个月|多少分钟|多久|几月/u.test(
      clause,
    )
  )
    return "count";
  return null;
}

/** Labels that share words with the clause, best first. */
export function matchLabels(clause: string, { labels, weight }: LabelIndex): LabelMatch[] {
  const said = contentGrams(clause);
  const meant = new Set([...said, ...similarWords(clause)]);
  const total = weigh(said, weight);
  if (total === 0) return [];
  const kind = wantedKind(clause);
  const runs = contentRuns(clause);
  const counted = wantedUnit(clause);
  const units = counted ? [counted] : wantedDimension(clause);
  const matches: LabelMatch[] = [];
  for (const label of labels) {
    const match = score(
      label,
      withSkipped(meant, label, runs),
      withSkipped(said, label, runs),
      total,
      weight,
    );
    if (match)
      matches.push({ ...match, score: match.score + kindBonus(label, kind) + unitBonus(label, units) });
  }
  return matches.sort((a, b) => b.score - a.score || a.label.name.length - b.label.name.length);
}

function score(
  label: Label,
  meant: ReadonlySet<string>,
  said: ReadonlySet<string>,
  total: number,
  weight: LabelIndex["weight"],
): LabelMatch | null {
  const own = shared(meant, label.grams);
  if (own.length === 0) return null;
  const around = shared(said, label.nearby).filter((gram) => !label.grams.has(gram));
  const covered = weigh(own, weight) / weigh(label.grams, weight);
  const explained = Math.min(
    1,
    (weigh(
      own.filter((gram) => said.has(gram)),
      weight,
    ) +
      0.6 * weigh(around, weight)) /
      total,
  );
  const expanded = own.some((gram) => !said.has(gram)) ? 0.05 : 0;
  return { label, explained, score: 0.6 * explained + 0.4 * covered + expanded };
}

/** Runs of the clause's own words, for names said with characters left out. */
function contentRuns(clause: string): string[] {
  return (clause.replace(STOP_WORDS, "|").match(/\p{Script=Han}{3,10}/gu) ?? []).filter(
    (run) => run.length >= 3,
  );
}

/** 参保率 for 参保覆盖率: a run whose characters stand in the label in order says the label's grams between them. */
function withSkipped(
  grams: ReadonlySet<string>,
  { key, grams: own }: Label,
  runs: readonly string[],
): ReadonlySet<string> {
  const skipped = runs.filter(
    (run) => run.length < key.length && !key.includes(run) && isSubsequence(run, key),
  );
  if (skipped.length === 0) return grams;
  const edges = skipped.flatMap((run) =>
    [...own].filter((gram) => [...gram].some((character) => run.includes(character))),
  );
  return new Set([...grams, ...edges]);
}

/** 多少份, 几家: the unit that is asked for; 个 says nothing. */
function wantedUnit(clause: string): string | null {
  return (
    /(?:多少|几)(份|家|辆|台|次|人次|人|名|项|期|分钟|个月|月|年|种|平方米|平米|万人|倍|天)/u.exec(
      clause,
    )?.[1] ?? null
  );
}

/** 多长 asks for a length, whatever its unit. */
const DIMENSIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/多长(?!时间)|多远|how long is|how many (?:km|kilomet)/u, ["公里", "千米", "米"]],
  [/多大(?!比)|多少?平|how (?:large|big) is/u, ["平方米", "平方公里", "亩", "公顷"]],
  [/多久|多长时间|how long (?:does|will|must|should|may)/u, ["分钟", "小时", "天", "日", "个月", "月", "年"]],
  [/多重|多少吨/u, ["吨", "公斤", "千克"]],
];

function wantedDimension(clause: string): readonly string[] {
  return DIMENSIONS.find(([pattern]) => pattern.test(clause))?.[1] ?? [];
}

function unitBonus({ units: own }: Label, units: readonly string[]): number {
  return own.some((printed) => units.some((unit) => printed.includes(unit))) ? 0.2 : 0;
}

function kindBonus({ kinds }: Label, kind: NumberKind | null): number {
  if (!kind) return 0;
  return kinds.has(kind) ? 0.1 : -0.1;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((gram) => b.has(gram));
}

function weigh(those: Iterable<string>, weight: LabelIndex["weight"]): number {
  let total = 0;
  for (const gram of those) total += weight(gram);
  return total;
}
