import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/compose/index.js";
import type { Shown } from "../../support/bot-api/index.js";
import { sample } from "../../support/sample.js";
import { partsOf, stage } from "../../support/talk.js";

interface GoldItem {
  readonly id: string;
  readonly history: readonly string[];
  readonly question: string;
}

const GOLD = readFileSync("test/eval/gold.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as GoldItem);
const SAMPLE = sample(GOLD, 60, "through the bot");
const scene = stage();

/** The same question asked of the program itself. */
async function answerTo({ history, question }: GoldItem): Promise<Answer> {
  const { answer } = await scene.answerer.converse([...history, question]);
  return answer;
}

/** What stands out first; numbers are printed as the document has them. */
function firstBoldOf(cards: readonly Shown[]): string {
  return cards.flatMap((card) => partsOf(card, "bold"))[0] ?? "";
}

describe("a sample of the questions whose answers are known, asked in chats", () => {
  it.each(SAMPLE.map((item) => [item.id, item] as const))("%s", async (_, item) => {
    const someone = scene.talk();
    for (const question of item.history) await someone.says(question);
    const cards = await someone.says(item.question);
    const answer = await answerTo(item);
    const [first] = cards;
    const last = cards.at(-1);
    if (!first || !last) throw new Error(`no answer to ${item.question}`);
    const asked = answer.figures.filter(({ role }) => role === "answer").map(({ value }) => value);
    if (asked.length > 0)
      expect(
        asked.some((value) => firstBoldOf(cards).includes(value)),
        `${item.question} ${firstBoldOf(cards)}`,
      ).toBe(true);
    if (answer.status === "answered") expect(partsOf(last, "expandable_blockquote")).toHaveLength(1);
    else expect(partsOf(first, "expandable_blockquote")).toEqual([]);
    expect(first.text.split("\n")[0]).toBe(answer.text.split("\n")[0]);
  });

  it("was refused nothing, and nothing failed", () => {
    expect(scene.bot.api.refused).toEqual([]);
    expect(scene.bot.logged.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  });
});
