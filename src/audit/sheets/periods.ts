import type { Fact, Figure } from "../../budget/index.js";
import type { Audited } from "../audited.js";
import { present, sumCheck, wordsOf } from "../check.js";
import type { Check } from "../finding.js";
import { SHEET_RULES } from "../rules/index.js";
import { type ProjectSheet, projectSheets, textOf } from "./project-sheet.js";

/** B10: a project that ends within the year has no other money and no other targets than the year's. */
export function periodChecks(audited: Audited): Check[] {
  return present(
    projectSheets(audited).flatMap((sheet) => [oneYear(audited, sheet), ...targets(audited, sheet)]),
  );
}

/** Targets of one indicator printed once for each period, in the same unit and with the same sign. */
function targets(audited: Audited, sheet: ProjectSheet): (Check | null)[] {
  if (!endsInOneYear(sheet)) return [];
  const of = (period: string) => sheet.indicators.filter(({ attributes }) => attributes["期间"] === period);
  const [years, terms] = [of("年度"), of("实施期")];
  return years.map((year) => {
    const same = (other: Figure) => other.rowPath.join() === year.rowPath.join();
    const [term, ...more] = terms.filter(same);
    const single = term && more.length === 0 && years.filter(same).length === 1;
    const alike =
      single && term.unit === year.unit && term.comparator === year.comparator && year.unit !== "";
    return alike ? sumCheck(SHEET_RULES.oneYearTargets, audited, [term], [year]) : null;
  });
}

function oneYear(audited: Audited, sheet: ProjectSheet): Check | null {
  const term = endsInOneYear(sheet);
  const { 年度: year, 实施期: whole } = sheet.total;
  if (!term || !year || !whole) return null;
  const check = sumCheck(SHEET_RULES.oneYear, audited, [whole], [year]);
  if (check?.verdict !== "contradiction") return check;
  const stated = term.map(({ labels, text }) => `${labels.at(-1) ?? ""}“${text}”`).join("，");
  return {
    ...check,
    message: `${check.message.replace(/。$/u, "")}，而${stated}。`,
    words: term.map(wordsOf),
    equation: null,
  };
}

/** The texts that say the project is a single one and takes one year; null where they do not. */
export function endsInOneYear(sheet: ProjectSheet): readonly Fact[] | null {
  const nature = textOf(sheet, /^项目属性$/u);
  const term = textOf(sheet, /^项目(?:日)?期|^项目周期|^实施期限/u);
  const single = nature !== null && /一次性|一年|1年/u.test(nature.text);
  const short = term !== null && /^(?:1|一)年$/u.test(term.text.replace(/\s/gu, ""));
  return single && short ? [nature, term] : null;
}
