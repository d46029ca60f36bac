import type { SheetFund, SheetIndicator, UnreadCell } from "../types.js";
import { DescribedIndicators } from "./described.js";
import { type HeadedReading, indicatorsOf } from "./halves.js";
import { type IndicatorHead, readIndicatorHead } from "./indicator-head.js";
import { readIndicatorRow } from "./indicator-row.js";
import type { ZonedRow } from "./zone.js";

/** The indicators of a sheet, and what of them could not be read. */
export interface IndicatorBlock {
  readonly indicators: readonly SheetIndicator[];
  readonly unread: readonly UnreadCell[];
}

/** Reads the indicators of a sheet, each row by the head that stands last above it. */
export function readIndicators(
  zoned: readonly ZonedRow[],
  periods: readonly SheetFund["period"][],
): IndicatorBlock {
  const described = new DescribedIndicators();
  const readings: HeadedReading[] = [];
  let head: IndicatorHead | null = null;
  let afterHead = false;
  for (const { row, zone } of zoned) {
    if (zone === "indicator-head") head = readIndicatorHead(row, periods) ?? head;
    if (zone === "indicators" && head) {
      if (isDescribed(head)) described.add(row, head, afterHead);
      else readings.push({ reading: readIndicatorRow(row, head), head });
    }
    afterHead = zone === "indicator-head";
  }
  return {
    indicators: [...described.reading.indicators, ...indicatorsOf(readings)],
    unread: [...described.reading.unread, ...readings.flatMap(({ reading }) => reading.unread)],
  };
}

function isDescribed({ sets, description, basis, sign, unit }: IndicatorHead): boolean {
  return sets.length === 1 && [description, basis, sign, unit].some((column) => column !== null);
}
