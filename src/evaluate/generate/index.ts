import { type Budget, bodyOf, budgetOf } from "./budget/index.js";
import { documentText } from "./document.js";

export type { Budget, EconomicItem, Project, SubjectAmounts } from "./budget/index.js";

/** An invented disclosure and the budget it prints. */
export interface GeneratedDocument {
  /** Name for a file of a corpus. */
  readonly file: string;
  readonly text: string;
  readonly budget: Budget;
}

export interface GenerateOptions {
  /** Which body: numbers below 3,600 are different ones; sectors take turns. */
  readonly number: number;
  readonly year?: number;
  /** Any text; amounts follow from it. */
  readonly seed?: string;
}

const YEAR = 2025;

/**
 * One disclosure of an invented body of education, housing or a township: thirteen tables that add up, the
 * explanations, a performance sheet a project. The same options always give the same document.
 */
export function generateDocument({
  number,
  year = YEAR,
  seed = "yusuan",
}: GenerateOptions): GeneratedDocument {
  const budget = budgetOf(bodyOf(number), year, seed);
  const { org, level } = budget.body;
  return { file: `${org}${year}年${level}预算.txt`, text: documentText(budget), budget };
}

/** The disclosures of the bodies 0 to `count - 1`. */
export function generateDocuments(
  count: number,
  options: Omit<GenerateOptions, "number"> = {},
): GeneratedDocument[] {
  return Array.from({ length: count }, (_, number) => generateDocument({ ...options, number }));
}
