export { type NamedCell, namedCell } from "./named-cell.js";
export { type NamedTables, namedTables } from "./table-names.js";
export { withinTable } from "./within-table.js";
