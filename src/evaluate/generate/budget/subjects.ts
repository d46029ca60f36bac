import { type Amount, total } from "../amount.js";
import type { Random } from "../random.js";
import { COMMON_SUBJECTS, CONTRIBUTION_CODES, type Fund, type Sector } from "../sectors/index.js";
import { amountOf } from "./items.js";
import type { CarriedProject, EconomicItem, Project, SubjectAmounts } from "./types.js";

export const FUNDS: readonly Fund[] = ["一般公共预算", "政府性基金", "财政专户"];

export interface Spending {
  readonly items: readonly EconomicItem[];
  readonly projects: readonly Project[];
  readonly carried: readonly CarriedProject[];
}

/** What every 7-digit subject gets; basic expenditure adds up to the economic items. */
export function subjectsOf(sector: Sector, spending: Spending, random: Random): readonly SubjectAmounts[] {
  const basic = basicBySubject(sector, spending.items, random);
  const codes = new Set([
    ...basic.keys(),
    ...spending.projects.map(({ pattern }) => pattern.code),
    ...spending.carried.map(({ code }) => code),
  ]);
  return [...codes].sort().map((code) => ({
    code,
    name: subjectName(sector, code),
    basic: basic.get(code) ?? 0n,
    projects: projectAmounts(spending.projects, code),
    carried: total(spending.carried.filter((one) => one.code === code).map(({ amount }) => amount)),
  }));
}

/** The name of a subject of the sector or of those every body has. */
export function subjectName({ subjects }: Sector, code: string): string {
  const name = subjects[code] ?? COMMON_SUBJECTS[code];
  if (name === undefined) throw new RangeError(`no subject has the code ${code}`);
  return name;
}

function projectAmounts(projects: readonly Project[], code: string): Record<Fund, Amount> {
  const of = (fund: Fund): Amount =>
    total(
      projects
        .filter(({ pattern }) => pattern.code === code && pattern.fund === fund)
        .map(({ amount }) => amount),
    );
  return { 一般公共预算: of("一般公共预算"), 政府性基金: of("政府性基金"), 财政专户: of("财政专户") };
}

function basicBySubject(
  { running }: Sector,
  items: readonly EconomicItem[],
  random: Random,
): ReadonlyMap<string, Amount> {
  const contributions: readonly (readonly [string, Amount])[] = [
    [CONTRIBUTION_CODES.pension, amountOf(items, "机关事业单位基本养老保险缴费")],
    [CONTRIBUTION_CODES.annuity, amountOf(items, "职业年金缴费")],
    [CONTRIBUTION_CODES.health, amountOf(items, "职工基本医疗保险缴费")],
    [CONTRIBUTION_CODES.housing, amountOf(items, "住房公积金")],
  ];
  const contributed = total(contributions.map(([, amount]) => amount));
  const left = total(items.map(({ amount }) => amount)) - contributed;
  return new Map([...contributions, ...divided(left, running, random)]);
}

/** Divides an amount over subjects, each getting something. */
function divided(
  amount: Amount,
  codes: readonly string[],
  random: Random,
): readonly (readonly [string, Amount])[] {
  const weights = codes.map(() => BigInt(random.between(1, 9)));
  const shares = weights.map((weight) => (amount * weight) / total(weights));
  const rest = amount - total(shares);
  return codes.map((code, index) => [code, (shares[index] ?? 0n) + (index === 0 ? rest : 0n)]);
}
