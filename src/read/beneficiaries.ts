import { readsAsName } from "../budget/index.js";

const CONTEXT = /补助|救助|抚恤|困难|遗属|慰问|优抚|低保|孤儿|临时生活|抚养|赡养/u;
const HAN = "\\p{Script=Han}";
const RELATION =
  "女儿|儿子|之女|之子|之妻|之夫|之母|之父|妻子|丈夫|配偶|母亲|父亲|遗孀|子女|孙女|孙子|长女|次女|长子|次子|外孙|遗属|家属|爱人|女|子|妻|夫|母|父";
/** A name may be cut by a cell border or a space of the text recognition. */
const NAME = `(?:${HAN}[ \\t]?){2,4}`;

const BEFORE_BRACKET = new RegExp(`(?<!${HAN})(${NAME})(?=[ \\t]*[（(][^（）()]{1,14}[)）])`, "gu");
const IN_BRACKET = new RegExp(
  `[（(][ \\t]*(?:系|为|是)?(?:(${HAN}[\\p{Script=Han} \\t]{1,4}?)(?:同志)?的?(?:${RELATION})|(?:${RELATION})[:：]?(${HAN}{2,4}))[ \\t]*[)）]`,
  "gu",
);
const BEFORE_AMOUNT = new RegExp(
  `(?<!${HAN})(${HAN}{2,4})(?=[ \\t]*[\\d.,]+[ \\t]*元?[ \\t]*[*×xX/／][ \\t]*[\\d月])`,
  "gu",
);
const BEFORE_RELATION = new RegExp(
  `(?<!${HAN})(${HAN}{2,3}?)(?:同志)?的?(?:${RELATION})(?=${HAN}|[、，,：:（( \\t\\d]|$)`,
  "gu",
);
const AFTER_ROLE = new RegExp(
  `(?:遗属|抚恤对象|受益人|救助对象|补助对象|困难职工|困难党员|家属|遗孀|配偶)[:：]?[ \\t]*(${HAN}{2,4})(?=[、，,（(\\d \\t]|等|$)`,
  "gu",
);
const AFTER_NAME = new RegExp(`(?<=[、，,][ \\t]*)(${HAN}{2,3})(?=[、，,等（(\\d])`, "gu");

/**
 * Names of people a line grants something to, as printed: `姓名(某某女儿)503元*12个月` in a context of 补助,
 * 救助, 抚恤 or 困难. The relative named in the bracket belongs to them.
 */
export function beneficiaryNames(line: string): string[] {
  if (!CONTEXT.test(line)) return [];
  const related = [...line.matchAll(IN_BRACKET)];
  const inBrackets = related.flatMap((match) => [match[1] ?? match[2] ?? ""]);
  const beforeBrackets = [...line.matchAll(BEFORE_BRACKET)]
    .filter((match) =>
      related.some((other) => other.index >= match.index && other.index - match.index - match[0].length <= 2),
    )
    .map((match) => match[1] ?? "");
  const certain = [...inBrackets, ...beforeBrackets];
  const likely = [BEFORE_AMOUNT, BEFORE_RELATION, AFTER_ROLE].flatMap((pattern) => namesBy(pattern, line));
  const listed = likely.length + certain.length > 0 ? namesBy(AFTER_NAME, line) : [];
  return [...new Set([...certain, ...likely, ...listed].map((name) => name.trim()))].filter(
    (name) => name.length > 1,
  );
}

function namesBy(pattern: RegExp, line: string): string[] {
  return [...line.matchAll(pattern)].map((match) => match[1] ?? "").filter(readsAsName);
}
