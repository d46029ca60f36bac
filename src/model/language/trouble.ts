import { Failure, type FailureReason } from "./language-model.js";

/** What went wrong between here and a model, on its way to becoming a `Failure`. */
export class Trouble extends Error {
  override readonly name = "Trouble";

  constructor(
    readonly reason: FailureReason,
    /** How long the endpoint asks to be left alone, in milliseconds. */
    readonly retryAfter: number | null = null,
    options: ErrorOptions = {},
  ) {
    super(`the language model gave nothing usable: ${reason}`, options);
  }
}

/**
 * The failure that an error amounts to. All that networks and servers do is told as `Trouble` where requests are made;
 * whatever else breaks, breaks over what the model replied.
 */
export function failureOf(error: unknown, deadline: AbortSignal): Failure {
  if (deadline.aborted) return new Failure("timeout");
  return new Failure(troubleIn(error)?.reason ?? "invalid");
}

/** The trouble that libraries wrapped on its way up; null where there is none. */
export function troubleIn(error: unknown): Trouble | null {
  let inner = error;
  while (inner instanceof Error && !(inner instanceof Trouble)) inner = inner.cause;
  return inner instanceof Trouble ? inner : null;
}
