import type { Finding, Verdict } from "../audit/index.js";
import type { LineRange } from "../budget/index.js";
import type { Intake, TakenDocument } from "../ingest.js";
import type { DocumentRecord, TableFound } from "../store/index.js";

const HEADS = {
  added: "已加入",
  readable: "可以加入（没有改动任何文件）",
  duplicate: "没有重复加入",
  refused: "没有加入",
} as const;

/** What a person checks of one file in a minute. */
export function intakeText(intake: Intake): string {
  const head = HEADS[intake.status];
  if ("reason" in intake) return `${head}：${intake.reason}`;
  const { path, document } = intake;
  const { record } = document;
  const place = intake.status === "added" ? `${path} → ${record.file}` : path;
  return [`${head}：${place}`, ...sections(document).map((line) => `  ${line}`)].join("\n");
}

function sections(document: TakenDocument): readonly string[] {
  const { record, figures } = document;
  return [
    `单位　${record.org}`,
    `级次　${record.level}　年度　${record.year}　类别　${record.kind}　数字　${figures}`,
    ...originLine(record),
    ...versions(document),
    ...tables(document),
    ...unknownTables(record),
    ...unread(document),
    ...findings(document),
    ...record.warnings.filter((warning) => !UNKNOWN.test(warning)).map((warning) => `提示：${warning}`),
  ];
}

function originLine({ origin }: DocumentRecord): readonly string[] {
  if (origin === null) return [];
  const date = origin.publishedOn === null ? "" : `（${origin.publishedOn} 公开）`;
  return [`来源　${origin.url ?? "未登记网址"}${date}`];
}

function versions({ supersedes, supersededBy }: TakenDocument): readonly string[] {
  if (supersededBy !== null) return [`已有更新的版本 ${supersededBy}，回答以它为准`];
  return supersedes.length === 0
    ? []
    : [`替代 ${supersedes.join("、")}，回答以这一份为准；旧的仍保留在文件目录和索引中`];
}

function tables({ record, findings }: TakenDocument): readonly string[] {
  if (record.tables.length === 0) return ["表格　没有认出预算表"];
  return [
    `表格　${record.tables.length} 张：`,
    ...record.tables.map((table) => `  ${tableLine(table)}${identities(table, record.file, findings)}`),
  ];
}

/** How a table was recognised whose title names none. */
export const BY_COLUMNS = "（标题未识别，按列和科目编码认作此表，请核对）";

function tableLine({ canonical, title, recognised, rows, figures, unit, unitInherited }: TableFound): string {
  const told = recognised === "title" ? "" : `　${BY_COLUMNS}`;
  const printed = unit === "" ? "未印单位" : `${unit}${unitInherited ? "（推定）" : ""}`;
  return `${canonical}　“${title}”　${rows} 行　${figures} 个数字　${printed}${told}`;
}

const UNKNOWN = /不是已知的预算表/u;

function unknownTables({ warnings }: DocumentRecord): readonly string[] {
  const unknown = warnings.filter((warning) => UNKNOWN.test(warning));
  return [`没有认出的表　${unknown.length} 张`, ...unknown.map((warning) => `  ${warning}`)];
}

const COUNTED: readonly (readonly [Verdict, string])[] = [
  ["pass", "相符"],
  ["rounding", "四舍五入"],
  ["scope", "口径不同"],
  ["contradiction", "不一致"],
];

/** How the checks came out that a table takes part in. */
function identities({ lines }: TableFound, file: string, findings: readonly Finding[]): string {
  const own = findings.filter(({ sides }) =>
    sides.some((side) => side.document === file && within(side.lines, lines)),
  );
  const counts = COUNTED.flatMap(([verdict, word]) => {
    const count = own.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${word} ${count}`];
  });
  return counts.length === 0 ? "" : `　勾稽：${counts.join("，")}`;
}

function within([first, last]: LineRange, [from, to]: LineRange): boolean {
  return from <= first && last <= to;
}

function unread({ rejected }: TakenDocument): readonly string[] {
  if (rejected.length === 0) return ["未能读取的单元格　0 个"];
  return [
    `未能读取的单元格　${rejected.length} 个：`,
    ...rejected.map(
      ({ line, title, row, column, raw, reason }) =>
        `  第${line}行 ${[title, row, column].filter((part) => part !== "").join(" › ")}：${JSON.stringify(raw)}（${reason}）`,
    ),
  ];
}

const TOLD: readonly (readonly [Verdict, string])[] = [
  ["contradiction", "两处不一致"],
  ["not_disclosed", "未公开"],
];

function findings({ findings: all }: TakenDocument): readonly string[] {
  return TOLD.flatMap(([verdict, word]) => {
    const found = all.filter((finding) => finding.verdict === verdict);
    if (found.length === 0) return [`${word}　0 项`];
    return [
      `${word}　${found.length} 项：`,
      ...found.map(({ message }) => `  ${message.replace(/^[^：]+：/u, "")}`),
    ];
  });
}
