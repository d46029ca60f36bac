import { type Figure, measureNamed } from "../budget/index.js";
import { type Label, projectKey } from "../labels/index.js";
import { type Clause, clausesOf, saysSomething } from "./clauses.js";
import {
  type Chosen,
  isOfKind,
  isOfOneOnly,
  meantBy,
  type NumberAsked,
  numberAsked,
} from "./everyday/index.js";
import { type LabelMatch, matchLabels } from "./labels/index.js";
import type { DocumentLabels } from "./lexicon.js";
import { apart } from "./phrases.js";
import { projectOfTarget, type Target, type TargetLink } from "./types.js";

/** What a similar label must reach: alone, beside targets that are named, and within a project that is named. */
const ALONE = 0.5;
const BESIDE = 0.52;
const IN_PROJECT = 0.36;

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
export function preferred(labels: readonly Label[]): Label {
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
export function labelTarget(label: Label): Target {
  const { family, key, name, project } = label;
  if (family === "statement" || family === "division") {
    const measure = measureNamed(label.measure ?? name);
    if (measure) return { kind: "measure", name: measure.name };
  }
  return { kind: "label", family, key, name, project };
}

interface Pairing {
  readonly clause: Clause;
  readonly match: LabelMatch;
}

/** The question with its open words, and what of it is already known. */
interface Open {
  /** Words that nothing names exactly; everything else masked. */
  readonly open: string;
  /** The question with bodies and years masked. */
  readonly rest: string;
  readonly documents: readonly DocumentLabels[];
  /** The project that the conversation speaks of. */
  readonly spokenOf: string | null;
}

/** Words that nothing names exactly, matched to labels that share them: first a project, then what is in it. */
export function similarTargets(
  open: string,
  rest: string,
  documents: readonly DocumentLabels[],
  exact: readonly TargetLink[],
  spokenOf: string | null,
): TargetLink[] {
  const question = { open, rest, documents, spokenOf };
  const clauses = clausesOf(rest).map((clause) => ({
    ...clause,
    text: open.slice(clause.start, clause.end),
  }));
  const projects = projectOf(exact) ? [] : similarProjects(clauses, question, exact.some(isOfSomeProject));
  const project = projectOf(exact) ?? (projects.length === 1 ? (projects[0] ?? null) : null);
  const known = [...exact, ...projects];
  const remaining = clauses.filter((clause) => !projects.some(({ span }) => span.start === clause.start));
  const left = remaining.filter((clause) => isOpen(clause, known, project !== null));
  const everyday = everydayTargets(left, question, project);
  const unnamed = left.filter((clause) => everyday.every(({ span }) => apart(span, clause)));
  const chosen = surestPairs(
    unnamed.filter(saysSomething).flatMap((clause) => pairingsOf(clause, question, project)),
    [...known, ...everyday],
    project,
  );
  const similar = [...everyday, ...chosen.map(({ clause, match }) => linkTo(match, clause))];
  const silent = unnamed.filter((clause) => !saysSomething(clause));
  const added = known.filter((target) => !exact.includes(target));
  return [...added, ...similar, ...unitTargets(silent, [...known, ...similar], documents)];
}

/** Documents of more years than these are those of several bodies: their indicators are not compared by words. */
const ONE_BODY = 2;

/** 省里和县里各出多少: the sources of an amount, which no indicator names. */
const SOURCES = /(?:中央|省|市|县|区).{0,10}各级?(?:财政)?(?:出|给|掏|拿|承担|负担|配套)/u;

/** Numbers asked for in everyday words: after a clause that named something of a project, others are of that project. */
function everydayTargets(
  clauses: readonly Clause[],
  question: Open,
  project: TargetLink | null,
): TargetLink[] {
  const indexes = question.documents.map(({ index }) => index);
  if (indexes.length > ONE_BODY || SOURCES.test(question.rest)) return [];
  const named = project?.kind === "label" ? project.key : null;
  const found: TargetLink[] = [];
  let within = named ?? question.spokenOf;
  let before = "";
  let opening = 0;
  for (const clause of clauses) {
    const asked = askedIn(clause, question.rest);
    if (before === "") opening = clause.start;
    if (!asked) before += `${clause.text} `;
    const said = before === "" ? [""] : [before, ""];
    const readings = [...new Set([within, named])].flatMap((key) =>
      said.map((context) => ({ text: `${context}${clause.text}`, key, withBefore: context !== "" })),
    );
    const meant = asked && firstMeant(readings, asked, indexes);
    if (!meant) continue;
    const { label, explained } = meant;
    within =
      label.family === "project" ? label.key : label.project === null ? within : projectKey(label.project);
    const start = meant.withBefore ? opening : clause.start;
    found.push(
      linkTo({ label, explained, score: Math.min(0.95, Math.max(0.65, explained)) }, { ...clause, start }),
    );
    before = "";
  }
  return found;
}

interface Reading {
  readonly text: string;
  /** The project that the number belongs to; null where any may be meant. */
  readonly key: string | null;
  /** Read together with the clauses before it, which ask for nothing themselves. */
  readonly withBefore: boolean;
}

function firstMeant(
  readings: readonly Reading[],
  asked: NumberAsked,
  indexes: readonly DocumentLabels["index"][],
): (Chosen & Pick<Reading, "withBefore">) | null {
  for (const { text, key, withBefore } of readings) {
    const meant = meantBy(text, asked, indexes, key);
    if (meant) return { ...meant, withBefore };
  }
  return null;
}

/** What number a clause asks for; 各多少 at the end asks for the same kind of every part. */
function askedIn({ start, end }: Clause, rest: string): NumberAsked | null {
  const own = numberAsked(rest.slice(start, end));
  return own ?? (/各|分别/u.test(rest.slice(end)) ? numberAsked(rest.slice(end)) : null);
}

function linkTo({ label, score }: LabelMatch, { start, end }: Clause): TargetLink {
  return { ...labelTarget(label), span: { start, end }, score };
}

function projectOf(targets: readonly TargetLink[]): TargetLink | null {
  return targets.find((target) => target.kind === "label" && target.family === "project") ?? null;
}

/** 6月底, 年度资金总额: printed in the sheets of several projects; which one is left to the other words. */
function isOfSomeProject(target: TargetLink): boolean {
  return (
    target.kind === "label" &&
    target.project === null &&
    ["fund", "indicator", "fact", "item"].includes(target.family)
  );
}

const PROJECT_CUE =
  /^(?!.*项目(?:都|有哪些|有什么|清单|列)).*(?:那个项目|这个项目|该项目|的项目|项目(?:的|里|中|绩效|预算|经费|资金|$)|那项|(?:实施计划|项目概况|测算依据|成本指标)[里中的]|\bproject\b)/u;

/** 征缴、档案、监管这三个项目: every part of the list is one. */
const PROJECT_LIST_CUE = /(?:这|那|的|等)?[两二三四五六七八九十几\d]个项目|\bprojects\b/u;

/** 征缴那个项目: clauses that say they mean a project. */
function similarProjects(
  clauses: readonly Clause[],
  { rest, documents }: Open,
  needed: boolean,
): TargetLink[] {
  const listed = clauses.length > 1 && PROJECT_LIST_CUE.test(rest);
  return clauses.flatMap((clause) => {
    if (
      !(needed || listed || PROJECT_CUE.test(rest.slice(clause.start, clause.end))) ||
      !saysSomething(clause)
    )
      return [];
    const matches = documents.flatMap(({ index }) => matchLabels(clause.text, index));
    const best = matches
      .filter(({ label }) => label.family === "project")
      .sort((a, b) => b.score - a.score)[0];
    const other = matches
      .filter(({ label }) => label.family !== "project")
      .sort((a, b) => b.explained - a.explained)[0];
    const fits = best && best.explained >= 0.4 && (other?.explained ?? 0) - best.explained < 0.45;
    return fits ? [linkTo(best, clause)] : [];
  });
}

/** A clause without a name of its own; beside a named project also the rest of the project's own clause. */
function isOpen(clause: Clause, known: readonly TargetLink[], inProject: boolean): boolean {
  const inside = known.filter(({ span }) => span.start < clause.end && clause.start < span.end);
  return (
    inside.length === 0 ||
    (inProject && inside.every((target) => target.kind === "label" && target.family === "project"))
  );
}

function pairingsOf(clause: Clause, { rest, documents }: Open, project: TargetLink | null): Pairing[] {
  const said = rest.slice(clause.start, clause.end);
  const key = project?.kind === "label" ? project.key : null;
  const asked = askedIn(clause, rest);
  const matches = documents
    .flatMap(({ index }) => matchLabels(withKind(clause.text, said), index))
    .filter(({ label }) => asked === null || mayAnswer(label, asked))
    .filter(({ label }) => !isOfOneOnly(label, said));
  const own =
    key === null
      ? matches
      : matches.filter(({ label }) => label.project !== null && projectKey(label.project) === key);
  return own
    .sort((a, b) => b.score - a.score)
    .slice(0, 6)
    .map((match) => ({ clause, match }));
}

/** Whether a label of a sheet holds a number of the kind asked for; elsewhere what is counted may stand beside. */
function mayAnswer({ family, units }: Label, asked: NumberAsked): boolean {
  if (family !== "indicator") return true;
  return units.some((unit) => isOfKind({ unit }, asked));
}

/** The surest pairs first; a clause and a label are used once. */
function surestPairs(
  pairings: readonly Pairing[],
  known: readonly TargetLink[],
  project: TargetLink | null,
): Pairing[] {
  const chosen: Pairing[] = [];
  for (const pairing of pairings.toSorted((a, b) => b.match.score - a.match.score)) {
    const taken = chosen.some(
      ({ clause, match }) => clause === pairing.clause || match.label === pairing.match.label,
    );
    const enough = project ? IN_PROJECT : known.length + chosen.length > 0 ? BESIDE : ALONE;
    if (!taken && pairing.match.score >= enough) chosen.push(pairing);
  }
  return chosen;
}

/** The open words, with what the full clause says of the kind of number asked for. */
function withKind(open: string, said: string): string {
  const kind =
    /多少钱|几[个家辆台次人名项期本份]月?|多少[个家辆台次人名项期本份]|率|比例|百分|how much|how many/u.exec(
      said,
    )?.[0];
  return kind && !open.includes(kind) ? `${open} ${kind}` : open;
}

const UNIT_QUESTION = /(?:几|多少)个?(月|天|年|人|名|家|辆|台|次|项|期|份|分钟|小时)/u;

/** 发几个月: no name at all, only a unit; the item of the same project that is counted in it. */
function unitTargets(
  clauses: readonly Clause[],
  known: readonly TargetLink[],
  documents: readonly DocumentLabels[],
): TargetLink[] {
  const projects = new Set(
    known.flatMap((target) => {
      const project = projectOfTarget(target);
      return project === null ? [] : [projectKey(project)];
    }),
  );
  return clauses.flatMap((clause) => {
    const unit = UNIT_QUESTION.exec(clause.text)?.[1];
    if (!unit || projects.size === 0) return [];
    const labels = documents
      .flatMap(({ index }) => index.labels)
      .filter(({ project }) => project !== null && projects.has(projectKey(project)));
    const counted = labels.find(({ figures }) => figures.some((figure) => isCountedIn(figure, unit)));
    return counted
      ? [{ ...labelTarget(counted), span: { start: clause.start, end: clause.end }, score: ALONE }]
      : [];
  });
}

function isCountedIn({ unit, columnKey }: Figure, asked: string): boolean {
  return columnKey === "文字" && unit.replace(/^个/u, "") === asked;
}
