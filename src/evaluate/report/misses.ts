import type { ItemScore } from "../score/index.js";

/** What is worth knowing of each answer that was not right, one JSON object a line. */
export function missLines(scores: readonly ItemScore[]): string {
  return scores
    .filter(({ right }) => !right)
    .map((score) => `${JSON.stringify(missOf(score))}\n`)
    .join("");
}

function missOf({ item, answer, fails, wrongNumbers }: ItemScore): object {
  const { id, category, question, history, expect } = item;
  const given = answer.figures.filter(({ role }) => role === "answer");
  return {
    id,
    category,
    question,
    history,
    status: answer.status,
    fails,
    wrongNumbers,
    expected: expect,
    text: answer.text,
    figures: given.map(({ value, unit }) => `${value}${unit}`),
  };
}
