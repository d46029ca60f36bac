import { type CanonicalTable, labelKey, MEASURES, SUBJECT_WORDS } from "../budget/index.js";
import { phraseOf } from "../labels/index.js";
import { MisprintBook } from "./misprints.js";
import { PhraseBook } from "./phrases.js";
import { SoundBook } from "./sounds.js";

/** What a phrase of the domain's own vocabulary stands for. */
export type Meaning =
  | { readonly kind: "measure"; readonly name: string }
  | { readonly kind: "measures"; readonly names: readonly string[] }
  | { readonly kind: "subject"; readonly name: string }
  | { readonly kind: "table"; readonly table: CanonicalTable };

const TABLE_WORDS: readonly (readonly [CanonicalTable, readonly string[]])[] = [
  ["财政拨款收支总表", ["财政拨款收支总表", "财政拨款收支预算总表", "财政拨款总表"]],
  ["收支总表", ["预算收支总表", "部门预算收支总表", "收支总表", "收支预算总表"]],
  ["收入总表", ["预算收入总表", "部门预算收入总表", "收入总表", "收入预算总表", "收入预算表"]],
  ["支出总表", ["预算支出总表", "部门预算支出总表", "支出总表", "支出预算总表", "支出预算表"]],
  ["一般公共预算支出表", ["一般公共预算支出预算表", "一般公共预算财政拨款支出表", "一般公共预算支出表"]],
  [
    "基本支出经济分类表",
    [
      "基本支出分经济科目表",
      "经济科目里",
      "经济科目中",
      "在经济科目",
      "经济分类里",
      "一般公共预算基本支出表",
      "基本支出表",
      "经济科目表",
      "基本支出经济科目表",
      "财政拨款基本支出表",
      "基本支出经济分类表",
    ],
  ],
  [
    "国有资本经营预算表",
    ["国有资本经营预算收支预算表", "国有资本经营预算收支表", "国有资本经营预算表", "国有资本经营表"],
  ],
  ["三公经费表", ["三公经费支出预算表", "三公经费支出表", "三公经费表", "三公表"]],
  ["机关运行经费表", ["机关运行经费预算表", "机关运行经费表"]],
  ["项目结转表", ["项目支出预算表上年结转", "上年结转项目支出预算表", "上年结转项目表", "项目结转表"]],
  ["项目支出表", ["项目支出预算表本年预算", "项目支出预算表", "项目支出表", "本年预算项目支出表"]],
  ["绩效目标表", ["项目支出绩效目标表", "绩效目标表", "绩效表"]],
  ["整体绩效目标表", ["整体支出绩效目标申报表", "整体支出绩效目标表", "整体绩效目标表"]],
  ["政府采购表", ["政府采购预算表", "政府采购表"]],
  ["固定资产表", ["固定资产占用情况表", "固定资产表"]],
];

/** Names said in one breath that mean several measures. */
const SEVERAL: readonly (readonly [string, readonly string[]])[] = [
  ["货物工程服务", ["政府采购货物预算", "政府采购工程预算", "政府采购服务预算"]],
  ["货物工程和服务", ["政府采购货物预算", "政府采购工程预算", "政府采购服务预算"]],
  ["基本加项目", ["基本支出", "项目支出"]],
  ["货物加服务", ["政府采购货物预算", "政府采购服务预算"]],
  ["货物服务", ["政府采购货物预算", "政府采购服务预算"]],
  ["货物", ["政府采购货物预算"]],
  ["工程", ["政府采购工程预算"]],
  ["货物和服务", ["政府采购货物预算", "政府采购服务预算"]],
];

/** 水电暖: the utilities in one word. */
const UTILITIES: readonly (readonly [string, readonly string[]])[] = [
  ["水电暖", ["水费", "电费", "取暖费"]],
  ["水电暖费", ["水费", "电费", "取暖费"]],
  ["水电取暖", ["水费", "电费", "取暖费"]],
  ["水电费", ["水费", "电费"]],
];

const PROCUREMENT = ["采购", "政采", "政府采购"];

function* chinesePhrases(): Generator<readonly [string, Meaning]> {
  for (const [phrase, names] of SEVERAL) {
    for (const opening of names.length > 1 ? ["", ...PROCUREMENT] : PROCUREMENT)
      yield [`${opening}${phrase}`, { kind: "measures", names }];
  }
  for (const [phrase, names] of UTILITIES) yield [phrase, { kind: "measures", names }];
  for (const [table, words] of TABLE_WORDS)
    for (const word of words) yield [phraseOf(word), { kind: "table", table }];
  for (const { name, words } of MEASURES) {
    yield [phraseOf(name), { kind: "measure", name }];
    for (const word of words) yield [phraseOf(word), { kind: "measure", name }];
  }
  for (const [name, words] of Object.entries(SUBJECT_WORDS)) {
    for (const word of [name, ...words].filter((one) => /\p{Script=Han}/u.test(one)))
      yield [phraseOf(word), { kind: "subject", name }];
  }
}

function* englishPhrases(): Generator<readonly [string, Meaning]> {
  for (const { name, english } of MEASURES) {
    for (const phrase of english) yield [phrase.toLowerCase(), { kind: "measure", name }];
  }
  for (const [name, words] of Object.entries(SUBJECT_WORDS)) {
    for (const word of words.filter((one) => /^[a-z]/u.test(one))) yield [word, { kind: "subject", name }];
  }
}

/** Chinese phrases, to be looked for in compact text. */
export const CHINESE_VOCABULARY = new PhraseBook<Meaning>(chinesePhrases());

/** The same phrases by their sound, for wrong characters of the same pronunciation. */
export const SOUND_VOCABULARY = new SoundBook<Meaning>(chinesePhrases());

/** Names of measures with one character exchanged. */
export const MISPRINTED_VOCABULARY = new MisprintBook<Meaning>(
  MEASURES.map(({ name }) => [phraseOf(name), { kind: "measure", name }] as const),
);

/** English phrases, to be looked for in text with its spaces. */
export const ENGLISH_VOCABULARY = new PhraseBook<Meaning>(englishPhrases());

/** Printed names of subjects that everyday words lead to, by key. */
export function subjectKey(name: string): string {
  return labelKey(name);
}
