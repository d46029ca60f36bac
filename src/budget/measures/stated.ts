import type { Measure } from "./types.js";

/** Where sentences state a measure. */
export const stated = (name: string, aspect: "amount" | "count" = "amount"): Measure["places"] => [
  { table: null, row: name, column: aspect },
];

/** A measure that sentences state, as an amount or as a number of things. */
export const measure = (
  name: string,
  words: readonly string[],
  english: readonly string[],
  gloss: string,
): Measure => ({
  name,
  words: [name, ...words],
  english,
  gloss,
  places: [...stated(name), ...stated(name, "count")],
});

/** A kind of procurement: stated in a sentence, or a row of the table that lists what is bought. */
export const procured = (...words: Parameters<typeof measure>): Measure => {
  const stated = measure(...words);
  return { ...stated, places: [...stated.places, { table: "政府采购表", row: stated.name, column: "合计" }] };
};
