export { type FoundTables, findTables } from "./find-tables.js";
