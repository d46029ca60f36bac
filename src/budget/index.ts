export * from "./columns.js";
export * from "./decimal.js";
export * from "./document.js";
export * from "./figure.js";
export * from "./label.js";
export * from "./table.js";
export * from "./unit.js";
