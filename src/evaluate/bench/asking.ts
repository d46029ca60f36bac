import type { ScoredAnswer } from "../score/index.js";
import { percentile, sameValue } from "../score/index.js";
import type { BenchQuestion } from "./questions.js";

/** Milliseconds of many calls. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** How fast and how often rightly something answered the questions. */
export interface Asking extends Latency {
  readonly right: number;
  readonly of: number;
}

const ROUNDS = 3;

/** Asks every question once unmeasured, then in several measured rounds. */
export async function measureAsking(
  questions: readonly BenchQuestion[],
  answer: (question: string) => Promise<ScoredAnswer>,
): Promise<Asking> {
  let right = 0;
  for (const { text, figure } of questions) if (states(await answer(text), figure)) right += 1;
  const times = await timesOf(questions, ({ text }) => answer(text));
  return { ...latencyOf(times), right, of: questions.length };
}

/** Milliseconds of a call with every question, after one unmeasured round. */
export async function measureCalls<Question>(
  questions: readonly Question[],
  call: (question: Question) => unknown,
): Promise<Latency> {
  for (const question of questions) await call(question);
  return latencyOf(await timesOf(questions, async (question) => call(question)));
}

/** Milliseconds of a call with every question, none of which was made before. */
export async function measureOnce<Question>(
  questions: readonly Question[],
  call: (question: Question) => Promise<unknown>,
): Promise<Latency> {
  return latencyOf(await timesOf(questions, call, 1));
}

async function timesOf<Question>(
  questions: readonly Question[],
  call: (question: Question) => Promise<unknown>,
  rounds = ROUNDS,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const question of questions) {
      const started = performance.now();
      await call(question);
      times.push(performance.now() - started);
    }
  }
  return times;
}

function latencyOf(times: readonly number[]): Latency {
  return { p50: percentile(times, 0.5) ?? 0, p99: percentile(times, 0.99) ?? 0 };
}

function states({ figures }: ScoredAnswer, { value, unit }: BenchQuestion["figure"]): boolean {
  const expected = { value, unit, derived: false, optional: false, tol: "0" };
  return figures.some((figure) => figure.role === "answer" && sameValue(expected, figure));
}
