/** Words of asking that say nothing of what a passage is about. */
const ASKING = new Set(
  "的 了 是 在 和 与 及 或 吗 呢 吧 啊 有 没有 多少 什么 为什么 为何 怎么 怎样 如何 哪些 哪个 几 请问 请 我 你 您 一下 the of a an is are what how why which does do in to and for".split(
    " ",
  ),
);

/** The words of a question to search by, each once. */
export function tellingWords(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => !ASKING.has(word));
}

/** An FTS5 expression that finds passages holding any of the words, of which there is one at least. */
export function anyOf(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" OR ");
}
