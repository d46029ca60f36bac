import { type Fact, labelKey, type Passage, type Statement } from "../budget/index.js";
import { sameProject } from "../labels/index.js";
import type { PlanOf } from "../plan/index.js";
import { contentGrams, projectOfTarget, targetName, thingsBesideAmount } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Derived, Evidence, Quotation } from "./evidence.js";
import type { TextSources } from "./locate.js";
import { rankSentences, type Sentence } from "./sentences.js";
import { officesCounted, topicOf } from "./topics.js";
import { locateAll, noDocument } from "./values.js";
import { chooseDocuments } from "./years.js";

const PASSAGES = 16;
const QUOTED = 3;

/** Who, what, when, on what basis: the sentences of the document that say it, with the amount where it is asked. */
export async function texts(plan: PlanOf<"explain">, sources: TextSources): Promise<Evidence> {
  const chosen = chooseDocuments(plan.orgs, plan.years, sources.lexicon);
  const records = chosen.flatMap(({ record }) => (record ? [record] : []));
  const first = records[0];
  if (!first) return noDocument(plan, sources);
  const offices = plan.targets.length === 0 ? officesCounted(plan.words, first, sources) : null;
  if (offices) return { kind: "texts", title: "", values: [], ...offices };
  const all = await quotationsOf(plan, records, sources);
  const quotations = asksAmount(plan) ? all.filter((one) => saysAmountOf(plan.words, one)) : all;
  if (quotations.length === 0) return unanswered(plan, first, sources);
  return {
    kind: "texts",
    title: plan.targets.map(targetName).join("、"),
    quotations: quotations.slice(0, QUOTED),
    values: plan.value ? locateAll(plan, sources).found : [],
    count: countIn(plan, quotations, first),
  };
}

/** The texts that a plan asks for by the name of their field, or null where it names none that is there. */
export function namedTexts(plan: PlanOf<"explain">, sources: TextSources): readonly Quotation[] | null {
  const records = chooseDocuments(plan.orgs, plan.years, sources.lexicon).flatMap(
    ({ record }) => record ?? [],
  );
  const quotations = textsNamed(plan, records, sources);
  return quotations.length > 0 ? quotations : null;
}

/** Of something that nothing here is called, an amount is asked: a sentence without a number says none. */
function asksAmount({ words, targets }: PlanOf<"explain">): boolean {
  return targets.length === 0 && /多少(?:钱|万|元)|安排了?多少|花掉?了?多少|几万|how much/u.test(words);
}

/** A sentence that has a number and names what its amount is asked of. */
function saysAmountOf(words: string, quotation: Quotation): boolean {
  const { record, section, statement } = quotation;
  const things = thingsBesideAmount(words).flatMap((thing) => [...contentGrams(thing)]);
  const own = things.filter((gram) => !record.org.includes(gram));
  const said = `${section}${statement.text}`;
  return holdsNumber(quotation) && (own.length === 0 || own.some((gram) => said.includes(gram)));
}

function holdsNumber({ statement }: Quotation): boolean {
  const undated = statement.text.replace(/(?:19|20)\d\d年/gu, "");
  return /\d|[零一二两三四五六七八九十百千]+(?:[万亿]?元|[个人名辆])/u.test(undated);
}

async function quotationsOf(
  plan: PlanOf<"explain">,
  records: readonly DocumentRecord[],
  sources: TextSources,
): Promise<Quotation[]> {
  const named = textsNamed(plan, records, sources);
  if (named.length > 0) return named;
  if (asksFieldOfProject(plan)) return [];
  const onTopic = records.flatMap((record) => topicOf(plan.words, record, sources));
  if (onTopic.length > 0) return onTopic;
  return (await Promise.all(records.map((record) => found(plan.words, record, sources)))).flat();
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
  const reason = plan.what === "reason" ? "原因" : null;
  const field = asksFieldOfProject(plan);
  const wanted = field ?? reason;
  const name = [...plan.targets.map(targetName), ...(wanted ? [wanted] : [])].join("的");
  const missing = {
    kind: "missing" as const,
    org: record.org,
    target: null,
    name,
    reason: "row" as const,
    year: record.year,
    disclosed: [record.year],
  };
  if (found.length > 0 && !field) return { kind: "values", found, missing: reason ? [missing] : [] };
  return { kind: "missing", missing: [missing] };
}

function textsNamed(
  plan: PlanOf<"explain">,
  records: readonly DocumentRecord[],
  sources: TextSources,
): Quotation[] {
  const named = records.flatMap((record) => namedFacts(plan, record, sources));
  return named.length > 0 ? named : records.flatMap((record) => projectFacts(plan, record, sources));
}

const PROJECT_TEXTS: readonly (readonly [RegExp, RegExp])[] = [
  [/依据|立的?项|哪[个份]文件|什么文件|文号|basis/u, /立项依据/u],
  [/必要|为什么要|为啥要/u, /必要性/u],
  [/主管部门|归哪|哪个部门|主管单位|competent (?:authority|department)/u, /主管部门/u],
  [
    /实施单位|谁实施|哪个单位(?:来|负责)?(?:实施|干|做|执行)|(?:谁|哪家)(?:来)?(?:实施|执行)|implement/u,
    /实施单位/u,
  ],
  [/措施|制度|怎么保证/u, /措施/u],
  [/实施计划|怎么实施|怎么安排|计划怎么/u, /实施计划/u],
  [/属性|一次性|经常性/u, /项目属性/u],
  [/什么时候|何时|几时|哪天|起止|开始|结束|到期|\bwhen\b/u, /起止|开始|结束|期限|项目期$/u],
  [/项目期|几年|多长时间|多久/u, /项目期$/u],
  [/总体目标|目标是/u, /总体目标|绩效目标/u],
  [/干嘛|干啥|做啥|干什么|做什么|用来|用途|用于|概况|内容|花在|what .{0,20}for/u, /概况|资金用途/u],
];

/** 某项目的主管部门: a field of that project's sheet, which no other project's field answers. */
function asksFieldOfProject({ targets, words }: PlanOf<"explain">): string | null {
  const ofProject = targets.some((target) => target.kind === "label" && target.family === "project");
  const field =
    /主管部门|实施单位|谁实施|哪个单位实施|项目属性|项目期|什么时候|何时|几时|起止时间|开始|结束/u.exec(
      words,
    )?.[0] ?? null;
  return ofProject ? field : null;
}

/** The project that is asked about, or of which something is. */
function projectAsked({ targets }: PlanOf<"explain">): string | null {
  return targets.map(projectOfTarget).find((name) => name !== null) ?? null;
}

/** Of a project that is named, the text that the question's words ask for. */
function projectFacts(
  plan: PlanOf<"explain">,
  record: DocumentRecord,
  { figures }: TextSources,
): Quotation[] {
  const project = projectAsked(plan);
  if (project === null) return [];
  const own = figures.factsOf(record.file).filter((fact) => sameProject(fact.project, project));
  const wanted = PROJECT_TEXTS.find(([asked]) => asked.test(plan.words))?.[1];
  return wanted
    ? own.filter(({ labels }) => wanted.test(labels.at(-1) ?? "")).map((fact) => quoteFact(fact, record))
    : [];
}

/** Labelled texts that the question names: 立项依据 of a project. */
function namedFacts(plan: PlanOf<"explain">, record: DocumentRecord, { lexicon }: TextSources): Quotation[] {
  const labels = plan.targets.filter((target) => target.kind === "label" && target.family === "fact");
  const project = projectAsked(plan);
  const keys = new Set(labels.map((target) => (target.kind === "label" ? target.key : "")));
  const facts = lexicon.labelsOf(record.file).index.labels.filter(({ family }) => family === "fact");
  const named = facts.filter(({ key }) => keys.has(key)).flatMap((label) => label.facts);
  const own = withNeighbours(
    named,
    facts.flatMap((label) => label.facts),
    plan.words,
  );
  const chosen = project === null ? own : own.filter((fact) => sameProject(fact.project, project));
  return chosen.map((fact) => quoteFact(fact, record));
}

/** What the columns of a body's own row are called besides. */
const FIELD_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/级别|规格/u, /规格|级别/u],
  [/性质/u, /性质/u],
  [/保障形式|经费(?:来源|形式)|怎么保障/u, /经费保障|保障形式/u],
];

/** 规格和经费保障形式: fields of the same row that the question names besides. */
function withNeighbours(named: readonly Fact[], all: readonly Fact[], words: string): readonly Fact[] {
  const holders = new Set(named.map(holderOf));
  const beside = all.filter(
    (fact) =>
      !named.includes(fact) && holders.has(holderOf(fact)) && isNamedIn(fact.labels.at(-1) ?? "", words),
  );
  return [...named, ...beside].toSorted((a, b) => a.lines[0] - b.lines[0]);
}

function holderOf({ project, labels }: Fact): string {
  return [project ?? "", ...labels.slice(0, -1)].join("|");
}

function isNamedIn(label: string, words: string): boolean {
  const field = labelKey(label);
  return (
    (field.length >= 3 && words.includes(field)) ||
    FIELD_WORDS.some(([asked, printed]) => asked.test(words) && printed.test(label))
  );
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
  const named = quotations.flatMap(
    ({ statement }) => ENUMERATION.exec(statement.text)?.[1]?.split(/、/u) ?? [],
  );
  const items = [...new Set(named.map((item) => item.trim()))].slice(0, 30);
  if (items.length < 2) return null;
  const value = String(items.length);
  return {
    value,
    unit: "个",
    measure: "列举的个数",
    formula: `${items.join("、")}，共${value}个`,
    direction: null,
    operands: [],
    org: record.org,
    year: record.year,
  };
}
