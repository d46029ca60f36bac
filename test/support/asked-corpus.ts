import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Answerer, createAnswerer } from "../../src/answer.js";
import type { Answer } from "../../src/compose/index.js";
import { buildIndex } from "../../src/ingest.js";
import type { MessagePlan } from "../../src/plan/index.js";
import {
  createLexicon,
  type Lexicon,
  type Question,
  type Turn,
  understand,
} from "../../src/question/index.js";
import type { Index } from "../../src/store/index.js";
import { type BuiltPlace, builtCorpus, copyOfBuiltIndex, openedIndex } from "./built-corpus.js";

/** A corpus to ask, for the tests of a file: made before them, removed after. */
export interface AskedCorpus {
  /** Usable inside tests only. */
  readonly index: Index;
  readonly lexicon: Lexicon;
  /** Questions that were withheld because a number failed its check. */
  readonly withheld: readonly string[];
  /** The answer to the last of several questions of one conversation. */
  ask(...questions: readonly string[]): Promise<Answer>;
  plan(...questions: readonly string[]): Promise<MessagePlan>;
  /** The last question as read in the light of those before it. */
  read(...questions: readonly string[]): Promise<Question>;
}

/** What a corpus holds: the real documents or none of them, and texts or other files of its own by name. */
export interface CorpusParts {
  readonly real?: boolean;
  readonly texts?: Readonly<Record<string, string | Uint8Array | Promise<Uint8Array>>>;
}

export function askedCorpus(parts: CorpusParts = {}): AskedCorpus {
  let open: OpenCorpus | null = null;
  beforeAll(async () => {
    open = await openCorpus(parts);
  });
  afterAll(() => open?.close());
  const made = (): OpenCorpus => open ?? missing();
  const ask = async (...questions: readonly string[]) => (await made().answerer.converse(questions)).answer;
  return {
    get index() {
      return made().index;
    },
    get lexicon() {
      return made().lexicon;
    },
    get withheld() {
      return made().withheld;
    },
    ask,
    plan: async (...questions) => (await ask(...questions)).plan,
    read: async (...questions) =>
      understand(questions.at(-1) ?? "", await turnAfter(questions, made().answerer), made().lexicon),
  };
}

interface OpenCorpus {
  readonly index: Index;
  readonly lexicon: Lexicon;
  readonly answerer: Answerer;
  readonly withheld: readonly string[];
  close(): void;
}

async function openCorpus({ real = true, texts = {} }: CorpusParts): Promise<OpenCorpus> {
  const added = Object.keys(texts).length > 0;
  if (real && !added) return opened(await builtCorpus(), () => {});
  const folder = mkdtempSync(join(tmpdir(), "yusuan-asked-"));
  const place = { corpus: join(folder, "corpus"), index: join(folder, "index") };
  if (real) await copyOfBuiltIndex(place.index);
  cpSync("corpus", place.corpus, {
    recursive: true,
    filter: (path) => real || !/\.(?:txt|json)$/u.test(path),
  });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(place.corpus, name), await text);
  await buildIndex(place);
  return opened(place, () => rmSync(folder, { recursive: true, force: true }));
}

function opened(place: BuiltPlace, remove: () => void): OpenCorpus {
  const index = openedIndex(place);
  const withheld: string[] = [];
  const onWithheld = (question: string) => void withheld.push(question);
  const answerer = createAnswerer(index, { inquiryContact: null, onWithheld });
  const close = () => {
    index.close();
    remove();
  };
  return { index, lexicon: createLexicon(index), answerer, withheld, close };
}

/** The turn that the last of the questions is read against. */
async function turnAfter(questions: readonly string[], answerer: Answerer): Promise<Turn | null> {
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
