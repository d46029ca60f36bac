import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/audit/index.js";
import { findingsOf } from "./disclosures.js";

describe("the report for people", () => {
  it("tells contradictions first, with both places, and counts the rest", async () => {
    const findings = await findingsOf("屯留2025");
    const text = reportOf({ title: "某局预算公开", file: "corpus/a.txt", findings }, false);
    expect(text.split("\n").slice(0, 2)).toEqual(["某局预算公开（corpus/a.txt）", "  两处不一致 2项："]);
    expect(text).toContain("第461行");
    expect(text).toContain("较可能的数：236.76万元（所印273.76万元）");
    expect(text).toMatch(/四舍五入：\d+项\n {2}口径不同：\d+项\n {2}未核对：\d+项\n {2}相符：\d+项$/u);
  });

  it("says so where there is no contradiction", async () => {
    const findings = await findingsOf("屯留2024");
    const text = reportOf({ title: "某局", file: "corpus/b.txt", findings }, false);
    expect(text).toContain("未发现两处不一致");
    expect(text).toContain("未公开 2项");
  });

  it("lists everything when asked to", async () => {
    const findings = await findingsOf("屯留2024");
    const text = reportOf({ title: "某局", file: "corpus/b.txt", findings }, true);
    expect(text.split("\n").length).toBeGreaterThan(findings.length);
  });
});
