import { compact, type SpacedLine } from "./spaced-line.js";

/** Words of printed table headers; a header may break them over lines. */
const HEADER_WORDS = [
  "国有资本经营预算收入",
  "国有资本经营预算支出",
  "国有资本经营收入预算",
  "国有资本经营预算",
  "政府性基金收入预算",
  "政府性基金预算",
  "政府性基金",
  "一般公共预算",
  "财政专户管理资金",
  "单位资金",
  "财政拨款",
  "部门预算支出经济科目名称",
  "政府预算支出经济科目名称",
  "支出经济分类科目",
  "支出功能分类科目",
  "收入科目编码",
  "科目编码",
  "科目名称",
  "项目名称",
  "单位名称",
  "当年预算安排",
  "上年结转安排",
  "上年结转",
  "本年收入",
  "基本支出",
  "项目支出",
  "人员经费",
  "公用经费",
  "预算数",
  "本年预算",
  "预算",
  "安排",
  "项目",
  "收入",
  "支出",
  "金额",
  "小计",
  "合计",
  "备注",
  "栏次",
  "序号",
] as const;

const YEAR = /^20\d\d年?度?/u;

/** Whether every word of the line is a header word. */
export function isHeaderLine(line: SpacedLine): boolean {
  return line.tokens.length > 0 && consume(compact(line)) === "";
}

/** How many lines from the top are used up by header words, counted in whole lines. */
export function headerWordLines(lines: readonly SpacedLine[]): number {
  let rest = "";
  let whole = 0;
  for (const [index, line] of lines.entries()) {
    rest = consume(rest + compact(line));
    if (rest === "") whole = index + 1;
    else if (!HEADER_WORDS.some((word) => word.startsWith(rest.replace(YEAR, "")))) break;
  }
  return whole;
}

/** Cuts header words off the front; what remains is the beginning of a broken word, or no header. */
function consume(text: string): string {
  const bare = text.replace(YEAR, "");
  const word = HEADER_WORDS.find((candidate) => bare.startsWith(candidate));
  if (word === undefined) return bare === "" ? "" : text;
  return consume(bare.slice(word.length));
}
