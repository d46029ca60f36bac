import type { Paragraph } from "../extract/index.js";

const BOILERPLATE: readonly RegExp[] = [
  /^特此(?:说明|通知|公告|函复)[。.]?$/u,
  /^[（(]?.{0,24}(?:公开情况)?(?:详)?见附[件表][）)]?[。.]?$/u,
  /^附件\d?[:：]/u,
  /^(?:抄送|主送|抄报)[:：]/u,
  /^[（(]此页无正文[）)]/u,
  // a signature: a body, a date, or both
  /^[\p{Script=Han}（）()]{4,40}(?:局|委员会|厅|院|校|中心|办公室|政府|处|所|站|委)(?:\d{4}年\d{1,2}月\d{1,2}日)?(?:印发)?$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/u,
  // the number of a document, and whom a circular addresses
  /^[\p{Script=Han}]{2,10}[〔【[（(]\d{4}[〕】\]）)]\s?第?\d+号$/u,
  /^各[^。]{2,40}[:：]$/u,
  /^[^。]{2,40}(?:有关单位|各部门|各单位|财政局)[:：]$/u,
];

/** 无。 alone says nothing without its heading; what is not there is kept as a fact. */
const SHORTEST_PASSAGE = 4;

/** Text that answers no question: signatures, references to annexes, addresses of circulars. */
export function isBoilerplate({ text }: Paragraph): boolean {
  return text.length < SHORTEST_PASSAGE || BOILERPLATE.some((pattern) => pattern.test(text));
}
