import { foldText } from "../../src/budget/index.js";
import type { Answer } from "../../src/compose/index.js";

/** Words of an answer that stand as the documents print them: names of bodies, rows, tables, sections. */
export function printedNames({ figures, citations, plan }: Answer): string[] {
  const ofFigures = figures.flatMap(({ org, measure, title, row, column, label, code }) => [
    org,
    measure,
    title,
    row,
    column,
    label,
    code,
  ]);
  const ofCitations = citations.flatMap(({ title, section }) => [title, section, ...section.split(" › ")]);
  const ofPlan = "orgs" in plan ? plan.orgs : "options" in plan ? plan.options : [];
  const ofTargets =
    "targets" in plan
      ? plan.targets.map((target) => (target.kind === "code" ? target.code : target.name))
      : [];
  const names = [...ofFigures, ...ofCitations, ...ofPlan, ...ofTargets].filter((name) => name !== null);
  return [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}

/** The text in the answer's own words: without quotations, titles, citation marks and printed names. */
export function ownWords(answer: Answer): string {
  const open = printedNames(answer).reduce((text, name) => text.replaceAll(name, " "), answer.text);
  return open.replace(/《[^》]*》|“[^”]*”|「[^」]*」/gu, " ").replace(/\[\d+\]/gu, " ");
}

/** Numbers of the text that are no figure's value, no part of a formula, and neither year, page, ordinal nor count. */
export function unaccountedNumbers(answer: Answer): string[] {
  const known = new Set(answer.figures.flatMap(({ value, formula }) => [value, ...numbersIn(formula ?? "")]));
  const open = ownWords(answer)
    .replace(/(?<![\d.])20[12]\d(?=年| budget|\b)(?!\d|\.\d)/gu, " ")
    .replace(/第\d+[页頁]|\(page \d+\)|page \d+/gu, " ")
    .replace(/^\s*\d+\. /gmu, " ")
    .replace(/共\d+[项項个個家条條处處]|\d+ (?:items|bodies|projects)/gu, " ");
  return numbersIn(open).filter((number) => !known.has(number));
}

function numbersIn(text: string): string[] {
  return foldText(text).match(/\d+(?:\.\d+)?/gu) ?? [];
}
