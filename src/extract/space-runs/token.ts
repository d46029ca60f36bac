const NUMBER = /^(?:[-−－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?|[-—–－]{1,2})$/u;
const CODE = /^(?:\d{1,3}|\d{5}|\d{7})$/u;
const GLUED = /([-−－]?\d[\d,]*\.\d{2,6})(?![\d.])/u;
const GLUED_WHOLE = /^(\d[\d,]*)((?:[一二三四五六七八九十]{1,3}、|本年|年终|年末|支出|结转|结余).*)$/u;
const LABEL_THEN_NUMBER = /^(.*[\p{Script=Han}）)])([-−－]?\d[\d,]*\.\d{2,6})$/u;

/** A printed amount, share or dash for "nothing"; codes are numbers too. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Digits that can be a subject code: 3, 5 or 7 of them, or the 2 of a code printed in parts. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** The parts of a printed word in which a number and a label stand without a space between them. */
export function unglue(word: string, twoSided: boolean): string[] {
  if (isNumber(word)) return [word];
  if (!twoSided) return LABEL_THEN_NUMBER.exec(word)?.slice(1) ?? [word];
  const whole = GLUED_WHOLE.exec(word);
  if (whole) return whole.slice(1);
  return word.split(GLUED).filter((part) => part !== "");
}

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．](?!\d)|[①-⑳])/u;
const TOTAL = /^(?:(?:部门|本年|收入|支出)*(?:合计|总计)|(?:上年|年终|年末|年初)\S{0,9}(?:结转|结余))$/u;

/** Whether a label carries the mark of a row: an ordinal, an indentation, 其中. */
export function hasRowMark(label: string): boolean {
  return /^(?:\u3000|其中[:：]?)/u.test(label) || ORDINAL.test(label);
}

/** Whether a label can only be the beginning of a row: it carries a mark, or is a total or a carry-over. */
export function beginsRow(label: string): boolean {
  return hasRowMark(label) || TOTAL.test(label);
}
