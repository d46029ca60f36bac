import { type Label, projectKey } from "../labels/index.js";
import type { DocumentLabels } from "./lexicon.js";
import { labelTarget } from "./similar.js";
import { projectOfTarget, type TargetLink } from "./types.js";

const ITEMS_OF_PLAN =
  /(?:实施)?计划(?:里|中|上)?.{0,12}(?:怎么分|咋分|各项|逐项|一项一项|一项项|每一?项|分别|都花|各花|各多少|花多少|用多少)/u;

/** 实施计划里钱怎么分的: every amount that the plan of the project's sheet prints; none where something else is asked. */
export function planItems(
  text: string,
  targets: readonly TargetLink[],
  documents: readonly DocumentLabels[],
): TargetLink[] {
  if (!ITEMS_OF_PLAN.test(text)) return [];
  const names = targets.map(projectOfTarget).filter((name) => name !== null);
  const [project, ...others] = new Set(names.map(projectKey));
  if (project === undefined || others.length > 0) return [];
  const items = documents
    .flatMap(({ index }) => index.labels)
    .filter((label) => projectKey(label.project ?? "") === project && isOfPlan(label));
  const [first] = targets;
  return items.length < 2 || !first
    ? []
    : items.map((label) => ({ ...labelTarget(label), span: first.span, score: 1 }));
}

/** An amount that a sentence of the plan gives, and not the terms it was computed from. */
function isOfPlan({ family, units, figures }: Label): boolean {
  const [unit, ...others] = units;
  if (family !== "item" || others.length > 0 || !/^(?:万|亿|千)?元$/u.test(unit ?? "")) return false;
  return figures.some(({ rowPath }) => rowPath.some((part) => /实施计划$/u.test(part)));
}
