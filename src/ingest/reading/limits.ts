const SECOND = 1000;

/** What reading or auditing one document may take. */
export interface Limits {
  /** Time for all that is not recognition, and the longest wait for any recognised page (ms). */
  readonly documentMs: number;
  /** Further time for each page that is recognised from its picture (ms). */
  readonly recognisedPageMs: number;
  /** Resident memory of the process that reads. */
  readonly bytes: number;
}

export const LIMITS: Limits = {
  documentMs: 60 * SECOND,
  recognisedPageMs: 15 * SECOND,
  bytes: 1024 ** 3,
};

/** When a task began, when it last got on, and the pages recognised so far; times in ns of the system's clock. */
export interface Course {
  readonly begun: bigint;
  readonly gotOn: bigint;
  readonly recognised: number;
}

export type Excess = "too-slow" | "too-much-memory";

/** Which limit is passed; null while none is. `course` is null between tasks. */
export function excessOf(course: Course | null, now: bigint, bytes: number, limits: Limits): Excess | null {
  if (bytes > limits.bytes) return "too-much-memory";
  if (course === null) return null;
  const since = (time: bigint) => Number((now - time) / 1_000_000n);
  const whole = limits.documentMs + course.recognised * limits.recognisedPageMs;
  return since(course.gotOn) > limits.documentMs || since(course.begun) > whole ? "too-slow" : null;
}
