import { absolute, add, compare, type Decimal, decimal, subtract } from "../../budget/index.js";
import { readCell } from "./cell-number.js";
import type { LabelledRow, ValueCell } from "./labelled-rows.js";

/**
 * What 合计 of 收入总表 is: 本年收入合计 where the carry-over stands outside it, 收入总计 where it is inside. The
 * headers say so (本年收入 above, 小计 beside), else the sum of the other columns, else 总计 for 合计.
 */
export function incomeTotal(row: Pick<LabelledRow, "cells">, keys: readonly string[]): string {
  const total = row.cells[keys.indexOf("合计")];
  if (keys.includes("当年")) return "收入总计";
  if (!total || total.column.path.some((word) => /^(?:本年|当年)收入/u.test(word))) return "本年收入合计";
  const carried = numberOf(row.cells[keys.indexOf("上年结转")]);
  const own = numberOf(total);
  if (carried && own && sums(own, [...sources(row.cells, keys), carried])) return "收入总计";
  if (carried && own && sums(own, sources(row.cells, keys))) return "本年收入合计";
  return /总计/u.test(total.column.path.at(-1) ?? "") ? "收入总计" : "本年收入合计";
}

function sources(cells: readonly ValueCell[], keys: readonly string[]): Decimal[] {
  return cells.flatMap((cell, index) =>
    /^(?:合计|上年结转)$/u.test(keys[index] ?? "") ? [] : (numberOf(cell) ?? []),
  );
}

function numberOf(cell: ValueCell | undefined): Decimal | null {
  const reading = readCell(cell?.text ?? "");
  return reading.kind === "number" ? decimal(reading.value) : null;
}

/** Equal within half a unit of the last digit for each term. */
function sums(total: Decimal, parts: readonly Decimal[]): boolean {
  if (parts.length === 0) return false;
  const difference = absolute(subtract(total, parts.reduce(add)));
  return compare(difference, { units: BigInt(parts.length + 1), scale: total.scale }) <= 0;
}
