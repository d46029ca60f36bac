import { describe, expect, it } from "vitest";
import { numberAsked } from "../../src/question/everyday/index.js";
import { isOfKind } from "../../src/question/index.js";

describe("the kind of number that words ask for", () => {
  it.each([
    ["坑多久必须补好", "duration", "48", "小时"],
    ["最多几天审完", "duration", "3", "个工作日"],
    ["要加固多长", "length", "4", "公里"],
    ["一亩投多少钱", "price", "900", "元"],
    ["一个月给多少", "price", "300", "元/人"],
    ["今年一共补多少钱", "money", "12", "万元"],
    ["满意度要达到几成", "percent", "90", "%"],
    ["要覆盖多少人", "count", "5", "万人"],
    ["换多少个村", "count", "40", "个"],
    ["how many cleaners must be employed", "count", "20", "人"],
  ])("%s: %s", (text, kind, _value, unit) => {
    const asked = numberAsked(text);
    expect(asked?.kind).toBe(kind);
    expect(asked !== null && isOfKind({ unit }, asked)).toBe(true);
  });

  it.each([
    ["要加固多长", "万元"],
    ["多久补好", "次"],
    ["一个月给多少", "人"],
    ["一个月给多少", "万元"],
    ["要配多少人", "元"],
    ["满意度要达到几成", "元"],
    ["补多少钱", "%"],
  ])("%s is not answered in %s", (text, unit) => {
    const asked = numberAsked(text);
    expect(asked !== null && isOfKind({ unit }, asked)).toBe(false);
  });

  it.each([["这几家医保局里头，今年谁家盘子最大"], ["为什么要设这个项目"]])("%s asks for none", (text) => {
    expect(numberAsked(text)).toBeNull();
  });
});
