import type { LineRange } from "../../budget/index.js";
import type { Sheet, SheetIndicator } from "../../extract/index.js";
import type { FigureDraft } from "../draft.js";
import { NOTHING, pathOf, rejectedCell, type SheetDrafts, sheetFact, sheetFigure } from "./sheet-draft.js";
import {
  type CompoundTarget,
  comparatorOf,
  compoundIn,
  type NumericTarget,
  readTarget,
  type Target,
} from "./target.js";

/** The targets of one indicator: figures where they are numbers, a fact where they are words. */
export function indicatorFigures(sheet: Sheet, indicator: SheetIndicator): SheetDrafts {
  const target = signed(readTarget(indicator.target, indicator.unit), indicator.sign);
  if (target.kind === "damaged" || (target.kind === "number" && isDoubted(target, indicator)))
    return repaired(sheet, indicator);
  if (target.kind === "number") return { ...NOTHING, figures: [numeric(sheet, indicator, target)] };
  if (target.kind === "compound") return { ...NOTHING, figures: compound(sheet, indicator, target) };
  return inWords(sheet, indicator);
}

/** A comparison may stand in a column of its own. */
function signed(target: Target, sign: string | null): Target {
  const comparator = comparatorOf(sign ?? "");
  return target.kind === "number" && target.comparator === null ? { ...target, comparator } : target;
}

/** A bare number where the other half prints one with a unit: the unit was misread as digits. */
function isDoubted({ unit }: NumericTarget, { twin }: SheetIndicator): boolean {
  const other = twin && readTarget(twin.raw);
  return unit === "" && other?.kind === "number" && other.unit !== "";
}

/** Damaged digits are read from the other half where they begin with the number it prints. */
function repaired(sheet: Sheet, indicator: SheetIndicator): SheetDrafts {
  const { twin, target, targetLine } = indicator;
  const other = twin ? readTarget(twin.raw) : null;
  if (twin && other?.kind === "number" && digits(target).startsWith(other.value.replace(".", ""))) {
    const proof = [twin.line, twin.line] as const;
    return {
      ...NOTHING,
      figures: [{ ...numeric(sheet, indicator, other), raw: target, basis: "repaired", proof }],
    };
  }
  const [label, column] = [nameOf(indicator), columnOf(indicator)];
  const reason = "指标值残缺，表内没有另一处可以印证";
  return {
    ...NOTHING,
    rejected: [rejectedCell(sheet, { label, column, raw: target, line: targetLine, reason })],
  };
}

function digits(raw: string): string {
  return raw.replace(/\D/gu, "");
}

function numeric(sheet: Sheet, indicator: SheetIndicator, target: NumericTarget): FigureDraft {
  const name = nameOf(indicator);
  return sheetFigure(sheet, {
    ...common(indicator),
    row: name,
    rowPath: pathOf(sheet, ...indicator.levels),
    measure: name,
    ...read(target),
    raw: indicator.target,
  });
}

function read({
  comparator,
  value,
  unit,
  joined,
}: NumericTarget): Pick<FigureDraft, "comparator" | "value" | "unit" | "basis"> {
  return { comparator, value, unit, basis: joined ? "joined" : "printed" };
}

interface Common {
  readonly column: string;
  readonly columnKey: string;
  readonly aspect: "target";
  readonly line: number;
  readonly lines: LineRange;
  readonly attributes: Readonly<Record<string, string>>;
}

function common(indicator: SheetIndicator): Common {
  const { period, targetLine, lines } = indicator;
  return {
    column: columnOf(indicator),
    columnKey: period ?? "指标值",
    aspect: "target",
    line: targetLine,
    lines,
    attributes: attributesOf(indicator),
  };
}

function nameOf({ levels }: SheetIndicator): string {
  return levels.at(-1) ?? "";
}

function columnOf({ period }: SheetIndicator): string {
  return `${period ?? ""}指标值`;
}

function attributesOf({ levels, period, description, basis, sign }: SheetIndicator): Record<string, string> {
  const known = {
    一级指标: levelAt(levels, 0),
    二级指标: levelAt(levels, 1),
    期间: period,
    指标描述: description,
    指标值确定依据: basis,
    指标性质: sign,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
  );
}

function levelAt(levels: readonly string[], index: number): string | null {
  return index < levels.length - 1 ? (levels[index] ?? null) : null;
}

/** A figure for each part of a target that names several groups. */
function compound(sheet: Sheet, indicator: SheetIndicator, { parts }: CompoundTarget): FigureDraft[] {
  return parts.map((part) =>
    sheetFigure(sheet, {
      ...common(indicator),
      row: part.label,
      rowPath: pathOf(sheet, ...indicator.levels, part.label),
      measure: nameOf(indicator),
      ...read(part),
      raw: part.raw,
    }),
  );
}

/** A target in words is a fact; numbers for several groups may stand in the description beside it. */
function inWords(sheet: Sheet, indicator: SheetIndicator): SheetDrafts {
  const { levels, target, lines, description, twin, period } = indicator;
  const parts = description === null ? null : compoundIn(description);
  const figures = parts
    ? compound(sheet, indicator, parts).map((figure) => ({
        ...figure,
        column: "指标描述",
        columnPath: ["指标描述"],
      }))
    : [];
  return {
    figures,
    facts: [sheetFact(sheet, { labels: twin && period ? [period, ...levels] : levels, text: target, lines })],
    rejected: [],
  };
}
