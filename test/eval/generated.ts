import {
  type DocumentNames,
  documentNames,
  evaluate,
  type GeneratedDocument,
  type GoldItem,
  generateDocument,
  type ItemScore,
  type Summary,
  summarise,
} from "../../src/evaluate/index.js";
import type { AskedCorpus } from "../support/asked-corpus.js";

const YEARS = [2024, 2025];

/** Two years of bodies of education, housing and townships that exist nowhere. */
export function generatedYears(numbers: readonly number[], seed: string): GeneratedDocument[] {
  return numbers.flatMap((number) => YEARS.map((year) => generateDocument({ number, year, seed })));
}

/** Texts by file name, as a corpus takes them. */
export function textsOf(documents: readonly GeneratedDocument[]): Record<string, string> {
  return Object.fromEntries(documents.map(({ file, text }) => [file, text]));
}

/** A gold set answered and scored, with the questions that were not right. */
export interface Scored extends Summary {
  readonly misses: string;
}

export async function scored(gold: readonly GoldItem[], corpus: AskedCorpus): Promise<Scored> {
  const names: DocumentNames = documentNames(corpus.index.figures.documents(), null);
  const scores = await evaluate(gold, (question, history) => corpus.ask(...history, question), names);
  return { ...summarise(scores), misses: missesIn(scores) };
}

function missesIn(scores: readonly ItemScore[]): string {
  const missed = scores.filter(({ right }) => !right);
  return missed.map(({ item, fails, wrongNumbers }) => lineOf(item, fails, wrongNumbers)).join("\n");
}

function lineOf(item: GoldItem, fails: readonly string[], wrong: boolean): string {
  const said = [...item.history, item.question].map((one) => one.trim()).join(" → ");
  return `${item.id} ${item.category} ${wrong ? "wrong number" : fails.join(", ")}: ${said}`;
}
