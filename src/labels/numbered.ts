/** Gives equal values one number, from 0. */
export class Numbered<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(value: Value): number {
    const id = JSON.stringify(value);
    const known = this.#numbers.get(id) ?? this.values.push(value) - 1;
    this.#numbers.set(id, known);
    return known;
  }
}

/** The value of a number; throws on one that was never given. */
export function numbered<Value>(values: readonly Value[], number: number): Value {
  const value = values[number];
  if (value === undefined)
    throw new Error(`the labels of a document name a part they do not hold: ${number}`);
  return value;
}
