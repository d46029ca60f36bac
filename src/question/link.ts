import { measureNamed } from "../budget/index.js";
import type { Compact } from "./compact.js";
import { compact, masked, originalSpan } from "./compact.js";
import { contentGrams, type Label, type LabelMatch, matchLabels } from "./labels/index.js";
import type { DocumentLabels } from "./lexicon.js";
import { type PhraseMatch, withoutOverlaps } from "./phrases.js";
import type { Links, Span, Target } from "./types.js";
import { CHINESE_VOCABULARY, ENGLISH_VOCABULARY, type Meaning } from "./vocabulary.js";

export type TargetLink = Links["targets"][number];

export interface TargetsFound {
  readonly targets: readonly TargetLink[];
  readonly table: Links["scope"]["table"];
  readonly unexplained: readonly string[];
}

type Candidate = Span & {
  readonly meaning: Meaning | { readonly kind: "labels"; readonly labels: readonly Label[] };
};

/** What similar labels must reach to be taken for what was meant. */
const SIMILAR_ENOUGH = 0.5;
const BARELY_SIMILAR = 0.34;

/**
 * Links the words of a question to measures, codes and printed labels of the given documents. `taken` are the
 * stretches that already mean a body or a year.
 */
export function linkTargets(
  text: string,
  taken: readonly Span[],
  documents: readonly DocumentLabels[],
  wantsItem: boolean,
): TargetsFound {
  const rest = masked(text, taken);
  const codes = findCodes(rest);
  const exact = exactCandidates(masked(rest, codes), documents);
  const tables = exact.flatMap(({ meaning }) => (meaning.kind === "table" ? [meaning.table] : []));
  const named = exact.filter(({ meaning }) => meaning.kind !== "table");
  const targets = [...codes, ...named.flatMap((candidate) => targetsOf(candidate, documents))];
  const open = masked(rest, [...codes, ...exact]);
  const similar = similarTargets(open, rest, documents, targets, wantsItem);
  const all = [...targets, ...similar].sort((a, b) => a.span.start - b.span.start);
  return { targets: distinct(all), table: tables[0] ?? null, unexplained: unexplainedWords(open, similar) };
}

/** 2101599, 30101: subject codes as whole numbers. */
function findCodes(text: string): (TargetLink & Span)[] {
  return [
    ...text.matchAll(
      /(?<![\d.])(?:[1-5]\d{2}|[1-5]\d{4}|[12]\d{6})(?![\d.]|\s*(?:万|元|亿|年|个|人|家|号|平|倍|%))/gu,
    ),
  ]
    .filter(([code]) => code.length > 3 || /代码|科目|code|类/u.test(text))
    .map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return { ...span, kind: "code" as const, code: match[0], span, score: 1 };
    });
}

function exactCandidates(text: string, documents: readonly DocumentLabels[]): Candidate[] {
  const dense = compact(text);
  const fromLabels = documents.flatMap(({ phrases }) =>
    phrases.find(dense.text).map((match) => labelCandidate(match, dense)),
  );
  const chinese = CHINESE_VOCABULARY.find(dense.text).map((match) => meaningCandidate(match, dense));
  const english = ENGLISH_VOCABULARY.find(text).map(({ start, end, value }) => ({
    start,
    end,
    meaning: value,
  }));
  return withoutOverlaps([...chinese, ...english, ...fromLabels]);
}

function labelCandidate(match: PhraseMatch<readonly Label[]>, dense: Compact): Candidate {
  return { ...originalSpan(dense, match), meaning: { kind: "labels", labels: match.value } };
}

function meaningCandidate(match: PhraseMatch<Meaning>, dense: Compact): Candidate {
  return { ...originalSpan(dense, match), meaning: match.value };
}

function targetsOf({ meaning, start, end }: Candidate, documents: readonly DocumentLabels[]): TargetLink[] {
  const place = { span: { start, end }, score: 1 };
  if (meaning.kind === "measure") return [{ kind: "measure", name: meaning.name, ...place }];
  if (meaning.kind === "labels") return [{ ...labelTarget(preferred(meaning.labels)), ...place }];
  if (meaning.kind === "subject") return [{ ...subjectTarget(meaning.name, documents), ...place }];
  return [];
}

/** An everyday word for a subject: the subject of that name, or one of the documents whose name holds it. */
function subjectTarget(name: string, documents: readonly DocumentLabels[]): Target {
  const labels = documents.flatMap(({ index }) => index.labels);
  const own = labels.find(
    ({ family, name: printed }) => (family === "subject" || family === "division") && printed === name,
  );
  if (own) return labelTarget(own);
  return { kind: "label", family: "subject", key: name, name, project: null };
}

const FAMILY_ORDER: readonly Label["family"][] = [
  "subject",
  "project",
  "economic",
  "division",
  "indicator",
  "item",
  "fund",
  "statement",
  "fact",
];

/** Of labels with one name, the family that answers an unqualified question. */
function preferred(labels: readonly Label[]): Label {
  const [first, ...others] = labels.toSorted(
    (a, b) => FAMILY_ORDER.indexOf(a.family) - FAMILY_ORDER.indexOf(b.family),
  );
  if (!first) throw new Error("a phrase of the lexicon has no label");
  return others.length === 0 ? first : { ...first, project: sameProject([first, ...others]) };
}

function sameProject(labels: readonly Label[]): string | null {
  const projects = new Set(labels.map(({ project }) => project));
  return projects.size === 1 ? (labels[0]?.project ?? null) : null;
}

/** Labels that name a measure of the domain mean that measure. */
function labelTarget(label: Label): Target {
  const { family, key, name, project } = label;
  if (family === "statement" || family === "division") {
    const measure = measureNamed(label.figures[0]?.measure ?? name);
    if (measure) return { kind: "measure", name: measure.name };
  }
  return { kind: "label", family, key, name, project };
}

/** Clauses of the question that nothing names exactly, matched by shared words. */
function similarTargets(
  open: string,
  rest: string,
  documents: readonly DocumentLabels[],
  exact: readonly TargetLink[],
  wantsItem: boolean,
): TargetLink[] {
  const found: TargetLink[] = [];
  const used = new Set<Label>();
  for (const clause of clausesOf(open)) {
    const said = rest.slice(clause.start, clause.end);
    const best = bestMatch(clause, said, documents, used);
    const enough = exact.length + found.length === 0 || wantsItem ? BARELY_SIMILAR : SIMILAR_ENOUGH;
    if (!best || best.score < enough) continue;
    used.add(best.label);
    found.push({
      ...labelTarget(best.label),
      span: { start: clause.start, end: clause.end },
      score: best.score,
    });
  }
  return found;
}

interface Clause extends Span {
  readonly text: string;
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const match of text.matchAll(/[^,，;；。?？!！\n]+/gu)) {
    if (contentGrams(match[0]).size === 0) continue;
    clauses.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return clauses;
}

function bestMatch(
  clause: Clause,
  said: string,
  documents: readonly DocumentLabels[],
  used: ReadonlySet<Label>,
): LabelMatch | null {
  const matches = documents.flatMap(({ index }) => matchLabels(kindWords(clause.text, said), index));
  return matches.filter(({ label }) => !used.has(label)).sort((a, b) => b.score - a.score)[0] ?? null;
}

/** The open words, with what the full clause says of the kind of number asked for. */
function kindWords(open: string, said: string): string {
  const kind =
    /多少钱|几[个家辆台次人名项期本份]月?|多少[个家辆台次人名项期本份]|率|比例|百分|how much|how many/u.exec(
      said,
    )?.[0];
  return kind && !open.includes(kind) ? `${open} ${kind}` : open;
}

function distinct(targets: readonly TargetLink[]): TargetLink[] {
  const seen = new Set<string>();
  return targets.filter((target) => {
    const id = targetId(target);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

export function targetId(target: Target): string {
  if (target.kind === "measure") return `measure|${target.name}`;
  if (target.kind === "code") return `code|${target.code}`;
  return `label|${target.family}|${target.key}|${target.project ?? ""}`;
}

function unexplainedWords(open: string, similar: readonly TargetLink[]): string[] {
  const left = masked(
    open,
    similar.map(({ span }) => span),
  );
  return clausesOf(left).map(({ text }) => text.replace(/\u0001/gu, "").trim());
}
