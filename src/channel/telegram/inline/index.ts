export { type InlineDeps, inlineResults } from "./results.js";
