import type { Passage } from "../budget/index.js";
import { contentGrams } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Derived, Quotation } from "./evidence.js";
import type { TextSources } from "./locate.js";
import { withoutName } from "./sentences.js";

/** Headings of the parts that every disclosure has, and the words that ask for the whole part. */
const TOPICS: readonly { readonly asked: RegExp; readonly heading: RegExp; readonly notOf: RegExp }[] = [
  {
    asked:
      /(?:主要|部门|单位|本部门)?(?:职责|职能|职权)|(?:是|都)?(?:负责|管|干|做)(?:什么|啥|哪些)的?|\b(?:main )?(?:duties|duty|responsibilit(?:y|ies)|responsible|functions?)\b/gu,
    heading: /职(?:责|能)/u,
    notOf: /[股科处室心所站]\S{0,6}职|设置|及/u,
  },
];
const NAMELESS =
  /\b(?:main|key|primary|bureau|county|city|district|medical|security|healthcare|what|are|for)\b/gu;
/** 县局, 医保局: the body by whatever short name. */
const BODY = /\p{Script=Han}{0,6}(?:局|委员?会?|厅|法院|检察院|政府|办事处|学校|医院|本级|部门|单位)/gu;
const OF_OFFICE = /\b(?:office|division|section|center|centre|unit)\b/u;

/** 职责是什么: where nothing but the part itself is asked for, its opening sentences in the document's order. */
export function topicOf(words: string, record: DocumentRecord, { passages }: TextSources): Quotation[] {
  const topic = TOPICS.find(({ asked }) => words.search(asked) >= 0);
  if (!topic || OF_OFFICE.test(words)) return [];
  const rest = withoutName(words.replace(topic.asked, "|"), record.org)
    .replace(NAMELESS, "|")
    .replace(BODY, "|");
  if ([...contentGrams(rest)].some((gram) => /\p{Script=Han}/u.test(gram))) return [];
  const own = passages
    .passagesOf(record.file)
    .filter(
      ({ section }) => topic.heading.test(section.at(-1) ?? "") && !topic.notOf.test(section.at(-1) ?? ""),
    );
  return own.slice(0, 2).map((passage) => opening(passage, record));
}

const LONGEST_OPENING = 320;

/** Whole sentences from the beginning of a passage. */
function opening(passage: Passage, record: DocumentRecord): Quotation {
  const { section, text, lines, page } = passage;
  const cut = text.length > LONGEST_OPENING ? `${text.slice(0, LONGEST_OPENING)}……` : text;
  const statement = { text: cut.replace(/\n/gu, ""), lines };
  return { record, section: section.join(" › "), statement, page, figures: [] };
}

const OFFICE_HEADING =
  /^[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?\s*(\S{1,14}?(?:股|科|室|处))(?:的?主要)?(?:职责|职能)?[:：]?$/u;
const ASKS_OFFICES =
  /(?:几|多少)个?(?:内设)?(?:股室|科室|处室|机构|股|科|处)|how many (?:offices|divisions|sections)/u;
const SUBORDINATE = /中心|站|大队|支队|下属|所属/u;

interface Office {
  readonly name: string;
  readonly heading: string;
  readonly passage: Passage;
}

/** 中心里设了几个股: the offices that have a heading of their own, counted; those of the body itself or of its named unit. */
export function officesCounted(
  words: string,
  record: DocumentRecord,
  sources: TextSources,
): { readonly quotations: Quotation[]; readonly count: Derived } | null {
  if (!ASKS_OFFICES.test(words)) return null;
  const groups = officesByParent(sources.passages.passagesOf(record.file));
  const unit = SUBORDINATE.exec(words)?.[0] ?? null;
  const fitting = [...groups].filter(([parent]) =>
    unit ? parent.includes(unit) : !SUBORDINATE.test(parent),
  );
  const [only] = fitting;
  if (!only || fitting.length > 1 || only[1].length < 2) return null;
  return { quotations: endsOf(only[1], record, sources), count: countOf(only[1], record) };
}

function officesByParent(passages: readonly Passage[]): Map<string, Office[]> {
  const groups = new Map<string, Office[]>();
  for (const passage of passages) {
    const heading = passage.section.at(-1) ?? "";
    const name = OFFICE_HEADING.exec(heading)?.[1];
    const parent = passage.section.at(-2) ?? "";
    const known = groups.get(parent) ?? [];
    if (name && !known.some((office) => office.heading === heading))
      groups.set(parent, [...known, { name, heading, passage }]);
  }
  return groups;
}

function countOf(offices: readonly Office[], { org, year }: DocumentRecord): Derived {
  const value = String(offices.length);
  const formula = `${offices.map(({ name }) => name).join("、")}，共${value}个`;
  return { value, unit: "个", measure: "列举的个数", formula, direction: null, operands: [], org, year };
}

/** The first and the last heading, where the source prints them. */
function endsOf(offices: readonly Office[], record: DocumentRecord, { figures }: TextSources): Quotation[] {
  return [offices[0], offices.at(-1)].flatMap((office) => {
    if (!office) return [];
    const { passage, heading, name } = office;
    const from = Math.max(1, passage.lines[0] - 4);
    const near = figures.sourceLines(record.file, [from, passage.lines[0]]);
    const at = near.findLastIndex((line) => line.replace(/\s/gu, "").includes(name));
    if (at < 0) return [];
    const statement = { text: heading, lines: [from + at, from + at] as const };
    const section = passage.section.slice(0, -1).join(" › ");
    return [{ record, section, statement, page: passage.page, figures: [] }];
  });
}
