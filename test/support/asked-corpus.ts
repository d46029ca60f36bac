import { afterAll, beforeAll } from "vitest";
import type { Answer } from "../../src/compose/index.js";
import type { Plan } from "../../src/plan/index.js";
import {
  createLexicon,
  type Lexicon,
  type Question,
  type Turn,
  understand,
} from "../../src/question/index.js";
import type { Index } from "../../src/store/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "./corpus-answerer.js";

/** The real corpus to ask, for the tests of a file: made before them, removed after. */
export interface AskedCorpus {
  /** Usable inside tests only. */
  readonly index: Index;
  readonly lexicon: Lexicon;
  /** Questions that were withheld because a number failed its check. */
  readonly withheld: readonly string[];
  /** The answer to the last of several questions of one conversation. */
  ask(...questions: readonly string[]): Promise<Answer>;
  plan(...questions: readonly string[]): Promise<Plan>;
  /** The last question as read in the light of those before it. */
  read(...questions: readonly string[]): Promise<Question>;
}

export function askedCorpus(): AskedCorpus {
  let answerer: CorpusAnswerer | null = null;
  let lexicon: Lexicon | null = null;
  beforeAll(async () => {
    answerer = await corpusAnswerer();
    lexicon = createLexicon(answerer.index);
  });
  afterAll(() => answerer?.close());
  const made = (): CorpusAnswerer => answerer ?? missing();
  const words = (): Lexicon => lexicon ?? missing();
  const ask = async (...questions: readonly string[]) => (await made().converse(questions)).answer;
  return {
    get index() {
      return made().index;
    },
    get lexicon() {
      return words();
    },
    get withheld() {
      return made().withheld;
    },
    ask,
    plan: async (...questions) => (await ask(...questions)).plan,
    read: async (...questions) =>
      understand(questions.at(-1) ?? "", await turnAfter(questions, made()), words()),
  };
}

/** The turn that the last of the questions is read against. */
async function turnAfter(questions: readonly string[], answerer: CorpusAnswerer): Promise<Turn | null> {
  const earlier = questions.slice(0, -1);
  return earlier.length === 0 ? null : (await answerer.converse(earlier)).turn;
}

function missing(): never {
  throw new Error("the corpus is asked before the tests of the file began");
}

/** The figures that are the answer. */
export function answered({ figures }: Answer): Answer["figures"] {
  return figures.filter(({ role }) => role === "answer");
}

/** Values with their units, in the order of the answer. */
export function valuesOf(answer: Answer): string[] {
  return answered(answer).map(({ value, unit }) => `${value}${unit}`);
}
