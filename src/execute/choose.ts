import {
  type CanonicalTable,
  compare,
  convertMoney,
  type Decimal,
  decimal,
  type Figure,
  isMoney,
  isZero,
  rescale,
} from "../budget/index.js";
import { isProjectTotal, type LabelFamily } from "../labels/index.js";
import type { Scope } from "../question/index.js";

/** The figures of a label that answer, other printings of the item, and the item in the other 口径. */
export interface Choice {
  readonly figures: readonly Figure[];
  readonly also: readonly Figure[];
  readonly otherScope: readonly Figure[];
}

const NOTHING: Choice = { figures: [], also: [], otherScope: [] };
const WITH_CARRY_OVER: readonly CanonicalTable[] = [
  "支出总表",
  "收支总表",
  "财政拨款收支总表",
  "收入总表",
  "一般公共预算支出表",
  "财政拨款支出表",
  "基本支出经济分类表",
  "政府性基金支出表",
  "功能分类支出表",
];
const WITHOUT_CARRY_OVER: readonly CanonicalTable[] = [
  "一般公共预算支出表",
  "财政拨款支出表",
  "收支总表",
  "支出总表",
  "收入总表",
];

/** Picks among all figures that carry a label those that answer, by family and 口径. */
export function fromLabel(family: LabelFamily, figures: readonly Figure[], scope: Scope): Choice {
  const eligible = scope.table ? figures.filter(({ table }) => table === scope.table) : figures;
  if (family === "project") return projectFigures(eligible, scope);
  if (family === "indicator" || family === "fund") return { ...NOTHING, figures: ofPeriod(eligible, scope) };
  if (family === "economic") return { ...NOTHING, figures: inColumn(eligible, scope.column ?? "合计") };
  if (family === "subject" || family === "division") return subjectFigures(eligible, scope);
  return { ...NOTHING, figures: statementFigures(eligible, scope.column === "个数" ? "数量" : "价值") };
}

function subjectFigures(figures: readonly Figure[], scope: Scope): Choice {
  const order = scope.carryOver === "without" ? WITHOUT_CARRY_OVER : WITH_CARRY_OVER;
  const column = scope.carryOver === "only" ? "上年结转" : (scope.column ?? "合计");
  const chosen = inFirstTable(figures, order, column, scope);
  const other = scope.carryOver === "without" ? "支出总表" : "一般公共预算支出表";
  const otherScope = figures.filter(
    ({ table, columnKey }) => table === other && columnKey === (scope.column ?? "合计"),
  );
  return { figures: chosen.slice(0, 1), also: [], otherScope: otherScope.slice(0, 1) };
}

function inFirstTable(
  figures: readonly Figure[],
  order: readonly CanonicalTable[],
  column: string,
  scope: Scope,
): readonly Figure[] {
  for (const table of order) {
    const wanted = scope.carryOver === "without" && table === "收支总表" ? "当年" : column;
    const found = figures.filter((figure) => figure.table === table && figure.columnKey === wanted);
    if (found.length > 0) return found;
  }
  return [];
}

function inColumn(figures: readonly Figure[], column: string): readonly Figure[] {
  const found = figures.filter(({ columnKey }) => columnKey === column);
  return found.length > 0 ? ofFirstTable(found) : figures.slice(0, 1);
}

/** Those of the table that prints the first: a second table of its kind prints the same items again. */
export function ofFirstTable(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ title }) => title === figures[0]?.title);
}

/** The project's row of the year, else of the carry-over; a sheet's total in another unit stands beside it. */
function projectFigures(figures: readonly Figure[], scope: Scope): Choice {
  const current = figures.filter(({ table, columnKey }) => table === "项目支出表" && columnKey === "合计");
  const carried = figures.filter(({ table, columnKey }) => table === "项目结转表" && columnKey === "合计");
  const sheet = figures.filter((figure) => figure.table === "绩效目标表" && isProjectTotal(figure));
  const source = scope.column
    ? figures.filter(({ row }) => row.replace(/^其中[:：]/u, "") === scope.column)
    : [];
  if (source.length > 0) return { ...NOTHING, figures: ofPeriod(source, scope) };
  if (scope.column === "资金来源") return withSources(current.length > 0 ? current : sheet, figures, scope);
  const periods = figures.filter(
    ({ table, row }) => table === "绩效目标表" && /^(?:项目)?资金总额$/u.test(row.replace(/[:：]/gu, "")),
  );
  if (scope.period !== null && periods.length > 0) return { ...NOTHING, figures: ofPeriod(periods, scope) };
  if (scope.carryOver === "only")
    return { figures: carried, also: [], otherScope: current.filter((one) => isSameProject(one, carried)) };
  const order = [current, scope.carryOver === "without" ? [] : carried, sheet].filter(
    (group) => group.length > 0,
  );
  const [chosen = [], ...others] = order;
  return {
    figures: chosen,
    also: sheet,
    otherScope: others.flat().filter(({ table }) => table !== "绩效目标表"),
  };
}

/** Of one name, the year in it included: last year's project of that kind is another one. */
function isSameProject({ project }: Figure, others: readonly Figure[]): boolean {
  return others.some((other) => other.project === project);
}

/** The project's amount, and the sources of the year that give something of it. */
function withSources(amounts: readonly Figure[], figures: readonly Figure[], scope: Scope): Choice {
  const sources = figures.filter(
    ({ table, row, value }) =>
      table === "绩效目标表" && /财政资金|自筹/u.test(row) && !isZero(decimal(value)),
  );
  return { ...NOTHING, figures: [...amounts, ...ofPeriod(sources, scope)] };
}

/** Targets of the year, unless the whole period was asked for. */
function ofPeriod(figures: readonly Figure[], { period }: Scope): readonly Figure[] {
  if (period === "both") return figures.slice(0, 4);
  const wanted = figures.filter(({ columnKey }) => columnKey === (period ?? "年度"));
  const chosen = wanted.length > 0 ? wanted : figures;
  const first = chosen[0];
  return first
    ? chosen
        .filter(({ rowPath, value }) => rowPath.join() === first.rowPath.join() || value !== first.value)
        .slice(0, 4)
    : [];
}

/** What prose states as an amount; a change only where nothing else is stated. Of an asset the column asked for. */
function statementFigures(figures: readonly Figure[], assetColumn: "价值" | "数量"): readonly Figure[] {
  const levels = figures.filter(
    ({ aspect }) => aspect === "amount" || aspect === "count" || aspect === "target",
  );
  const ofAsset = levels.filter(
    ({ table, columnKey }) => table === "固定资产表" && columnKey === assetColumn,
  );
  const bought = ofFirstTable(
    levels.filter(({ table, columnKey }) => table === "政府采购表" && columnKey === "合计"),
  );
  if (ofAsset.length === 0 && bought.length > 0) return bought;
  const stated = assetColumn === "价值" ? levels.filter((one) => !isCountOfPriced(one, levels)) : levels;
  return [ofAsset, stated, levels, figures].find((group) => group.length > 0)?.slice(0, 1) ?? [];
}

/** 在建工程1项12277.73万元: the number of things whose amount the same words state. */
function isCountOfPriced({ table, aspect, row, line }: Figure, figures: readonly Figure[]): boolean {
  return (
    table === null &&
    aspect === "count" &&
    figures.some((other) => other.row === row && other.line === line && isMoney(other.unit))
  );
}

/** Amounts before everything else; rows that print one item twice because they repeat it count once. */
export function amountFirst(figures: readonly Figure[], scope: Scope): readonly Figure[] {
  const [first] = figures;
  if (scope.column === "资金来源" || scope.period === "both") return figures;
  if (!first || first.table === null || scope.table === "绩效目标表")
    return figures.slice(0, first?.table === null ? 1 : undefined);
  const sameRow = figures.filter(
    (figure) => figure.table === first.table && figure.columnKey === first.columnKey,
  );
  return isOneOfSeveral(first) ? sameRow : sameRow.slice(0, 1);
}

/** Rows of one name that are parts of one item or different purchases; elsewhere they repeat one total. */
export function isOneOfSeveral({ rowKind, table }: Figure): boolean {
  return rowKind === "detail" || (table === "政府采购表" && rowKind === "group");
}

/** Printings of the same amount in another unit or precision: 123400元 beside 12.34万元. */
export function sameAmounts(figure: Figure, others: readonly Figure[]): Figure[] {
  if (!isMoney(figure.unit)) return [];
  const unit = figure.unit;
  return others.filter((other) => {
    if (other.id === figure.id || !isMoney(other.unit) || other.unit === unit) return false;
    return (
      agrees(decimal(figure.value), convertMoney(decimal(other.value), other.unit, unit)) ||
      agrees(decimal(other.value), convertMoney(decimal(figure.value), unit, other.unit))
    );
  });
}

/** Two printings of one amount: equal at the precision of the coarser one (1234元 and 0.12万元). */
function agrees(a: Decimal, b: Decimal): boolean {
  const scale = Math.min(a.scale, b.scale);
  return compare(rescale(a, scale), rescale(b, scale)) === 0;
}
