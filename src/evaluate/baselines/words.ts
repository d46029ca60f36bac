import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Jieba } from "@node-rs/jieba";

const DICTIONARY = createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt");
const WORD = /[\p{L}\p{N}]/u;
/** Words that questions are made of and documents are not told apart by. */
const ASKING = new Set(
  "的 了 是 在 和 与 及 或 吗 呢 吧 啊 有 没有 多少 什么 为什么 怎么 哪些 哪个 几 请问 请 我 你 一下 钱 the of a an is are what how much many why which".split(
    " ",
  ),
);

let jieba: Jieba | null = null;

/** Words of a text by jieba, lower case, for indexing. */
export function wordsOf(text: string): readonly string[] {
  jieba ??= Jieba.withDict(readFileSync(DICTIONARY));
  return jieba.cutForSearch(text.normalize("NFKC").toLowerCase(), true).filter((word) => WORD.test(word));
}

/** The words of a question to look for, each once. */
export function askedWords(question: string): readonly string[] {
  return [...new Set(wordsOf(question))].filter((word) => !ASKING.has(word));
}
