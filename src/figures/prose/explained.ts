import type { Statement } from "../../budget/index.js";
import type { Paragraph } from "../../extract/index.js";
import type { Subject } from "./discourse.js";
import { linesOf } from "./places.js";

import { isChange, type ParagraphReading, type Reading } from "./reading.js";
import { reasonText, type StatedReason } from "./reasons.js";
import type { Span } from "./spans.js";

/**
 * The reason of each reading, in the document's own words: a reason belongs to the change it is stated for, to the
 * rate of that change and to the amount of the same subject.
 */
export function reasonsOfReadings(paragraph: Paragraph, reading: ParagraphReading): Map<Reading, Statement> {
  const { readings, reasons } = reading;
  const bySubject = new Map<Subject, Statement>();
  for (const reason of reasons) {
    const subject = explainedBy(readings, reason);
    if (subject && !bySubject.has(subject)) bySubject.set(subject, statement(paragraph, reason));
  }
  for (const [subject, span] of breakdowns(paragraph.text, readings)) {
    if (!bySubject.has(subject)) bySubject.set(subject, statement(paragraph, span));
  }
  const found = new Map<Reading, Statement>();
  for (const read of readings) {
    const stated = bySubject.get(read.subject);
    if (stated && read.aspect !== "share") found.set(read, stated);
  }
  return found;
}

function statement(paragraph: Paragraph, span: Span): Statement {
  const words = reasonText(paragraph.text, span);
  return { text: words.text, lines: linesOf(paragraph, words) };
}

function explainedBy(readings: readonly Reading[], reason: StatedReason): Subject | null {
  const told = readings.filter((read) => !read.aside);
  if (reason.explains === "after") {
    return told.find((read) => isChange(read) && read.mention.start >= reason.end)?.subject ?? null;
  }
  const before = told.filter((read) => read.mention.end <= reason.start);
  return (before.filter(isChange).at(-1) ?? before.at(-1))?.subject ?? null;
}

/** A change without a stated reason that is told in parts (，其中：基本支出增加…): the parts say where it comes from. */
function breakdowns(text: string, readings: readonly Reading[]): [Subject, Span][] {
  const told = readings.filter((read) => !read.aside);
  return told.flatMap((read, index): [Subject, Span][] => {
    const next = told[index + 1];
    if (!isChange(read) || !next || next.aspect !== "change" || next.subject === read.subject) return [];
    const between = text.slice(read.mention.end, next.from);
    if (!/^[，,。]?其中[:：]?$/u.test(between)) return [];
    return [
      [
        read.subject,
        { start: read.mention.end + between.indexOf("其中"), end: endOfParts(text, told, index + 1) },
      ],
    ];
  });
}

function endOfParts(text: string, told: readonly Reading[], first: number): number {
  const rest = told.slice(first);
  const stop = rest.findIndex((read) => !isChange(read));
  const last = (stop < 0 ? rest : rest.slice(0, stop)).at(-1);
  const from = last?.mention.end ?? text.length;
  const found = text.slice(from).search(/[。；;]/u);
  return found < 0 ? text.length : from + found;
}
