import { labelKey, measureNamed } from "../budget/index.js";
import { sameProject } from "../labels/index.js";
import type { DocumentLabels } from "./lexicon.js";
import { labelTarget } from "./similar.js";
import type { TargetLink } from "./types.js";

/** Labels that belong to projects mean those of the project that the question names. */
export function boundToProject(
  targets: readonly TargetLink[],
  text: string,
  documents: readonly DocumentLabels[],
): TargetLink[] {
  const project = targets.find((target) => target.kind === "label" && target.family === "project");
  if (project?.kind !== "label") return [...targets];
  const bound = targets
    .map((target) => (target === project ? target : inProject(target, project.name, documents)))
    .filter((target) => target === project || !isOnlyWords(target, text));
  const hasOwn = bound.some(
    (target) =>
      target.kind === "label" &&
      target !== project &&
      target.project !== null &&
      sameProject(target.project, project.name),
  );
  return hasOwn && !askedItself(project, bound, text)
    ? bound.filter((target) => !isNamed(target, project.name))
    : bound;
}

/** 能力提升补助有多少: how much is asked, and what bears the name in the project's sheet holds words only. */
function isOnlyWords(target: TargetLink, text: string): boolean {
  return (
    target.kind === "label" &&
    target.family === "fact" &&
    /[有是给]多少[^\p{Script=Han}]*$|多少钱/u.test(text)
  );
}

/** The project itself, also where two stretches of its long name are heard. */
function isNamed(target: TargetLink, project: string): boolean {
  return target.kind === "label" && target.family === "project" && target.name === project;
}

function inProject(target: TargetLink, project: string, documents: readonly DocumentLabels[]): TargetLink {
  const item = itemOf(target);
  if (item === null) return target;
  const own = documents
    .flatMap(({ index }) => index.labels)
    .filter((label) => label.key === item && sameProject(label.project, project));
  const same = own.find(({ family }) => target.kind === "label" && family === target.family) ?? own[0];
  if (!same) return target;
  const { span, score } = target;
  return { ...labelTarget(same), span, score };
}

/** The key of what a sheet may list too: 印刷费 of a project is not that of basic expenditure. */
function itemOf(target: TargetLink): string | null {
  if (target.kind === "label") return target.family === "project" ? null : target.key;
  if (target.kind !== "measure") return null;
  return measureNamed(target.name)?.basicOnly === true ? labelKey(target.name) : null;
}

/** 某项目多少，其中…多少: the project's own amount is asked too. */
function askedItself(project: TargetLink, targets: readonly TargetLink[], text: string): boolean {
  const next = targets.find(({ span }) => span.start >= project.span.end);
  return next !== undefined && /多少|几|how much/u.test(text.slice(project.span.start, next.span.start));
}
