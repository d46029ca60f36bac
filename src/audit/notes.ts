import type { CanonicalTable } from "../budget/index.js";
import { amountOf } from "./amounts.js";
import type { Audited } from "./audited.js";
import { told } from "./check.js";
import type { DisclosedTable } from "./disclosure.js";
import type { Check, Words } from "./finding.js";
import { placeOf, printedValue } from "./place.js";
import { FORM_RULES } from "./rules/index.js";

/** Tables that every disclosure has, empty ones included. */
const REQUIRED: readonly CanonicalTable[] = [
  "收支总表",
  "收入总表",
  "支出总表",
  "财政拨款收支总表",
  "一般公共预算支出表",
  "基本支出经济分类表",
  "三公经费表",
  "政府性基金支出表",
  "国有资本经营预算表",
];

/** C8: notes of empty tables, annexes that are announced, and the tables of the form. */
export function noteChecks(audited: Audited): Check[] {
  const { tables } = audited.disclosure.record;
  return [
    ...tables.flatMap((table) => noteCheck(table, audited)),
    ...annexChecks(audited),
    ...formChecks(audited),
  ];
}

const SAYS_EMPTY =
  /(?:本|此|该)表(?:无|没有|为空)|无数据|空表|表为空|(?:无|没有|未安排|不涉及).{0,20}(?:预算|支出|收入|拨款|经费|安排|情况)/u;
const WHOLE_TABLE =
  /(?:本|此|该)表(?:为空|为空表|(?:无|没有)(?:相关)?(?:数据|数字|内容|金额|数)?[。.]?$)|^(?:注[:：])?无数据|空表/u;
/** What titles and notes name: a note on anything else of a table (无因公出国（境）费) leaves the rest. */
const OBJECTS = /政府性基金|国有资本经营|三公|机关运行经费|政府采购|上年结转/gu;
const ITEMS = /出国|接待|公务用车|购置|会议费|培训费|工程|货物|服务/u;

/** Whether the note says that the whole table holds nothing. */
function saysWhole(note: string, title: string): boolean {
  const words = fold(note);
  if (WHOLE_TABLE.test(words)) return true;
  const plain = (text: string) => text.replace(/["'“”‘’]/gu, "");
  const named = plain(words).match(OBJECTS) ?? [];
  return (
    SAYS_EMPTY.test(words) && !ITEMS.test(words) && named.some((object) => plain(title).includes(object))
  );
}

const SHEETS: readonly CanonicalTable[] = ["绩效目标表", "整体绩效目标表", "机构设置表"];

function noteCheck(table: DisclosedTable, audited: Audited): Check[] {
  if (SHEETS.includes(table.canonical)) return [];
  const printed = audited.disclosure.figures.filter(
    (figure) =>
      figure.table === table.canonical &&
      figure.basis !== "zero" &&
      table.lines[0] <= figure.line &&
      figure.line <= table.lines[1],
  );
  const some = printed.filter((figure) => amountOf(figure).units !== 0n);
  const [first] = some;
  const empties = table.note !== null && saysWhole(table.note, table.title);
  if (empties && first) {
    const message = `《${table.title}》注“${table.note}”，而${placeOf(first)}为${printedValue(first)}。`;
    return [
      told(FORM_RULES.notes, "contradiction", message, { figures: some, words: [noteWords(table, audited)] }),
    ];
  }
  const empty = printed.length === 0 && !hasUnread(table, audited);
  if (empty && table.note === null)
    return [
      told(FORM_RULES.notes, "not_disclosed", `《${table.title}》是空表，没有说明。`, {
        words: [titleWords(table, audited)],
      }),
    ];
  if (!empty) return [];
  return [
    told(FORM_RULES.notes, "pass", `《${table.title}》是空表，附有说明。`, {
      words: [noteWords(table, audited)],
    }),
  ];
}

function hasUnread({ canonical, lines }: DisclosedTable, { disclosure }: Audited): boolean {
  return disclosure.rejected.some(
    ({ table, line }) => table === canonical && lines[0] <= line && line <= lines[1],
  );
}

function noteWords(table: DisclosedTable, audited: Audited): Words {
  const note = table.note ?? "";
  const { lines } = audited.disclosure;
  const from = table.lines[0] - 1;
  const near = lines.slice(from, table.lines[1] + 6).findIndex((line) => fold(line).includes(fold(note)));
  const line = near < 0 ? table.lines[1] : from + near + 1;
  return wordsAt(audited, table, note, line, "注");
}

function fold(text: string): string {
  return text.replace(/\s/gu, "");
}

function titleWords(table: DisclosedTable, audited: Audited): Words {
  return wordsAt(audited, table, table.title, table.lines[0], "表名");
}

function wordsAt(audited: Audited, table: DisclosedTable, text: string, line: number, label: string): Words {
  const { file } = audited.disclosure.record;
  return { text, lines: [line, line], document: file, page: table.page, title: table.title, label };
}

/** What is announced to stand in an annex, and the table that would be it. */
const ANNEXES: readonly (readonly [RegExp, CanonicalTable])[] = [
  [/整体.{0,12}(?:见附件|详见附|附后)/u, "整体绩效目标表"],
  [/项目.{0,6}绩效目标.{0,12}(?:见附件|详见附|附后)/u, "绩效目标表"],
];

function annexChecks(audited: Audited): Check[] {
  const { lines, record } = audited.disclosure;
  return [
    ...overallCheck(audited),
    ...ANNEXES.flatMap(([pattern, canonical]) => {
      const at = lines.findIndex((line) => pattern.test(line.replace(/\s/gu, "")));
      if (at < 0) return [];
      const held = record.tables.some((table) => table.canonical === canonical);
      const words: Words = {
        text: (lines[at] ?? "").trim(),
        lines: [at + 1, at + 1],
        document: record.file,
        page: null,
        title: "情况说明",
        label: "附件",
      };
      const message = held
        ? `说明写见附件的${canonical}在文件中。`
        : `说明写${canonical}见附件，已收录文件中未见。`;
      return [told(FORM_RULES.annexes, held ? "pass" : "not_disclosed", message, { words: [words] })];
    }),
  ];
}

/** A sentence that states the money of overall targets says that there is such a sheet. */
function overallCheck({ prose, disclosure: { record } }: Audited): Check[] {
  const held = record.tables.some(({ canonical }) => canonical === "整体绩效目标表");
  const stated = prose.find(
    (figure) => figure.measure === "整体绩效目标涉及资金" && amountOf(figure).units !== 0n,
  );
  if (!stated || held) return [];
  const message = `${placeOf(stated)}为${printedValue(stated)}，说明编报了整体绩效目标；已收录文件中未见整体绩效目标表。`;
  return [told(FORM_RULES.annexes, "not_disclosed", message, { figures: [stated] })];
}

function formChecks(audited: Audited): Check[] {
  const held = audited.disclosure.record.tables.map(({ canonical }) => canonical);
  const missing = REQUIRED.filter((canonical) => !held.includes(canonical));
  if (audited.cells.length === 0) return [];
  if (missing.length === 0) return [told(FORM_RULES.requiredTables, "pass", "规定公开的九张报表都有。", {})];
  const unsure = held.includes("功能分类支出表");
  return missing.map((canonical) =>
    unsure && BY_FUNCTION.includes(canonical)
      ? told(FORM_RULES.requiredTables, "not_run", `${UNSURE}${canonical}。`, {})
      : told(FORM_RULES.requiredTables, "not_disclosed", `已收录文件中未见${canonical}。`, {}),
  );
}

/** Tables that expenditure by function without a known title may be. */
const BY_FUNCTION: readonly CanonicalTable[] = ["支出总表", "一般公共预算支出表", "政府性基金支出表"];
const UNSURE = "已收录文件中有一张按功能科目的支出表，表题和资金口径不能确定，未能核对是不是";
