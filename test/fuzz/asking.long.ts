import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";
import { type Asked, askAtRandom } from "./asking.js";

/** Rounds of a whole run, and questions of each. */
const ROUNDS = 20;
const QUESTIONS = 1_000;
/** Bytes by which the heap, where it was lowest, may grow from the first rounds to the last. */
const GROWTH = 64 * 1024 * 1024;

let answerer: CorpusAnswerer;

beforeAll(async () => {
  answerer = await corpusAnswerer();
});

afterAll(() => answerer.close());

describe("questions put together at random", () => {
  it("all get an answer as agreed, round after round, and leave no memory behind", async () => {
    const asked: Asked[] = [];
    const heaps: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      asked.push(...(await askAtRandom(answerer, 1_000 + round, QUESTIONS)));
      heaps.push(process.memoryUsage().heapUsed);
    }
    report(asked, heaps);
    expect(asked.filter(({ broken }) => broken.length > 0).slice(0, 50)).toEqual([]);
    expect(Math.min(...heaps.slice(-5)) - Math.min(...heaps.slice(0, 5))).toBeLessThan(GROWTH);
  });
});

function report(asked: readonly Asked[], heaps: readonly number[]): void {
  const times = asked.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const statuses = new Map<string, number>();
  for (const { status } of asked) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const counts = [...statuses].map(([status, count]) => `${status} ${count}`).join(", ");
  const broken = asked.filter((one) => one.broken.length > 0).length;
  console.log(`${asked.length} questions: ${counts}; ${broken} against the rules`);
  console.log(`p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.99999)} ms`);
  console.log(
    `heap after each round: ${heaps.map((bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`).join(" ")}`,
  );
}
