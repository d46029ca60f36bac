import type { SheetIndicator } from "../types.js";
import { fold, type SheetRow } from "./row.js";

type Period = SheetIndicator["period"];

/** Columns of one set of targets: where its second level, its names and its targets stand. */
export interface TargetColumns {
  readonly second: number | null;
  readonly name: number;
  readonly target: number;
  readonly period: SheetIndicator["period"];
}

/** Columns of the indicators, from their head: one set of targets, or two halves for two periods. */
export interface IndicatorHead {
  readonly first: number | null;
  readonly sets: readonly [TargetColumns] | readonly [TargetColumns, TargetColumns];
  readonly description: number | null;
  readonly sign: number | null;
  readonly unit: number | null;
  readonly basis: number | null;
}

type Role = "first" | "second" | "name" | "target" | "description" | "sign" | "unit" | "basis";

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^一级指标/u, "first"],
  [/^二级指标/u, "second"],
  [/^(?:三级指标|指标名称)/u, "name"],
  [/指标描述|指标解释|指标说明|指标内容/u, "description"],
  [/依据|评[分价]标准|计算方法|数据来源/u, "basis"],
  [/指标性质|指标方向|^符号/u, "sign"],
  [/度量单位|计量单位|^单位$/u, "unit"],
  [/指标值|目标值/u, "target"],
];

/** Reads the head of the indicators; null where it names no column of names or none of targets. */
export function readIndicatorHead(row: SheetRow, periods: readonly Period[]): IndicatorHead | null {
  const columns = new Map<Role, number[]>();
  for (const cell of row.cells) {
    const role = ROLES.find(([pattern]) => pattern.test(fold(cell.text)))?.[1];
    if (role) columns.set(role, [...(columns.get(role) ?? []), cell.column]);
  }
  const only = (role: Role) => columns.get(role)?.[0] ?? null;
  const sets = targetSets(columns, periods, row);
  if (!sets) return null;
  const [first, description, sign] = [only("first"), only("description"), only("sign")];
  return { first, sets, description, sign, unit: only("unit"), basis: only("basis") };
}

function targetSets(
  columns: ReadonlyMap<Role, readonly number[]>,
  periods: readonly Period[],
  row: SheetRow,
): IndicatorHead["sets"] | null {
  const [name, otherName] = columns.get("name") ?? [];
  const [target, otherTarget] = columns.get("target") ?? [];
  const [second = null, otherSecond = null] = columns.get("second") ?? [];
  if (name === undefined || target === undefined) return null;
  if (otherName === undefined || otherTarget === undefined)
    return [{ second, name, target, period: onlyPeriod(periods, row) }];
  const [left = "实施期", right = "年度"] = periods.length === 2 ? periods : [];
  return [
    { second, name, target, period: left },
    { second: otherSecond, name: otherName, target: otherTarget, period: right },
  ];
}

/** The period of a single set of targets, where its column or the goals' head says it. */
function onlyPeriod(periods: readonly Period[], row: SheetRow): Period {
  if (/年度(?:指标值|目标值)/u.test(row.text)) return "年度";
  return periods.length === 1 ? (periods[0] ?? null) : null;
}
