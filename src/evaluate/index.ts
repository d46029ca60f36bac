export { createPeers, createVectorPeer, type Peer } from "./baselines/index.js";
export { type Answering, evaluate } from "./evaluate.js";
export {
  type Budget,
  type GeneratedDocument,
  type GenerateOptions,
  generateDocument,
  generateDocuments,
  type Project,
} from "./generate/index.js";
export * from "./gold/index.js";
export * from "./report/index.js";
export * from "./score/index.js";
