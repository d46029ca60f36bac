import { literally } from "../../budget/index.js";
import { type Language, toTraditional } from "../../question/index.js";
import { en } from "./en.js";
import type { Wording } from "./types.js";
import { zh } from "./zh.js";

export type { Subject, Wording } from "./types.js";

export function wordingFor(language: Language): Wording {
  return language === "en" ? en : zh;
}

/** Turns an answer's own words into Traditional characters; printed names stay as the source has them. */
export function scriptOf(language: Language, printed: Iterable<string>): (text: string) => string {
  if (language !== "zh-Hant") return (text) => text;
  const names = [...printed].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const pattern = new RegExp([...names.map(literally), "“[^”]*”", "《[^》]*》"].join("|"), "gu");
  return (text) => traditionalAround(text, pattern);
}

function traditionalAround(text: string, pattern: RegExp): string {
  let result = "";
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    result += toTraditional(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + toTraditional(text.slice(at));
}
