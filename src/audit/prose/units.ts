import { compare, type Figure, isMoney } from "../../budget/index.js";
import { amountOf, total } from "../amounts.js";
import type { Audited } from "../audited.js";
import { told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf } from "../place.js";
import { PROSE_RULES } from "../rules/index.js";

/** C7: headers that say % over values that the document itself proves to be money. */
export function unitChecks(audited: Audited): Check[] {
  const money = audited.sheets.filter(({ unit, unitPrinted }) => unitPrinted === "%" && isMoney(unit));
  const [largest] = [...money].sort((a, b) => compare(amountOf(b), amountOf(a)));
  if (!largest || total(money).units === 0n) return [];
  const projects = [...new Set(money.map(({ project }) => project ?? ""))];
  const message = `${placeOf(largest)}的表头印“%”，所填的${largest.value}是${largest.unit}金额；共${projects.length}张表的“${largest.measure}”如此。`;
  return [told(PROSE_RULES.headerUnits, "contradiction", message, { figures: ordered(money, largest) })];
}

function ordered(figures: readonly Figure[], first: Figure): Figure[] {
  return [first, ...figures.filter((figure) => figure !== first)];
}
