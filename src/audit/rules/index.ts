import type { Rule } from "../finding.js";
import { ACROSS_RULES } from "./across.js";
import { FORM_RULES } from "./form.js";
import { PROSE_RULES } from "./prose.js";
import { SHEET_RULES } from "./sheets.js";
import { PROJECT_KINDS, STATED_SUMS, type StatedSum } from "./stated-sums.js";
import { TABLE_RULES } from "./tables.js";

export {
  ACROSS_RULES,
  FORM_RULES,
  PROJECT_KINDS,
  PROSE_RULES,
  SHEET_RULES,
  STATED_SUMS,
  type StatedSum,
  TABLE_RULES,
};

/** Every rule of the audit; those with one id tell one check of several measures. */
export const RULES: readonly Rule[] = [
  ...Object.values(TABLE_RULES),
  ...Object.values(ACROSS_RULES),
  ...Object.values(SHEET_RULES),
  ...Object.values(PROSE_RULES),
  ...STATED_SUMS.map(({ rule }) => rule),
  ...Object.values(FORM_RULES),
];

const BY_ID = new Map([...RULES].reverse().map((rule) => [rule.id, rule]));

/** The rule of a finding, with its sentence and its formula. */
export function ruleNamed(id: string): Rule | null {
  return BY_ID.get(id) ?? null;
}
