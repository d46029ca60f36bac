import { z } from "zod/v4";

/** Characters that a name or a question may have: more is no name, and no question. */
const LONGEST_NAME = 60;
const LONGEST_QUESTION = 500;

export const name = z.string().trim().min(1).max(LONGEST_NAME);
export const question = z.string().trim().min(1).max(LONGEST_QUESTION);

/** What several tools are asked for. */
export const org = name
  .optional()
  .describe(
    "单位名称，全称或简称；不填则为所有已收录单位。Body, its printed Chinese name or a short form of it; all bodies unless given.",
  );

export const year = z
  .number()
  .int()
  .min(1990)
  .max(2100)
  .optional()
  .describe(
    "预算年度，如 2025；不填则取各单位最新公开的年度。Budget year; the latest that each body has disclosed unless given.",
  );

export function limit(fallback: number, most: number) {
  return z
    .number()
    .int()
    .min(1)
    .max(most)
    .default(fallback)
    .describe(`最多返回几条。How many to return at most (up to ${most}).`);
}
