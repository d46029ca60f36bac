import Nzh from "nzh";

/** 一, 二, … 十一: the numbers of points. */
export function inNumerals(number: number): string {
  return Nzh.cn.encodeS(number, { tenMin: true });
}
