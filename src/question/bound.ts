import { sameProject } from "../labels/index.js";
import type { DocumentLabels } from "./lexicon.js";
import type { TargetLink } from "./types.js";

/** Labels that belong to projects mean those of the project that the question names. */
export function boundToProject(
  targets: readonly TargetLink[],
  text: string,
  documents: readonly DocumentLabels[],
): TargetLink[] {
  const project = targets.find((target) => target.kind === "label" && target.family === "project");
  if (project?.kind !== "label") return [...targets];
  const bound = targets.map((target) =>
    target === project ? target : inProject(target, project.name, documents),
  );
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

/** The project itself, also where two stretches of its long name are heard. */
function isNamed(target: TargetLink, project: string): boolean {
  return target.kind === "label" && target.family === "project" && target.name === project;
}

function inProject(target: TargetLink, project: string, documents: readonly DocumentLabels[]): TargetLink {
  if (target.kind !== "label" || target.family === "project") return target;
  const own = documents
    .flatMap(({ index }) => index.labels)
    .filter((label) => label.key === target.key && sameProject(label.project, project));
  const same = own.find(({ family }) => family === target.family) ?? own[0];
  return same ? { ...target, family: same.family, project: same.project } : target;
}

/** 某项目多少，其中…多少: the project's own amount is asked too. */
function askedItself(project: TargetLink, targets: readonly TargetLink[], text: string): boolean {
  const next = targets.find(({ span }) => span.start >= project.span.end);
  return next !== undefined && /多少|几|how much/u.test(text.slice(project.span.start, next.span.start));
}
