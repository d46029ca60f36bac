import type { Sheet, SheetText, SheetTwin } from "../../extract/index.js";
import type { FigureDraft } from "../draft.js";
import {
  joinDrafts,
  NOTHING,
  pathOf,
  type RejectDraft,
  rejectedCell,
  type SheetDrafts,
  sheetFact,
  sheetFigure,
} from "./sheet-draft.js";
import { labelsOf, type StatedLabel } from "./stated-label.js";
import { type StatedNumber, statedNumbers } from "./stated-number.js";

/** Labels whose texts are names, codes and dates: what numbers they hold say nothing of an amount. */
const NAMES = /(?:名称|编码|代码|单位|日期|项目期|项目属性|项目类型)$/u;

/** A labelled text as a fact, and the numbers it states as figures. */
export function textFigures(sheet: Sheet, text: SheetText): SheetDrafts {
  const fact = sheetFact(sheet, {
    labels: [text.group, text.label].filter((part) => part !== null),
    text: text.text,
    lines: text.lines,
  });
  const pieces = NAMES.test(text.label) ? [] : piecesOf(text);
  return joinDrafts([{ ...NOTHING, facts: [fact] }, ...pieces.map((piece) => readPiece(sheet, text, piece))]);
}

/** The stretches of source text that numbers are read from: one for each line, the whole text where cells cut it. */
function piecesOf({ printed, text, lines }: SheetText): SheetTwin[] {
  const cut = new Set(printed.map(({ line }) => line)).size < printed.length;
  return cut
    ? [{ line: lines[0], raw: text }]
    : printed.map(({ line, raw }) => ({ line, raw: raw.replace(/<[^<>]*>/gu, " ") }));
}

function readPiece(sheet: Sheet, text: SheetText, piece: SheetTwin): SheetDrafts {
  const numbers = statedNumbers(piece.raw);
  const labels = labelsOf(piece.raw, numbers, text.label);
  return joinDrafts(
    numbers.flatMap((number, index): SheetDrafts[] => {
      const label = labels[index];
      if (!label) return [];
      const printed = text.printed.some(({ raw }) => raw.includes(number.raw));
      if (printed) return [{ ...NOTHING, figures: [stated(sheet, text, piece, number, label)] }];
      return [{ ...NOTHING, rejected: [cutNumber(sheet, text, piece, number, label)] }];
    }),
  );
}

function cutNumber(
  sheet: Sheet,
  { label: column }: SheetText,
  { line }: SheetTwin,
  { raw }: StatedNumber,
  { row }: StatedLabel,
): RejectDraft {
  return rejectedCell(sheet, { label: row, column, raw, line, reason: "数字在原文中被切散在两格" });
}

function stated(
  sheet: Sheet,
  text: SheetText,
  { line }: SheetTwin,
  number: StatedNumber,
  label: StatedLabel,
): FigureDraft {
  const whole = text.text.trim() === number.raw;
  const row = whole ? text.label : label.row;
  return sheetFigure(sheet, {
    row,
    rowPath: pathOf(sheet, text.group, ...(row === text.label ? [] : [text.label]), row),
    column: text.label,
    columnKey: "文字",
    measure: row,
    aspect: whole ? "count" : "amount",
    comparator: label.comparator,
    value: number.value,
    unit: number.unit,
    raw: number.raw,
    line,
    lines: [line, line],
    attributes: whole ? {} : { 原句: label.clause },
  });
}
