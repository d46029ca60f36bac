import { z } from "zod/v4";
import { CANONICAL_TABLES } from "../budget/index.js";
import { planSchema } from "../plan/index.js";

const figure = z.object({
  /** The figure's id in the store; null for a derived one. */
  id: z.string().nullable(),
  value: z.string(),
  unit: z.string(),
  role: z.enum(["answer", "operand", "context"]),
  derived: z.boolean(),
  formula: z.string().nullable(),
  basis: z.enum(["printed", "joined", "repaired", "zero"]),
  org: z.string().nullable(),
  level: z.enum(["部门", "单位"]).nullable(),
  year: z.number().int().nullable(),
  kind: z.enum(["预算", "决算"]).nullable(),
  measure: z.string(),
  table: z.enum(CANONICAL_TABLES).nullable(),
  title: z.string().nullable(),
  row: z.string().nullable(),
  code: z.string().nullable(),
  column: z.string().nullable(),
  label: z.string().nullable(),
  direction: z.enum(["增加", "减少", "持平"]).nullable(),
  citation: z.number().int().nullable(),
});

const citation = z.object({
  n: z.number().int(),
  document: z.string(),
  title: z.string(),
  section: z.string(),
  page: z.number().int().nullable(),
  lines: z.tuple([z.number().int(), z.number().int()]).nullable(),
  /** Where a PDF prints it, in points of the page; absent for texts, which have `lines`. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  quote: z.string(),
  origin: z
    .object({ url: z.string().nullable(), site: z.string().nullable(), publishedOn: z.string().nullable() })
    .nullable(),
});

const note = z.object({
  kind: z.enum([
    "scope",
    "conflict",
    "comparability",
    "target",
    "rounding",
    "unit",
    "copy",
    "budget",
    "year",
  ]),
  text: z.string(),
  /** The id of the one figure it is said of; null where it is said of the whole answer. */
  figure: z.string().nullable(),
});

/** What a language model did for an answer. */
const modelPart = z.object({
  name: z.string(),
  /** Words of the question that were read as a name, where the model said so and the lexicon bore it out. */
  reading: z.array(z.object({ words: z.string(), name: z.string() })),
  /** Where its reading is borne out by nothing else: the question that may be meant, which is answered. */
  offered: z.string().nullable(),
  /** Whether it put the clauses of the text in order. */
  wording: z.boolean(),
});

/** What was done; `model` is null where none took part. */
const answerPlan = planSchema.and(z.object({ model: modelPart.nullable().default(null) }));

/** One answer as it leaves, the same for every channel. */
export const answerSchema = z.object({
  id: z.string().optional(),
  question: z.string(),
  status: z.enum(["answered", "clarify", "not_found", "refused"]),
  text: z.string(),
  figures: z.array(figure),
  citations: z.array(citation),
  notes: z.array(note),
  clarify: z.object({ question: z.string(), options: z.array(z.string()) }).nullable(),
  followUps: z.array(z.string()),
  plan: answerPlan,
  elapsedMs: z.number(),
});

export type Answer = z.infer<typeof answerSchema>;
export type AnswerFigure = z.infer<typeof figure>;
export type AnswerCitation = z.infer<typeof citation>;
export type ModelPart = z.infer<typeof modelPart>;
export type AnswerNote = z.infer<typeof note>;
