import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/budget/index.js";
import { DOCUMENTS, readNarrative } from "./read-corpus.js";

const decimals = (value: string) => value.split(".")[1]?.length ?? 0;
const halfDigit = (value: string) => 0.5 * 10 ** -decimals(value);

/** Whether a printed percentage follows from two printed numbers, each known to half its last digit. */
function follows(percent: string, part: string, whole: number, wholeError: number): boolean {
  const low = (100 * (Number(part) - halfDigit(part))) / (whole + wholeError);
  const high = (100 * (Number(part) + halfDigit(part))) / (whole - wholeError);
  const slack = halfDigit(percent) + 1e-9;
  return Number(percent) >= low - slack && Number(percent) <= high + slack;
}

function amountOf(figures: readonly Figure[], share: Figure, measure: string): Figure | undefined {
  const before = figures.slice(0, figures.indexOf(share));
  return before.findLast((figure) => figure.measure === measure && figure.aspect === "amount");
}

describe.each(DOCUMENTS)("the numbers of %s belong to each other as they were read", (name) => {
  const { figures } = readNarrative(name);

  it("recomputes every share from its amount and its base", () => {
    for (const share of figures.filter(
      ({ aspect, attributes }) => aspect === "share" && attributes["占比基数"],
    )) {
      if (share.measure === "占项目支出总额比例") continue;
      const part = amountOf(figures, share, share.measure);
      const whole = amountOf(figures, share, share.attributes["占比基数"] ?? "");
      expect(part && whole, `${share.line} ${share.measure}`).toBeTruthy();
      if (!part || !whole) continue;
      expect(
        follows(share.value, part.value, Number(whole.value), halfDigit(whole.value)),
        `${share.line} ${share.measure}`,
      ).toBe(true);
    }
  });

  it("recomputes the growth of every measure whose level and change one sentence states", () => {
    for (const rate of figures.filter(({ aspect }) => aspect === "rate")) {
      const near = figures.filter(
        (f) => f.measure === rate.measure && f.title === rate.title && f.rowPath[0] === rate.rowPath[0],
      );
      const level = near.find(({ aspect }) => aspect === "amount");
      const change = near.find(({ aspect }) => aspect === "change");
      if (!level || !change || Number(change.value) === Number(level.value)) continue;
      const sign = change.direction === "减少" ? 1 : -1;
      const before = Number(level.value) + sign * Number(change.value);
      const error = halfDigit(level.value) + halfDigit(change.value);
      expect(follows(rate.value, change.value, before, error), `${rate.line} ${rate.measure}`).toBe(true);
    }
  });
});
