import type { Finding } from "../audit/index.js";
import { type Figure, labelKey } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import { contentGrams } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";
import { definitionOf } from "./definitions.js";
import type { AuditCheck, Evidence } from "./evidence.js";
import type { Sources, TextSources } from "./locate.js";
import { figuresQuoted, quotedNumbers, setBeside } from "./quoted-numbers.js";
import { sheetsCompared } from "./sheets-compared.js";
import { findingsAbout, statedChecks } from "./stated-checks.js";
import { sumChecks } from "./sum-checks.js";
import { chooseDocuments } from "./years.js";

/** Whether numbers agree: sums that the question sets up, numbers it quotes, and what the audit found. */
export function consistency(plan: PlanOf<"audit">, sources: TextSources): Evidence {
  const chosen = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  const records = chosen.flatMap(({ record }) => (record ? [record] : []));
  const [first] = records;
  if (!first) return noDocument(plan, chosen[0]?.disclosed ?? [], chosen[0]?.year ?? null);
  const numbers = quotedNumbers(plan.words);
  if (records.length > 1 && numbers.length === 0) return wholeDocuments(records, sources);
  if (plan.targets.length === 0 && numbers.length === 0) return wholeDocuments(records, sources);
  const checks = checksOf(plan, first, sources);
  if (checks.length > 0) return { kind: "audit", checks, clean: [] };
  const spoken = spokenOf(plan, first, sources);
  return spoken.length > 0 ? { kind: "audit", checks: spoken, clean: [] } : wholeDocuments(records, sources);
}

/** The contradiction whose places the question's words name best; none where they name no place. */
function spokenOf(plan: PlanOf<"audit">, record: DocumentRecord, sources: Sources): AuditCheck[] {
  const asked = contentGrams(plan.words);
  const named = sources.figures
    .findingsOf(record.file)
    .filter(({ verdict, difference }) => verdict === "contradiction" && difference !== null)
    .map((finding) => ({ finding, shared: sharedWith(asked, finding, sources) }))
    .filter(({ shared }) => shared >= NAMES_A_PLACE)
    .sort((a, b) => b.shared - a.shared);
  return statedChecks(
    named.slice(0, 1).map(({ finding }) => finding),
    [],
    record,
    sources,
  );
}

const NAMES_A_PLACE = 4;

/** How many of the question's words stand in what one of the finding's figures is called. */
function sharedWith(asked: ReadonlySet<string>, { sides }: Finding, { figures }: Sources): number {
  const names = sides.flatMap(({ figure }) => {
    const held = figure ? figures.byId(figure) : null;
    return held ? [`${held.measure}|${held.row}`] : [];
  });
  return Math.max(
    0,
    ...names.map((name) => [...contentGrams(name)].filter((gram) => asked.has(gram)).length),
  );
}

function noDocument(plan: PlanOf<"audit">, disclosed: readonly number[], year: number | null): Evidence {
  const org = plan.orgs[0] ?? "";
  return {
    kind: "missing",
    missing: [{ kind: "missing", org, target: null, name: "", reason: "year", year, disclosed }],
  };
}

const TOLD: ReadonlySet<AuditCheck["verdict"]> = new Set(["scope", "rounding"]);
/** Two numbers that the question itself tells apart, and wants to know why. */
const EXPLAINS = /为什么|为啥|怎么|咋|解释|差的?是|原因|why|explain/u;

/** Where no amount makes the difference: what the document itself says that the measures are. */
function withDefinitions(check: AuditCheck, { passages }: TextSources): AuditCheck {
  if (check.verdict !== "not_run" || check.figures.length > 2) return check;
  const glossary = passages.passagesOf(check.record.file);
  const names = new Set(check.figures.map(({ measure }) => measure));
  const words = [...names].flatMap((name) => definitionOf(name, glossary) ?? []);
  return { ...check, words: words.map(({ text, lines }) => ({ text, lines })) };
}

const ADDS = /加|等于|之和|合计|下面|明细|各项|分项|sum|add/u;

/** The first of these that has something to say: contradictions, sums, quoted numbers, other findings. */
function checksOf(plan: PlanOf<"audit">, record: DocumentRecord, sources: TextSources): AuditCheck[] {
  const compared = sheetsCompared(plan, record, sources);
  if (compared.length > 0) return compared;
  const adds = ADDS.test(plan.words) ? sumChecks(plan, record, sources) : [];
  if (adds.length > 0) return adds;
  const numbers = quotedNumbers(plan.words);
  const quoted = setBeside(numbers, figuresAsked(plan, record, sources), record, sources);
  const told = quoted.some(({ verdict, figures }) => TOLD.has(verdict) || figures.length > 2);
  if (told || (quoted.length > 0 && EXPLAINS.test(plan.words)))
    return quoted.map((check) => withDefinitions(check, sources));
  const about = [
    ...figuresAsked(plan, record, sources),
    ...figuresQuoted(numbers, sources.figures.figuresOf(record.file)),
  ];
  const found = findingsAbout(about, record, sources);
  const contradictions = found.filter(({ verdict }) => verdict === "contradiction");
  if (contradictions.length > 0) return statedChecks(weightiest(contradictions), about, record, sources);
  if (quoted.length > 0) return quoted;
  const others = (["rounding", "scope", "pass"] as const).flatMap((verdict) =>
    found.filter((one) => one.verdict === verdict),
  );
  return statedChecks(others.slice(0, 1), about, record, sources);
}

/** Of several contradictions one that is told by an amount; words against words only where there is none. */
function weightiest(contradictions: readonly Finding[]): readonly Finding[] {
  const byAmount = contradictions.filter(({ difference }) => difference !== null);
  return (byAmount.length > 0 ? byAmount : contradictions).slice(0, 1);
}

/** Every printing of what is asked about: by measure, label, code, project. */
function figuresAsked(plan: PlanOf<"audit">, record: DocumentRecord, { figures }: Sources): Figure[] {
  const all = figures.figuresOf(record.file);
  return all.filter((figure) => plan.targets.some((target) => isAbout(figure, target)));
}

function isAbout(figure: Figure, target: PlanOf<"audit">["targets"][number]): boolean {
  if (target.kind === "code") return figure.code === target.code;
  if (target.kind === "cell") return figure.table === target.table && figure.rowKey === target.key;
  const key = target.kind === "label" ? target.key : labelKey(target.name);
  const inProject = target.kind === "label" && target.project !== null && figure.project !== target.project;
  if (inProject) return false;
  return (
    labelKey(figure.measure) === key ||
    figure.rowKey === key ||
    (figure.project !== null && labelKey(figure.project) === key) ||
    belongsTo(figure, key)
  );
}

/** 三公, 医疗救助: a short name within a measure or a project's name. */
function belongsTo({ measure, project, table }: Figure, key: string): boolean {
  if (key.length < 4) return false;
  return (
    labelKey(measure).includes(key) ||
    (table === "绩效目标表" && project !== null && labelKey(project).includes(key.replace(/^城乡/u, "")))
  );
}

const SHOWN = 3;

/** What the audit found in whole documents: the contradictions of each, and those that have none. */
function wholeDocuments(records: readonly DocumentRecord[], sources: Sources): Evidence {
  const checks = records.flatMap((record) => {
    const found = sources.figures
      .findingsOf(record.file)
      .filter(
        ({ verdict, difference }) =>
          verdict === "contradiction" && (difference !== null || records.length === 1),
      );
    return statedChecks(found.slice(0, records.length > 1 ? 1 : SHOWN), [], record, sources);
  });
  const audited = records.filter(({ file }) => sources.figures.findingsOf(file).length > 0);
  const clean = audited.filter(({ file }) => !checks.some(({ record }) => record.file === file));
  if (checks.length === 0 && clean.length === 0) return { kind: "missing", missing: [] };
  return { kind: "audit", checks, clean };
}
