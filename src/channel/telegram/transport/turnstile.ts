/** Lets pass one after the other, each in a turn of the event loop of its own. */
export type Turnstile = () => Promise<void>;

/**
 * Answering is work for the processor. However many questions came at once, between two of them whatever else there is
 * gets its turn: replies of Telegram, timers, people who type.
 */
export function createTurnstile(): Turnstile {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}
