/** Keeps what was made last, up to a number of values; a `Map` holds its keys in order of insertion. */
export class Latest<Key, Value> {
  readonly #limit: number;
  readonly #kept = new Map<Key, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value kept for a key, or the one made now. */
  get(key: Key, make: () => Value): Value {
    const value = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#limit) this.#dropOldest();
    return value;
  }

  #dropOldest(): void {
    const oldest = this.#kept.keys().next();
    if (!oldest.done) this.#kept.delete(oldest.value);
  }
}
