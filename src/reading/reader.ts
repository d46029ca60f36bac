import { z } from "zod/v4";
import { Failure, fillPrompt, type LanguageModel, readPrompt } from "../model/index.js";
import { type Lexicon, type Question, type Turn, targetName } from "../question/index.js";
import { nearestNames } from "./names.js";
import { objectionToOutcome, objectionToWords } from "./objections.js";
import { isBorneOut } from "./support.js";
import { isAnswered, type Mapping, type Understood } from "./understood.js";
import { openWords } from "./unsure.js";

/** What a model returns: words of the question, each with the name that they mean. */
export const readingSchema = z.object({
  readings: z.array(z.object({ words: z.string().max(80), name: z.string().max(160) })).max(2),
});

/** A question read anew with a name in the place of its words. */
export interface Reread<Read extends Understood> {
  /**
   * `understood`: its own words bear the name out, it may be answered so. `offered`: only the model says so; it may be
   * asked whether that is meant.
   */
  readonly kind: "understood" | "offered";
  readonly mappings: readonly Mapping[];
  readonly read: Read;
}

export interface Reader {
  readonly model: string;
  /** Reads a question once more where it was not surely understood; null where nothing comes of it. */
  reread<Read extends Understood>(
    own: Read,
    previous: Turn | null,
    again: (text: string) => Promise<Read>,
  ): Promise<Reread<Read> | null>;
}

/** Reads questions with the help of a model that says which words mean which name, and decides nothing. */
export function createReader(model: LanguageModel, lexicon: Lexicon): Reader {
  const prompt = readPrompt("reading");

  async function mappingsFor(own: Understood, previous: Turn | null, names: readonly string[]) {
    const { question } = own;
    const values = {
      question: question.utterance.original,
      open: openWords(own).join("、"),
      known: knownIn(question).join("、") || "无",
      conversation: previous ? knownIn(previous.question).join("、") : "无",
      names: names.join("\n"),
    };
    const reply = await model.structured(fillPrompt(prompt, values), readingSchema);
    return reply instanceof Failure ? [] : reply.readings;
  }

  return {
    model: model.name,
    async reread(own, previous, again) {
      const open = openWords(own);
      if (open.length === 0) return null;
      const names = nearestNames(own.question, open, lexicon.on(own.question.shelf));
      const mappings = await mappingsFor(own, previous, names);
      const text = withNames(own.question, mappings, names);
      const read = text === null ? null : await again(text);
      const words = mappings.map((one) => one.words);
      if (!read || objectionToOutcome(own, read, words) !== null) return null;
      const sure = mappings.every(({ words, name }) => isBorneOut(words, name, names));
      return { kind: sure && !isAnswered(own) ? "understood" : "offered", mappings, read };
    },
  };
}

/** The question with names in the place of words, as it was typed or as it is matched; null where it may not be put so. */
function withNames(
  { utterance }: Question,
  mappings: readonly Mapping[],
  names: readonly string[],
): string | null {
  const text = [utterance.original, utterance.text].find((said) =>
    mappings.every((one) => objectionToWords(one, said, names) === null),
  );
  if (text === undefined || mappings.length === 0) return null;
  return mappings.reduce((said, { words, name }) => said.replace(words, () => name), text);
}

/** What was understood, in names of the lexicon alone: nothing that was typed. */
function knownIn({ orgs, targets, years }: Question): string[] {
  const named = targets.filter(({ score }) => score === 1).map(targetName);
  return [...orgs, ...named, ...years.map((wish) => (wish.kind === "stated" ? `${wish.year}年` : wish.word))];
}
