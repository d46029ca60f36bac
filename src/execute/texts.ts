import type { Fact, Passage, Statement } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import { projectKey } from "../question/index.js";
import type { DocumentRecord, PassageIndex } from "../store/index.js";
import type { Derived, Evidence, Quotation } from "./evidence.js";
import type { Sources } from "./locate.js";
import { rankSentences, type Sentence } from "./sentences.js";
import { locateAll, noDocument } from "./values.js";
import { chooseDocuments } from "./years.js";

export interface TextSources extends Sources {
  readonly passages: PassageIndex;
}

const PASSAGES = 16;
const QUOTED = 3;

/** Who, what, when, on what basis: the sentences of the document that say it, with the amount where it is asked. */
export async function texts(plan: PlanOf<"explain">, sources: TextSources): Promise<Evidence> {
  const chosen = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  const records = chosen.flatMap(({ record }) => (record ? [record] : []));
  const first = records[0];
  if (!first) return noDocument(plan, sources);
  const quotations = await quotationsOf(plan, records, sources);
  if (quotations.length === 0) return unanswered(plan, first, sources);
  return {
    kind: "texts",
    title: plan.targets.map(nameOf).join("、"),
    quotations: quotations.slice(0, QUOTED),
    values: plan.value ? locateAll(plan, sources).found : [],
    count: countIn(plan, quotations, first),
  };
}

async function quotationsOf(
  plan: PlanOf<"explain">,
  records: readonly DocumentRecord[],
  sources: TextSources,
): Promise<Quotation[]> {
  const named = records.flatMap((record) => namedFacts(plan, record, sources));
  if (named.length > 0) return named;
  const ofProject = records.flatMap((record) => projectFacts(plan, record, sources));
  if (ofProject.length > 0) return ofProject;
  return (await Promise.all(records.map((record) => found(plan.words, record, sources)))).flat();
}

function nameOf(target: PlanOf<"explain">["targets"][number]): string {
  return target.kind === "code" ? target.code : target.name;
}

/** No sentence says it: what was named is told as it is, else it is not there. */
function unanswered(plan: PlanOf<"explain">, record: DocumentRecord, sources: TextSources): Evidence {
  const { found } = locateAll(
    {
      ...plan,
      targets: plan.targets.filter((target) => target.kind !== "label" || target.family !== "fact"),
    },
    sources,
  );
  if (found.length > 0) return { kind: "values", found, missing: [] };
  const name = plan.targets.map(nameOf).join("、");
  const missing = {
    kind: "missing" as const,
    org: record.org,
    target: null,
    name,
    reason: "row" as const,
    year: record.year,
    disclosed: [record.year],
  };
  return { kind: "missing", missing: [missing] };
}

const PROJECT_TEXTS: readonly (readonly [RegExp, RegExp])[] = [
  [/依据|立的?项|哪[个份]文件|什么文件|文号|basis/u, /立项依据/u],
  [/必要|为什么要|为啥要/u, /必要性/u],
  [/主管部门|归哪|哪个部门/u, /主管部门/u],
  [/实施单位|谁实施/u, /实施单位/u],
  [/措施|制度|怎么保证/u, /措施/u],
  [/实施计划|怎么实施|怎么安排|计划怎么/u, /实施计划/u],
  [/属性|一次性|经常性/u, /项目属性/u],
  [/项目期|几年|多长时间|多久/u, /项目期$/u],
  [/总体目标|目标是/u, /总体目标|绩效目标/u],
  [/干嘛|干啥|做啥|干什么|做什么|用来|用途|用于|概况|内容|花在|what .{0,20}for/u, /概况|资金用途/u],
];

/** Of a project that is named, the text that the question's words ask for. */
function projectFacts(
  plan: PlanOf<"explain">,
  record: DocumentRecord,
  { figures }: TextSources,
): Quotation[] {
  const project = plan.targets.find(
    (target) => target.kind === "label" && (target.family === "project" || target.project !== null),
  );
  if (project?.kind !== "label") return [];
  const name = project.family === "project" ? project.name : (project.project ?? "");
  const own = figures
    .factsOf(record.file)
    .filter((fact) => fact.project !== null && sameProject(fact.project, name));
  const wanted = PROJECT_TEXTS.find(([asked]) => asked.test(plan.words))?.[1];
  return wanted
    ? own.filter(({ labels }) => wanted.test(labels.at(-1) ?? "")).map((fact) => quoteFact(fact, record))
    : [];
}

/** Labelled texts that the question names: 立项依据 of a project. */
function namedFacts(plan: PlanOf<"explain">, record: DocumentRecord, { lexicon }: TextSources): Quotation[] {
  const labels = plan.targets.filter((target) => target.kind === "label" && target.family === "fact");
  const project = plan.targets.find(
    (target) => target.kind === "label" && (target.family === "project" || target.project !== null),
  );
  const keys = new Set(labels.map((target) => (target.kind === "label" ? target.key : "")));
  const own = lexicon
    .labelsOf(record.file)
    .index.labels.filter(({ family, key }) => family === "fact" && keys.has(key))
    .flatMap(({ facts }) => facts);
  const projectName =
    project?.kind === "label" ? (project.family === "project" ? project.key : project.project) : null;
  const chosen = projectName
    ? own.filter((fact) => fact.project !== null && sameProject(fact.project, projectName))
    : own;
  return chosen.map((fact) => quoteFact(fact, record));
}

function sameProject(a: string, b: string): boolean {
  return projectKey(a) === projectKey(b);
}

function quoteFact({ labels, text, lines, page, project }: Fact, record: DocumentRecord): Quotation {
  const section = [project ?? "", ...labels.filter((label) => label !== project)]
    .filter((part) => part !== "")
    .join(" › ");
  return { record, section, statement: { text, lines }, page, figures: [] };
}

/** The best sentences among passages and labelled texts. */
async function found(words: string, record: DocumentRecord, sources: TextSources): Promise<Quotation[]> {
  const hits = await sources.passages.search(words.replaceAll(record.org, ""), {
    documents: [record.file],
    limit: PASSAGES,
  });
  const candidates = [
    ...hits.flatMap(({ passage }) => sentencesOf(passage, sources)),
    ...sources.figures.factsOf(record.file).map(factSentence),
  ];
  const ranked = rankSentences(words, candidates, record.org);
  return ranked.map(({ section, statement, page }) => ({ record, section, statement, page, figures: [] }));
}

function factSentence({ labels, text, lines, page, project }: Fact): Sentence {
  const names = [project ?? "", ...labels.filter((label) => label !== project)].filter((part) => part !== "");
  return { section: names.join(" › "), context: names.join("|"), statement: { text, lines }, page };
}

/** Sentences of a passage, each with the source lines that hold it. */
function sentencesOf(passage: Passage, { figures }: TextSources): Sentence[] {
  const lines = figures.sourceLines(passage.document, passage.lines);
  const parts = passage.text.match(/[^。；;！？\n]+[。；;！？]?/gu) ?? [];
  return parts
    .filter((part) => part.trim().length > 3)
    .map((part) => ({
      section: passage.section.join(" › "),
      context: passage.section.join("|"),
      statement: { text: part.trim(), lines: linesHolding(part, lines, passage.lines) },
      page: passage.page,
    }));
}

/** The lines that share most of a sentence's text; the whole passage where none can be singled out. */
function linesHolding(
  sentence: string,
  lines: readonly string[],
  range: Passage["lines"],
): Statement["lines"] {
  const fold = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
  const wanted = fold(sentence);
  const holding = lines.flatMap((line, index) => {
    const own = fold(line);
    const whole = own.length > 0 && (own.includes(wanted) || (own.length > 3 && wanted.includes(own)));
    const opening = own.length > 3 && (own.endsWith(wanted.slice(0, 6)) || overlaps(own, wanted));
    return whole || opening ? [range[0] + index] : [];
  });
  const [first] = holding;
  return first === undefined ? range : [first, holding.at(-1) ?? first];
}

/** The end of a line begins the sentence, or its beginning ends it. */
function overlaps(line: string, sentence: string): boolean {
  for (let length = Math.min(line.length, sentence.length); length >= 6; length -= 1) {
    if (line.endsWith(sentence.slice(0, length)) || line.startsWith(sentence.slice(-length))) return true;
  }
  return false;
}

const ENUMERATION = /(?:包括|分别为|分别是|包含|设有|设立|内设机构为|为)[:：]?([^。；;]+、[^。；;]+)/u;

/** 内设几个股室: the items a sentence enumerates, counted. */
function countIn(
  plan: PlanOf<"explain">,
  quotations: readonly Quotation[],
  record: DocumentRecord,
): Derived | null {
  if (!/几个|多少个|几项|几大|how many|number of/u.test(plan.words)) return null;
  const items = quotations
    .flatMap(({ statement }) => ENUMERATION.exec(statement.text)?.[1]?.split(/、/u) ?? [])
    .slice(0, 30);
  if (items.length < 2) return null;
  const value = String(items.length);
  return {
    value,
    unit: "个",
    measure: "列举的个数",
    formula: `${items.map((item) => item.trim()).join("、")}，共${value}个`,
    direction: null,
    operands: [],
    org: record.org,
    year: record.year,
  };
}
