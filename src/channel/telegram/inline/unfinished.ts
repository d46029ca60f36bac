import { MEASURES } from "../../../budget/index.js";
import type { DocumentRecord } from "../../../store/index.js";
import { shortBody } from "../../reply/index.js";

/** What a measure that is being typed may become, by its everyday words. */
const NAMES = MEASURES.flatMap(({ name, words }) => [name, ...words].map((word) => ({ word, name })));
const LONGEST_TAIL = 10;
const MOST_COMPLETIONS = 3;

/** Questions that an unfinished one may become: 某县 项目支 → 某县 项目支出. */
export function completions(text: string): string[] {
  for (let length = Math.min(LONGEST_TAIL, text.length); length >= 2; length -= 1) {
    const tail = text.slice(-length);
    const names = NAMES.filter(({ word }) => word.startsWith(tail)).map(({ name }) => name);
    const asked = [...new Set(names)].map((name) => `${text.slice(0, -length)}${name}`);
    if (asked.length > 0) return asked.slice(0, MOST_COMPLETIONS);
  }
  return [];
}

/** The names in an order in which those come first that the end of the text may become. */
export function likeliestFirst<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  text: string,
): Item[] {
  const begun = (item: Item): number => {
    const name = nameOf(item);
    for (let length = Math.min(name.length, text.length); length > 0; length -= 1)
      if (text.endsWith(name.slice(0, length))) return length;
    return 0;
  };
  return items.toSorted((a, b) => begun(b) - begun(a));
}

/** Bodies whose name or place begins as the text does: 某 → 某某县某局. */
export function bodiesBegun(text: string, records: readonly DocumentRecord[]): string[] {
  const orgs = [...new Set(records.map(({ org }) => org))];
  const begun = text.replace(/\s/gu, "");
  return orgs.filter((org) => org.startsWith(begun) || shortBody(org, records).startsWith(begun));
}
