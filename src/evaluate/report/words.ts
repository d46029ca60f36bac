import type { Part, Share } from "../score/index.js";

export const PART_NAMES: Readonly<Record<Part, string>> = {
  status: "状态",
  values: "数值",
  cite: "出处",
  text: "文字",
  forbid: "禁出内容",
};

/** `97.1%`; a dash where there is nothing to divide by. */
export function percent({ right, of }: Share): string {
  return of === 0 ? "—" : `${((100 * right) / of).toFixed(1)}%`;
}

export function share({ right, of }: Share): string {
  return `${right}/${of}`;
}

export function milliseconds(value: number | null): string {
  return value === null ? "—" : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}
