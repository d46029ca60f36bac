import type { Label } from "./labels/index.js";
import type { TargetLink, YearWish } from "./types.js";

/** The year that a printed name opens with: 2030年校舍维修 → 2030. */
export function yearOfName(name: string): number | null {
  const year = /^\s*(20\d{2})年度?/u.exec(name)?.[1];
  return year ? Number(year) : null;
}

/** A year said right before a project is part of its name where a project is printed so. */
export function withNamedYears(
  text: string,
  targets: readonly TargetLink[],
  years: readonly YearWish[],
  labels: readonly Label[],
): { readonly targets: readonly TargetLink[]; readonly years: readonly YearWish[] } {
  let left = years;
  const named = targets.map((target) => {
    if (target.kind !== "label" || target.family !== "project") return target;
    const printed = printedNames(target.key, labels);
    const said = yearBefore(text, target.span.start);
    const name = printed.find((one) => said !== null && yearOfName(one) === said);
    if (!name) return { ...target, name: ofYearsAsked(printed, left) ?? target.name };
    left = withoutYear(left, said);
    return { ...target, name };
  });
  return { targets: named, years: left };
}

/** The names under which a project stands in the tables of the documents, where they open with a year. */
function printedNames(key: string, labels: readonly Label[]): string[] {
  const own = labels.filter((label) => label.family === "project" && label.key === key);
  const names = own.flatMap(({ figures }) => figures.flatMap(({ project }) => (project ? [project] : [])));
  return [...new Set(names)].filter((name) => yearOfName(name) !== null);
}

function yearBefore(text: string, at: number): number | null {
  const year = /(?<!\d)(?:20)?(\d{2})年度?$/u.exec(text.slice(0, at).trimEnd())?.[1];
  return year ? 2000 + Number(year) : null;
}

/** Without the year in the name, unless it is the only one and so says which document is meant too. */
function withoutYear(years: readonly YearWish[], named: number | null): readonly YearWish[] {
  const others = years.filter((wish) => wish.kind !== "stated" || wish.year !== named);
  return others.length > 0 ? others : years;
}

function ofYearsAsked(printed: readonly string[], years: readonly YearWish[]): string | null {
  const stated = years.flatMap((wish) => (wish.kind === "stated" ? [wish.year] : []));
  const newest = printed.toSorted((a, b) => (yearOfName(b) ?? 0) - (yearOfName(a) ?? 0));
  return newest.find((name) => stated.includes(yearOfName(name) ?? 0)) ?? newest[0] ?? null;
}
