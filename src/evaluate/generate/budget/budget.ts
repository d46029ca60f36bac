import { type Amount, total } from "../amount.js";
import { createRandom } from "../random.js";
import { amountOf, economicItems, operatingCosts } from "./items.js";
import { carriedProjects, projectsOf } from "./projects.js";
import { FUNDS, subjectsOf } from "./subjects.js";
import type { Body, Budget, SubjectAmounts } from "./types.js";

/** The budget of a body and year; the same for the same seed, and consistent with that of the year before. */
export function budgetOf(body: Body, year: number, seed: string): Budget {
  return { ...withoutComparison(body, year, seed), before: withoutComparison(body, year - 1, seed).totals };
}

function withoutComparison(body: Body, year: number, seed: string): Omit<Budget, "before"> {
  const random = createRandom(`${seed} ${body.org} ${year}`);
  const items = economicItems(random);
  const projects = projectsOf(body, year, random);
  const carried = carriedProjects(body, year, random);
  const subjects = subjectsOf(body.sector, { items, projects, carried }, random);
  const threePublic = {
    reception: amountOf(items, "公务接待费"),
    vehicles: amountOf(items, "公务用车运行维护费"),
  };
  return {
    body,
    year,
    items,
    projects,
    carried,
    subjects,
    procurement: {
      goods: BigInt(random.between(100, 9000)),
      works: random.oneIn(2) ? 0n : BigInt(random.between(500, 30_000)),
      services: BigInt(random.between(50, 5000)),
    },
    vehicles: threePublic.vehicles === 0n ? 0 : random.between(1, 4),
    offices: random.between(120, 2400),
    totals: {
      total: total(subjects.map(totalOf)),
      general: total(subjects.map(generalOf)),
      threePublic,
      operating: operatingCosts(items),
    },
  };
}

/** All that a subject spends in the year, with what was carried over. */
export function totalOf(subject: SubjectAmounts): Amount {
  return currentOf(subject) + subject.carried;
}

/** What this year's budget gives a subject. */
export function currentOf({ basic, projects }: SubjectAmounts): Amount {
  return basic + total(FUNDS.map((fund) => projects[fund]));
}

/** What this year's general public budget gives a subject. */
export function generalOf({ basic, projects }: SubjectAmounts): Amount {
  return basic + projects.一般公共预算;
}
