import type { Random } from "../random.js";
import type { IndicatorPattern } from "../sectors/index.js";
import type { Body, CarriedProject, Project } from "./types.js";

const FEWEST = 2;
const LARGEST = 60_000;
const SMALLEST = 300;

/** The projects of a year; those of subordinate units follow the body's own. */
export function projectsOf(
  { sector, org, subordinates }: Body,
  year: number,
  random: Random,
): readonly Project[] {
  const count = random.between(FEWEST, sector.projects.length);
  const units = [org, ...subordinates.slice(0, 1)];
  const projects = random.choose(sector.projects, count).map(
    (pattern): Project => ({
      pattern,
      name: `${year}年${pattern.name}`,
      amount: BigInt(random.between(SMALLEST, LARGEST)),
      unit: units[random.between(0, units.length - 1)] ?? org,
      targets: pattern.indicators.map((indicator) => targetOf(indicator, random)),
    }),
  );
  return units.flatMap((unit) => projects.filter((project) => project.unit === unit));
}

/** What the year before left over; nothing in one of three years. */
export function carriedProjects({ sector }: Body, year: number, random: Random): readonly CarriedProject[] {
  if (random.oneIn(3)) return [];
  const general = sector.projects.filter(({ fund }) => fund === "一般公共预算");
  return random.choose(general, random.between(1, 2)).map(({ name, code }) => ({
    name: `${year - 1}年${name}`,
    code,
    amount: BigInt(random.between(100, 9000)),
  }));
}

function targetOf({ sign, low, high, unit }: IndicatorPattern, random: Random): string {
  return `${sign}${random.between(low, high)}${unit}`;
}
