import { z } from "zod/v4";

const STATUSES = ["answered", "clarify", "not_found", "refused"] as const;

const lineRange = z.tuple([z.int().positive(), z.int().positive()]);

const place = z
  .object({
    /** Name of the document: a file of the corpus, or a name that the gold set's own folder knows. */
    doc: z.string().optional(),
    seed: z.string().optional(),
    lines: lineRange,
    /** The characters that print the value. */
    raw: z.string().optional(),
  })
  .refine(({ doc, seed }) => doc !== undefined || seed !== undefined, { error: "doc or seed is missing" });

const value = z.object({
  value: z.string(),
  unit: z.string().default(""),
  /** Computed from others: may differ by 0.01 of its unit. */
  derived: z.boolean().default(false),
  /** May be among the figures and need not. */
  optional: z.boolean().default(false),
  /** Largest difference allowed, in the value's unit. */
  tol: z.string().default("0"),
});

const expectation = z.object({
  status: z.array(z.enum(STATUSES)).min(1),
  values: z.array(value).default([]),
  cite: z.array(place).default([]),
  cite_alt: z.array(place).default([]),
  text_all: z.array(z.string()).default([]),
  text_any: z.array(z.string()).default([]),
  forbid: z.array(z.string()).default([]),
  forbid_pattern: z.array(z.string()).default([]),
});

/** One question of a gold set with what an answer to it must hold; fields beyond these are left alone. */
export const goldItemSchema = z.object({
  id: z.string(),
  category: z.string(),
  lang: z.string().default("zh"),
  /** The user's earlier questions, oldest first. */
  history: z.array(z.string()).default([]),
  question: z.string(),
  expect: expectation,
});

export type GoldItem = z.infer<typeof goldItemSchema>;
export type GoldValue = z.infer<typeof value>;
export type GoldPlace = z.infer<typeof place>;
export type AnswerStatus = (typeof STATUSES)[number];
