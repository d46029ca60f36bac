import { readFileSync } from "node:fs";
import { type GoldItem, goldItemSchema } from "./gold-item.js";

/** A gold set that cannot be used; the message is one sentence in Chinese. */
export class GoldError extends Error {
  override readonly name = "GoldError";
}

/** Reads a gold set: one JSON object a line. Throws a GoldError that names the first line that is wrong. */
export function readGold(path: string): readonly GoldItem[] {
  const items = textOf(path)
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [itemOf(line, index + 1, path)]));
  if (items.length === 0) throw new GoldError(`题集 ${path} 里没有题目。`);
  const repeated = items.find(({ id }, index) => items.findIndex((item) => item.id === id) !== index);
  if (repeated) throw new GoldError(`题集 ${path} 里编号 ${repeated.id} 出现了不止一次。`);
  return items;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new GoldError(`题集 ${path} 打不开，请检查路径。`, { cause });
  }
}

function itemOf(line: string, number: number, path: string): GoldItem {
  try {
    const item = goldItemSchema.parse(JSON.parse(line));
    for (const pattern of item.expect.forbid_pattern) new RegExp(pattern, "u");
    return item;
  } catch (cause) {
    throw new GoldError(`题集 ${path} 第${number}行不合格式（需要 id、category、question、expect）。`, {
      cause,
    });
  }
}
