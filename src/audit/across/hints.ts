import { compare, type Figure } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { as, present, sumCheck } from "../check.js";
import type { Check } from "../finding.js";
import { cellOf } from "../printed-table.js";
import { ACROSS_RULES } from "../rules/index.js";
import { totalRow } from "./places.js";

/** An economic item and the end of the function code that usually pays for it alone. */
const SUBJECT_OF_ITEM: Readonly<Record<string, string>> = {
  机关事业单位基本养老保险缴费: "2080505",
  职业年金缴费: "2080506",
  公务员医疗补助缴费: "2101103",
  住房公积金: "2210201",
};

/** B7, B8: figures that are often equal; where they are not, the two tables measure different things. */
export function hintChecks(audited: Audited): Check[] {
  return present([...threePublic(audited), operating(audited), ...contributions(audited)]).map((check) =>
    check.verdict === "contradiction" ? as(check, "scope", "两处口径不同，不要求相等。") : check,
  );
}

function economicItems(audited: Audited, name: string): Figure[] {
  return audited.cells.filter(
    ({ table, rowKey, columnKey }) =>
      table === "基本支出经济分类表" && columnKey === "合计" && rowKey === name,
  );
}

function threePublic(audited: Audited): (Check | null)[] {
  return ["公务接待费", "公务用车运行维护费"].map((name) => {
    const stated = audited.cells.find(
      ({ table, measure, columnKey }) => table === "三公经费表" && measure === name && columnKey === "合计",
    );
    const items = economicItems(audited, name);
    return stated ? sumCheck(ACROSS_RULES.threePublicItems, audited, [stated], items) : null;
  });
}

function operating(audited: Audited): Check | null {
  const stated = cellOf(totalRow(audited, "机关运行经费表"), "合计");
  const upkeep = cellOf(totalRow(audited, "基本支出经济分类表"), "公用经费");
  if (!stated || !upkeep) return null;
  const check = sumCheck(ACROSS_RULES.threePublicItems, audited, [stated], [upkeep]);
  const less = compare(amountOf(stated), amountOf(upkeep)) < 0;
  return check?.verdict === "contradiction" && less
    ? as(check, "scope", "机关运行经费只算行政单位和参公单位，公用经费还含事业单位。")
    : check;
}

function contributions(audited: Audited): (Check | null)[] {
  return Object.entries(SUBJECT_OF_ITEM).map(([item, code]) => {
    const subject = audited.cells.find(
      (figure) =>
        figure.table === "一般公共预算支出表" && figure.code === code && figure.columnKey === "基本支出",
    );
    return subject
      ? sumCheck(ACROSS_RULES.contributions, audited, [subject], economicItems(audited, item))
      : null;
  });
}
