import type { SheetIndicator, UnreadCell } from "../types.js";
import type { IndicatorHead } from "./indicator-head.js";
import { isLevel, type Levels, levelNames, NO_LEVELS, nextLevels } from "./levels.js";
import type { SheetRow } from "./row.js";

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
    const at = (column: number | null) => row.cells.find((cell) => cell.column === column) ?? null;
    const levels = row.cells
      .filter(({ column, text }) => column < set.name && isLevel(text))
      .map(({ text }) => text);
    const target = at(set.target);
    if (levels.length === 0 && !target && afterHead && this.#indicators.length > 0)
      return this.#carryOn(row, head);
    this.#levels = nextLevels(this.#levels, levels);
    const name = at(set.name);
    if (!target) return;
    if (!name) return this.#lose(target.raw, row);
    this.#indicators.push({
      levels: [...levelNames(this.#levels), name.text],
      description: at(head.description)?.text ?? null,
      target: target.raw,
      sign: at(head.sign)?.text ?? null,
      unit: at(head.unit)?.text ?? null,
      basis: at(head.basis)?.text ?? null,
      period: set.period,
      lines: [row.line, row.line],
      targetLine: row.line,
      twin: null,
    });
  }

  #carryOn(row: SheetRow, head: IndicatorHead): void {
    const last = this.#indicators.at(-1);
    if (!last) return;
    const more = (column: number | null) => row.cells.find((cell) => cell.column === column)?.text ?? "";
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

/** A text and its rest after the page break, which may print the last characters once more. */
function continued(text: string, rest: string): string | null {
  let overlap = Math.min(text.length, rest.length);
  while (overlap > 0 && !text.endsWith(rest.slice(0, overlap))) overlap -= 1;
  return text + rest.slice(overlap) || null;
}
