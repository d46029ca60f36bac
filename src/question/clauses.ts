import { contentGrams } from "./labels/index.js";
import type { Span } from "./types.js";

/** A part of a question that asks for one thing. */
export interface Clause extends Span {
  readonly text: string;
}

const ALWAYS = ",，;；。?？!！\\n、÷";
const ENUMERATES = /各|分别|对比|相比|哪个|谁|\bvs\b|比较|之和|合计|加起来|差/u;

/** Parts between punctuation, 占 and 除以; between 和 and 跟 only where the question sets things side by side. */
export function clausesOf(text: string): Clause[] {
  const chinese = /\p{Script=Han}/u.test(text);
  const space = chinese && !/[a-z]{3,} [a-z]{2,} [a-z]{2,}/u.test(text) ? " " : "";
  const opposed = /几倍|多少倍|差多少|比.{1,14}(?:多|少|高|低|大|小)/u.test(text) ? "|是|比" : "";
  const added = /加/u.test(text) ? "|再?加上|外加" : "";
  const joined = ENUMERATES.test(text) ? "|跟|和|与|以及" : "";
  const pattern = new RegExp(`(?:[${ALWAYS}${space}]|占|除以${added}${joined}${opposed})+`, "gu");
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(pattern)) {
    clauses.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ text: text.slice(start), start, end: text.length });
  return clauses.filter(({ text: part }) => part.trim() !== "");
}

/** Whether a clause names anything, leaving question words aside. */
export function saysSomething({ text }: Clause): boolean {
  return contentGrams(text).size > 0;
}
