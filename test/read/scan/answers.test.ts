import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../src/audit/index.js";
import type { Figure } from "../../../src/budget/index.js";
import { shortLineOf } from "../../../src/channel/reply/index.js";
import { doubtfulIn } from "../../../src/execute/index.js";
import { record } from "../../evaluate/records.js";
import { askedCorpus } from "../../support/asked-corpus.js";
import { invented, inventFigure, inventFinding } from "../../support/invented-documents.js";
import { memoryFigureStore } from "../../support/memory-figure-store.js";
import { scannedPdf } from "../../support/scanned-pdf.js";
import { ruledTable, smallPdf } from "../../support/small-pdf.js";

const table = ruledTable(
  [
    ["科目编码", "科目名称", "合计"],
    ["2130204", "事业机构", "1,000.00"],
    ["2130205", "森林培育", "200.50"],
    ["2130234", "防灾减灾", "36.70"],
  ],
  { width: 150, y: 680 },
);
const prints = [
  { text: "青山县林业局2031年部门预算公开", x: 140, y: 760, size: 18 },
  { text: "2031年部门支出预算总表", x: 200, y: 720, size: 14 },
  { text: "编制部门：青山县林业局", x: 50, y: 690 },
  { text: "单位：万元", x: 420, y: 690 },
  ...table.prints,
];

const SCANNED = "原件为扫描件，数字由机器识别";
const DOUBTFUL = "200.50万元由扫描件识别，未能由表内关系核实，请核对原件";

describe("answers from a scan", () => {
  const corpus = askedCorpus({
    real: false,
    texts: {
      "青山县林业局2031年部门预算公开.pdf": scannedPdf(smallPdf([{ ...table, prints }]), {
        stain: (context) => context.fillRect(393.5, 184, 0.7, 1),
      }),
    },
  });

  it("say that the original is a scan, and cite page and box", async () => {
    const { text, notes, citations } = await corpus.ask("青山县林业局事业机构支出多少");
    expect(text).toContain("1000.00万元");
    expect(text.split(SCANNED)).toHaveLength(2);
    expect(text).not.toContain("请核对原件");
    expect(notes).toEqual([]);
    expect(citations).toEqual([
      expect.objectContaining({ page: 1, lines: null, quote: expect.stringContaining("1,000.00") }),
    ]);
  });

  it("say of a number beside which ink stands that was not read, and that nothing confirms, that it is doubtful", async () => {
    const answer = await corpus.ask("青山县林业局森林培育支出多少");
    expect(answer.text).toContain(`⚠ ${DOUBTFUL}`);
    expect(answer.notes).toEqual([{ kind: "copy", text: DOUBTFUL, figure: answer.figures[0]?.id }]);
    expect(
      shortLineOf(answer)
        .map(({ text }) => text)
        .join(""),
    ).toContain(DOUBTFUL);
    const table = await corpus.ask("How much does 青山县林业局 spend on 森林培育?");
    expect(table.text).toContain("please check the original");
  });
});

describe("a number that was recognised unsurely", () => {
  const of = invented("corpus/青山县林业局.pdf", "青山县林业局");
  const read = (line: number, confidence: number): Figure => ({
    ...inventFigure(of, { line, value: "1.00" }),
    confidence,
  });
  const [unsure, other, sure] = [read(3, 0.5), read(4, 0.6), read(5, 0.99)] as const;
  const contents = {
    record: record(of.file, { text: "" }),
    lines: [],
    figures: [unsure, other, sure],
    facts: [],
    rejected: [],
    passages: [],
  };
  const isDoubtful = (verdict: Verdict, ...figures: readonly Figure[]) => {
    const finding = inventFinding(of, verdict, of.file);
    const sides = figures.flatMap(({ id }) =>
      finding.sides.slice(0, 1).map((side) => ({ ...side, figure: id })),
    );
    return doubtfulIn(memoryFigureStore([contents], new Map([[of.file, [{ ...finding, sides }]]])))(unsure);
  };

  it("is doubtful until a sum, or a number that is sure, confirms it exactly", () => {
    expect(isDoubtful("pass", unsure, sure)).toBe(false);
    expect(isDoubtful("pass", unsure, other, other)).toBe(false);
    expect(isDoubtful("pass", unsure, other)).toBe(true);
    expect(isDoubtful("rounding", unsure, sure)).toBe(true);
    expect(doubtfulIn(memoryFigureStore([contents]))(sure)).toBe(false);
  });
});
