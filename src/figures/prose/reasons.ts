import type { Mention } from "./mentions.js";
import type { Span } from "./spans.js";
import { wordedChange } from "./wording.js";

/** A reason the text states: the document's own words, and whether they explain what stands before or after them. */
export interface StatedReason extends Span {
  readonly explains: "before" | "after";
  /** A list of reasons (一是 … 二是 …) states figures of its own subjects; any other speaks only of the change. */
  readonly enumerated: boolean;
}

const BACKWARD =
  /(?:主要)?原因(?:分析)?(?:在于|[是为系]|[:：])+[:：]?|主要(?:是|为|系)(?:由于|因为|因(?!公))?|主要因为?|(?<=[，,])(?:是因为|系因|因(?!公|此|素|地制宜))/gu;
const FORWARD = /(?:主要)?由于|因为/gu;
const ENUMERATED = /^[:：]?\s*(?:一是|[（(]一[)）]|[（(]1[)）]|1[、.．])/u;

/** All reasons of a paragraph in order; none inside another, save inside an enumeration. */
export function findReasons(
  text: string,
  mentions: readonly Mention[],
  startsAmount: StartsAmount,
): StatedReason[] {
  const backward = backwardReasons(text, mentions, startsAmount);
  const simple = backward.filter((reason) => !reason.enumerated);
  const forward = [...text.matchAll(FORWARD)]
    .filter(({ index }) => !simple.some((reason) => reason.start <= index + 2 && index < reason.end))
    .filter(({ index }) => !/原因(?:在于|[是为系]|[:：])*$/u.test(text.slice(0, index)))
    .map(({ index, 0: word }) => forwardReason(text, index + word.length, mentions));
  return [...backward, ...forward]
    .filter((reason) => reason.end > reason.start)
    .sort((a, b) => a.start - b.start);
}

/** Whether a clause that starts here states the level of another measure, so that no reason runs into it. */
export type StartsAmount = (clause: Span) => boolean;

function backwardReasons(
  text: string,
  mentions: readonly Mention[],
  startsAmount: StartsAmount,
): StatedReason[] {
  const found: StatedReason[] = [];
  for (const { index, 0: word } of text.matchAll(BACKWARD)) {
    const inside = found.some((reason) => index < reason.end && !reason.enumerated);
    if (
      inside ||
      (word.startsWith("主要") && !word.includes("原因") && !followsChange(text, index, mentions))
    )
      continue;
    found.push(backwardReason(text, index + word.length, startsAmount));
  }
  return found;
}

/** 主要为 and 主要是 give a reason behind a change, and a composition behind an amount. */
function followsChange(text: string, index: number, mentions: readonly Mention[]): boolean {
  const here = lastBreak(text, index);
  const start = here === index ? lastBreak(text, index - 1) : here;
  const before = mentions.filter((mention) => mention.start >= start && mention.end <= index);
  const last = before.at(-1);
  if (!last) return false;
  return last.kind === "unchanged" || wordedChange(text.slice(start, last.start)) !== null;
}

function backwardReason(text: string, start: number, startsAmount: StartsAmount): StatedReason {
  const enumerated = ENUMERATED.test(text.slice(start));
  const end = enumerated ? endOfEnumeration(text, start) : endOfReason(text, start, startsAmount);
  return { start, end, explains: "before", enumerated };
}

/** Up to the end of the statement that holds the last 二是, 三是 … of this enumeration. */
function endOfEnumeration(text: string, start: number): number {
  const ordinals = "一二三四五六七八九十";
  let last = start;
  for (let next = 1; next < ordinals.length; next += 1) {
    const mark = text.slice(last).search(new RegExp(`${ordinals[next]}是|[（(]${ordinals[next]}[)）]`, "u"));
    const restart = text.slice(last + 1).search(/一是|原因[是为]/u);
    if (mark < 0 || (restart >= 0 && restart < mark)) break;
    last += mark;
  }
  return nextBreak(text, last);
}

/** Up to the end of the statement; less where another measure's amount begins, more where years are set side by side. */
function endOfReason(text: string, start: number, startsAmount: StartsAmount): number {
  const end = nextBreak(text, start);
  const clauses = clausesOf(text, { start, end }).slice(1);
  const other = clauses.find(startsAmount);
  if (other) return other.start - 1;
  return contrastedYear(text, start, end) ?? end;
}

function clausesOf(text: string, { start, end }: Span): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(/[，,]/gu)) {
    clauses.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  return [...clauses, { start: from, end }];
}

/** `2023年公务用车停用，无预算。2024年公务用车正常使用` is one reason: the next sentence names another year. */
function contrastedYear(text: string, start: number, end: number): number | null {
  const year = /^\d{4}年/u.exec(text.slice(start))?.[0];
  const next = /^。(\d{4}年)/u.exec(text.slice(end))?.[1];
  return year && next && year !== next ? nextBreak(text, end + 1) : null;
}

/** `由于…比上年增加N万元` ends where the comparison begins; `由于…等原因，…` ends with its clause. */
function forwardReason(text: string, start: number, mentions: readonly Mention[]): StatedReason {
  const clauseEnd = nextOf(text, start, /[，,。；;！？]/u);
  const last = mentions.filter((mention) => mention.start >= start && mention.end <= clauseEnd).at(-1);
  const change = last?.kind === "number" ? wordedChange(text.slice(start, last.start)) : null;
  const body = change && last ? text.slice(start, last.start) : text.slice(start, clauseEnd);
  const length = change ? change.label.length : body.length;
  const explains = change || followedByChange(text, clauseEnd, mentions) ? "after" : "before";
  return { start, end: start + withoutVerb(body.slice(0, length)).length, explains, enumerated: false };
}

function withoutVerb(label: string): string {
  return label.replace(/(?:同比|较|比|相比)$/u, "");
}

function followedByChange(text: string, from: number, mentions: readonly Mention[]): boolean {
  const end = nextBreak(text, from);
  return mentions.some(
    (mention) =>
      mention.start >= from &&
      mention.end <= end + 1 &&
      (mention.kind === "unchanged" || wordedChange(text.slice(from, mention.start)) !== null),
  );
}

function nextOf(text: string, from: number, pattern: RegExp): number {
  const found = text.slice(from).search(pattern);
  return found < 0 ? text.length : from + found;
}

function nextBreak(text: string, from: number): number {
  return nextOf(text, from, /[。；;！？]/u);
}

function lastBreak(text: string, before: number): number {
  const head = text.slice(0, before);
  return Math.max(...["。", "；", ";", "！", "？"].map((mark) => head.lastIndexOf(mark))) + 1;
}

/** The reason's words as quoted, without the marks around them. */
export function reasonText(text: string, { start, end }: Span): Span & { readonly text: string } {
  const raw = text.slice(start, end);
  const front = /^[\s:：，,]*/u.exec(raw)?.[0].length ?? 0;
  const words = raw.slice(front).replace(/[\s，,；;。]+$/u, "");
  return { start: start + front, end: start + front + words.length, text: words };
}
