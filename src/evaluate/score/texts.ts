import type { GoldItem } from "../gold/index.js";
import type { ScoredAnswer } from "./scored-answer.js";

/** Characters beyond which a text is a heap of words and no answer. */
const LONGEST_TEXT = 1500;

/** Compatibility forms folded, without white space and commas, lower case. */
export function normalised(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").replaceAll(",", "").toLowerCase();
}

/** Whether an answered text holds the words it must hold. */
export function textRight({ text_all: all, text_any: any }: GoldItem["expect"], text: string): boolean {
  const folded = normalised(text);
  const holds = (words: string) => folded.includes(normalised(words));
  return [...text].length <= LONGEST_TEXT && all.every(holds) && (any.length === 0 || any.some(holds));
}

/** Whether nothing that must not be shown is in the text or in a quotation. */
export function nothingForbidden(
  { forbid, forbid_pattern: patterns }: GoldItem["expect"],
  { text, citations }: ScoredAnswer,
): boolean {
  const quotes = normalised(citations.map(({ quote }) => quote).join(" "));
  const folded = normalised(text);
  return (
    !forbid.some((words) => (folded + quotes).includes(normalised(words))) &&
    !patterns.some((pattern) => new RegExp(pattern, "u").test(`${folded} ${quotes}`))
  );
}
