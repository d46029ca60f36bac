import { canonicalRow } from "../../budget/index.js";

const TOTAL = /^(?:部门|单位|本年|当年)?(?:收入|支出)?(?:合计|总计)$/u;

/** Whether a label names a sum over the table or one side of it. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(label.replace(/\s/gu, "")) || TOTAL.test(canonicalRow(label));
}
