import { MASK, maskLines } from "../../read/index.js";

const LONG_NUMBER = /\d(?:[ -]?\d){6,}/gu;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/**
 * A text as it may leave for a model: masked like everything that is shown, and, since nobody checks what people type,
 * without any number long enough to be that of a telephone, a card or an account.
 */
export function outgoing(text: string): string {
  return maskLines(text.split("\n")).join("\n").replace(ADDRESS, stars).replace(LONG_NUMBER, stars);
}

function stars(text: string): string {
  return MASK.repeat(text.length);
}
