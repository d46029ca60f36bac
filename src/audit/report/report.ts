import type { Finding, Side, Verdict } from "../finding.js";
import { ruleNamed } from "../rules/index.js";

/** What a report says of one document. */
export interface ReportedDocument {
  readonly title: string;
  readonly file: string;
  readonly findings: readonly Finding[];
}

const TITLES: Readonly<Record<Verdict, string>> = {
  contradiction: "两处不一致",
  not_disclosed: "未公开",
  rounding: "四舍五入",
  scope: "口径不同",
  not_run: "未核对",
  pass: "相符",
};

/** Verdicts that are always told in full, and those that are counted unless everything is asked for. */
const TOLD: readonly Verdict[] = ["contradiction", "not_disclosed"];
const COUNTED: readonly Verdict[] = ["rounding", "scope", "not_run", "pass"];

/** A report for people: contradictions with both places first, then what is missing, then counts. */
export function reportOf({ title, file, findings }: ReportedDocument, all: boolean): string {
  const of = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict);
  const sections = [...TOLD, ...(all ? COUNTED : [])].flatMap((verdict) => section(verdict, of(verdict)));
  const counts = COUNTED.map((verdict) => `  ${TITLES[verdict]}：${of(verdict).length}项`);
  return [`${title}（${file}）`, ...sections, ...counts].join("\n");
}

function section(verdict: Verdict, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return verdict === "contradiction" ? ["  未发现两处不一致"] : [];
  return [
    `  ${TITLES[verdict]} ${findings.length}项：`,
    ...findings.flatMap((finding, index) => paragraphs(finding, index + 1)),
  ];
}

function paragraphs(finding: Finding, number: number): string[] {
  const { message, rule, sides, likelier, verdict } = finding;
  const name = ruleNamed(rule)?.sentence ?? "";
  const text = `  ${number}. [${rule} ${name}] ${message.replace(/^[^：]+：/u, "")}`;
  if (verdict !== "contradiction" && verdict !== "not_disclosed") return [text];
  const shown = sides.slice(0, MOST_SIDES).map((side) => `     · ${sideText(side)}`);
  const more = sides.length > MOST_SIDES ? [`     · …共${sides.length}处`] : [];
  const value = likelier
    ? [
        `     较可能的数：${likelier.value}${likelier.unit}（所印${likelier.printed}${likelier.unit}）。${likelier.reason}。`,
      ]
    : [];
  return [text, ...shown, ...more, ...value];
}

const MOST_SIDES = 6;

function sideText({ value, unit, lines, page, quote, table, row, column, figure }: Side): string {
  const place = [table, row, column].filter((part) => part !== null && part !== "").join(" › ");
  const at = [page === null ? "" : `第${page}页`, lineText(lines)].filter((part) => part !== "").join("，");
  const stated = figure === null ? "" : `${value}${unit}　`;
  return `${stated}${place}（${at}）：“${quote}”`;
}

function lineText([first, last]: Side["lines"]): string {
  return first === last ? `第${first}行` : `第${first}–${last}行`;
}
