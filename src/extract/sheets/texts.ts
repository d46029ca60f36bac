import type { SheetText, UnreadCell } from "../types.js";
import { fundLabels } from "./fund-labels.js";
import { afterLabel, isBlockHead, isShortLabel, isWhole, type Label, labelOf } from "./labels.js";
import { type Cell, fold, isWords, type SheetRow } from "./row.js";
import { likeness, unwrapped, type Witness } from "./unwrap.js";

/** The labelled texts of a sheet, and what of them could not be read. */
export interface TextReading {
  readonly texts: readonly SheetText[];
  readonly unread: readonly UnreadCell[];
}

/** A label with the cells printed for it. */
export interface Labelled {
  readonly label: Label;
  readonly values: readonly Cell[];
  readonly row: SheetRow;
}

/** Reads rows of labelled texts; a row without a label carries on the text above it. */
export function readTexts(rows: readonly SheetRow[], purpose: boolean, witness: Witness): TextReading {
  const texts: SheetText[] = [];
  const unresolved: Labelled[] = [];
  for (const row of rows) {
    const labelled = labelledIn(row);
    if (labelled.length === 0) carryOn(texts, row, purpose);
    for (const entry of labelled) {
      const text = assembled(entry, witness);
      if (text === null) unresolved.push(entry);
      else if (text !== "") texts.push(textOf(entry, text));
    }
  }
  return withTwins(texts, unresolved);
}

/** The labels of a row, each with the cells up to the next label; unknown short labels too. */
export function labelledIn(row: SheetRow): Labelled[] {
  const start = row.cells.slice(0, 2).findIndex((cell) => labelOf(cell.text) !== null);
  if (start < 0) return unknownPairs(row);
  const found: Labelled[] = [];
  let rest = row.cells.slice(start);
  while (rest[0]) {
    const label = labelOf(rest[0].text);
    if (!label) break;
    const values = valuesAfter(rest, label);
    const next =
      label.kind === "short" ? values.findIndex(({ text }) => isShortLabel(text) || isFundLabel(text)) : -1;
    found.push({ label, values: next < 0 ? values : values.slice(0, next), row });
    rest = next < 0 ? [] : values.slice(next);
  }
  return found;
}

function isFundLabel(text: string): boolean {
  return fundLabels(text)[0]?.start === 0;
}

const LONGEST_REMNANT = 3;

/** The cells of a label's value: without the rest of a label that was cut over two cells. */
function valuesAfter([first, second, ...more]: readonly Cell[], label: Label): Cell[] {
  if (!first) return [];
  const after = second ? [second, ...more] : more;
  if (second && fold(first.text + second.text).replace(/\p{P}/gu, "") === label.name) return more;
  const own = isWhole(first.text, label) ? "" : afterLabel(first.text, label);
  if (own !== "") return [{ ...first, text: own, raw: own }, ...after];
  if (isWhole(first.text, label) || !second) return after;
  return fold(second.text).length <= LONGEST_REMNANT ? more : after;
}

const UNKNOWN = /^[\p{Script=Han}()（）、]{2,14}[:：]?$/u;

/** Labels no form of ours knows: short words in the first column with a text beside, in pairs. */
function unknownPairs(row: SheetRow): Labelled[] {
  const { cells } = row;
  if (cells[0]?.column !== 0 || cells.length === 0 || cells.length % 2 === 1) return [];
  const names = cells.filter((_, index) => index % 2 === 0);
  if (!names.every(({ text }) => UNKNOWN.test(text) && !isBlockHead(text))) return [];
  return names.map((cell, index) => {
    const name = cell.text.replace(/[:：]$/u, "");
    const value = cells[index * 2 + 1];
    return { label: { name, stem: /^$/u, kind: "short" }, values: value ? [value] : [], row };
  });
}

/** The text of a label's cells; null where they cannot be put together, "" where there is none. */
function assembled({ label, values }: Labelled, witness: Witness): string | null {
  const [first, ...more] =
    values.length > 1 ? values.filter((cell) => isWords(cell.text) || /\d{3}/u.test(cell.text)) : values;
  if (!first) return "";
  const cells = [first, ...more].map((cell) => cell.text);
  if (more.length === 0 && (values.length === 1 || label.kind !== "short")) return first.text;
  return label.kind === "short" ? shortText(cells, witness) : unwrapped(cells, witness);
}

/** A name cut over several cells: whole where the document prints it so elsewhere, or a bracket follows it. */
function shortText(cells: readonly string[], witness: Witness): string | null {
  const name = cells.join("");
  if (cells.length === 2 && /^[(（][^()（）]*[)）]$/u.test(cells[1] ?? "")) return name;
  const whole = name.replace(/[(（)）]/gu, "");
  const [, code = "", body = whole] = /^(\d+-)?(.*)$/u.exec(whole) ?? [];
  return witness.printsAlone(body) ? code + body : null;
}

function textOf({ label, values, row }: Labelled, text: string): SheetText {
  const printed = values.map((cell) => ({ line: row.line, raw: cell.raw }));
  return { label: label.name, group: null, text, lines: [row.line, row.line], printed };
}

/** A row without a label belongs to the text above, or states the purpose of the money (资金用途). */
function carryOn(texts: SheetText[], row: SheetRow, purpose: boolean): void {
  const [cell, ...more] = row.cells;
  if (!cell || more.length > 0 || cell.column === 0) return;
  const last = texts.at(-1);
  const printed = [{ line: row.line, raw: cell.raw }];
  if (last && last.lines[1] === row.line - 1) {
    texts[texts.length - 1] = {
      ...last,
      text: `${last.text}\n${cell.text}`,
      lines: [last.lines[0], row.line],
      printed: [...last.printed, ...printed],
    };
  } else if (purpose)
    texts.push({ label: "资金用途", group: null, text: cell.text, lines: [row.line, row.line], printed });
}

const LEAST_LIKENESS = 0.85;

/** A damaged text that the sheet prints a second time, whole, under another label is read from there. */
function withTwins(texts: readonly SheetText[], unresolved: readonly Labelled[]): TextReading {
  const found: SheetText[] = [];
  const unread: UnreadCell[] = [];
  for (const entry of unresolved) {
    const rough = roughText(entry);
    const twin =
      entry.label.kind === "long" && texts.find((text) => likeness(fold(text.text), rough) >= LEAST_LIKENESS);
    if (twin) found.push(textOf(entry, twin.text));
    else unread.push(lostText(entry));
  }
  const all = [...texts, ...found].sort((a, b) => a.lines[0] - b.lines[0]);
  return { texts: all, unread };
}

function roughText({ values }: Labelled): string {
  const [main = "", ...rest] = values.map((cell) => cell.text);
  const space = main.lastIndexOf(" ");
  return fold(
    space < 0 ? [main, ...rest].join("") : [main.slice(0, space), ...rest, main.slice(space)].join(""),
  );
}

export function lostText({ label, values, row }: Labelled): UnreadCell {
  const raw = values.map((cell) => cell.raw).join(" ");
  return {
    label: label.name,
    column: "文字",
    raw,
    line: row.line,
    reason: "文字被切散在多格中，无法可靠还原",
  };
}
