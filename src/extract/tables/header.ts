import { labelKey, ROW_SYNONYMS } from "../../budget/index.js";
import { foldSpaces } from "../printed.js";
import { type CellLine, isAmount, isEmptyCell, isNumeric } from "./cells.js";

/** The lines of a table divided: header rows (damaged ones among them), and what stands below. */
export interface DividedRows {
  readonly header: readonly CellLine[];
  readonly body: readonly CellLine[];
}

const HEADER_WORD =
  /^(?:20\d\d年?度?)?.{0,20}(?:编码|代码|编号|名称|项目|科目|合计|总计|小计|预算|决算|预算数|决算数|安排|收入|支出|金额|基金|资金|拨款|结转|结余|经费|费用|数量|单价|价值|性质|规格|形式|来源|序号|栏次|行次|类|款|项|单位|备注|序列号|份额|国库|专户|核拨|费|人员|运转|目标|用途|分类|其他|年)(?:[（(].*[)）])?$/u;
const NUMBERING_WORD = /^(?:栏次|档次|行次|列次|栏目|类|款|项|序号|\*{2})$/u;

/** Divides the rows at the first row of data; rows of rubbish between header rows count as header. */
export function divideRows(lines: readonly CellLine[]): DividedRows {
  const data = lines.findIndex((line) => isData(line.cells));
  const limit = data < 0 ? lines.length : data;
  let end = 0;
  for (let index = 0; index < limit; index += 1) {
    if (isHeaderRow(lines[index]?.cells ?? []) || isNumbering(lines[index]?.cells ?? [])) end = index + 1;
  }
  if (data < 0 && isLabelRow(lines[end]?.cells ?? []))
    return { header: lines.slice(0, end), body: lines.slice(end) };
  return { header: lines.slice(0, data < 0 ? end : limit), body: lines.slice(data < 0 ? end : limit) };
}

function printed(cells: readonly string[]): string[] {
  return cells.filter((cell) => !isEmptyCell(cell)).map(foldSpaces);
}

/** Whether the row numbers the columns: 栏次 1 2 3 …, also 类 款 项 栏次 1 2 3. */
export function isNumbering(cells: readonly string[]): boolean {
  const rest = printed(cells).filter((cell) => !NUMBERING_WORD.test(cell));
  const all = printed(cells).length;
  return (
    rest.length >= 2 && all - rest.length <= 4 && rest.every((cell, index) => cell === String(index + 1))
  );
}

/** Whether a cell is a word of headers. */
export function isHeaderWord(word: string): boolean {
  return HEADER_WORD.test(word);
}

const LONGEST_RUBBISH = 4;

/** Whether a header cell is rubbish of text recognition: no Chinese, or a few characters that are no header. */
export function isRubbish(word: string): boolean {
  if (!/\p{Script=Han}/u.test(word)) return true;
  return word.length <= LONGEST_RUBBISH && !HEADER_WORD.test(word);
}

/** Whether most printed cells are words of headers and none is an amount. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const words = printed(cells);
  if (words.length === 0 || words.some(isAmount) || isTotalRow(words)) return false;
  return words.filter((word) => HEADER_WORD.test(word)).length >= words.length * 0.6;
}

function isTotalRow(words: readonly string[]): boolean {
  return words.length === 1 && /^(?:部门|本年)?(?:合计|总计)$/u.test(words[0] ?? "");
}

const ITEM_ROWS = new Set(
  Object.values(ROW_SYNONYMS)
    .flat()
    .filter((label) => /费$|费用$/u.test(label)),
);

const ORDINAL = /^[一二三四五六七八九十工]{1,3}、|^[①②]|^[（(][一二三四五六七八九十][)）]/u;

/** A subject code and its name at the front of the row, behind a running number perhaps. */
function isCoded(cells: readonly string[]): boolean {
  return [0, 1].some(
    (at) => /^\d{3}(?:\d\d){0,2}$/u.test(cells[at] ?? "") && /\p{Script=Han}/u.test(cells[at + 1] ?? ""),
  );
}

/** Whether the row can only be data: an amount, a subject code with its name, an ordinal, a lone total. */
export function isData(cells: readonly string[]): boolean {
  if (isNumbering(cells)) return false;
  const words = printed(cells);
  if (words.length === 0) return false;
  if (words.some(isAmount) || isTotalRow(words)) return true;
  const [first = ""] = words;
  if (words.some((word) => ORDINAL.test(word)) || isCoded(cells)) return true;
  if (words.length === 1 && ITEM_ROWS.has(labelKey(first))) return true;
  return /\p{Script=Han}/u.test(first) && !isHeaderRow(cells) && words.slice(1).some(isNumeric);
}

/** A row of words under a header that has no numbers anywhere (机构设置情况). */
function isLabelRow(cells: readonly string[]): boolean {
  return printed(cells).length > 0 && !isHeaderRow(cells);
}
