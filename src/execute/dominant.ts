import { compare, decimal, type Figure, multiply } from "../budget/index.js";
import { differenceOf, shareOf } from "./arithmetic.js";
import type { Dominant, Located } from "./evidence.js";
import type { Sources } from "./locate.js";

/** Totals that one large item can make incomparable. */
const TOTALS = new Set([
  "支出总计",
  "收入总计",
  "项目支出",
  "财政拨款收入",
  "财政拨款支出",
  "一般公共预算支出",
  "卫生健康支出",
]);
const HALF = decimal("0.5");

/** Of several bodies the one of whose total a single subject, which the others lack, makes up more than half. */
export function dominantItem(found: readonly Located[], sources: Sources): Dominant | null {
  if (
    found.length < 2 ||
    found.some(
      ({ name, target }) => !TOTALS.has(target.kind === "measure" ? target.name : name.replace(/（.*/u, "")),
    )
  )
    return null;
  for (const located of found) {
    const item = largestSubject(located, sources);
    if (item && isOverHalf(item, located) && !othersHave(item, located, found, sources))
      return described(item, located);
  }
  return null;
}

/** The subjects that the total is made of: of 项目支出 what each has in that column, of a 类 those within it. */
function subjectsOf({ record, figures: [total] }: Located, { figures }: Sources): readonly Figure[] {
  const column = total.measure === "项目支出" ? "项目支出" : "合计";
  const rows = figures.find({ documents: [record.file], tables: ["支出总表"], columnKeys: [column] });
  return rows.filter(
    ({ rowKind, code }) => rowKind === "detail" && code !== null && code.startsWith(total.code ?? ""),
  );
}

function largestSubject(located: Located, sources: Sources): Figure | null {
  return (
    subjectsOf(located, sources).toSorted((a, b) => compare(decimal(b.value), decimal(a.value)))[0] ?? null
  );
}

function isOverHalf(item: Figure, { figures: [total] }: Located): boolean {
  const [part, whole] = [decimal(item.value), decimal(total.value)];
  return item.unit === total.unit && compare(part, multiply(whole, HALF)) > 0 && compare(part, whole) <= 0;
}

function othersHave(
  { code }: Figure,
  located: Located,
  found: readonly Located[],
  sources: Sources,
): boolean {
  return found.some(
    (other) => other !== located && subjectsOf(other, sources).some((subject) => subject.code === code),
  );
}

function described(item: Figure, { figures: [total], record }: Located): Dominant | null {
  const part = { value: item.value, unit: item.unit, operands: [item] };
  const whole = { value: total.value, unit: total.unit, operands: [total] };
  const share = shareOf(part, whole);
  const rest = differenceOf(whole, part);
  if (!share || !rest) return null;
  const names = { org: record.org, year: record.year };
  return {
    record,
    item,
    share: { ...share, measure: `${item.row}占比`, ...names },
    rest: { ...rest, direction: null, measure: "扣除该项", ...names },
  };
}
