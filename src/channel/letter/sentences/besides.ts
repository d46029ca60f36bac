import type { Reply } from "../../../answer.js";
import { REASON, reasonWords } from "./changes.js";
import { missingSentences } from "./missing.js";
import { ended, unmarked } from "./quoting.js";

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
  [/^绩效目标值，不是完成数，也不是待遇标准$/u, ""],
  [/^表中分行列示：.*$/u, ""],
  [/^全部为(.+)$/u, "{{}}全部为$1"],
  [/^取自“(.+)”$/u, "{{}}取自“$1”"],
  [/^文件原文“(.+)”，按0计$/u, "文件原文为“$1”，按0计列"],
];

const SCOPE = "口径：";

/** What an answer says besides its figures: 口径, the year meant, reasons, remarks, what of it is not held. */
export function besideSentences(reply: Reply, told: string): string[] {
  const several = reply.answer.figures.filter(({ role }) => role === "answer").length > 1;
  const subject = several && new Set(reply.answer.figures.map(({ measure }) => measure)).size > 1 ? "上述各数" : "该数";
  const own = reply.said.lines.flatMap((line) => besideWords(unmarked(line), subject));
  const missing = missingSentences(reply);
  return [...own.filter((sentence) => !told.includes(sentence.slice(0, -1))), ...missing];
}

function besideWords(line: string, subject: string): string[] {
  if (line.startsWith(SCOPE)) return scopeWords(line.slice(SCOPE.length), subject);
  if (line.startsWith(REASON)) return [ended(reasonWords(line))];
  if (/^“[^”]{1,6}”指\d{4}年/u.test(line)) return [ended(`来件所称${line}`)];
  if (/^已收录的“.+”范围内只有/u.test(line)) return [ended(line)];
  return /^“.+”$/u.test(line) ? [ended(`文件另载明：${line}`)] : [];
}

function scopeWords(scope: string, subject: string): string[] {
  const parts = scope.split(/；(?![^“]*”)/u).map((part) => scopePart(part.trim(), subject));
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? [] : [ended(said.join("；"))];
}

function scopePart(part: string, subject: string): string {
  const known = SCOPES.find(([printed]) => printed.test(part));
  return (known ? part.replace(known[0], known[1]) : part).replace("{{}}", subject);
}
