import type { Budget } from "../budget/index.js";
import { carriedTable, operatingTable, projectTable, threePublicTable } from "./by-body.js";
import {
  economicTable,
  fundIncomeTable,
  fundSpendingTable,
  generalTable,
  incomeTable,
  spendingTable,
  stateCapitalTable,
} from "./by-subject.js";
import type { PrintedTable } from "./printed-table.js";
import { grantsTable, summaryTable } from "./two-sided.js";

export { divisionsOf, ordinal } from "./divisions.js";
export { type PrintedTable, tableLines } from "./printed-table.js";
export { fund, general, special } from "./two-sided.js";

/** The thirteen tables of a disclosure, in order. */
export function tablesOf(budget: Budget): readonly PrintedTable[] {
  return [
    summaryTable(budget),
    incomeTable(budget),
    spendingTable(budget),
    grantsTable(budget),
    generalTable(budget),
    economicTable(budget),
    fundIncomeTable(budget),
    fundSpendingTable(budget),
    stateCapitalTable(),
    threePublicTable(budget),
    operatingTable(budget),
    projectTable(budget),
    carriedTable(budget),
  ];
}
