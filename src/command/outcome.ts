export const FAILED = 1;
export const WRONG_CALL = 2;

/** A failure that one sentence explains; its sentence is all that a user sees. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}

/** Writes why a command failed: one sentence, and the stack only where it was asked for. */
export function reportFailure(error: unknown, verbose: boolean): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  if (!verbose) return;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    process.stderr.write(`${cause.stack ?? ""}\n`);
}
