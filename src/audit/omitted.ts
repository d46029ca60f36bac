import { as, MAY_LACK_ROWS } from "./check.js";
import type { Check } from "./finding.js";
import { equationsOf } from "./likelier.js";
import { TABLE_RULES } from "./rules/index.js";
import { lacksSome } from "./tables/tree.js";

const OVER_ROWS: readonly string[] = [
  TABLE_RULES.subjectLevels,
  TABLE_RULES.economicLevels,
  TABLE_RULES.operatingUnits,
  TABLE_RULES.projectLevels,
  TABLE_RULES.listedRows,
].map(({ id }) => id);

/**
 * Where the rows below a row come to less than it, and each of these numbers holds in every other check, no number
 * is wrong: a row is not printed, or was not read. Then it is not said that the document contradicts itself.
 */
export function withoutOmissions(checks: readonly Check[]): Check[] {
  const equations = equationsOf(checks);
  return checks.map((check) => {
    if (!OVER_ROWS.includes(check.rule.id) || !lacksSome(check)) return check;
    const sound = check.figures.every((figure) => {
      const others = equations.of(figure).filter((other) => other !== check);
      return others.length > 0 && others.every(isHeld);
    });
    return sound
      ? { ...as(check, "not_run", `各数与其他核对都相符，${MAY_LACK_ROWS}`), equation: null }
      : check;
  });
}

function isHeld({ verdict }: Check): boolean {
  return verdict === "pass" || verdict === "rounding";
}
