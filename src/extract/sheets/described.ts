import type { SheetIndicator, UnreadCell } from "../types.js";
import type { IndicatorHead } from "./indicator-head.js";
import { isLevel, type Levels, levelNames, NO_LEVELS, nextLevels } from "./levels.js";
import type { Cell, SheetRow } from "./row.js";

/** Indicators read so far, with the levels that hold. */
export interface IndicatorReading {
  readonly indicators: readonly SheetIndicator[];
  readonly unread: readonly UnreadCell[];
}

/**
 * Reads rows of a form that prints a description or a basis beside each target: strictly by columns. A row
 * without level and target after a repeated head is the rest of the row that the page break cut.
 */
export class DescribedIndicators {
  readonly #indicators: SheetIndicator[] = [];
  readonly #unread: UnreadCell[] = [];
  #levels: Levels = NO_LEVELS;

  get reading(): IndicatorReading {
    return { indicators: this.#indicators, unread: this.#unread };
  }

  add(row: SheetRow, head: IndicatorHead, afterHead: boolean): void {
    const [set] = head.sets;
    const levels = row.cells.filter(({ column, text }) => column < set.name && isLevel(text));
    const [name, target] = [cellAt(row, set.name), cellAt(row, set.target)];
    if (levels.length === 0 && !target && afterHead) {
      this.#carryOn(row, head);
      return;
    }
    this.#levels = nextLevels(
      this.#levels,
      levels.map(({ text }) => text),
    );
    if (name && target)
      this.#indicators.push(described(row, head, [...levelNames(this.#levels), name.text], target.raw));
    else if (target) this.#lose(target.raw, row);
  }

  #carryOn(row: SheetRow, head: IndicatorHead): void {
    const last = this.#indicators.at(-1);
    if (!last) return;
    const more = (column: number | null) => textAt(row, column) ?? "";
    const name = (last.levels.at(-1) ?? "") + more(head.sets[0].name);
    this.#indicators[this.#indicators.length - 1] = {
      ...last,
      levels: [...last.levels.slice(0, -1), name],
      description: continued(last.description ?? "", more(head.description)),
      basis: continued(last.basis ?? "", more(head.basis)),
      lines: [last.lines[0], row.line],
    };
  }

  #lose(raw: string, row: SheetRow): void {
    this.#unread.push({
      label: "",
      column: "指标值",
      raw,
      line: row.line,
      reason: "同一行中找不到与该数值对应的指标名称",
    });
  }
}

function cellAt(row: SheetRow, column: number | null): Cell | null {
  return row.cells.find((cell) => cell.column === column) ?? null;
}

function textAt(row: SheetRow, column: number | null): string | null {
  return cellAt(row, column)?.text ?? null;
}

function described(
  row: SheetRow,
  head: IndicatorHead,
  levels: readonly string[],
  target: string,
): SheetIndicator {
  return {
    levels,
    description: textAt(row, head.description),
    target,
    sign: textAt(row, head.sign),
    unit: textAt(row, head.unit),
    basis: textAt(row, head.basis),
    period: head.sets[0].period,
    lines: [row.line, row.line],
    targetLine: row.line,
    twin: null,
  };
}

/** A text and its rest after the page break, which may print the last characters once more. */
function continued(text: string, rest: string): string | null {
  let overlap = Math.min(text.length, rest.length);
  while (overlap > 0 && !text.endsWith(rest.slice(0, overlap))) overlap -= 1;
  return text + rest.slice(overlap) || null;
}
