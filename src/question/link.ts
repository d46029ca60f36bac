import { measureNamed } from "../budget/index.js";
import { amountTargets } from "./amounts.js";
import { boundToProject } from "./bound.js";
import { type Candidate, exactCandidates } from "./candidates.js";
import { clausesOf } from "./clauses.js";
import { masked } from "./compact.js";
import { companions } from "./companions.js";
import { numberAsked, numbersAsked } from "./everyday/index.js";
import { contentGrams } from "./labels/index.js";
import type { DocumentLabels } from "./lexicon.js";
import { planItems } from "./plan-items.js";
import { labelTarget, preferred, similarTargets } from "./similar.js";
import type { Span, Target, TargetLink, TargetsFound } from "./types.js";
import { STOP_WORDS } from "./words.js";

/**
 * Links the words of a question to measures, codes and printed labels of the given documents. `taken` are the
 * stretches that already mean something else: a body, a year, a 口径.
 */
export function linkTargets(
  text: string,
  taken: readonly Span[],
  documents: readonly DocumentLabels[],
  bySimilarity: boolean,
  spokenOf: string | null = null,
): TargetsFound {
  const rest = masked(text, taken);
  const codes = findCodes(rest);
  const candidates = exactCandidates(masked(rest, codes), documents);
  const exact = candidates
    .map((one) => (isOfProject(one, rest, candidates) ? { ...one, meaning: NOTHING_MORE } : one))
    .filter((one) => !isOfSomeName(one, rest) && !isNoAmount(one, rest));
  const tables = exact.flatMap(({ meaning }) => (meaning.kind === "table" ? [meaning.table] : []));
  const nonTables = exact.filter(({ meaning }) => meaning.kind !== "table");
  const exactTargets = [...codes, ...nonTables.flatMap((candidate) => targetsOf(candidate, documents))];
  exactTargets.push(...companions(masked(rest, exact), exactTargets));
  const byAmount = exactTargets.some(isNamed) && !/占/u.test(rest) ? [] : amountTargets(rest, documents);
  const named = [...byAmount, ...exactTargets];
  const open = masked(rest, [...codes, ...exact, ...named.map(({ span }) => span)]);
  const similar =
    bySimilarity && !saysOnlySide(open)
      ? similarTargets(open, rest, documents, named, named.length > 0 ? null : spokenOf)
      : [];
  const found = [...named, ...similar].sort((a, b) => a.span.start - b.span.start);
  const bound = boundToProject(found, text, documents);
  const items = planItems(text, bound, documents);
  const targets = items.length > 0 ? items : bound;
  return {
    targets: distinct(withoutTwinCodes(targets, documents)),
    table: tables[0] ?? null,
    unexplained: unexplainedWords(open, similar),
    names: [],
  };
}

/** 支出比上年增长多少 speaks of the whole side as 支出多少 does. */
const OVER_TIME = /(?:比|较|与|同)?(?:上年|去年|20\d\d年)(?:相比)?|同比|增长|增加|减少|下降|变化/gu;

/** 收入多少: one side of the budget and nothing else means the whole of it, and no row that has the word in its name. */
function saysOnlySide(open: string): boolean {
  const words = open
    .replace(OVER_TIME, "")
    .replace(STOP_WORDS, "")
    .replace(/[^\p{Script=Han}a-z]/gu, "");
  return words === "收入" || words === "支出";
}

const NOTHING_MORE: Candidate["meaning"] = { kind: "measures", names: [] };

/** 项目资金, 项目预算: words for all projects that also stand behind the name of one. */
function speaksOfProjects({ meaning, start }: Candidate, text: string): boolean {
  const ofAll = meaning.kind === "measure" && meaning.name === "项目支出";
  return ofAll && /^项目(?!支出)/u.test(text.slice(start));
}

/** 某项目的项目资金: right behind the name of a project it says no more than that name. */
function isOfProject(candidate: Candidate, text: string, all: readonly Candidate[]): boolean {
  if (!speaksOfProjects(candidate, text)) return false;
  return all.some(
    (one) =>
      one.end === candidate.start &&
      one.meaning.kind === "labels" &&
      one.meaning.labels.some(({ family }) => family === "project"),
  );
}

/** 校舍维修项目预算: the budget of a project that is named, not the whole of all projects. */
function isOfSomeName(candidate: Candidate, text: string): boolean {
  if (!speaksOfProjects(candidate, text)) return false;
  const before = /[\p{Script=Han}]*$/u.exec(text.slice(0, candidate.start))?.[0] ?? "";
  return contentGrams(before).size > 0;
}

/** 打电话多久有人来: where a time, a length, a weight or how content people are is asked for, words of spending name no amount. */
function isNoAmount({ meaning, start }: Candidate, text: string): boolean {
  if (!isOfSpending(meaning)) return false;
  if (asksSatisfaction(text)) return true;
  const clause = clausesOf(text).find((one) => one.start <= start && start < one.end);
  const asked = clause ? numberAsked(clause.text) : null;
  return asked !== null && ["duration", "length", "weight"].includes(asked.kind);
}

function isOfSpending(meaning: Candidate["meaning"]): boolean {
  if (meaning.kind !== "labels") return meaning.kind === "measure" || meaning.kind === "subject";
  return meaning.labels.every(({ family }) => family === "economic" || family === "subject");
}

/** 优抚对象医疗补助的满意度: a share of people, whatever is named beside it. */
function asksSatisfaction(text: string): boolean {
  const kinds = numbersAsked(clausesOf(text)).map(({ kind }) => kind);
  return /满意(?:度|率)|satisfaction/u.test(text) && kinds.every((kind) => kind === "percent");
}

/** Names something by itself; labels of sheets only do so within a project. */
function isNamed(target: Target): boolean {
  return target.kind !== "label" || !["indicator", "item", "fund", "fact"].includes(target.family);
}

/** 2101599, 30101: subject codes as whole numbers. */
function findCodes(text: string): (TargetLink & Span)[] {
  return [
    ...text.matchAll(
      /(?<![\d.])(?:[235]\d{2}|[23]\d{4}|[12]\d{6})(?![\d.]|\s*(?:万|元|亿|年|个|人|家|号|平|倍|%))/gu,
    ),
  ]
    .filter(([code]) => code.length > 3 || /代码|科目|code|类/u.test(text))
    .map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return { ...span, kind: "code" as const, code: match[0], span, score: 1 };
    });
}

function targetsOf({ meaning, start, end }: Candidate, documents: readonly DocumentLabels[]): TargetLink[] {
  const place = { span: { start, end }, score: 1 };
  if (meaning.kind === "measure") return [{ kind: "measure", name: meaning.name, ...place }];
  if (meaning.kind === "measures") return meaning.names.map((name) => ({ kind: "measure", name, ...place }));
  if (meaning.kind === "labels") return [{ ...labelTarget(preferred(meaning.labels)), ...place }];
  if (meaning.kind === "subject") return [{ ...subjectTarget(meaning.name, documents), ...place }];
  return [];
}

/** An everyday word for a subject: the subject of that name in the documents. */
function subjectTarget(name: string, documents: readonly DocumentLabels[]): Target {
  const labels = documents.flatMap(({ index }) => index.labels);
  const own = labels.find(
    ({ family, name: printed }) => (family === "subject" || family === "division") && printed === name,
  );
  return own ? labelTarget(own) : { kind: "label", family: "subject", key: name, name, project: null };
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

/** 一般行政管理事务（2101502）: name and code of one subject are one target. */
function withoutTwinCodes(
  targets: readonly TargetLink[],
  documents: readonly DocumentLabels[],
): TargetLink[] {
  const labels = documents.flatMap(({ index }) => index.labels);
  const coded = targets.flatMap((target) =>
    target.kind === "label"
      ? labels
          .filter(({ key, family }) => key === target.key && family === target.family)
          .flatMap(({ codes }) => codes)
      : [],
  );
  return targets.filter((target) => target.kind !== "code" || !coded.includes(target.code));
}

export function targetId(target: Target): string {
  if (target.kind === "measure") return `measure|${measureNamed(target.name)?.name ?? target.name}`;
  if (target.kind === "code") return `code|${target.code}`;
  if (target.kind === "cell")
    return `cell|${target.table}|${target.side ?? ""}|${target.key}|${target.column}`;
  return `label|${target.family}|${target.key}|${target.project ?? ""}`;
}

function unexplainedWords(open: string, similar: readonly TargetLink[]): string[] {
  const left = masked(
    open,
    similar.map(({ span }) => span),
  );
  return clausesOf(left)
    .map(({ text }) => text.replace(/\u0001/gu, "").trim())
    .filter((words) => words !== "");
}
