import { convertMoney, decimal, type Figure, isMoney, printDecimal } from "../../budget/index.js";
import { projectKey } from "../../labels/index.js";
import type { LabelIndex } from "../labels/index.js";
import { type Chosen, rankedLabels } from "./choose.js";
import { isOfKind, type NumberAsked } from "./number-asked.js";

/** What must be explained of the words: where any project may be meant, and within one that is known. */
const ANYWHERE = 0.6;
const WITHIN = 0.4;
/** How far the best has to stand before what holds another number. */
const AHEAD = 0.06;

/** The one label whose number a clause asks for in everyday words; null where none or several may be meant. */
export function meantBy(
  text: string,
  asked: NumberAsked,
  indexes: readonly LabelIndex[],
  project: string | null,
): Chosen | null {
  const ranked = indexes
    .flatMap((index) => rankedLabels(text, index, asked, project))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best || best.explained < (project === null ? ANYWHERE : WITHIN)) return null;
  const rival = ranked.find((other) => isOther(other, best, asked));
  return rival && best.score - rival.score < AHEAD ? null : best;
}

/** Another number: not the same one of another period, or printed once more. */
function isOther({ label }: Chosen, best: Chosen, asked: NumberAsked): boolean {
  const [own] = numbersOf(best.label.figures, asked);
  const same = label.key === best.label.key && projectOf(label) === projectOf(best.label);
  return !same && numbersOf(label.figures, asked)[0] !== own;
}

function projectOf({ family, name, project }: Chosen["label"]): string {
  return projectKey(family === "project" ? name : (project ?? ""));
}

function numbersOf(figures: readonly Figure[], asked: NumberAsked): string[] {
  return figures.filter((figure) => isOfKind(figure, asked)).map(printed);
}

/** An amount in one unit, however it is printed. */
function printed({ value, unit }: Figure): string {
  if (!isMoney(unit)) return `${value}${unit}`;
  return `${Number(printDecimal(convertMoney(decimal(value), unit, "元")))}元`;
}
