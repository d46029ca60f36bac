import { createRequire } from "node:module";

/** nzh ships no types for its language builds. */
const nzh = createRequire(import.meta.url)("nzh/cn") as { encodeS(number: number): string };

/** 一, 二, … 十一: the numbers of points. */
export function inNumerals(number: number): string {
  return nzh.encodeS(number);
}
