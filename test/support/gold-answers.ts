import type { Answer } from "../../src/compose/index.js";
import { readGold } from "../../src/evaluate/index.js";
import { sharedCorpusAnswerer } from "./corpus-answerer.js";

let answers: Promise<readonly Answer[]> | null = null;

/** The answers to all gold questions, in their order: asked once for all test files of a worker. */
export function goldAnswers(): Promise<readonly Answer[]> {
  answers ??= askAll();
  return answers;
}

async function askAll(): Promise<readonly Answer[]> {
  const answerer = await sharedCorpusAnswerer();
  const all: Answer[] = [];
  for (const { history, question } of readGold("test/eval/gold.jsonl"))
    all.push((await answerer.converse([...history, question])).answer);
  return all;
}
