import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/budget/index.js";
import { type CheckedStatement, checkedStatements, DOCUMENTS, readNarrative } from "./read-corpus.js";

function stated(figure: Figure, checked: CheckedStatement | undefined): CheckedStatement {
  const reason = figure.reason?.text ?? null;
  const begins = checked?.reason?.endsWith("…") && reason?.startsWith(checked.reason.slice(0, -1));
  return {
    line: figure.line,
    measure: figure.measure,
    aspect: figure.aspect,
    direction: figure.direction,
    value: (figure.comparator ?? "") + figure.value,
    unit: figure.unit,
    reason: begins ? (checked?.reason ?? null) : reason,
  };
}

describe.each(DOCUMENTS)("the narrative of %s", (name) => {
  const { figures, line, paragraphs } = readNarrative(name);

  it("states what was checked by hand, number for number, in order", () => {
    const checked = checkedStatements(name);
    expect(figures.map((figure, index) => stated(figure, checked[index]))).toEqual(checked);
  });

  it("prints every raw text as a whole token on its line", () => {
    for (const figure of figures) {
      expect(figure.line, figure.raw).toBeGreaterThanOrEqual(figure.lines[0]);
      expect(figure.line, figure.raw).toBeLessThanOrEqual(figure.lines[1]);
      const token = figure.raw.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
      expect(line(figure.line)).toMatch(new RegExp(`(?<![\\d.])${token}(?!\\d|\\.\\d)`, "u"));
    }
  });

  it("gives each figure an id of its own, a measure as key and the heading as title", () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const figure of figures) {
      expect(figure.table).toBeNull();
      expect(figure.columnKey).toBe(figure.aspect);
      expect(paragraphs.map(({ section }) => section.at(-1))).toContain(figure.title);
    }
  });

  it("quotes every reason from the lines it cites", () => {
    for (const { reason } of figures) {
      if (!reason) continue;
      const [first, last] = reason.lines;
      const printed = Array.from({ length: last - first + 1 }, (_, index) => line(first + index)).join("");
      expect(printed.replace(/\s/gu, "")).toContain(reason.text.replace(/\s/gu, ""));
    }
  });
});

describe("what the sentences call things", () => {
  const find = (name: string, line: number, measure: string, aspect: string) =>
    readNarrative(name).figures.find(
      (figure) => figure.line === line && figure.measure === measure && figure.aspect === aspect,
    );

  it("keeps the wording, the list it stands in, the period and the base of a share", () => {
    const tunliu = DOCUMENTS[0];
    expect(find(tunliu, 385, "收入总计", "change")).toMatchObject({
      row: "预算收入总计",
      column: "比上年增加",
      rowKey: "收入总计",
      attributes: { 比较期: "上年" },
    });
    expect(find(tunliu, 406, "一般公共预算支出", "amount")?.row).toBe("一般公共预算当年支出");
    expect(find(tunliu, 389, "一般公共预算", "share")?.attributes).toEqual({ 占比基数: "收入总计" });
    expect(find(tunliu, 426, "三公经费", "change")?.attributes).toEqual({ 比较期: "2024年" });
    expect(find(tunliu, 450, "占项目支出总额比例", "share")).toMatchObject({ value: "100" });
    expect(find(tunliu, 615, "公务用车编制", "count")?.attributes).toEqual({ 截至: "2025年5月20日" });
  });

  it("keeps contradictory statements apart as printed", () => {
    const { figures } = readNarrative(DOCUMENTS[0]);
    const operating = figures.filter(
      ({ line, measure, aspect }) => line === 450 && measure === "其他运转类项目" && aspect === "amount",
    );
    expect(operating.map(({ value, rowPath }) => [value, rowPath[0]])).toEqual([
      ["236.76", "纳入绩效目标管理的2级项目"],
      ["273.76", "公开项目绩效目标"],
    ]);
    expect(find(DOCUMENTS[1], 461, "财政拨款收支总预算", "amount")?.value).toBe("0");
  });

  it("reads an unchanged amount as a change of 0 in the document's own words", () => {
    expect(find(DOCUMENTS[1], 499, "机关运行经费", "change")).toMatchObject({
      value: "0",
      direction: "持平",
      basis: "zero",
      raw: "和2024年预算相比无变动",
    });
    expect(find(DOCUMENTS[2], 846, "公务接待费", "change")).toMatchObject({
      raw: "年预算数相同",
      lines: [844, 846],
    });
  });

  it("rejects a growth of ∞% instead of guessing it, in both sentences that print it", () => {
    const { rejected } = readNarrative(DOCUMENTS[1]);
    expect(rejected.map(({ raw, line, row }) => [raw, line, row])).toEqual([
      ["∞%", 447, "工作经费"],
      ["∞%", 447, "工作经费"],
    ]);
  });

  it("states the whole list of reasons for a total and one reason for each of its parts", () => {
    const { figures } = readNarrative(DOCUMENTS[1]);
    const total = figures.find(({ measure, aspect }) => measure === "收入总计" && aspect === "change");
    expect(total?.reason?.text).toMatch(/^一是.+二是.+三是.+四是.+下降100%$/u);
    const parts = figures.filter(({ measure }) => measure === "住房公积金");
    expect(parts.map(({ rowPath }) => rowPath[0])).toEqual([
      "预算收入总计",
      "预算收入总计",
      "本年部门预算支出总计",
      "本年部门预算支出总计",
    ]);
  });
});
