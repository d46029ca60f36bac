import { describe, expect, it } from "vitest";
import { auditDocument } from "../../src/audit/index.js";
import { DISTRICT, EDUCATION, PURCHASES, TOWNSHIP_ACCOUNTS } from "../figures/tables/invented.js";
import { contradictions, textDisclosure } from "./disclosures.js";
import { SOUND, unsound } from "./invented.js";
import { coveredCells, plantAll, seeded } from "./planting.js";

async function audit(text: string) {
  return auditDocument(await textDisclosure(text));
}

describe("a sound disclosure of another sector", () => {
  it("is checked all over and has no contradiction", async () => {
    const findings = await audit(SOUND);
    expect(contradictions(findings)).toEqual([]);
    expect(findings.filter(({ verdict }) => verdict === "pass").length).toBeGreaterThan(150);
    expect(findings.filter(({ verdict }) => verdict === "not_disclosed")).toEqual([]);
    expect(findings.filter(({ verdict }) => verdict === "not_run").map(({ rule }) => rule)).toEqual(["C4"]);
  });

  it("shows an error in any of its cells", async () => {
    const disclosure = await textDisclosure(SOUND);
    const outcome = plantAll(disclosure, [], coveredCells(disclosure, []), seeded(3));
    expect(outcome.missed).toEqual([]);
    expect(outcome.misled).toBe(0);
  });

  it.each([
    ["a school's education bureau", EDUCATION],
    ["a district in 元", DISTRICT],
    ["final accounts", TOWNSHIP_ACCOUNTS],
    ["purchases in steps", PURCHASES],
  ])("is not accused in another form: %s", async (_, text) => {
    expect(contradictions(await audit(text))).toEqual([]);
  });
});

describe("a rate told beside the amounts of two years", () => {
  const told = async (now: string, rate: string) => {
    const sentence = `“教育支出（类）小学教育（款）”${now}万元。2024年预算执行数为50.00万元，2025年预算安排${now}万元，比2024年预算执行数${rate}。`;
    const findings = await audit(`祁山市教育局2025年部门预算公开\n\n一、支出说明\n\n${sentence}\n`);
    return findings.filter(({ rule }) => rule === "C3.2").map(({ verdict }) => verdict);
  };

  it.each([
    ["80.00", "增加60.00%", ["pass"]],
    ["80.00", "增加62.00%", ["contradiction"]],
    ["80.00", "减少60.00%", ["contradiction"]],
    ["20.00", "减少60.00%", ["pass"]],
  ])("%s, %s", async (now, rate, expected) => {
    expect(await told(now, rate)).toEqual(expected);
  });
});

describe("what a sentence and a table state in two ways", () => {
  it.each([
    ["C1", "财政拨款收支总预算871.50万元", "财政拨款收支总预算781.50万元"],
    ["C1", "基本支出600.00万元，占68.85%", "基本支出500.00万元，占68.85%"],
    ["C2.1", "占31.15%", "占33.15%"],
    ["C3.1", "比上年减少20.00万元，下降2.33%", "比上年减少20.00万元，增长2.33%"],
    ["C3.2", "比上年增加71.50万元，增长8.94%", "比上年增加71.50万元，增长18.94%"],
    ["C5.1", "政府采购服务预算25.00万元", "政府采购服务预算35.00万元"],
    ["C5.3", "其他公务用车1辆", "其他公务用车3辆"],
    ["C6.1", "主要包括：办公费、公务接待费等", "主要包括：办公费、培训费、公务接待费等"],
    ["C2.2", "主要原因是压减接待。", "主要原因是压减接待。\n\n本部门无“三公”经费预算。"],
    ["C9.1", "2026年政府性基金预算支出表", "2025年政府性基金预算支出表"],
  ])("%s: %s → %s", async (rule, from, to) => {
    const rules = contradictions(await audit(unsound(from, to))).map(
      (finding) => `${finding.rule} ${finding.message}`,
    );
    expect(rules.some((told) => told.includes(rule))).toBe(true);
  });

  it("takes 0.01 for rounding", async () => {
    const findings = await audit(unsound("全民阅读活动\t90.00\t90.00", "全民阅读活动\t90.01\t90.01"));
    expect(contradictions(findings)).toEqual([]);
    expect(findings.some(({ verdict }) => verdict === "rounding")).toBe(true);
  });

  it("says that an empty table has no note, and does not call it a contradiction", async () => {
    const findings = await audit(unsound("注：本表无数据\n\n2026年国有资本", "2026年国有资本"));
    expect(contradictions(findings)).toEqual([]);
    expect(findings.find(({ verdict }) => verdict === "not_disclosed")?.rule).toBe("C8.1");
  });

  it("finds an annex that is announced and absent", async () => {
    const findings = await audit(unsound("八、国有资产", "（项目绩效目标表公开情况见附件）\n\n八、国有资产"));
    expect(findings.find(({ verdict }) => verdict === "not_disclosed")?.rule).toBe("C8.2");
  });

  it("compares with the disclosure of the year before", async () => {
    const before = await textDisclosure(
      SOUND.replaceAll("2026年", "2025年").replace("合计\t9.20\t9.20", "合计\t12.00\t12.00"),
      "corpus/before.txt",
    );
    const found = contradictions(auditDocument(await textDisclosure(SOUND), [before]));
    const years = found.filter(({ rule }) => rule === "C4");
    expect(years.length).toBeGreaterThan(0);
    expect(years.some(({ message }) => message.includes("10.00万元") && message.includes("12.00万元"))).toBe(
      true,
    );
  });
});
