import type { Answerer } from "../../answer.js";
import { paragraphsArranged } from "../../compose/index.js";
import type { Point } from "./types.js";

/** Points of a letter, and whether a language model put them in their order. */
export interface ArrangedPoints {
  readonly points: readonly Point[];
  readonly byModel: boolean;
}

const MOVABLE: readonly Point["kind"][] = ["answer", "missing"];

/** What is answered, each point whole by itself, as a model orders and joins it; notes and sources stay at the end. */
export async function arrangedPoints(points: readonly Point[], answerer: Answerer): Promise<ArrangedPoints> {
  const movable = points.filter(({ kind }) => MOVABLE.includes(kind));
  const asked = { clauses: movable.map(({ text }) => text), order: "free", language: "zh" } as const;
  const arrangement = await answerer.arrangement(asked);
  if (!arrangement) return { points, byModel: false };
  const arranged = paragraphsArranged(arrangement, asked).flatMap(({ clause, text }): Point[] => {
    const point = movable[clause];
    return point ? [{ ...point, text }] : [];
  });
  const others = points.filter((point) => !movable.includes(point));
  return { points: [...arranged, ...others], byModel: true };
}
