import { z } from "zod/v4";
import { scopeSchema, targetSchema, unitSchema, yearSchema } from "../question/index.js";

/** What every plan about figures shares: whose, when, what, in which 口径 and unit. */
const asked = {
  orgs: z.array(z.string()),
  years: z.array(yearSchema),
  targets: z.array(targetSchema),
  scope: scopeSchema,
  unit: unitSchema,
  /** The sub-unit of the body that is meant, and whose figures alone answer; null for the body as a whole. */
  part: z.string().nullable(),
};

const order = z.object({
  direction: z.enum(["most", "least"]),
  top: z.number().int().nullable(),
  place: z.number().int().optional(),
});
const threshold = z.object({
  comparison: z.enum(["over", "under"]),
  inclusive: z.boolean(),
  value: z.string(),
  unit: z.string(),
});

const singlePlan = z.discriminatedUnion("op", [
  /** `counting`: what a number is asked of (人, 月; 个 for any thing), which no amount of money answers; 全年: twelve months of a price. */
  z.object({ op: z.literal("lookup"), ...asked, counting: z.string().nullable(), words: z.string() }),
  z.object({
    op: z.literal("change"),
    ...asked,
    computed: z.boolean(),
    level: z.boolean(),
    direction: z.enum(["增加", "减少"]).nullable(),
    /** What it is compared with where that is not the year before: the budget that final accounts recall. */
    against: z.enum(["预算"]).nullable(),
  }),
  z.object({
    op: z.literal("compute"),
    ...asked,
    how: z.enum(["difference", "times", "share", "sum", "average"]),
  }),
  z.object({ op: z.literal("rank"), ...asked, of: z.enum(["bodies", "items"]), order }),
  z.object({
    op: z.literal("list"),
    ...asked,
    of: z.enum(["projects", "parts", "bodies", "subjects"]),
    /** Length of the subject codes listed: 3 类, 5 款, 7 项. */
    digits: z.number().int().nullable(),
    count: z.boolean(),
    /** Whether the items themselves are asked for, or only how many there are. */
    items: z.boolean(),
    threshold: threshold.nullable(),
  }),
  z.object({
    op: z.literal("explain"),
    ...asked,
    /** `price`: the price of one unit, else the sentence that says it. */
    what: z.enum(["reason", "text", "price"]),
    words: z.string(),
    value: z.boolean(),
  }),
  z.object({ op: z.literal("define"), orgs: z.array(z.string()), term: z.string(), words: z.string() }),
  z.object({ op: z.literal("overview"), orgs: z.array(z.string()), years: z.array(yearSchema) }),
  z.object({ op: z.literal("audit"), ...asked, words: z.string() }),
  z.object({
    op: z.literal("clarify"),
    reason: z.enum(["no-body", "no-subject", "ambiguous-body"]),
    options: z.array(z.string()),
  }),
  z.object({
    op: z.literal("decline"),
    status: z.enum(["not_found", "refused"]),
    reason: z.enum([
      "unknown-body",
      "final-accounts",
      "unknown-subject",
      "personal",
      "opinion",
      "out-of-scope",
      "advice",
      "near-scope",
      "writing",
      "empty",
    ]),
    words: z.string(),
    orgs: z.array(z.string()),
  }),
]);

/** The machine-readable reading of a question; also what a model would have to return. */
export const planSchema = z.union([
  singlePlan,
  /** Several questions of different kinds in one message, in their order. */
  z.object({ op: z.literal("several"), parts: z.array(singlePlan) }),
]);

/** What to do for one question. */
export type Plan = z.infer<typeof singlePlan>;
/** What to do for a message, which may hold several questions. */
export type MessagePlan = z.infer<typeof planSchema>;
export type PlanOf<Op extends Plan["op"]> = Extract<Plan, { op: Op }>;
/** A plan that asks about figures. */
export type FigurePlan = Extract<Plan, { targets: unknown }>;
