export { nextQuestions } from "./follow-ups.js";
export { planFor } from "./plan.js";
export { type Found, type FoundFigure, type FoundPlace, restate, restatements } from "./restate/index.js";
export { type FigurePlan, type MessagePlan, type Plan, type PlanOf, planSchema } from "./schema.js";
export { severalPlans } from "./several.js";
