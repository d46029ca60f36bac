import { type Amount, cell, total } from "../amount.js";
import { type Budget, type SubjectAmounts, subjectName } from "../budget/index.js";

/** Length of the codes of the two levels above a 7-digit subject. */
const LEVELS = [3, 5, 7] as const;

/**
 * The row of the total and one for every subject of three levels, code and name before the amounts; rows with no
 * amount at all are left out.
 */
export function subjectRows(
  { body, subjects }: Budget,
  amountsOf: (subject: SubjectAmounts) => readonly Amount[],
): readonly (readonly string[])[] {
  const all = summed(subjects.map(amountsOf));
  const rows = codesOf(subjects).flatMap((code) => {
    const amounts = summed(subjects.filter((one) => one.code.startsWith(code)).map(amountsOf));
    const given = amounts.some((amount) => amount !== 0n);
    return given ? [[code, subjectName(body.sector, code), ...amounts.map(cell)]] : [];
  });
  return [["合计", "", ...all.map(cell)], ...rows];
}

function codesOf(subjects: readonly SubjectAmounts[]): readonly string[] {
  const codes = subjects.flatMap(({ code }) => LEVELS.map((length) => code.slice(0, length)));
  return [...new Set(codes)].sort();
}

function summed(rows: readonly (readonly Amount[])[]): readonly Amount[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => total(rows.map((row) => row[column] ?? 0n)));
}
