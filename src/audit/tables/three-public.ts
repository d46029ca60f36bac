import type { Figure } from "../../budget/index.js";
import { type Audited, tableOf } from "../audited.js";
import { mayLackRows, notRun, present, sumCheck, withoutParts } from "../check.js";
import type { Check } from "../finding.js";
import { TABLE_RULES } from "../rules/index.js";

const TOTAL = "三公经费";
const VEHICLES = "公务用车购置及运行费";
const PARTS = ["因公出国（境）费", "公务接待费", VEHICLES];
const VEHICLE_PARTS = ["公务用车购置费", "公务用车运行维护费"];

const ITEMS = [TOTAL, ...PARTS, ...VEHICLE_PARTS];

/** A9: the total of 三公 and its parts, whether they stand in rows or in columns. */
export function threePublicChecks(audited: Audited): Check[] {
  const table = tableOf(audited, "三公经费表");
  if (!table) return [notRun(TABLE_RULES.threePublic, "未见“三公”经费表，未核对。")];
  return [...lanesOf(table.rows.flatMap(({ cells }) => [...cells.values()])).values()].flatMap((lane) =>
    present([partsOf(audited, lane, TOTAL, PARTS), partsOf(audited, lane, VEHICLES, VEHICLE_PARTS)]),
  );
}

/** Items that belong to one total: those of one fund, or of one body. */
function lanesOf(figures: readonly Figure[]): ReadonlyMap<string, Figure[]> {
  const lanes = new Map<string, Figure[]>();
  for (const figure of figures) {
    const body = figure.rowKind === "body" ? (figure.rowPath[0] ?? "") : "";
    const lane = `${body}\u0001${figure.columnKey}`;
    lanes.set(lane, [...(lanes.get(lane) ?? []), figure]);
  }
  return lanes;
}

function partsOf(
  audited: Audited,
  lane: readonly Figure[],
  whole: string,
  names: readonly string[],
): Check | null {
  const total = lane.find(({ measure }) => measure === whole);
  const parts = names.flatMap((name) => lane.find(({ measure }) => measure === name) ?? []);
  const [part] = parts;
  if (!total && part && parts.length > 1)
    return mayLackRows(TABLE_RULES.threePublic, part, `《${part.title}》没有${whole}的合计行`);
  if (total && parts.length === 0) return withoutParts(TABLE_RULES.threePublic, total);
  const check = total && parts.length > 0 ? sumCheck(TABLE_RULES.threePublic, audited, [total], parts) : null;
  const besides = lane.filter(({ measure }) => !ITEMS.includes(measure));
  const wider = check?.verdict === "contradiction" && total && besides.length > 0;
  const all = wider ? sumCheck(TABLE_RULES.threePublic, audited, [total], [...parts, ...besides]) : null;
  return all && all.verdict !== "contradiction" ? all : check;
}
