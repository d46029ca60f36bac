import { type Figure, labelKey } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import { type Audited, tableOf } from "../audited.js";
import { present, sumCheck, told } from "../check.js";
import type { Check, Verdict } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROSE_RULES } from "../rules/index.js";
import { annualTotals } from "../sheets/funds.js";
import { projectSheets } from "../sheets/project-sheet.js";
import { projectNames } from "./projects.js";

/** C6: counts and sums of units and projects against what the tables and sheets print. */
export function countChecks(audited: Audited): Check[] {
  return present([unitCheck(audited), ...sheetCounts(audited), sheetMoney(audited)]);
}

function unitCheck(audited: Audited): Check | null {
  const stated = audited.prose.find(
    ({ aspect, row }) => aspect === "count" && /^机关及(?:所属|下属)预算单位$/u.test(row),
  );
  const rows = tableOf(audited, "项目支出表")?.rows ?? tableOf(audited, "机关运行经费表")?.rows ?? [];
  const bodies = rows.filter(({ kind }) => kind === "body");
  const units = [...new Set(bodies.map(({ label }) => labelKey(label)))];
  if (!stated || units.length === 0) return null;
  const said = Number(amountOf(stated).units);
  const message = `${placeOf(stated)}为${printedValue(stated)}，报表中有${units.length}个单位。`;
  const cells = bodies.flatMap(({ cells: own }) => [...own.values()].slice(0, 1));
  if (said >= units.length) return told(PROSE_RULES.units, "pass", message, { figures: [stated] });
  if (said + 1 >= units.length)
    return told(PROSE_RULES.units, "scope", `${message}个数可以只指下属单位。`, {
      figures: [stated, ...cells],
    });
  return told(PROSE_RULES.units, "contradiction", message, { figures: [stated, ...cells] });
}

function sheetCounts(audited: Audited): (Check | null)[] {
  const sheets = projectSheets(audited);
  const stated = audited.prose.find(
    ({ aspect, measure }) => aspect === "count" && measure === "公开项目绩效目标",
  );
  const managed = audited.prose.find(
    ({ aspect, measure }) => aspect === "count" && measure === "绩效目标项目数",
  );
  const names = projectNames(audited);
  return [
    stated && sheets.length > 0
      ? countCheck(stated, sheets.length, `文件中有${sheets.length}个项目的绩效目标表`, (said) =>
          said > sheets.length ? "not_disclosed" : sheets.length === names.length ? "contradiction" : "scope",
        )
      : null,
    managed && names.length > 0
      ? countCheck(managed, names.length, `项目支出表中有${names.length}个项目`, () => "scope")
      : null,
  ];
}

/** The money of projects with targets against their sheets, where all of them are printed. */
function sheetMoney(audited: Audited): Check | null {
  const sheets = projectSheets(audited);
  const totals = annualTotals(sheets);
  const section = audited.prose.filter(({ title }) => /绩效/u.test(title));
  const stated = section.find(
    ({ aspect, measure }) =>
      aspect === "amount" && /^(?:公开项目绩效目标|涉及项目(?:预算)?资金)$/u.test(measure),
  );
  const counted = section.some(
    ({ aspect, unit, value, measure }) =>
      aspect === "count" &&
      unit === "个" &&
      Number(value) === sheets.length &&
      (stated?.measure !== PUBLISHED || measure === PUBLISHED),
  );
  return stated && totals && totals.length > 0 && counted
    ? sumCheck(PROSE_RULES.sheetMoney, audited, [stated], totals)
    : null;
}

const PUBLISHED = "公开项目绩效目标";

function countCheck(
  stated: Figure,
  count: number,
  found: string,
  otherwise: (said: number) => Verdict,
): Check {
  const said = Number(amountOf(stated).units);
  const message = `${placeOf(stated)}为${printedValue(stated)}，${found}。`;
  return told(PROSE_RULES.sheetCounts, said === count ? "pass" : otherwise(said), message, {
    figures: [stated],
  });
}
