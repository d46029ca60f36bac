import type { AuditCheck, Evidence } from "../execute/index.js";
import { marks, placeOf } from "./ledger.js";
import { type Setting, sayDerived, sayFigure } from "./values.js";

/** Checks, each with its outcome first and then the places that take part. */
export function consistencyLines(
  { checks, clean }: Extract<Evidence, { kind: "audit" }>,
  setting: Setting,
): string[] {
  const { words, ledger } = setting;
  const several =
    new Set([...checks, ...clean.map((record) => ({ record }))].map(({ record }) => record.file)).size > 1;
  for (const record of [...checks.map((check) => check.record), ...clean]) ledger.print(record.org);
  const told = checks.flatMap((check) => checkLines(check, several, setting));
  if (checks.length === 0)
    return [words.audit.allClean, ...clean.map((record) => named(record.title, setting))];
  return [
    ...told,
    ...(clean.length > 0
      ? [words.audit.clean(clean.map((record) => named(record.title, setting)).join("、"))]
      : []),
  ];
}

function named(title: string, { ledger }: Setting): string {
  ledger.print(title);
  return `《${title}》`;
}

function checkLines(check: AuditCheck, several: boolean, setting: Setting): string[] {
  const { record, whole, figures, words: stated, sum, title } = check;
  const heading = several ? `${record.org} ${setting.words.budgetYear(record.year, record.kind)}：` : "";
  const total = whole ? [place(whole, setting)] : [];
  const parts = whole ? [] : figures.map((figure) => place(figure, setting));
  const added =
    sum && whole
      ? [`${setting.words.audit.sumOf(title, sum.formula)} ${sayDerived(sum, "answer", setting)}`]
      : [];
  const quoted = stated
    .slice(0, 2)
    .map(
      ({ text, lines }) =>
        `“${text.slice(0, 80)}”${marks([setting.ledger.cite({ document: record.file, section: "情况说明", page: null, lines })])}`,
    );
  return [`${heading}${outcome(check, setting)}`, ...total, ...parts, ...added, ...quoted];
}

function outcome({ verdict, difference, sum }: AuditCheck, setting: Setting): string {
  const { audit } = setting.words;
  if (verdict === "pass") return audit.agrees;
  if (verdict === "not_disclosed" || (verdict === "not_run" && !difference)) return audit.notRun;
  const by = difference ? sayDerived(difference, sum ? "answer" : "context", setting) : null;
  return verdict === "not_run" ? audit.different(by) : audit[verdict](by);
}

function place(figure: Parameters<typeof placeOf>[0], setting: Setting): string {
  const { section } = placeOf(figure);
  setting.ledger.print(section);
  return `${section}：${sayFigure(figure, "answer", setting)}`;
}
