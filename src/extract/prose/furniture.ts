/**
 * Lines that belong to the form of a disclosure and not to its running text: contents, page numbers, the title,
 * name and unit lines of tables, notes under tables, captions of pictures. `text` is the cleaned line.
 */
export function isFurniture(text: string, printed: string): boolean {
  return FURNITURE.some((pattern) => pattern.test(text)) || isTableTitle(text) || isTableRow(text, printed);
}

const FURNITURE: readonly RegExp[] = [
  // contents: a leader of points and a page, or the word itself
  /(?:\.{3,}|…{1,}|·{3,})\s*\d{0,3}$/u,
  /^目\s*录$/u,
  // page numbers and a bare number
  /^[-—–_·\s]*\d{1,4}[-—–_·\s]*$/u,
  /^第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?$/u,
  // name, year, unit and mark lines of tables
  /^(?:部门|单位|预算单位|编制单位|填报单位|公开部门|公开单位)(?:名称)?\s*[:：].{0,40}$/u,
  /^(?:金额)?单位\s*[:：]\s*(?:人民币)?[千百万亿]*元/u,
  /^(?:预算年度|年度|截止时间|截至时间|编制日期|填报日期|公开时间)\s*[:：]\s*[\d\-./年月日]+$/u,
  /^(?:预算|部门|单位)?公开\s*(?:表\s*\d{1,2}|\d{1,2}\s*表)$/u,
  /^(?:GK|财决|附表|表)\s*[\d一二三四五六七八九十]{1,3}\s*表?$/u,
  /^\d{3,9}\s*[\p{Script=Han}（）()]{3,30}(?:局|委员会|厅|院|校|中心|办公室|政府|处|所|站|本级)$/u,
  /^[(（]?\d{4}\s*[)）]?\s*年度[)）]?$/u,
  // notes under tables
  /^备?注\s*\d?\s*[:：]/u,
  // captions of pictures the text file cannot hold
  /^[^。；，]{2,24}(?:结构图|分布图|示意图|对比图|情况图|饼图|柱状图)$/u,
];

const TITLE_WITHOUT_SENTENCE = /^[^。；;！？]{2,120}(?:表|一览表)\s*(?:[(（][^()（）]{1,20}[)）])*$/u;

/** `2025年预算支出总表`, `表五 …预算表（不含上年结转）`, `1、…绩效目标表`. */
export function isTableTitle(text: string): boolean {
  return TITLE_WITHOUT_SENTENCE.test(text) && !/见|详见|公布|如下|[，,].*(?:为|是|反映)/u.test(text);
}

/** A row of cells that no table took: several cells between tabs, or several amounts between spaces. */
function isTableRow(text: string, printed: string): boolean {
  const cells = printed.split("\t").filter((cell) => cell.trim() !== "");
  if (cells.length > 1) return !cells.some((cell) => cell.trim().length > 30 && /[，。；]/u.test(cell));
  if (/[，。；：、]/u.test(text)) return false;
  return (printed.match(/(?<=\s)\d[\d,]*(?:\.\d+)?(?=\s|$)/gu) ?? []).length > 1;
}
