export * from "./embedding/index.js";
export * from "./language/index.js";
