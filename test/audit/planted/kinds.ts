import type { Figure } from "../../../src/budget/index.js";
import { type Seeded, seeded } from "../../support/seeded.js";
import { positionOf, replaced, rowsOfTables, SHEETS } from "./places.js";
import { heldFor, type Subject } from "./subject.js";

/** The kinds of errors that are planted. */
export const KINDS = ["digit", "row", "swap", "unit", "prose", "proseUnit", "direction"] as const;
export type Kind = (typeof KINDS)[number];

/** One error in one document. */
export interface Plant {
  readonly kind: Kind;
  readonly subject: string;
  /** Where and what, for people. */
  readonly label: string;
  readonly lines: readonly string[];
  /** Numbers that it changes or drops. */
  readonly figures: readonly Figure[];
  /** Identities that held for them. */
  readonly held: readonly string[];
}

type Change = Omit<Plant, "kind" | "subject" | "held">;
type Planter = (subject: Subject, random: Seeded) => readonly Change[];

const PLANTERS: Readonly<Record<Kind, Planter>> = {
  digit: (subject, random) =>
    subject.disclosure.figures.filter(isCell).flatMap((cell) => misprint(cell, subject, random)),
  row: droppedRows,
  swap: swappedCells,
  unit: changedUnits,
  prose: (subject, random) =>
    subject.disclosure.figures
      .filter(({ table, raw }) => table === null && /^\d/u.test(raw))
      .flatMap((figure) => misprint(figure, subject, random)),
  proseUnit: changedProseUnits,
  direction: flippedDirections,
};

/** Errors of one kind that some identity could show: each place of it once. */
export function plantsOf(kind: Kind, subject: Subject): readonly Plant[] {
  const random = seeded(KINDS.indexOf(kind));
  const known = new Set<string>();
  return PLANTERS[kind](subject, random).flatMap((change) => {
    const held = heldFor(subject, change.figures);
    const text = change.lines.join("\n");
    if (held.length === 0 || known.has(text)) return [];
    known.add(text);
    return [{ ...change, kind, subject: subject.name, held }];
  });
}

/** An amount of 1.00 or more that is printed in a table or sheet. */
export function isCell({ table, aspect, basis, value }: Figure): boolean {
  return table !== null && aspect === "amount" && basis !== "zero" && Number(value) >= 1;
}

function misprint(figure: Figure, subject: Subject, random: Seeded): Change[] {
  const at = positionOf(figure, subject);
  if (at === null) return [];
  const places = [...(/^[\d,]+/u.exec(figure.raw)?.[0] ?? "")].flatMap((digit, index) =>
    digit === "," ? [] : [index],
  );
  if (places.length === 0) return [];
  const place = random.pick(places);
  const digit = (Number(figure.raw[place]) + 1 + random.below(9)) % 10;
  const raw = `${figure.raw.slice(0, place)}${digit}${figure.raw.slice(place + 1)}`;
  return [
    {
      label: `${placeOf(figure)}: ${figure.raw} → ${raw}`,
      lines: replaced(subject.lines, figure.line, at, figure.raw.length, raw),
      figures: [figure],
    },
  ];
}

function placeOf({ title, row, column, line }: Figure): string {
  return `${line} ${title} › ${row} › ${column}`;
}

function droppedRows(subject: Subject): Change[] {
  return rowsOfTables(subject).flatMap((figures) => {
    const [first] = figures;
    if (!first || !figures.some(isCell)) return [];
    const [from, to] = first.lines;
    const lines = subject.lines.filter((_, index) => index < from - 1 || index >= to);
    return [{ label: `${from} ${first.title} › ${first.row}`, lines, figures }];
  });
}

function swappedCells(subject: Subject): Change[] {
  const cells = subject.disclosure.figures.filter(isCell);
  return cells.flatMap((one, index) => {
    const rest = cells.slice(index + 1);
    const across = rest.find(({ line }) => line === one.line);
    const below = rest.find(
      (other) => other.title === one.title && other.columnPath.join() === one.columnPath.join(),
    );
    return [across, below].flatMap((other) => (other ? swapped(one, other, subject) : []));
  });
}

function swapped(one: Figure, other: Figure, subject: Subject): Change[] {
  const [first, second] = [positionOf(one, subject), positionOf(other, subject)];
  if (first === null || second === null || Math.abs(Number(one.value) - Number(other.value)) < 1) return [];
  const places = [
    { line: one.line, at: first, old: one.raw, text: other.raw },
    { line: other.line, at: second, old: other.raw, text: one.raw },
  ].sort((a, b) => b.at - a.at);
  const lines = places.reduce<readonly string[]>(
    (all, { line, at, old, text }) => replaced(all, line, at, old.length, text),
    subject.lines,
  );
  return [{ label: `${placeOf(one)} ⇄ ${placeOf(other)}`, lines, figures: [one, other] }];
}

const UNIT = /单位\s*[：:]\s*(万元|元)|项目资金\s*[(（](万元|元)[)）]/u;

function changedUnits(subject: Subject): Change[] {
  const { figures } = subject.disclosure;
  const marked = subject.lines.flatMap((line, index) => (UNIT.test(line) ? [index + 1] : []));
  return marked.flatMap((line) => {
    const match = UNIT.exec(subject.lines[line - 1] ?? "");
    const unit = match?.[1] ?? match?.[2];
    const first = figures
      .filter(({ table, line: at, basis }) => table !== null && basis !== "zero" && at >= line)
      .sort((a, b) => a.line - b.line)[0];
    const next = marked.find((other) => other > line) ?? Number.POSITIVE_INFINITY;
    if (!match || !unit || !first || first.line >= next || first.unit !== unit) return [];
    const own = figures.filter(
      ({ title, line: at, project }) =>
        title === first.title && project === first.project && at >= line && at < next,
    );
    const text = match[0].replace(unit, unit === "元" ? "万元" : "元");
    const lines = replaced(subject.lines, line, match.index, match[0].length, text);
    const what = SHEETS.includes(first.table ?? "") ? first.project : first.title;
    return own.some(isCell) ? [{ label: `${line} ${what}: ${unit}`, lines, figures: own }] : [];
  });
}

function changedProseUnits(subject: Subject): Change[] {
  return subject.disclosure.figures.flatMap((figure) => {
    const at = positionOf(figure, subject);
    if (figure.table !== null || at === null || figure.unit !== "万元" || Number(figure.value) < 1) return [];
    const after = at + figure.raw.length;
    if (!subject.lines[figure.line - 1]?.startsWith("万元", after)) return [];
    const lines = replaced(subject.lines, figure.line, after, 2, "元");
    return [{ label: `${placeOf(figure)}: ${figure.raw}万元 → 元`, lines, figures: [figure] }];
  });
}

const OPPOSITES: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
};

function flippedDirections(subject: Subject): Change[] {
  return subject.disclosure.figures.flatMap((figure) => {
    const at = positionOf(figure, subject);
    if (figure.table !== null || at === null || !["change", "rate"].includes(figure.aspect)) return [];
    const before = subject.lines[figure.line - 1]?.slice(0, at) ?? "";
    const match = /(增加|减少|增长|下降)[^增减升降，。；]{0,4}$/u.exec(before);
    const word = match?.[1];
    const opposite = OPPOSITES[word ?? ""];
    if (!match || !word || !opposite) return [];
    const lines = replaced(subject.lines, figure.line, match.index, 2, opposite);
    return [{ label: `${placeOf(figure)}: ${word} → ${opposite}`, lines, figures: [figure] }];
  });
}
