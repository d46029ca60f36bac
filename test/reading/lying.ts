import { createAnswerer } from "../../src/answer.js";
import type { Answer } from "../../src/compose/index.js";
import type { GoldItem } from "../../src/evaluate/index.js";
import { isBorneOut } from "../../src/reading/support.js";
import type { Index } from "../../src/store/index.js";
import {
  always,
  type ReadingAsked,
  readingAsked,
  reads,
  scriptedModel,
} from "../support/language-model/index.js";
import type { Seeded } from "../support/seeded.js";

export type Lie = readonly [words: string, name: string];

/** What came of lying to a question. */
export interface Lied {
  readonly item: GoldItem;
  /** The answer when the model says nothing. */
  readonly own: Answer;
  /** Every answer to a lie that is not what it would be without. */
  readonly swayed: readonly { readonly lie: Lie; readonly answer: Answer }[];
  readonly lies: number;
}

/** Puts every gold question that a model is asked about to one that lies, as often as it has lies to tell. */
export async function lieTo(
  index: Index,
  gold: readonly GoldItem[],
  liesFor: (asked: ReadingAsked) => readonly Lie[],
): Promise<readonly Lied[]> {
  const model = scriptedModel(reads());
  const answerer = createAnswerer(index, { inquiryContact: null, onWithheld: () => {}, model });
  const told: Lied[] = [];
  for (const item of gold) {
    const ask = async () => (await answerer.converse([...item.history, item.question])).answer;
    model.behave(always({ reply: '{"readings":[]}' }));
    const own = await ask();
    const asked = model.asked.map(readingAsked).at(-1);
    if (!asked || own.status === "answered") continue;
    const lies = liesFor(asked);
    const swayed: Lied["swayed"][number][] = [];
    for (const lie of lies) {
      model.behave(reads(lie));
      const answer = await ask();
      if (answer.status !== own.status || answer.figures.length !== own.figures.length)
        swayed.push({ lie, answer });
    }
    told.push({ item, own, swayed, lies: lies.length });
  }
  return told;
}

const LONGEST = 16;

/** Stretches of what nothing explains, whole words where they are Latin. */
function stretches(open: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of open) {
    const starts = [...text.matchAll(/\p{Script=Han}|[a-z]+/gu)];
    for (const [from, first] of starts.entries())
      for (const last of starts.slice(from, from + LONGEST))
        found.add(text.slice(first.index, last.index + last[0].length));
  }
  return [...found];
}

/** Every lie that the words of the question could be taken to bear out. */
export function everyLie({ open, names }: ReadingAsked): Lie[] {
  return stretches(open).flatMap((words) =>
    names.filter((name) => isBorneOut(words, name, names)).map((name) => [words, name] as const),
  );
}

/** A few lies at random. */
export function someLies(random: Seeded, count: number): (asked: ReadingAsked) => Lie[] {
  return ({ open, names }) => {
    const words = stretches(open);
    if (words.length === 0) return [];
    return Array.from({ length: count }, () => [random.pick(words), random.pick(names)] as const);
  };
}
