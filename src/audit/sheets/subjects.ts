import { compare, type Figure, labelKey, sum } from "../../budget/index.js";
import { projectTotal, totalRow } from "../across/places.js";
import { amountOf, total } from "../amounts.js";
import { type Audited, tableOf } from "../audited.js";
import { as, notRun, sumCheck, told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { cellOf, type PrintedRow } from "../printed-table.js";
import { SHEET_RULES } from "../rules/index.js";
import { annualTotals, excessOf, ownMoney } from "./funds.js";
import { type ProjectSheet, projectSheets } from "./project-sheet.js";

/**
 * B9 against function subjects, where the form has no table of projects: sheets are matched to subjects by their
 * amounts, alone or together; a sheet and a subject that remain and share their name are compared.
 */
export function sheetSubjectChecks(audited: Audited): Check[] {
  const sheets = projectSheets(audited);
  const totals = annualTotals(sheets);
  if (sheets.length === 0) return [];
  if (!totals)
    return [notRun(SHEET_RULES.allProjects, "有的绩效目标表没有印出或未能读取年度资金，未核对各项目之和。")];
  const pairs = tableOf(audited, "项目支出表") ? [] : pairChecks(audited, totals);
  const sumUp = sumOfAll(audited, totals, sheets);
  return [...pairs, ...(sumUp ? [sumUp] : [])];
}

function sumOfAll(
  audited: Audited,
  totals: readonly Figure[],
  sheets: readonly ProjectSheet[],
): Check | null {
  const places = [
    cellOf(projectTotal(audited, "项目支出表"), "合计"),
    cellOf(totalRow(audited, "一般公共预算支出表"), "项目支出"),
    cellOf(totalRow(audited, "支出总表"), "项目支出"),
  ].flatMap((place) => place ?? []);
  const checks = places.flatMap((place) => sumCheck(SHEET_RULES.allProjects, audited, [place], totals) ?? []);
  const check = checks.find(({ verdict }) => verdict !== "contradiction") ?? checks.at(-1) ?? null;
  const projects = places.at(-1);
  if (check?.verdict !== "contradiction" || !projects) return check;
  if (totals.some(({ project }) => /人员|公用|工资|社保|社会保障缴费|公积金/u.test(project ?? "")))
    return as(check, "scope", "绩效目标表里还有基本支出的项目。");
  const besides = sheets.flatMap((sheet) => ownMoney(sheet));
  if (compare(excessOf(totals, projects), total(besides)) <= 0 && compare(total(besides), NOTHING) > 0)
    return as(check, "scope", "绩效目标表的资金含部门预算以外的来源。");
  const less = compare(total(totals), amountOf(projects)) < 0;
  const words = `各项目绩效目标表的年度资金之和少于${placeOf(projects)}的${printedValue(projects)}，其余项目或结转没有绩效目标表。`;
  return less ? told(SHEET_RULES.allProjects, "scope", words, { figures: check.figures }) : check;
}

const NOTHING = sum([]);

interface Matching {
  readonly pairs: readonly { readonly subject: PrintedRow; readonly sheets: readonly Figure[] }[];
  readonly subjects: readonly PrintedRow[];
  readonly sheets: readonly Figure[];
}

function pairChecks(audited: Audited, totals: readonly Figure[]): Check[] {
  const rows = subjectRows(audited);
  const matched = match(rows, totals);
  const held = matched.pairs.flatMap(({ subject, sheets }) => {
    const cell = cellOf(subject, "项目支出");
    return cell ? (sumCheck(SHEET_RULES.subjects, audited, [cell], sheets) ?? []) : [];
  });
  return [...held, ...remaining(audited, matched)];
}

/** Subjects without subjects under them that have project money. */
function subjectRows(audited: Audited): PrintedRow[] {
  const table = tableOf(audited, "一般公共预算支出表") ?? tableOf(audited, "支出总表");
  return (table?.rows ?? []).filter((row) => row.kind === "detail" && cellOf(row, "项目支出") !== null);
}

function projectAmount(row: PrintedRow) {
  const cell = cellOf(row, "项目支出");
  return cell ? amountOf(cell) : sum([]);
}

/** Takes out, one after the other, what fits in only one way: equal amounts, then sums of several sheets. */
function match(subjects: readonly PrintedRow[], sheets: readonly Figure[]): Matching {
  for (const size of sizesUpTo(sheets.length)) {
    for (const subject of subjects) {
      const fits = subsets(sheets, size).filter((set) => compare(total(set), projectAmount(subject)) === 0);
      const rivals = subjects.filter((other) => compare(projectAmount(other), projectAmount(subject)) === 0);
      const [only] = fits;
      if (fits.length !== 1 || !only || rivals.length > 1) continue;
      const rest = match(
        subjects.filter((other) => other !== subject),
        sheets.filter((sheet) => !only.includes(sheet)),
      );
      return { ...rest, pairs: [{ subject, sheets: only }, ...rest.pairs] };
    }
  }
  return { pairs: [], subjects, sheets };
}

/** Sheets that may share a subject; with more of them a sum fits by chance. */
const MOST = 10;

function sizesUpTo(count: number): number[] {
  return count > MOST ? [1] : Array.from({ length: count }, (_, index) => index + 1);
}

function subsets(figures: readonly Figure[], size: number): Figure[][] {
  if (size === 0) return [[]];
  return figures.flatMap((first, index) =>
    subsets(figures.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

function remaining(audited: Audited, { subjects, sheets }: Matching): Check[] {
  if (subjects.length === 0 && sheets.length === 0) return [];
  const pairs = subjects.flatMap((subject) => {
    const akin = sheets.filter(({ project }) => shared(subject.label, project ?? "") >= 3);
    const [only] = akin;
    const rivals = subjects.filter((other) => only && shared(other.label, only.project ?? "") >= 3);
    return only && akin.length === 1 && rivals.length === 1 ? [{ subject, sheet: only }] : [];
  });
  const exhausted = pairs.length === sheets.length && pairs.length === subjects.length;
  if (!exhausted) return [notRun(SHEET_RULES.subjects, "绩效目标表与功能科目不能一一对应，未逐项核对。")];
  return pairs.flatMap(({ subject, sheet }) => pairCheck(audited, subject, sheet));
}

function pairCheck(audited: Audited, subject: PrintedRow, sheet: Figure): Check[] {
  const cell = cellOf(subject, "项目支出");
  const check = cell ? sumCheck(SHEET_RULES.subjects, audited, [cell], [sheet]) : null;
  if (!cell || !check) return [];
  if (check.verdict === "contradiction" && compare(amountOf(sheet), amountOf(cell)) < 0)
    return [as(check, "scope", "该科目的其他项目没有绩效目标表。")];
  const twins = audited.cells.filter(
    (figure) =>
      figure !== cell && figure.code === cell.code && figure.value === cell.value && isTotalLike(figure),
  );
  const money = audited.sheets.filter(
    (figure) =>
      figure.project === sheet.project &&
      figure !== sheet &&
      figure.value === sheet.value &&
      figure.columnKey === "年度",
  );
  const elsewhere = twins.filter(({ title }) => title !== cell.title);
  const others = elsewhere.length > 0 ? `该科目在${placesOf(elsewhere)}也为${printedValue(cell)}；` : "";
  return [
    {
      ...check,
      message: `${check.message.replace(/。$/u, "；")}${others}其余各项目与功能科目逐项相符。`,
      figures: [cell, sheet, ...twins],
      concerned: [cell, sheet, ...twins, ...money],
    },
  ];
}

function placesOf(figures: readonly Figure[]): string {
  return [...new Set(figures.map(({ title }) => `《${title}》`))].join("、");
}

function isTotalLike({ columnKey }: Figure): boolean {
  return columnKey === "合计" || columnKey === "项目支出";
}

/** Words of names that say nothing of what is paid for. */
const COMMON = /补助|资金|经费|支出|配套|项目|专项|县级|市级|省级|中央|本级/gu;

/** Length of the longest run of characters that both names have. */
function shared(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => labelKey(name).replace(COMMON, "|"));
  const long = second ?? "";
  let best = 0;
  for (const part of (first ?? "").split("|"))
    for (let from = 0; from < part.length; from += 1)
      for (let to = from + best + 1; to <= part.length && long.includes(part.slice(from, to)); to += 1)
        best = to - from;
  return best;
}
