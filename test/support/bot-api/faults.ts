import { type Seeded, seeded } from "../seeded.js";

/** What goes wrong with a call. The kinds that end in `-after` first do what the call asked for. */
export type Fault =
  | { readonly kind: "429"; readonly retryAfter: number }
  | { readonly kind: "502" | "502-after" }
  | { readonly kind: "hang" | "hang-after" }
  | { readonly kind: "cut-before" | "cut-after" }
  | { readonly kind: "slow"; readonly ms: number }
  /** A batch of updates that was confirmed comes once more. */
  | { readonly kind: "repeat" }
  /** The updates of a batch come in another order. */
  | { readonly kind: "reorder" };

/** A fault that happened: to which method, and when. */
export interface Happened {
  readonly method: string;
  readonly fault: Fault;
  readonly at: number;
}

/** Faults at random: the same ones for the same seed and the same calls. */
export interface Chance {
  readonly seed: number;
  /** Of all calls, as a share of 1. */
  readonly share: number;
  readonly faults: readonly Fault[];
  /** The methods that fail; all of them where none is given. */
  readonly methods?: readonly string[];
}

/** The faults that concern what a batch of updates holds, not the call that asks for it. */
const OF_UPDATES: readonly Fault["kind"][] = ["repeat", "reorder"];

/** The plan of what goes wrong: scripted for the next calls, and at random. */
export class Faults {
  readonly happened: Happened[] = [];
  #script: { method: string; fault: Fault }[] = [];
  #chances: { chance: Chance; random: Seeded }[] = [];

  constructor(private readonly now: () => number) {}

  /** The next calls of a method fail so (`*`: of any method but `getUpdates`); more than once where asked. */
  next(method: string, fault: Fault, times = 1): this {
    for (let time = 0; time < times; time += 1) this.#script.push({ method, fault });
    return this;
  }

  /** From now on calls fail at random, too. */
  random(chance: Chance): this {
    this.#chances.push({ chance, random: seeded(chance.seed) });
    return this;
  }

  /** Nothing fails any more. */
  clear(): this {
    this.#script = [];
    this.#chances = [];
    return this;
  }

  /** Whether scripted faults have not happened yet. */
  get waiting(): number {
    return this.#script.length;
  }

  /** The fault of a call, if it has one. */
  forCall(method: string): Fault | null {
    return this.#take(method, (fault) => !OF_UPDATES.includes(fault.kind));
  }

  /** The fault of a batch of updates among those that can happen to it. */
  forUpdates(method: string, kinds: readonly Fault["kind"][]): Fault | null {
    return kinds.length === 0 ? null : this.#take(method, (fault) => kinds.includes(fault.kind));
  }

  #take(method: string, fits: (fault: Fault) => boolean): Fault | null {
    const fault = this.#scripted(method, fits) ?? this.#drawn(method, fits);
    if (fault) this.happened.push({ method, fault, at: this.now() });
    return fault;
  }

  #scripted(method: string, fits: (fault: Fault) => boolean): Fault | null {
    const wanted = (name: string) => name === method || (name === "*" && method !== "getUpdates");
    const index = this.#script.findIndex((entry) => wanted(entry.method) && fits(entry.fault));
    return index < 0 ? null : (this.#script.splice(index, 1)[0]?.fault ?? null);
  }

  #drawn(method: string, fits: (fault: Fault) => boolean): Fault | null {
    for (const { chance, random } of this.#chances) {
      const faults = chance.faults.filter(fits);
      const concerned = chance.methods?.includes(method) ?? true;
      if (concerned && faults.length > 0 && random.chance(chance.share)) return random.pick(faults);
    }
    return null;
  }
}
