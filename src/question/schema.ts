import { z } from "zod/v4";
import { CANONICAL_TABLES } from "../budget/index.js";
import { OPERATIONS } from "./types.js";

/** What is asked for, as plans and kept conversations hold it. */
export const targetSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("measure"), name: z.string() }),
  z.object({ kind: z.literal("code"), code: z.string() }),
  z.object({
    kind: z.literal("cell"),
    table: z.enum(CANONICAL_TABLES),
    side: z.enum(["收入", "支出"]).nullable(),
    key: z.string(),
    column: z.string(),
    name: z.string(),
  }),
  z.object({
    kind: z.literal("label"),
    family: z.enum([
      "subject",
      "economic",
      "division",
      "project",
      "indicator",
      "item",
      "fund",
      "statement",
      "fact",
    ]),
    key: z.string(),
    name: z.string(),
    project: z.string().nullable(),
  }),
]);

export const scopeSchema = z.object({
  carryOver: z.enum(["with", "without", "only", "both"]).nullable(),
  column: z.string().nullable(),
  table: z.enum(CANONICAL_TABLES).nullable(),
  period: z.enum(["年度", "实施期", "both"]).nullable(),
});

export const yearSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("stated"), year: z.number().int() }),
  z.object({ kind: z.literal("relative"), offset: z.number().int(), word: z.string() }),
]);

export const unitSchema = z.enum(["元", "万元", "亿元"]).nullable();

export const operationSchema = z.enum(OPERATIONS);
