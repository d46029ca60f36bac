import type { Audited } from "../audited.js";
import { told } from "../check.js";
import type { DisclosedTable } from "../disclosure.js";
import type { Check, Words } from "../finding.js";
import { PROSE_RULES } from "../rules/index.js";

const MARK = /^(?:金额)?单位[：:]((?:百|千|万|亿)?元)$/u;

/** C7: a table that goes on over pages prints one unit on all of them. */
export function printedUnitChecks({ disclosure: { record, lines } }: Audited): Check[] {
  return record.tables.flatMap((table) => {
    const marks = marksOf(table, lines, record.file);
    const [first] = marks;
    const other = marks.find(({ text }) => unitIn(text) !== unitIn(first?.text ?? ""));
    if (!first || !other) return [];
    const message = `《${table.title}》一处印“${first.text}”，另一处印“${other.text}”。`;
    return [told(PROSE_RULES.headerUnits, "contradiction", message, { words: [first, other] })];
  });
}

function marksOf(
  { lines: [from, to], title }: DisclosedTable,
  lines: readonly string[],
  document: string,
): Words[] {
  return lines.slice(from - 1, to).flatMap((line, index) => {
    const text = line.replace(/\s/gu, "");
    const at = from + index;
    return MARK.test(text) ? [{ text, lines: [at, at], document, page: null, title, label: "单位" }] : [];
  });
}

function unitIn(text: string): string | undefined {
  return MARK.exec(text)?.[1];
}
