import type { StatedNumber } from "./stated-number.js";

/** What a sentence calls a number: the row it is kept under, and the words around it. */
export interface StatedLabel {
  readonly row: string;
  readonly clause: string;
  readonly comparator: string | null;
}

const STOP = /[，,。；;！？!?\n]/u;
const OPEN = /[(（]/u;
const CLOSE = /[)）]/u;
const FACTOR_AFTER = /^\s*[*×xX╳/]/u;
const FACTOR_BEFORE = /[*×xX╳/]\s*$/u;
const RESULT = /[=＝]\s*$/u;
const LONGEST = 30;

/** Names each number of a text by the words before it in its clause, or by the counted thing behind it. */
export function labelsOf(text: string, numbers: readonly StatedNumber[], subject: string): StatedLabel[] {
  const labels: StatedLabel[] = [];
  for (const [index, number] of numbers.entries()) {
    const start = clauseStart(text, number.start);
    const end = clauseEnd(text, number.end);
    const owner = labels.at(-1)?.row.replace(CALCULATED, "") ?? subject;
    const before = wordsBefore(
      text.slice(Math.max(start, numbers[index - 1]?.end ?? 0), number.start),
      index > 0 && (numbers[index - 1]?.end ?? 0) > start,
    );
    const after = wordsAfter(text.slice(number.end, Math.min(end, numbers[index + 1]?.start ?? end)));
    const factor =
      FACTOR_AFTER.test(text.slice(number.end)) || FACTOR_BEFORE.test(text.slice(0, number.start));
    const result = RESULT.test(text.slice(0, number.start));
    const row = factor ? calculated(owner, before) : result ? owner : nameOf(number, before, after, subject);
    labels.push({
      row: shortened(row),
      clause: text.slice(start, end).trim(),
      comparator: comparatorOf(text, number),
    });
  }
  return labels;
}

const CALCULATED = /（测算）$/u;

/** A factor of a calculation belongs to what is calculated, and must not be taken for it. */
function calculated(owner: string, before: string): string {
  return `${before === "" ? owner : before}（测算）`;
}

const ITEM = /[(（]\d{1,2}[)）]\s*|(?<![\d.])\d{1,2}[、.．](?!\d)\s*/gu;

/** Start of the clause a number stands in: behind a stop, or behind the number of its item. */
function clauseStart(text: string, from: number): number {
  const items = [...text.slice(0, from).matchAll(ITEM)].map((match) => match.index + match[0].length);
  return Math.max(stopBefore(text, from), items.at(-1) ?? 0);
}

/** Brackets that close before a number belong to its clause; one that is open is where the clause begins. */
function stopBefore(text: string, from: number): number {
  let depth = 0;
  for (let place = from - 1; place >= 0; place -= 1) {
    const letter = text[place] ?? "";
    if (CLOSE.test(letter)) depth += 1;
    else if (OPEN.test(letter)) {
      if (depth === 0) return place + 1;
      depth -= 1;
    } else if (depth === 0 && (STOP.test(letter) || (/[:：]/u.test(letter) && place < from - 1)))
      return place + 1;
  }
  return 0;
}

function clauseEnd(text: string, from: number): number {
  const stop = text.slice(from).search(/[，,。；;：:！？!?()（）、\n]/u);
  return stop < 0 ? text.length : from + stop;
}

/** The words before a number, without the number of an item and the verbs that lead to the number. */
function wordsBefore(printed: string, afterNumber: boolean): string {
  const words = afterNumber
    ? printed.slice(printed.lastIndexOf("、") + 1).replace(/^\p{Script=Han}{1,6}(?=共?[需须])/u, "")
    : printed;
  return words
    .replace(/[\s:：*×=＊]+$/u, "")
    .replace(/^[)）\s、]+/u, "")
    .replace(/^(?:其中|初步测算|共需|需|同时|从而|并且?|以及|及|和|与|每年)+(?=.{2})/u, "")
    .replace(/(?:为|达到|达|约|超过|不低于|不少于|不超过|至少|总计|是|在|至|需要?|共需)+$/u, "")
    .trim();
}

/** The counted thing behind a number, up to the verb that follows it. */
function wordsAfter(printed: string): string {
  return (
    printed
      .replace(/(?:以上|以下|以内|左右)/u, "")
      .split(/共|需|须|均|都|由|按|应|已|将/u)[0]
      ?.trim() ?? ""
  );
}

const COUNTED = /^(?:个|名|家|户|所|台|辆|次|期|种|项|套|件|份|场|人|处|座|间|批|条|篇)$/u;

function nameOf({ unit }: StatedNumber, before: string, after: string, subject: string): string {
  const each = /每(?:人|户|月|年|个|名|次|天|村|套|生)/u.exec(before);
  if (each && after !== "") return `${before.slice(each.index)}…${after}`;
  if (COUNTED.test(unit) && /^\p{Script=Han}{2,}/u.test(after)) return after;
  return before || after || subject;
}

function shortened(row: string): string {
  const last = row.split("、").at(-1) ?? row;
  return row.length > LONGEST && last !== "" ? last.slice(-LONGEST) : row;
}

function comparatorOf(text: string, { start, end }: StatedNumber): string | null {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 3);
  if (/(?:不低于|不少于|至少配?备?)$/u.test(before) || /^(?:及)?以上/u.test(after)) return "≥";
  if (/(?:不超过|不高于|控制在)$/u.test(before) || /^(?:及)?(?:以下|以内)/u.test(after)) return "≤";
  return /(?:超过|突破|大于)$/u.test(before) ? ">" : null;
}
