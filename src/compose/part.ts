import type { Evidence } from "../execute/index.js";
import type { Plan } from "../plan/index.js";

/** One question of a message: what was to be done for it, and what was found. */
export interface Part {
  readonly plan: Plan;
  readonly evidence: Evidence;
}
