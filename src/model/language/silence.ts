/** After how many failures in a row a model is left alone, and for how long. */
export interface SilenceAfter {
  readonly failures: number;
  readonly milliseconds: number;
}

/** Whether a model is left alone because it keeps failing. */
export interface Silence {
  /** Whether it may be asked now; after a silence one request at a time tries whether it answers again. */
  admits(): boolean;
  succeeded(): void;
  failed(): void;
  /** The request came to neither: it was never made. */
  withdrawn(): void;
}

export function createSilence({ failures, milliseconds }: SilenceAfter, now: () => number): Silence {
  let inARow = 0;
  let until = 0;
  let trying = false;
  return {
    admits() {
      if (inARow < failures) return true;
      if (trying || now() < until) return false;
      trying = true;
      return true;
    },
    succeeded() {
      inARow = 0;
      trying = false;
    },
    failed() {
      inARow += 1;
      trying = false;
      until = now() + milliseconds;
    },
    withdrawn() {
      trying = false;
    },
  };
}
