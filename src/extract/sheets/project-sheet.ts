import type { Sheet, SheetFund } from "../types.js";
import { fundUnit, readFunds } from "./funds.js";
import { readGoals } from "./goals.js";
import { readIndicators } from "./indicators.js";
import { PERSONAL } from "./labels.js";
import { readPlan } from "./plan.js";
import type { Printing } from "./printing.js";
import { projectNameOf } from "./project-name.js";
import { fold, foldedRow, type SheetRow, withoutWraps } from "./row.js";
import { readTexts, type TextReading } from "./texts.js";
import type { Witness } from "./unwrap.js";
import { type Zone, type ZonedRow, zonesOf } from "./zone.js";

/** What a document says outside the sheet: its words, and the labels of its tables' rows. */
export interface Surroundings {
  readonly witness: Witness;
  readonly rowLabels: readonly string[];
}

/** Reads one printing of a project's sheet. */
export function readProjectSheet(printing: Printing, { witness, rowLabels }: Surroundings): Sheet {
  const zoned = zonesOf(printing.rows);
  const rowsOf = (zone: Zone) => zoned.filter((row) => row.zone === zone).map(({ row }) => row);
  const { name, damaged } = projectNameOf(printing.rows, rowLabels);
  const plan = readPlan(rowsOf("plan"));
  const goalHead = rowsOf("goal-head")[0] ?? null;
  const texts = readTexts(textRows(zoned, damaged), statesPurpose(rowsOf("funds")), witness);
  const goals = readGoals(goalHead, rowsOf("goals"), damaged);
  const indicators = readIndicators(zoned, periodsOf(goalHead));
  const unitPrinted = fundUnit(rowsOf("funds")) ?? printing.unitPrinted;
  return {
    canonical: "绩效目标表",
    title: printing.title,
    project: name ?? titledProject(printing.title),
    unit: unitPrinted ?? "",
    unitPrinted,
    lines: [printing.lines],
    funds: [...readFunds(rowsOf("funds")), ...plan.funds],
    texts: [...named(texts, name).texts, ...goals.texts, ...filledIn(rowsOf("persons"))].map((text) => {
      return damaged ? { ...text, text: withoutWraps(text.text) } : text;
    }),
    indicators: indicators.indicators,
    unread: [...plan.unread, ...named(texts, name).unread, ...goals.unread, ...indicators.unread],
  };
}

/** In a damaged print, rows without a label we know are remnants and no labels of their own. */
function textRows(zoned: readonly ZonedRow[], damaged: boolean): SheetRow[] {
  const rows = zoned.filter(({ zone }) => zone === "texts").map(({ row }) => row);
  return damaged
    ? rows.filter((row) => row.cells.length > 0 && row.cells.some(({ text }) => text.length > 3))
    : rows;
}

/** The project's name is printed in its row, but may have been read from elsewhere. */
function named(reading: TextReading, name: string | null): TextReading {
  const texts = reading.texts.map((text) =>
    text.label === "项目名称" && name !== null ? { ...text, text: name } : text,
  );
  return { texts, unread: reading.unread.filter(({ label }) => label !== "项目名称" || name === null) };
}

function statesPurpose(rows: readonly SheetRow[]): boolean {
  return rows.some((row) => /资金用途/u.test(foldedRow(row)));
}

/** A sheet without a row for the project's name is named by its title. */
function titledProject(title: string): string | null {
  return /^(?:\d+[、.．])?\s*(.+?)(?:项目)?(?:支出)?绩效目标(?:申报|公开)?表$/u.exec(title)?.[1] ?? null;
}

function periodsOf(head: SheetRow | null): SheetFund["period"][] {
  return (head?.cells ?? []).map(({ text }) => (/^年度/u.test(fold(text)) ? "年度" : "实施期"));
}

/** Of the line that names persons only the date of filling in is read. */
function filledIn(rows: readonly SheetRow[]): TextReading["texts"] {
  return rows.flatMap((row) => {
    const place = row.cells.findIndex(({ text }) => /^填[报表]?(?:日期|时间)/u.test(fold(text)));
    const date = row.cells[place + 1];
    if (place < 0 || !date || PERSONAL.test(fold(date.text)) || !/^\d[\d年月日./-]+$/u.test(date.text))
      return [];
    const lines = [row.line, row.line] as const;
    return [
      {
        label: "填报日期",
        group: null,
        text: date.text,
        lines,
        printed: [{ line: row.line, raw: date.raw }],
      },
    ];
  });
}
