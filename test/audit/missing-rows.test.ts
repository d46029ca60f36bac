import { describe, expect, it } from "vitest";
import { auditDocument } from "../../src/audit/index.js";
import { contradictions, textDisclosure } from "./disclosures.js";
import { SOUND } from "./invented.js";

/** The sound disclosure without the row of a table that begins so. */
function without(title: string, row: RegExp): string {
  const lines = SOUND.split("\n");
  const at = lines.indexOf(title);
  const gone = lines.findIndex((line, index) => index > at && row.test(line));
  if (at < 0 || gone < 0) throw new Error(`${title}: ${row}`);
  return lines.filter((_, index) => index !== gone).join("\n");
}

const INCOME = "2026年预算收入总表";
const SPENDING = "2026年预算支出总表";

describe("a row that a table leaves out", () => {
  it.each([
    ["a subject that the other table prints", INCOME, /^\d{7}\t/u, "B2"],
    ["a level above printed rows", SPENDING, /^\d{5}\t/u, "A4"],
    ["the total of the subjects", SPENDING, /^合计\t/u, "A4"],
  ])("is told: %s", async (_, title, row, rule) => {
    const findings = auditDocument(await textDisclosure(without(title, row)));
    const told = findings.filter(({ message }) => message.includes("可能有行没有印出"));
    expect(told.map((finding) => finding.rule)).toContain(rule);
    expect(told.every(({ verdict }) => verdict === "not_run")).toBe(true);
  });

  it("is no contradiction by itself", async () => {
    const findings = auditDocument(await textDisclosure(without(INCOME, /^\d{7}\t/u)));
    expect(contradictions(findings)).toEqual([]);
  });

  it("is not told of a disclosure that leaves none out", async () => {
    const findings = auditDocument(await textDisclosure(SOUND));
    expect(findings.filter(({ message }) => message.includes("可能有行没有印出"))).toEqual([]);
  });
});
