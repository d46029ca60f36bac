import { ACTIONS } from "./actions.js";
import { QUANTITIES } from "./measures.js";
import { PEOPLE } from "./people.js";
import { THINGS } from "./places-and-things.js";
import { SERVICES } from "./services.js";

/** Words of one meaning stand in one line; `_` joins the words of an English phrase. */
export const MEANINGS: readonly (readonly string[])[] = [
  ...QUANTITIES,
  ...ACTIONS,
  ...PEOPLE,
  ...SERVICES,
  ...THINGS,
].map((line) => line.split(" ").map((word) => word.replaceAll("_", " ")));

/** Meanings that only say what is measured and not of what: they tell little. */
export function isQuantity(meaning: number): boolean {
  return meaning < QUANTITIES.length;
}
