import type { Paragraph } from "../../extract/index.js";
import type { FactDraft } from "../draft.js";
import { institutionLabels } from "./institution.js";
import { plainLabel, withoutFront } from "./labels.js";
import { knownMeasure } from "./measures.js";
import { linesOf, pageOf } from "./places.js";
import type { ParagraphReading } from "./reading.js";
import type { Span } from "./spans.js";

interface Statement extends Span {
  readonly text: string;
}

/** Sections whose sentences state duties and definitions, not facts of this budget. */
const GENERAL = /职责|职能|名词解释|名词说明|术语/u;

/** The sentences of a paragraph that state something one can ask for and that is no number. */
export function factsOf(paragraph: Paragraph, reading: ParagraphReading, org: string): FactDraft[] {
  const sentences = sentencesOf(paragraph.text);
  const institution = sentences.flatMap((sentence) =>
    institutionLabels(sentence.text, paragraph.section).map((labels) => draftOf(paragraph, labels, sentence)),
  );
  if (paragraph.section.some((heading) => GENERAL.test(heading))) return institution;
  return [
    ...institution,
    ...compositions(paragraph, reading),
    ...sentences.flatMap((sentence) => stated(paragraph, sentence, reading, org)),
    ...labelled(paragraph, reading),
  ];
}

function sentencesOf(text: string): Statement[] {
  return [...text.matchAll(/[^。；;！？]+/gu)].map(({ index, 0: found }) => {
    const front = /^[\s，,]*/u.exec(found)?.[0].length ?? 0;
    return { start: index + front, end: index + found.length, text: found.slice(front) };
  });
}

const ABSENT =
  /^(?:编报单位|目前)?(?:暂?无(?!障碍|论|线|形|害|偿|人机)|没有|未(?:安排|编报|编制|发生|设置|设立|涉及|列支|购置)|不(?:涉及|属于|存在|包括)|均不)(.*)$/u;
const NOTHING = /^(.{0,12}?)(?:包括|为|[:：])*无$/u;

/** 本单位无政府购买服务, 均不属于本部门所有, 办公用房为租赁房屋. */
function stated(
  paragraph: Paragraph,
  sentence: Statement,
  reading: ParagraphReading,
  org: string,
): FactDraft[] {
  const heading = topicOf((paragraph.section.at(-1) ?? "").replace(/的?说明$/u, ""), org);
  const topics = sentence.text.split(/[，,]/u).flatMap((clause) => {
    const topic = absentTopic(clause, sentence.text, org);
    return topic === null ? [] : [topic === "" ? heading : topic];
  });
  const told = topics.length > 0 ? topics : stateTopics(paragraph, sentence, reading);
  return [...new Set(told)].map((topic) => draftOf(paragraph, [topic], sentence));
}

/** What a clause says is not there, "" where it does not say what, null where it says nothing of the kind. */
function absentTopic(clause: string, sentence: string, org: string): string | null {
  const front = withoutFront(clause, org);
  const owned = front !== clause.trim();
  if (/原因|由于/u.test(sentence) && !owned) return null;
  const nothing = NOTHING.exec(clause.trim());
  if (nothing) return topicOf(nothing[1] ?? "", org);
  const absent = ABSENT.exec(front)?.[1];
  return absent === undefined || absent.length > 40 ? null : topicOf(absent.replace(/^属于.*/u, ""), org);
}

/** What is spoken of, by the name the vocabulary has for it, else in its own words. */
function topicOf(words: string, org: string): string {
  const plain = plainLabel(words, org)
    .replace(/[“”"]/gu, "")
    .replace(/^关于|(?:业务|的?事项|情况(?:的?说明)?|预算安排|预算)+$/gu, "");
  return plain.length < 3
    ? plain
    : (knownMeasure(plain, { org, heading: "", around: "", kind: "money", budget: "预算" })?.names[0] ??
        plain);
}

const STATE = /^([\p{Script=Han}（）()]{2,12}?)(?:均)?(?:为|是|属于|系)([\p{Script=Han}]{2,20})$/u;

function stateTopics(
  paragraph: Paragraph,
  sentence: Statement,
  { readings, unread }: ParagraphReading,
): string[] {
  const numbers = [...readings, ...unread].some(({ mention }) => inside(mention, sentence));
  const topic = STATE.exec(sentence.text)?.[1];
  if (numbers || !topic || /原因|其中|主要|反映|目标/u.test(sentence.text)) return [];
  return /绩效/u.test(paragraph.section.join()) ? [] : [topic];
}

const MADE_OF = /[，,。]\s*(主要(?:包括|用于|为|是))[:：]?([^。；;]+)/gu;

/** 人员经费…万元，主要包括：基本工资、…; a list with amounts of its own is made of figures and no fact. */
function compositions(paragraph: Paragraph, { readings, unread, reasons }: ParagraphReading): FactDraft[] {
  return [...paragraph.text.matchAll(MADE_OF)].flatMap(({ index, 0: whole, 1: word = "", 2: words = "" }) => {
    const start = index + whole.length - words.length;
    const span = { start, end: index + whole.length };
    const holder = readings.findLast(
      (read) => read.mention.end <= index && /^[\s）)]*$/u.test(between(paragraph, read.mention.end, index)),
    );
    const counted = [...readings, ...unread].some(({ mention }) => inside(mention, span));
    const reason = reasons.some((other) => other.start <= start && start < other.end);
    if (!holder || counted || reason) return [];
    return holder.names.map((name) => draftOf(paragraph, [name, word], { ...span, text: words.trim() }));
  });
}

function between(paragraph: Paragraph, from: number, to: number): string {
  return paragraph.text.slice(from, to);
}

const LABEL = /^([\p{Script=Han}]{2,8})[:：]\s*(.+)$/u;

/** `绩效目标：提高…能力`: a labelled paragraph without a number. */
function labelled(paragraph: Paragraph, { readings, unread }: ParagraphReading): FactDraft[] {
  const match = LABEL.exec(paragraph.text);
  const label = match?.[1];
  if (!label || readings.length + unread.length > 0 || /^(?:其中|附件|抄送|主送)$/u.test(label)) return [];
  const text = match[2] ?? "";
  return [
    draftOf(paragraph, [label], {
      start: paragraph.text.length - text.length,
      end: paragraph.text.length,
      text,
    }),
  ];
}

function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function draftOf(paragraph: Paragraph, labels: readonly string[], statement: Statement): FactDraft {
  const title = paragraph.section.at(-1) ?? "";
  const lines = linesOf(paragraph, statement);
  return {
    table: null,
    title,
    project: null,
    labels: labels[0] === "机构设置" ? labels : [title, ...labels],
    text: statement.text,
    page: pageOf(paragraph, lines[0]),
    lines,
  };
}
