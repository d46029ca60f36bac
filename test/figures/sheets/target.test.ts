import { describe, expect, test } from "vitest";
import { isRead, readAmount } from "../../../src/figures/sheets/amount.js";
import { readTarget } from "../../../src/figures/sheets/target.js";

const number = (printed: string) => {
  const target = readTarget(printed);
  return target.kind === "number" ? `${target.comparator ?? ""}${target.value} ${target.unit}` : target.kind;
};

describe("readTarget", () => {
  test.each([
    ["≥95%", "≥95 %"],
    ["$\\geq 95\\%$", "≥95 %"],
    ["＞150次", ">150 次"],
    ["不低于3次", "≥3 次"],
    ["100人以上", "≥100 人"],
    ["≤500元/人次", "≤500 元/人次"],
    ["预计30元/人", "30 元/人"],
    ["1,260户", "1260 户"],
    ["80", "80 "],
    ["≥80.00(%)", "≥80.00 %"],
    ["=12.00（次）", "12.00 次"],
    ["≥80(%", "damaged"],
    ["每年4月", "words"],
    ["2025年12月底", "words"],
    ["明显提升", "words"],
    ["第一季度", "words"],
    ["60367G", "damaged"],
    ["500007€", "damaged"],
  ])("%s", (printed, expected) => {
    expect(number(printed)).toBe(expected);
  });

  test("parts of a compound target", () => {
    const target = readTarget("一等奖 30% 二等奖 60% 三等奖 90%");
    expect(
      target.kind === "compound" && target.parts.map(({ label, value, unit }) => [label, value, unit]),
    ).toEqual([
      ["一等奖", "30", "%"],
      ["二等奖", "60", "%"],
      ["三等奖", "90", "%"],
    ]);
  });
});

describe("readAmount", () => {
  test("never guesses what nothing proves", () => {
    const twin = { raw: "60, 000", line: 9 };
    expect(isRead(readAmount("5(0, 000", null))).toBe(false);
    expect(isRead(readAmount("5(0, 000", twin))).toBe(false);
    expect(isRead(readAmount("10\t0, 000", null))).toBe(false);
    expect(isRead(readAmount("6 036", null))).toBe(false);
  });

  test("joins digits at a separator and repairs from a twin", () => {
    expect(readAmount("733. 90", null)).toEqual({ value: "733.90", basis: "joined", proof: null });
    expect(readAmount("6(0, 000", { raw: "60, 000", line: 9 })).toEqual({
      value: "60000",
      basis: "repaired",
      proof: [9, 9],
    });
  });
});
