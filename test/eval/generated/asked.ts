import type { GoldItem } from "../../../src/evaluate/index.js";
import type { Fact } from "./printed.js";

/** A question with what its answer must be; it gets its id when all stand together. */
export type Asked = Omit<GoldItem, "id">;

type Words = Partial<Pick<GoldItem["expect"], "text_all" | "text_any" | "forbid">>;

const NOTHING: GoldItem["expect"] = {
  status: ["answered"],
  values: [],
  cite: [],
  cite_alt: [],
  text_all: [],
  text_any: [],
  forbid: [],
  forbid_pattern: [],
};

/** A question, or the questions of a conversation, oldest first. */
export type Said = string | readonly string[];

/** Answered with these values, from these lines, in these words. */
export function answered(category: string, said: Said, facts: readonly Fact[], words: Words = {}): Asked {
  return {
    ...spoken(category, said),
    expect: {
      ...NOTHING,
      ...words,
      values: facts.map(({ value }) => value),
      cite: facts.flatMap(({ cite }) => cite),
      cite_alt: facts.flatMap(({ alt }) => alt),
    },
  };
}

/** Not answered, in one of these ways. */
export function unanswered(
  category: "not_found" | "clarify" | "privacy" | "out_of_scope",
  said: Said,
  ...status: GoldItem["expect"]["status"]
): Asked {
  return { ...spoken(category, said), expect: { ...NOTHING, status } };
}

function spoken(category: string, said: Said): Pick<GoldItem, "category" | "lang" | "history" | "question"> {
  const all = typeof said === "string" ? [said] : said;
  return { category, lang: "zh", history: all.slice(0, -1), question: all.at(-1) ?? "" };
}
