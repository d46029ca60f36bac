import { compact, type SpacedLine } from "./spaced-line.js";
import { isNumber } from "./token.js";

const PAGE_NUMBER = /^[-—–－]\d{1,4}[-—–－]$/u;

const FURNITURE: readonly RegExp[] = [
  /^第[一二三四五六七八九十\d]{1,3}部分/u,
  /^\S{0,4}公开(?:\d{1,2})?表\d{0,2}$|^财决\d{1,2}表$/u,
  /^表[一二三四五六七八九十\d]{1,3}\S*表(?:[（(]\S*[）)])?$/u,
  /^20\d\d年度?\S*(?:预算|决算|收支|收入|支出)\S*表(?:[（(]\S*[）)])?$/u,
  /单位[:：](?:人民币)?[万亿]?元$/u,
  /^(?:部门|单位|预算单位|编制单位|填报单位)(?:名称)?[:：]/u,
  /^(?:备?注|说明)[:：]/u,
];

/** Whether a line inside the region is no row: page number, heading, form mark, title, unit line, note. */
export function isFurniture(line: SpacedLine): boolean {
  const text = compact(line);
  const numbers = line.tokens.length > 1 && line.tokens.some((token) => isNumber(token.text));
  return PAGE_NUMBER.test(text) || (!numbers && FURNITURE.some((pattern) => pattern.test(text)));
}

/** Whether the line numbers the columns: 1 2 3 …, also behind the word 栏次. */
export function isNumberingRow(line: SpacedLine): boolean {
  const words = line.tokens.map((token) => token.text).filter((word) => word !== "栏次");
  return words.length >= 3 && words.every((word, index) => word === String(index + 1));
}
