import type { Answerer } from "../answer.js";
import type { Config } from "../config.js";
import { currentGeneration, type Index, isRefusal, openIndex } from "../store/index.js";
import { answererOver } from "./answering.js";
import type { Places } from "./places.js";

/** The index in use and what answers from it. */
export interface Live {
  readonly answerer: Answerer;
  readonly index: Index;
}

/** How long an index that is no longer in use is kept open for questions still being answered (ms). */
const KEPT_OPEN_MS = 60_000;

/**
 * Looks at `CURRENT` whenever it is asked, and goes over to a new generation when there is one. An index that cannot be
 * opened changes nothing: the old one goes on answering, and `onRefused` is told why.
 */
export function liveIndex(
  first: Index,
  places: Places,
  config: Config,
  onRefused: (sentence: string) => void,
): { readonly current: () => Live; readonly close: () => void } {
  let live: Live = { index: first, answerer: answererOver(first, config) };
  let refused: string | null = null;

  function renew(generation: string): void {
    const opened = openIndex(places);
    if (isRefusal(opened)) {
      if (refused !== generation) onRefused(opened.message);
      refused = generation;
      return;
    }
    const { index } = live;
    live = { index: opened, answerer: answererOver(opened, config) };
    setTimeout(() => index.close(), KEPT_OPEN_MS).unref();
  }

  return {
    current: () => {
      const generation = currentGeneration(places.index);
      if (generation !== null && generation !== live.index.generation) renew(generation);
      return live;
    },
    close: () => live.index.close(),
  };
}
