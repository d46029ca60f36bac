/** Words of asking that say nothing of what a passage is about. */
const ASKING = new Set(
  "的 了 是 在 和 与 及 或 吗 呢 吧 啊 有 没有 多少 什么 为什么 为何 怎么 怎样 如何 哪些 哪个 几 请问 请 我 你 您 一下 the of a an is are what how why which does do in to and for".split(
    " ",
  ),
);

/** An FTS5 expression that finds passages holding any of the words; null where no word is left to search by. */
export function anyOf(words: readonly string[]): string | null {
  const telling = [...new Set(words)].filter((word) => !ASKING.has(word));
  if (telling.length === 0) return null;
  return `{heading words} : (${telling.map(quoted).join(" OR ")})`;
}

/** The token that marks all passages of one document, so that a search can be limited inside the index. */
export function documentToken(document: number): string {
  return `d${document}`;
}

/** Limits an expression to passages of the given documents. */
export function within(documents: readonly number[], expression: string): string {
  return `document : (${documents.map(documentToken).join(" OR ")}) AND ${expression}`;
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
