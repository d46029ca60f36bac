import { type Label, projectKey } from "../labels/index.js";
import type { Compact } from "./compact.js";
import { compact, originalSpan } from "./compact.js";
import type { DocumentLabels } from "./lexicon.js";
import { apart, type PhraseMatch, withoutOverlaps } from "./phrases.js";
import type { Span } from "./types.js";
import {
  CHINESE_VOCABULARY,
  ENGLISH_VOCABULARY,
  type Meaning,
  MISPRINTED_VOCABULARY,
  SOUND_VOCABULARY,
} from "./vocabulary.js";
import { STOP_WORDS } from "./words.js";

/** A stretch of a question with what it names. */
export type Candidate = Span & {
  readonly meaning: Meaning | { readonly kind: "labels"; readonly labels: readonly Label[] };
};

/** What the words of a question name exactly, or all but one character of it; no two over one another. */
export function exactCandidates(text: string, documents: readonly DocumentLabels[]): readonly Candidate[] {
  const dense = compact(text);
  const printed = documents.map(({ phrases, index }) => ({ index, matches: phrases.find(dense.text) }));
  const fromLabels = printed.flatMap(({ index, matches }) => [
    ...byDocumentNumber(text, index.labels),
    ...matches.filter(isTelling).map((match) => labelCandidate(match, dense)),
    ...partlyNamed(dense, index.labels),
  ]);
  const matches = printed.flatMap((one) => one.matches);
  const chinese = CHINESE_VOCABULARY.find(dense.text)
    .filter((match) => !isWithinNames(match, dense.text, documents))
    .filter((match) => !matches.some((name) => runsInto(name, match)))
    .map((match) => meaningCandidate(match, dense));
  const english = ENGLISH_VOCABULARY.find(text)
    .filter(({ end }) => !OWNERS.test(text.slice(end)))
    .map(({ start, end, value }) => ({ start, end, meaning: value }));
  const own = ownOfProject(fromLabels, dense, matches).filter(
    (one) => !chinese.some((word) => contains(word, one)),
  );
  const others = [...chinese, ...english, ...fromLabels].filter((one) =>
    own.every((mine) => apart(one, mine)),
  );
  const exact = withoutOverlaps([...own, ...others]);
  return exact.length > 0 ? withLongerSounds(exact, dense) : soundingAlike(dense, documents);
}

/** employees' pooling: whose it is, and not what is asked for. */
const OWNERS = /^['’]s? [a-z]/u;

/** 车补 in 校车补贴: a short word of which both ends go on into words that the documents' own names hold. */
function isWithinNames(
  { phrase, start, end }: PhraseMatch<Meaning>,
  text: string,
  documents: readonly DocumentLabels[],
): boolean {
  if (phrase.length !== 2) return false;
  const before = text.slice(start - 1, start + 1);
  const behind = text.slice(end - 1, end + 1);
  return start > 0 && documents.some(({ index }) => index.names().has(before) && index.names().has(behind));
}

/** 会议服务采购: of 会议服务, a printed name as long as 服务采购, no 服务采购 is left. */
function runsInto(name: Span, word: Span): boolean {
  return (
    name.start < word.start &&
    word.start < name.end &&
    name.end < word.end &&
    lengthOf(name) >= lengthOf(word)
  );
}

/** 绩校工资: a word wrong by one character, that holds a shorter word which is right. */
function withLongerSounds(exact: readonly Candidate[], dense: Compact): readonly Candidate[] {
  const bySound = SOUND_VOCABULARY.find(dense.text, 4).filter((match) => mostlyWritten(match, dense.text));
  const longer = [...bySound, ...MISPRINTED_VOCABULARY.find(dense.text)]
    .map((match) => meaningCandidate(match, dense))
    .filter((one) => exact.every((other) => apart(one, other) || lengthOf(other) <= lengthOf(one)))
    .filter((one) =>
      exact.some((other) => !apart(one, other) && !(other.start === one.start && other.end === one.end)),
    );
  return longer.length === 0 ? exact : withoutOverlaps([...longer, ...exact]);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** Beside a project that is named, the labels of its own sheet are telling however short: 某项目的印刷费. */
function ownOfProject(
  named: readonly Candidate[],
  dense: Compact,
  matches: readonly PhraseMatch<readonly Label[]>[],
): Candidate[] {
  const first = named.find(({ meaning }) => meaning.kind === "labels" && meaning.labels.some(isProject));
  if (first?.meaning.kind !== "labels") return [];
  const keys = new Set(first.meaning.labels.filter(isProject).map(({ name }) => projectKey(name)));
  return matches
    .map((match) => labelCandidate(withinProject(match, keys), dense))
    .filter(
      ({ meaning, start, end }) =>
        meaning.kind === "labels" && meaning.labels.length > 0 && apart({ start, end }, first),
    );
}

/** 绩效目标表 says more than 绩效目标. */
function contains(longer: Span, { start, end }: Span): boolean {
  return longer.start <= start && end <= longer.end && longer.end - longer.start > end - start;
}

function isProject({ family }: Label): boolean {
  return family === "project";
}

function withinProject(
  match: PhraseMatch<readonly Label[]>,
  projects: ReadonlySet<string>,
): PhraseMatch<readonly Label[]> {
  const value = match.value.filter(({ project }) => project !== null && projects.has(projectKey(project)));
  return { ...match, value };
}

/** Wrong characters of the same sound: 住房公基金, 项目指出. */
function soundingAlike(dense: Compact, documents: readonly DocumentLabels[]): Candidate[] {
  const content = dense.text.replace(STOP_WORDS, "").replace(/[^\p{Script=Han}]/gu, "");
  const shortest = content.length <= 3 ? Math.max(2, content.length) : 4;
  const misprinted = MISPRINTED_VOCABULARY.find(dense.text).map((match) => meaningCandidate(match, dense));
  const vocabulary = SOUND_VOCABULARY.find(dense.text, Math.min(3, shortest))
    .filter((match) => match.end - match.start >= shortest || mostlyWritten(match, dense.text))
    .filter(({ start, end }) => dense.text.slice(start, end).replace(STOP_WORDS, "") !== "")
    .map((match) => meaningCandidate(match, dense));
  const labels = documents.flatMap(({ sounds }) =>
    sounds()
      .find(dense.text, shortest)
      .map((match) => labelCandidate(match, dense)),
  );
  return withoutOverlaps([...vocabulary, ...misprinted, ...labels]);
}

/** Whether all characters but one are written as they should be. */
function mostlyWritten({ phrase, start }: PhraseMatch<unknown>, text: string): boolean {
  const right = [...phrase].filter((character, at) => text[start + at] === character).length;
  return right >= phrase.length - 1;
}

/** Rows of every sheet: they tell only beside the project whose sheet it is. */
const FUNDS_OF_ANY = new Set(["资金总额", "其他资金", "财政资金"]);

/** Short labels of sentences and sheets (工作经费, 发放) are ordinary words: they are left to similarity. */
function isTelling({ phrase, value }: PhraseMatch<readonly Label[]>): boolean {
  if (FUNDS_OF_ANY.has(phrase)) return false;
  return (
    phrase.length > 4 ||
    value.some(({ family }) => ["subject", "economic", "division", "project", "fund"].includes(family))
  );
}

/** 甲财社158号, 226号文: a project by the number of the document that gave the money, where one only has it. */
function byDocumentNumber(text: string, labels: readonly Label[]): Candidate[] {
  return [
    ...text.matchAll(/(?:\p{Script=Han}{1,4}[〔【[(（]?(?:20\d{2})?[〕】\])）]?)?(\d{1,4})号/gu),
  ].flatMap((match) => {
    const numbered = new RegExp(`(?<!\\d)${match[1]}号`, "u");
    const named = labels.filter(({ family, name }) => family === "project" && numbered.test(name));
    const keys = new Set(named.map(({ name }) => projectKey(name)));
    const span = { start: match.index, end: match.index + match[0].length };
    return keys.size === 1 ? [{ ...span, meaning: { kind: "labels" as const, labels: named } }] : [];
  });
}

const SHORTEST_PART = 5;
const LONG_PART = 8;

/** A project, or what a sentence calls by a long name, named by a run of that name: 优抚对象医疗保障经费. */
function partlyNamed(dense: Compact, labels: readonly Label[]): Candidate[] {
  const named = labels.flatMap((label) => {
    if (!["project", "statement", "indicator"].includes(label.family)) return [];
    if (label.key !== projectKey(label.name)) return [];
    const span = longestShared(dense.text, label.key);
    const isNamed = span !== null && span.end - span.start >= Math.min(shortestPart(label), label.key.length);
    return isNamed ? [{ label, span }] : [];
  });
  return named
    .filter((one) => !named.some((other) => isRival(one, other)))
    .map(({ label, span }) => ({
      ...originalSpan(dense, span),
      meaning: { kind: "labels" as const, labels: [label] },
    }));
}

/** How much of a name must be said in one run: indicators share long stretches with each other. */
function shortestPart({ family, key }: Label): number {
  if (family === "project") return SHORTEST_PART;
  return family === "indicator" ? Math.max(LONG_PART, Math.ceil(key.length * 0.7)) : LONG_PART;
}

interface PartlyNamed {
  readonly label: Label;
  readonly span: Span;
}

/** Words that two projects share equally name neither. */
function isRival(one: PartlyNamed, other: PartlyNamed): boolean {
  return (
    one.label.family === other.label.family &&
    one.label.family !== "statement" &&
    one.label.key !== other.label.key &&
    one.span.start === other.span.start &&
    one.span.end === other.span.end &&
    one.span.end - one.span.start < Math.min(one.label.key.length, other.label.key.length)
  );
}

/** The longest run of characters that the text shares with the key. */
function longestShared(text: string, key: string): Span | null {
  let best: Span | null = null;
  for (let start = 0; start < text.length; start += 1) {
    let end: number = start + (best ? best.end - best.start : 1);
    while (end < text.length && key.includes(text.slice(start, end + 1))) end += 1;
    if (end > start && key.includes(text.slice(start, end)) && (!best || end - start > best.end - best.start))
      best = { start, end };
  }
  return best;
}

function labelCandidate(match: PhraseMatch<readonly Label[]>, dense: Compact): Candidate {
  return { ...originalSpan(dense, match), meaning: { kind: "labels", labels: match.value } };
}

function meaningCandidate(match: PhraseMatch<Meaning>, dense: Compact): Candidate {
  return { ...originalSpan(dense, match), meaning: match.value };
}
