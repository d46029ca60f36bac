import type { Reply } from "../../../answer.js";
import { measureNamed } from "../../../budget/index.js";
import type { Answer, AnswerFigure } from "../../../compose/index.js";
import { REASON, reasonWords } from "./changes.js";
import { missingSentences } from "./missing.js";
import { asNamed, itemName } from "./names.js";
import { ended, quoted, unmarked } from "./quoting.js";

/** 口径 in the words of a letter; empty: said elsewhere. */
const SCOPES: readonly (readonly [printed: RegExp, said: string])[] = [
  [/^含上年结转（.*）$/u, "{{}}含上年结转（上年未使用完、结转至本年使用的资金）"],
  [/^不含结转为(.+)$/u, "不含上年结转为$1"],
  [/^含结转为(.+)$/u, "含上年结转为$1"],
  [/^一般公共预算当年安排为(.+)$/u, "一般公共预算当年安排数为$1"],
  [/^不含上年结转$/u, "{{}}不含上年结转"],
  [/^仅基本支出，项目支出另计$/u, "{{}}为基本支出中的数额，项目支出另计"],
  [/^财政拨款安排$/u, "{{}}为财政拨款安排数"],
  [/^一般公共预算当年安排，不含上年结转$/u, "{{}}为一般公共预算当年安排数，不含上年结转"],
  [/^一般公共预算财政拨款支出$/u, "{{}}为一般公共预算财政拨款支出数"],
  [/^仅基本支出为(.+)$/u, "其中基本支出为$1"],
  [/^绩效目标值，不是完成数，也不是待遇标准$/u, ""],
  [/^表中分行列示：.*$/u, ""],
  [/^全部为(.+)$/u, "{{}}全部为$1"],
  [/^取自“(.+)”$/u, "{{}}取自“$1”"],
  [/^文件原文“(.+)”，按0计$/u, "文件原文为“$1”，按0计列"],
];

/** 基本支出0.50万元: how the amount divides, to be said before another 口径. */
const COLUMN = /^[\p{Script=Han}]{2,8}支出[\d.]+[万亿]?元$/u;

const SCOPE = "口径：";

/** What an answer says besides its figures: 口径, the year meant, reasons, remarks, what of it is not held. */
export function besideSentences(reply: Reply, told: string, compared: boolean): string[] {
  const own = reply.said.lines.flatMap((line) => besideWords(unmarked(line), reply.answer, compared));
  return [...own.filter((sentence) => !repeats(told, sentence)), ...missingSentences(reply)];
}

/** A reason or remark that was quoted before. */
function repeats(told: string, sentence: string): boolean {
  const [quotation] = /“.*”/su.exec(sentence) ?? [];
  return /^文件/u.test(sentence) && quotation !== undefined && told.includes(quotation);
}

function besideWords(line: string, answer: Answer, compared: boolean): string[] {
  if (line.startsWith(SCOPE)) return scopeWords(line.slice(SCOPE.length), answer, compared);
  if (line.startsWith(REASON)) return [ended(reasonWords(line))];
  if (/^“[^”]{1,6}”指\d{4}年/u.test(line)) return [ended(`来件所称${line}`)];
  if (/^已收录的“.+”范围内只有/u.test(line)) return [ended(line)];
  return /^“.+”$/u.test(line) ? [ended(`文件另载明：${quoted(line.slice(1, -1))}`)] : [];
}

function scopeWords(scope: string, answer: Answer, compared: boolean): string[] {
  const parts = scope.split(/；(?![^“]*”)/u).map((part) => part.trim());
  const columns = parts.filter((part) => COLUMN.test(part));
  const made = columns.length > 0 ? [`${subjectOf("", answer, compared)}中，${columns.join("，")}`] : [];
  const others = parts.filter((part) => !columns.includes(part));
  const said = [...made, ...others.map((part) => scopePart(part, subjectOf(part, answer, compared)))];
  const kept = said.filter((part) => part !== "");
  return kept.length === 0 ? [] : [ended(kept.join("；"))];
}

function scopePart(part: string, subject: string): string {
  const known = SCOPES.find(([printed]) => printed.test(part));
  return (known ? part.replace(known[0], known[1]) : part).replace("{{}}", subject);
}

const THREE_PUBLIC: readonly string[] = ["三公经费", ...(measureNamed("三公经费")?.parts ?? [])];

/** Which of several figures a 口径 is that of: each is known by where it stands. */
const APPLIES: readonly (readonly [scope: RegExp, to: (figure: AnswerFigure) => boolean])[] = [
  [/^仅基本支出/u, ({ table, derived }) => derived || table === "基本支出经济分类表"],
  [/^财政拨款安排$/u, ({ table, measure }) => table === "三公经费表" || THREE_PUBLIC.includes(measure)],
  [
    /^一般公共预算(?:当年安排，|财政拨款支出$)/u,
    ({ table, derived }) => derived || table === "一般公共预算支出表",
  ],
];

/** 该数, the year's number where two years were compared, or which of several. */
function subjectOf(part: string, { figures }: Answer, compared: boolean): string {
  const asked = figures.filter(({ role }) => role === "answer");
  const things = new Set(asked.map(({ org, year, measure }) => [org, year, measure].join("|")));
  if (things.size < 2) return compared ? `${asked[0]?.year ?? ""}年${asked[0]?.kind ?? "预算"}数` : "该数";
  const applies = APPLIES.find(([scope]) => scope.test(part))?.[1];
  const concerned = applies ? asked.filter(applies) : asked;
  if (concerned.length === asked.length) return "上述各数均";
  return [...new Set(concerned.map((figure) => asNamed(itemName(figure, null))))].join("、");
}
