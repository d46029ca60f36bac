import type { Audited } from "./audited.js";
import { notRun, told, wordsOf } from "./check.js";
import type { DisclosedTable } from "./disclosure.js";
import type { Check, Words } from "./finding.js";
import { placeOf } from "./place.js";
import { FORM_RULES } from "./rules/index.js";

/** C9: years of titles against the document's year, and dates that are long past. */
export function yearChecks(audited: Audited): Check[] {
  return [...titles(audited), ...staleDates(audited)];
}

function titles({ disclosure: { record } }: Audited): Check[] {
  const dated = record.tables.flatMap((table) => {
    if (table.canonical === "固定资产表") return [];
    const year = /^20\d\d(?=年(?!末|底|初|\d|1?\d月))/u.exec(table.title.replace(/\s/gu, ""))?.[0];
    return year === undefined ? [] : [{ table, year: Number(year) }];
  });
  const wrong = dated.filter(({ year }) => year !== record.year);
  if (dated.length > 0 && wrong.length === 0)
    return [told(FORM_RULES.titleYears, "pass", `各表标题均为${record.year}年。`, {})];
  if (wrong.length * 2 >= dated.length && dated.length > 1)
    return [notRun(FORM_RULES.titleYears, "多数表题的年度与文件年度不同，未核对。")];
  return wrong.map(({ table, year }) =>
    told(
      FORM_RULES.titleYears,
      "contradiction",
      `《${table.title}》标题为${year}年，文件为${record.year}年度。`,
      {
        words: [titleWords(table, record.file)],
      },
    ),
  );
}

function titleWords({ title, lines, page }: DisclosedTable, document: string): Words {
  return { text: title, lines: [lines[0], lines[0]], document, page, title, label: "表名" };
}

function staleDates({ disclosure: { facts, record }, prose }: Audited): Check[] {
  const oldest = record.year - 1;
  const figures = prose.filter(({ attributes }) => yearIn(attributes["截至"] ?? "") < oldest);
  const lines = [...new Set(figures.map(({ line }) => line))];
  const dated = lines.flatMap((line) => {
    const same = figures.filter((figure) => figure.line === line);
    const [first] = same;
    const message = first
      ? `${placeOf(first)}等${same.length}个数截至${first.attributes["截至"] ?? ""}。`
      : "";
    return first ? [told(FORM_RULES.dates, "scope", message, { figures: [first] })] : [];
  });
  const stale = facts.filter(
    ({ table, text, lines: [line] }) => table === null && staleYear(text) < oldest && !lines.includes(line),
  );
  const words = stale.map((fact) =>
    told(FORM_RULES.dates, "scope", `“${fact.title}”所述情况截至${staleYear(fact.text)}年。`, {
      words: [wordsOf(fact)],
    }),
  );
  return [...dated, ...words];
}

function staleYear(text: string): number {
  return yearIn(/截至(20\d\d)年/u.exec(text)?.[1] ?? "");
}

function yearIn(text: string): number {
  return Number(/20\d\d/u.exec(text)?.[0] ?? Number.POSITIVE_INFINITY);
}
