export { StateError } from "./database.js";
export type { Feedback } from "./feedback.js";
export type { Received } from "./inbox.js";
export { keepsakeId } from "./keepsakes.js";
export type { Draft, Posted, SendMethod } from "./outbox.js";
export { openState, type State } from "./state.js";
