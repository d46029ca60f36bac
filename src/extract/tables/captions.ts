import { isMoney, type Statement } from "../../budget/index.js";
import type { SourceLine } from "../../read/index.js";
import { foldSpaces } from "../printed.js";
import { hasCells } from "./cells.js";

const UNIT = /单位\s*[:：]\s*(?:人民币)?\s*(亿元|百万元|万元|千元|百元|元)(?!\p{Script=Han})/u;
const BRACKETED_UNIT =
  /[（(]\s*(?:金额)?(?:单位\s*[:：])?\s*(?:人民币)?\s*(亿元|百万元|万元|千元|百元|元)\s*[)）]\s*$/u;
const CAPTION =
  /^(?:部门|单位|预算单位|预算部门|编制单位|编制部门|填报单位|填报部门|公开部门|公开单位)(?:名称)?(?:[（(][^）)]*[)）])?[:：]|^(?:预算|决算)?年度[:：]|^(?:截[止至]|填报|编制)?(?:时间|日期)[:：]|^(?:金额)?单位[:：]|^20\d\d年度?$/u;
const CODED_BODY = /^(?!20\d\d(?:年|预算|决算))\d{3,9}[-—]?\p{Script=Han}[\p{Script=Han}（）()]{2,40}$/u;
const FORM_MARK =
  /^(?:\p{Script=Han}{0,6}公开(?:表)?\d{1,2}表?|公开\d{1,2}表|附?(?:件|表)[一二三四五六七八九十\d]{1,3}[:：]?|财决\d{1,2}表|GK\d{2}表?)$/iu;

/** A line around the rows: name of the body, year, unit, date, or the head of a page. */
export function isCaption(text: string): boolean {
  const folded = foldSpaces(text);
  if (hasCells(text)) return UNIT.test(folded) && CAPTION.test(folded.replace(/^\|\s*/u, ""));
  return CAPTION.test(folded) || isFormMark(folded) || BRACKETED_UNIT.test(folded);
}

/** `450 某某局`, the head of a page; among rows of cells only, where a line without cells is no row. */
export function isPageHead(text: string): boolean {
  return !hasCells(text) && CODED_BODY.test(foldSpaces(text));
}

/** `预算公开表1`, `部门公开表9`, `公开01表`. */
export function isFormMark(folded: string): boolean {
  return FORM_MARK.test(folded);
}

/** The unit of money a caption or title prints, else null. */
export function unitPrinted(text: string): string | null {
  const folded = foldSpaces(text);
  const unit = UNIT.exec(folded)?.[1] ?? BRACKETED_UNIT.exec(folded)?.[1];
  return unit !== undefined && isMoney(unit) ? unit : null;
}

const NOTE = /^(?:备?注|附注|说明|注释)\s*\d?\s*[:：]/u;
const EMPTY =
  /本表无|此表无|无数据|空表|(?:本|此|该)表(?:为空|无内容)|表(?:中)?无数据|(?:没有|无|未安排|不涉及|不存在|未发生|未使用).{0,40}(?:预算|支出|收入|拨款|安排|经费|资金|结转|项目|业务)/u;

/** A note below the rows, also one without the word 注 that says that the table is empty. */
export function isNoteLine(text: string): boolean {
  if (hasCells(text)) return false;
  const folded = foldSpaces(text);
  return (
    NOTE.test(folded) ||
    (/表/u.test(folded) && saysEmpty(folded) && folded.length <= 90 && !/[、]\s*$/u.test(folded))
  );
}

/** Whether a note says that the table holds no data. */
export function saysEmpty(note: string): boolean {
  return EMPTY.test(foldSpaces(note));
}

/** The note under a table; among several the one that says that it is empty. */
export function noteOf(lines: readonly SourceLine[]): Statement | null {
  const notes = lines.filter(({ text, noise }) => noise === null && isNoteLine(text));
  const note = notes.find(({ text }) => saysEmpty(text)) ?? notes[0];
  return note ? { text: note.text.trim(), lines: [note.number, note.number] } : null;
}
