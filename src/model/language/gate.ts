import { Trouble } from "./trouble.js";

/** How many requests run at a time, and how many may wait for their turn. */
export interface GateSize {
  readonly running: number;
  readonly waiting: number;
}

export type Gate = <T>(work: () => Promise<T>, deadline: AbortSignal) => Promise<T>;

/** Lets a few requests run at a time, the others in order; whoever comes when too many wait already is turned away. */
export function createGate({ running, waiting }: GateSize): Gate {
  const queue: (() => void)[] = [];
  let free = running;

  async function enter(deadline: AbortSignal): Promise<void> {
    if (free > 0) free -= 1;
    else if (queue.length >= waiting) throw new Trouble("busy");
    else await turn(deadline);
  }

  function turn(deadline: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        deadline.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        queue.splice(queue.indexOf(go), 1);
        reject(new Trouble("timeout"));
      };
      queue.push(go);
      deadline.addEventListener("abort", leave, { once: true });
    });
  }

  function exit(): void {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  }

  return async (work, deadline) => {
    await enter(deadline);
    try {
      return await work();
    } finally {
      exit();
    }
  };
}
