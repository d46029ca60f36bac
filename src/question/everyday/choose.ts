import { foldText } from "../../budget/index.js";
import { type Label, projectKey } from "../../labels/index.js";
import type { LabelIndex } from "../labels/index.js";
import { isCountedIn, isOfKind, type NumberAsked } from "./number-asked.js";
import { isOfQuantity, meaningsIn, type Word, wordsOf } from "./words.js";

/** A label with what its name, its description and its project say. */
interface Described {
  readonly label: Label;
  readonly own: Text;
  readonly description: Text;
  readonly project: Text;
  /** What the project's own texts say of it. */
  readonly purpose: Text;
}

interface Text {
  readonly text: string;
  readonly meanings: ReadonlySet<number>;
}

/** The label that the words of a clause explain best. */
export interface Chosen {
  readonly label: Label;
  readonly explained: number;
  readonly score: number;
}

const WEIGHTS = { own: 1, description: 0.95, project: 0.85, purpose: 0.5 } as const;

const described = new WeakMap<LabelIndex, readonly Described[]>();

function describedIn(index: LabelIndex): readonly Described[] {
  const known = described.get(index);
  if (known) return known;
  const made = describe(index.labels);
  described.set(index, made);
  return made;
}

function describe(labels: readonly Label[]): Described[] {
  const purposes = purposesOf(labels);
  const texts = new Map<string, Text>();
  const textOf = (text: string): Text => {
    const folded = foldText(text);
    const made = texts.get(folded) ?? { text: folded, meanings: meaningsIn(folded) };
    texts.set(folded, made);
    return made;
  };
  return labels.filter(isCandidate).map((label) => {
    const project = label.family === "project" ? label.name : (label.project ?? "");
    const first = label.figures[0];
    return {
      label,
      own: textOf(label.name),
      description: textOf(`${first?.attributes["指标描述"] ?? ""}`),
      project: textOf(project),
      purpose: textOf(purposes.get(projectKey(project)) ?? ""),
    };
  });
}

/** An item with several units is the terms of one calculation, which share a name. */
function isCandidate({ family, project, units }: Label): boolean {
  if (family === "item") return project !== null && units.length === 1;
  return units.length > 0 && (family === "indicator" || family === "project");
}

function purposesOf(labels: readonly Label[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { facts } of labels) {
    for (const { project, labels: names, text } of facts) {
      if (project === null || !/概况|用途|目标/u.test(names.at(-1) ?? "")) continue;
      const key = projectKey(project);
      found.set(key, `${found.get(key) ?? ""}|${text}`);
    }
  }
  return found;
}

/** How well a word is found with a label: in its name, its description, its project, or what that is for. */
function strengthOf(word: Word, one: Described): number {
  if (says(one.own, word)) return WEIGHTS.own;
  if (says(one.description, word)) return WEIGHTS.description;
  if (says(one.project, word)) return WEIGHTS.project;
  return says(one.purpose, word) ? WEIGHTS.purpose : 0;
}

function says({ text, meanings }: Text, word: Word): boolean {
  return text.includes(word.text) || word.meanings.some((meaning) => meanings.has(meaning));
}

interface Weighed {
  readonly word: Word;
  readonly weight: number;
}

/** Words that few labels hold tell more; what no label holds tells that something else may be meant. */
function weighed(words: readonly Word[], all: readonly Described[]): Weighed[] {
  const unknown = 0.7 * Math.log(1 + all.length);
  return words.map((word) => {
    const holding = all.filter((one) => strengthOf(word, one) > 0).length;
    const weight = holding === 0 ? unknown : Math.log(1 + all.length / holding);
    return { word, weight: weight * word.weight };
  });
}

function scoreOf(words: readonly Weighed[], total: number, one: Described, inProject: boolean): Chosen {
  let explained = 0;
  for (const { word, weight } of words) explained += weight * strengthOf(word, one);
  const own = words.filter(({ word }) => says(one.own, word) || says(one.description, word));
  const named = wordsOf(one.label.name);
  const said = named.filter((name) =>
    own.some(
      ({ word }) =>
        word.text.includes(name.text) || word.meanings.some((meaning) => name.meanings.includes(meaning)),
    ),
  );
  const covered = named.length === 0 ? 0 : said.length / named.length;
  const isNamed = inProject || own.some(({ word }) => !isOfQuantity(word));
  const share = isNamed ? explained / total : 0;
  return { label: one.label, explained: share, score: share + 0.15 * covered };
}

/** Labels whose number is of the kind asked for, by how much of the words they explain, best first. */
export function rankedLabels(
  text: string,
  index: LabelIndex,
  asked: NumberAsked,
  project: string | null,
): Chosen[] {
  const all = describedIn(index);
  const words = weighed(wordsOf(text), all);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const counted = asked.kind === "count" ? countedIn(text) : null;
  return all
    .filter((one) => counted === null || isCountOf(one, counted))
    .filter(({ label }) => project === null || projectKey(label.project ?? "") === project)
    .filter(({ label }) => answers(label, asked) && !isOfOneOnly(label, text))
    .map((one) => scoreOf(words, total, one, project !== null))
    .map((one) => (isOfUnit(one, asked) || isWhole(one, text) ? { ...one, score: one.score + 0.1 } : one))
    .filter(({ explained }) => explained > 0)
    .sort((a, b) => b.score - a.score);
}

/** Holds a number of the kind asked for; the price of one is never the amount of a whole project. */
function answers({ family, units }: Label, asked: NumberAsked): boolean {
  if (asked.kind === "price" && family === "project") return false;
  return units.some((unit) => isOfKind({ unit }, asked));
}

/** 各社区配备: what every single one has is not the number of all of them. */
export function isOfOneOnly({ name }: Label, text: string): boolean {
  return /^[各每]/u.test(name) && /[一总]共|总数|总计|合计|in total|altogether/u.test(text);
}

function isOfUnit({ label }: Chosen, asked: NumberAsked): boolean {
  return label.units.some((unit) => isCountedIn({ unit }, asked));
}

/** 那个项目一共多少钱: the amount of the project and of nothing within it. */
function isWhole({ label }: Chosen, text: string): boolean {
  return label.family === "project" && /项目|一共|总共|合计|总额|总的/u.test(text);
}

/** What the number counts: 多少个行政村 → 行政村; null where the words do not say it right behind. */
function countedIn(text: string): Word | null {
  const noun = /(?:多少|几)(?:个|家|名|位|座|所|处|条|辆|台|套|件|头|种|块)?(\p{Script=Han}{2,6})/u.exec(
    text,
  )?.[1];
  return noun
    ? (wordsOf(noun).find((word) => noun.startsWith(word.text) && !isOfQuantity(word)) ?? null)
    : null;
}

const LONGEST_NOUN = 6;

/** Names end with what they count: 社区养老服务站 counts no 社区. */
function isCountOf({ own, description, label }: Described, counted: Word): boolean {
  return (
    [own, description].some(({ text }) => {
      const end = text.replace(/(?:数量|人数|次数|个数|数)$/u, "").slice(-LONGEST_NOUN);
      return says({ text: end, meanings: meaningsIn(end) }, counted);
    }) ||
    (label.family === "item" && own.text.includes(counted.text))
  );
}
