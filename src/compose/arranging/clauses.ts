/** Lines of an answer that say one thing together, and the same as one clause that can stand anywhere by itself. */
export interface Clause {
  readonly lines: readonly string[];
  /** Body, year, measure, value and direction, with its marks: nothing of it leans on what stands around it. */
  readonly text: string;
}

/** Whether clauses may change places: where the next question may count them, or a line does, they may not. */
export type ClauseOrder = "free" | "kept";

/** Gathers the clauses of an answer while its lines are worded. */
export class Clauses {
  readonly all: Clause[] = [];
  #order: ClauseOrder = "free";

  get order(): ClauseOrder {
    return this.#order;
  }

  /** Enters lines and what they say as a clause; returns the lines. */
  enter(lines: readonly string[], text: string, order: ClauseOrder): string[] {
    if (!this.all.some((clause) => clause.text === text)) this.all.push({ lines, text });
    if (order === "kept") this.#order = "kept";
    return [...lines];
  }
}
