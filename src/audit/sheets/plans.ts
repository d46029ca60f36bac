import {
  compare,
  type Decimal,
  decimal,
  type Fact,
  type Figure,
  isMoney,
  multiply,
  subtract,
} from "../../budget/index.js";
import { amountOf, inUnitOf, statedStep, toleranceOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { as, described, present, sumCheck, told, verdictOf } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { SHEET_RULES } from "../rules/index.js";
import { lacksSome } from "../tables/tree.js";
import { endsInOneYear } from "./periods.js";
import { type ProjectSheet, projectSheets, textOf } from "./project-sheet.js";

/** B10: what the texts and cost targets of a sheet say of its money. */
export function planChecks(audited: Audited): Check[] {
  return projectSheets(audited).flatMap((sheet) =>
    present([
      numberedItems(audited, sheet),
      ...statedTotals(audited, sheet),
      ...products(sheet),
      ...costTargets(audited, sheet),
    ]),
  );
}

const ITEM_MARK = /[（(]\d{1,2}[)）]|(?<![\d.])\d{1,2}[、.．](?!\d)/gu;
const WHOLE_WORD = /总投资|总额|总计|合计|共计|投资计划/u;

/** Amounts of the texts; what one person, place or thing gets is none. */
function itemsOf({ texts }: ProjectSheet): Figure[] {
  return texts.filter(
    ({ column, unit, row }) =>
      /计划|测算|概况/u.test(column) && isMoney(unit) && !/测算|每|标准|单价|人均|户均/u.test(row),
  );
}

/** A numbered list with one amount for each number is the whole plan. */
function numberedItems(audited: Audited, sheet: ProjectSheet): Check | null {
  const { 年度: year, 实施期: whole } = sheet.total;
  const plan = textOf(sheet, /^项目实施计划$/u);
  const items = itemsOf(sheet).filter(
    ({ column, row }) => column === "项目实施计划" && !WHOLE_WORD.test(row),
  );
  const marks = plan ? [...plan.text.matchAll(ITEM_MARK)].length : 0;
  if (!plan || !year || items.length < 2 || marks !== items.length) return null;
  const check = sumCheck(SHEET_RULES.planItems, audited, [year], items);
  if (check?.verdict !== "contradiction") return check;
  const term = whole ? sumCheck(SHEET_RULES.planItems, audited, [whole], items) : null;
  const fitsTerm = term?.verdict === "pass" || term?.verdict === "rounding";
  if (fitsTerm && !isAnnual(sheet, plan)) return as(check, "scope", "计划各项之和等于实施期资金总额。");
  const also = fitsTerm && whole ? `各项之和与${placeOf(whole)}的${printedValue(whole)}相等。` : "";
  return { ...check, message: `${check.message}${also}` };
}

/** Whether the plan is one of the year: its items are worked out for twelve months, or the project ends in it. */
function isAnnual(sheet: ProjectSheet, { text }: Fact): boolean {
  return /12个月|十二个月|全年|每年|本年/u.test(text) || endsInOneYear(sheet) !== null;
}

/** 总投资50万元，其中…30万元，…20万元: the parts, and the year's money. */
function statedTotals(audited: Audited, sheet: ProjectSheet): (Check | null)[] {
  const { 年度: year } = sheet.total;
  return itemsOf(sheet)
    .filter(({ row }) => WHOLE_WORD.test(row))
    .flatMap((stated) => {
      const parts = itemsOf(sheet).filter(
        (item) => item !== stated && item.column === stated.column && !WHOLE_WORD.test(item.row),
      );
      const sums = parts.length > 1 ? sumCheck(SHEET_RULES.statedTotal, audited, [stated], parts) : null;
      const annual = year ? sumCheck(SHEET_RULES.statedTotal, audited, [stated], [year]) : null;
      return [
        sums && lacksSome(sums) ? as(sums, "scope", "所列的可以只是其中几项。") : sums,
        annual?.verdict === "contradiction" ? ofYear(annual, stated, parts, sheet, audited) : annual,
      ];
    });
}

/** What a text calls a total may be that of all years, of all sources, or of one of several items. */
function ofYear(
  annual: Check,
  stated: Figure,
  parts: readonly Figure[],
  sheet: ProjectSheet,
  audited: Audited,
) {
  const { 年度: year, 实施期: term } = sheet.total;
  const agrees = (left: Figure, right: Figure | null) =>
    right !== null && sumCheck(SHEET_RULES.statedTotal, audited, [left], [right])?.verdict === "pass";
  if (agrees(stated, term)) return as(annual, "scope", "等于实施期资金总额。");
  const more = year !== null && compare(amountOf(stated), amountOf(year)) > 0;
  if (!more || endsInOneYear(sheet) === null || parts.some((part) => agrees(part, year)))
    return as(annual, "scope", "所说的总额可以含其他年度、其他资金，或只是其中一项。");
  return annual;
}

/** 工资7.2万元（2人*3000元*12个月）: the factors of a calculation and the amount before it. */
function products({ texts }: ProjectSheet): (Check | null)[] {
  const calculated = texts.filter(({ row }) => /（测算）$/u.test(row));
  const rows = [...new Set(calculated.map(({ row, column }) => `${column}\u0001${row}`))];
  return rows.map((key) => {
    const factors = calculated.filter(({ row, column }) => `${column}\u0001${row}` === key);
    const item = texts.find(
      ({ row, column, unit }) => `${column}\u0001${row}（测算）` === key && isMoney(unit),
    );
    return item && factors.length > 1 ? productCheck(item, factors) : null;
  });
}

function productCheck(item: Figure, factors: readonly Figure[]): Check | null {
  if (factors.filter(({ unit }) => isMoney(unit)).length !== 1) return null;
  const product = factors.map(amountOf).reduce<Decimal>(multiply, decimal("1"));
  const verdict = verdictOf(subtract(amountOf(item), product), toleranceOf([item], statedStep));
  const formula = factors.map(printedValue).join("×");
  const message = `${placeOf(item)}为${printedValue(item)}，按${formula}计算为${inUnitOf(product, item)}${item.unit}。`;
  return told(SHEET_RULES.calculation, verdict, message, { figures: [item, ...factors] });
}

const WHOLE_COST =
  /^(?:年度|项目|预算|财政|举报|全年)?(?:资金|成本|奖励|补助|经费|投资|预算)?总额$|^(?:资金|项目|预算)(?:总)?(?:成本|下达|总量)$|^下达资金$/u;

function costTargets(audited: Audited, sheet: ProjectSheet): (Check | null)[] {
  const { 年度: year } = sheet.total;
  return sheet.indicators
    .filter(({ row, unit, attributes }) => {
      const annual = attributes["期间"] !== "实施期";
      return annual && isMoney(unit) && WHOLE_COST.test(row);
    })
    .map((target) => {
      const check = year ? sumCheck(SHEET_RULES.costTarget, audited, [year], [target]) : null;
      const open = target.comparator !== null;
      if (check?.verdict !== "contradiction" || !open) return check;
      return as(check, "scope", `指标值为${described([target])}的界限，不要求相等。`);
    });
}
