/** How long to wait after a failure (ms), by how many there were before it: longer and longer, and then no longer. */
export function backoff(waitsMs: readonly number[], failures: number): number {
  return waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 0;
}
