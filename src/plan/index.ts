export { followUpLabel, nextQuestions, type Outcome } from "./next/index.js";
export { planFor } from "./plan.js";
export {
  type Found,
  type FoundFigure,
  type FoundPlace,
  NOTHING_FOUND,
  otherReadings,
  restate,
  restatements,
  sameMeaning,
} from "./restate/index.js";
export { type FigurePlan, type MessagePlan, type Plan, type PlanOf, planSchema } from "./schema.js";
export { severalPlans } from "./several.js";
