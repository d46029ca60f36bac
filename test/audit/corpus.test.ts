import { describe, expect, it } from "vitest";
import { NAMES, type Name } from "../read/corpus.js";
import { contradictions, corpusDisclosures, findingsOf, told } from "./disclosures.js";

/** All that the five documents state in two ways: the rule, and the places that differ. */
const EXPECTED: Readonly<Record<Name, readonly (readonly [rule: string, sides: readonly string[]])[]>> = {
  屯留2025: [
    ["B10.1", ["690000元@461", "300000元@461"]],
    ["C5.8", ["273.76万元@450", "236.76万元@450"]],
  ],
  朔城2025: [
    ["C1", ["0万元@461", "761.35万元@289"]],
    ["C2.2", ["82.93万元@259", "支出包括:无@461"]],
    ["C2.2", ["1.50万元@402", '本部门无"三公"经费预算@495']],
    ["C3.1", ["1.42万元@447", "2.13%@447"]],
  ],
  屯留2024: [],
  阳泉2025: [
    ["B10.1", ["6320000元@599", "4320000元@599"]],
    ["B10.2", ["200000元@531", "7.74万元@541"]],
    ["C1", ["452万元@440", "644.59万元@460"]],
  ],
  平乡2025: [
    ["B9.3", ["54.00万元@649", "44.00万元@121", "44.00万元@153", "44.00万元@264"]],
    ["C7", ["3045.00万元@525"]],
  ],
};

describe.each(NAMES)("%s", (name) => {
  it("has these contradictions and no others", async () => {
    const found = contradictions(await findingsOf(name));
    expect(found.map(({ rule }) => rule)).toEqual(EXPECTED[name].map(([rule]) => rule));
    for (const [index, [, sides]] of EXPECTED[name].entries())
      expect(found[index]?.sides.map(told)).toEqual(expect.arrayContaining([...sides]));
  });

  it("quotes every side from its own lines", async () => {
    const { lines } = (await corpusDisclosures()).get(name) ?? { lines: [] };
    for (const { sides } of contradictions(await findingsOf(name)))
      for (const { quote, lines: at } of sides) {
        const text = lines
          .slice(at[0] - 1, at[1])
          .join("")
          .replace(/\s/gu, "");
        expect(text).toContain(quote.replace(/\s|…$/gu, "").slice(0, 60));
      }
  });

  it("says 两处不一致 and guesses no cause", async () => {
    for (const { message } of contradictions(await findingsOf(name))) {
      expect(message).toMatch(/^两处不一致：/u);
      expect(message).not.toMatch(/矛盾|打架|造假|错误|笔误|可能/u);
    }
  });
});

describe("the value that the other checks single out", () => {
  it.each([
    ["屯留2025", "C5.8", "273.76", "236.76"],
    ["朔城2025", "C1", "0", "761.35"],
    ["平乡2025", "B9.3", "54.00", "44.00"],
    ["阳泉2025", "C1", "452", "644.59"],
  ] as const)("%s %s: not %s but %s", async (name, rule, printed, value) => {
    const finding = contradictions(await findingsOf(name)).find((one) => one.rule === rule);
    expect(finding?.likelier).toMatchObject({ printed, value, unit: "万元" });
    expect(finding?.figureIds).toContain(finding?.likelier?.figure);
  });

  it("is not given where two places are both supported", async () => {
    const found = contradictions(await findingsOf("阳泉2025"));
    expect(found.filter(({ rule }) => rule.startsWith("B10")).map(({ likelier }) => likelier)).toEqual([
      null,
      null,
    ]);
  });

  it("notes all tables that print the other value", async () => {
    const [finding] = contradictions(await findingsOf("平乡2025"));
    const noted = finding?.sides.filter(({ figure }) => finding.figureIds.includes(figure ?? "")) ?? [];
    expect(noted.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["收入总表", "支出总表", "一般公共预算支出表", "绩效目标表"]),
    );
  });
});

describe("differences of 0.01", () => {
  it.each([
    ["屯留2025", [268]],
    ["朔城2025", [175, 223, 228, 236, 297, 310, 325, 326, 509]],
    ["屯留2024", [204, 241, 249, 431, 751]],
    ["阳泉2025", [255, 264]],
  ] as const)("%s is rounding on lines %j", async (name, lines) => {
    const rounding = (await findingsOf(name)).filter(({ verdict }) => verdict === "rounding");
    const touched = new Set(rounding.flatMap(({ sides }) => sides.map(({ lines: at }) => at[0])));
    expect(lines.filter((line) => !touched.has(line))).toEqual([]);
  });

  it("rounds a change printed with one decimal", async () => {
    const rates = (await findingsOf("屯留2024")).filter(({ rule }) => rule === "C3.2");
    const upkeep = rates.find(({ sides }) => sides.some(({ value }) => value === "8.83"));
    expect(upkeep?.verdict).toBe("rounding");
  });
});

describe("differences of scope", () => {
  it.each([
    ["屯留2025", "B3", 170],
    ["屯留2024", "B5", 233],
    ["朔城2025", "B7", 410],
    ["屯留2025", "C2.1", 450],
    ["朔城2025", "C2.1", 513],
    ["朔城2025", "C9.2", 45],
  ] as const)("%s %s on line %i", async (name, rule, line) => {
    const scope = (await findingsOf(name)).filter((one) => one.verdict === "scope" && one.rule === rule);
    expect(scope.some(({ sides }) => sides.some(({ lines }) => lines[0] === line))).toBe(true);
  });
});

describe("what is missing", () => {
  it("says that announced annexes are not in the file", async () => {
    const missing = (await findingsOf("屯留2024")).filter(({ verdict }) => verdict === "not_disclosed");
    expect(missing.map(({ rule, sides }) => `${rule}@${sides[0]?.lines[0]}`)).toEqual([
      "C8.2@869",
      "C8.2@885",
    ]);
  });

  it("does not compare with a year that is not held", async () => {
    const idle = (await findingsOf("平乡2025")).filter(({ verdict }) => verdict === "not_run");
    expect(idle.map(({ rule }) => rule)).toEqual(["C4"]);
  });

  it("compares with last year's document where it is held", async () => {
    const years = (await findingsOf("屯留2025")).filter(({ rule }) => rule === "C4");
    expect(years.length).toBeGreaterThan(4);
    expect(years.every(({ verdict }) => verdict === "pass" || verdict === "rounding")).toBe(true);
    expect(years.some(({ sides }) => sides.some(({ document }) => document.includes("2024")))).toBe(true);
  });
});
