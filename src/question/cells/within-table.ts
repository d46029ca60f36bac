import type { CanonicalTable } from "../../budget/index.js";
import { compact } from "../compact.js";
import type { TargetLink, TargetsFound } from "../types.js";
import type { NamedTables } from "./table-names.js";

/** Measures that a table of their own divides into what the money is spent on. */
const TABLES: Readonly<Record<string, CanonicalTable>> = {
  机关运行经费: "机关运行经费表",
  政府采购预算: "政府采购表",
  政府采购货物预算: "政府采购表",
  政府采购工程预算: "政府采购表",
  政府采购服务预算: "政府采购表",
};

/** 机关运行经费里, 政府采购中的: what follows is a part of it. */
const INSIDE = /^(?:预算|支出)?(?:里面?|[之当其]?中|的|下面?)/u;

/**
 * 机关运行经费里的差旅费和会议费: items behind a measure, as rows of the table that divides it. `keepsWhole` where
 * the question sets them against the measure itself.
 */
export function withinTable(
  found: TargetsFound,
  text: string,
  tables: readonly NamedTables[],
  keepsWhole: boolean,
): TargetsFound {
  const whole = found.targets.find((target) => tableOf(target) !== null);
  const table = whole ? tableOf(whole) : null;
  if (!whole || !table || !INSIDE.test(text.slice(whole.span.end))) return found;
  const inside = found.targets.map((target) =>
    target.span.start > whole.span.end ? rowOf(target, text, table, tables) : null,
  );
  if (inside.every((row) => row === null)) return found;
  const targets = found.targets.flatMap((target, index) => {
    const row = inside[index];
    if (row) return [row];
    return target === whole && !keepsWhole ? [] : [target];
  });
  return { ...found, targets };
}

function tableOf(target: TargetLink): CanonicalTable | null {
  return target.kind === "measure" ? (TABLES[target.name] ?? null) : null;
}

/** The row of the table that bears just the words of the target; null where it has none. */
function rowOf(
  { span, score }: TargetLink,
  text: string,
  table: CanonicalTable,
  tables: readonly NamedTables[],
): TargetLink | null {
  const words = compact(text.slice(span.start, span.end)).text;
  const cells = tables.flatMap((own) => own.names(table)?.rows.find(words) ?? []);
  const named = cells.filter(({ phrase }) => phrase === words).flatMap(({ value }) => value);
  const cell = named.find(({ columnKey, rowKind }) => columnKey === "合计" && rowKind !== "total");
  if (!cell) return null;
  const { side, rowKey: key, row: name } = cell;
  return { kind: "cell", table, side, key, column: "合计", name, span, score };
}
