import Nzh from "nzh";
import { withoutChartWish } from "./chart-wish.js";
import { toSimplified } from "./scripts.js";
import type { Language, Utterance } from "./types.js";

/** Colours and cursor moves of a terminal, pasted along with the words. */
const TERMINAL_CODES = /\p{Cc}\[[\d;]*[A-Za-z]/gu;
const LONGEST_QUESTION = 2_000;

/** Makes a question matchable: how it is to be shown is no part of it. Everything after 2,000 characters is left aside. */
export function normalise(original: string): Utterance {
  const folded = fold(original.slice(0, LONGEST_QUESTION));
  const simplified = toSimplified(folded);
  return { original, text: numerals(withoutChartWish(simplified)), language: languageOf(folded, simplified) };
}

function fold(text: string): string {
  return text
    .replace(TERMINAL_CODES, " ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\p{Extended_Pictographic}|\u{FE0F}/gu, " ")
    .replace(/[“”„‟«»„"]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<=[\p{Script=Han}]) (?=[\p{Script=Han}])/gu, " ")
    .trim();
}

const DIGITS: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** Chinese numerals of years and amounts become digits: 二〇二五年 → 2025年, 二十五年度 → 25年度, 两百万 → 200万. */
function numerals(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (year) =>
      [...year].map((digit) => DIGITS[digit] ?? digit).join(""),
    )
    .replace(/(?:二|廿)十?([一二三四五六七八九])(?=年度?)/gu, (_, unit: string) => `2${DIGITS[unit]}`)
    .replace(/[一二两三四五六七八九十百千]+(?=[万亿](?!一|分))/gu, (words) =>
      String(Nzh.cn.decodeS(words.replaceAll("两", "二").replace(/^十/u, "一十"))),
    );
}

function languageOf(folded: string, simplified: string): Language {
  const latin = folded.match(/[a-z]{2,}/gu)?.length ?? 0;
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (latin >= 3 && isEnglishSentence(folded, han)) return "en";
  if (han === 0 && /^(?:how|why|what|when|where|which|who)\b/u.test(folded)) return "en";
  return folded === simplified ? "zh" : "zh-Hant";
}

/** Names stay Chinese inside English questions: function words decide, not how many characters there are. */
function isEnglishSentence(folded: string, han: number): boolean {
  const functionWords =
    folded.match(
      /\b(?:the|is|are|was|were|of|for|how|what|when|where|which|who|why|did|does|do|in|by|much|many|and|to|has|have|give|me|show|list|tell|compare|any|there|does|should|would|can|with|between|from|consistent|match)\b/gu,
    )?.length ?? 0;
  return functionWords >= 2 || han === 0;
}
