import { PARTS, type Summary } from "../score/index.js";
import { milliseconds, PART_NAMES, percent, share } from "./words.js";

/** A scored gold set for the terminal: a line a category, then the whole. */
export function summaryText(summary: Summary): string {
  const { total, categories, parts, citationPrecision: precision } = summary;
  const incomparable = incomparableSentence(summary);
  return [
    ...categories.map(
      ({ category, ...of }) => `${category.padEnd(14)} ${share(of).padStart(9)}  ${percent(of)}`,
    ),
    "",
    PARTS.map((part) => `${PART_NAMES[part]} ${share(parts[part])}`).join(" · "),
    `答对 ${share(total)}（${percent(total)}）`,
    `数字答错 ${summary.wrongNumbers} · 不该答而答 ${summary.answeredWrongly} · 该答而未答 ${summary.refusedWrongly}`,
    `出处命中 ${share(precision)}（${percent(precision)}）`,
    ...(incomparable === null ? [] : [incomparable]),
    `耗时 p50 ${milliseconds(summary.p50)} · p99 ${milliseconds(summary.p99)}`,
  ].join("\n");
}

/** Says that citations could not be compared, and how many; null where all could. */
export function incomparableSentence({ citationsNotComparable: count }: Summary): string | null {
  if (count === 0) return null;
  return `${count} 道题所引的文件名不在收录之内，其出处未作比较、不计入上面各项；可用 --sources 指定题集所用文件的目录（按内容对应）。`;
}
