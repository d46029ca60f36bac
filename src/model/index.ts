export * from "./embedding/index.js";
