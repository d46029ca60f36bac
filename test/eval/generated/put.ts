import { createRequire } from "node:module";
import type { Seeded } from "../../support/seeded.js";
import type { Asked } from "./asked.js";

const { Converter } = createRequire(import.meta.url)("opencc-js") as {
  Converter(options: { from: string; to: string }): (text: string) => string;
};

/** In Traditional characters, as written in Taiwan. */
export const traditional = Converter({ from: "cn", to: "tw" });

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}

/** One character for another of the same sound, as input methods give it. */
const HOMOPHONES: readonly (readonly [meant: string, typed: string])[] = [
  ["项目支出", "相目支出"],
  ["基本支出", "基本支初"],
  ["机关运行", "机关运形"],
  ["三公经费", "三公经废"],
  ["接待", "接代"],
  ["政府采购", "政府采构"],
  ["支出总计", "支出总记"],
  ["人员经费", "人圆经费"],
  ["公用经费", "公用径费"],
  ["基本工资", "基本公资"],
  ["住房公积金", "住房公鸡金"],
  ["办公费", "办工费"],
  ["津贴补贴", "津帖补贴"],
  ["教育局", "教育居"],
  ["住建局", "住健局"],
];

/** With one typing error; as it was where none is known for its words. */
export function mistyped(text: string): string {
  const known = HOMOPHONES.find(([meant]) => text.includes(meant));
  return known ? text.replace(known[0], known[1]) : text;
}

type Way = readonly [name: string, put: (text: string) => string, lang: string];

/** Ways to put a question that leave it what it is. */
export const WAYS: readonly Way[] = [
  ["traditional", traditional, "zh-Hant"],
  ["full-width", (text) => fullWidth(`${text}?`), "zh"],
  ["mistyped", mistyped, "zh"],
  ["noise", (text) => `🎉 请问一下哈，${text}～谢谢🙏`, "zh"],
  ["spaces", (text) => ` ${text} ？！！\n`, "zh"],
];

/** The question in another way, under that way's name; null where it would be the same. */
export function putOtherwise(asked: Asked, random: Seeded): Asked | null {
  const [name, put, lang] = random.pick(WAYS);
  const question = put(asked.question);
  if (question === asked.question) return null;
  const { text_any: any } = asked.expect;
  const expect = { ...asked.expect, text_any: [...new Set([...any, ...any.map(traditional)])] };
  return { ...asked, category: name, lang, history: asked.history.map(put), question, expect };
}
