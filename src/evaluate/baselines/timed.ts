import type { ScoredAnswer } from "../score/index.js";

/** An answer with the milliseconds it took. */
export async function timed(answer: () => Promise<Omit<ScoredAnswer, "elapsedMs">>): Promise<ScoredAnswer> {
  const started = performance.now();
  const given = await answer();
  return { ...given, elapsedMs: performance.now() - started };
}
