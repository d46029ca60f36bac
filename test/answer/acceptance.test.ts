import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/compose/index.js";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();

/** The first and last line that the figure cites. */
function linesOf(answer: Answer, figure: Answer["figures"][number] | undefined): readonly [number, number] {
  return answer.citations.find(({ n }) => n === figure?.citation)?.lines ?? [0, 0];
}

describe("project spending of one body", () => {
  it.each([["how much is 屯留 project spending"], ["屯留项目支出多少"], ["屯留区医保局2025年项目支出"]])(
    "%s: the total row of the table of expenditure, with the carry-over, and what it is without",
    async (question) => {
      const answer = await corpus.ask(question);
      expect(answer.status).toBe("answered");
      expect(answered(answer)).toMatchObject([
        {
          value: "299.55",
          unit: "万元",
          derived: false,
          year: 2025,
          table: "支出总表",
          row: "合计",
          column: "项目支出",
        },
      ]);
      const [first, last] = linesOf(answer, answered(answer)[0]);
      expect([first <= 170, 170 <= last]).toEqual([true, true]);
      expect(answer.figures).toContainEqual(expect.objectContaining({ role: "context", value: "273.76" }));
      expect(answer.text).toContain("273.76");
      expect(answer.text).toMatch(/^(?:RMB 2\.9955 million \(299\.55万元\)|299\.55万元)/u);
      expect(answer.text).toContain("长治市屯留区医疗保障局");
    },
  );

  it("says the year, that it is a budget, the table and the page", async () => {
    const { text, citations } = await corpus.ask("屯留项目支出多少");
    for (const words of ["2025年预算", "年初预算，非实际支出", "支出总表", "合计 › 项目支出", "第5页"])
      expect(text).toContain(words);
    expect(citations[0]).toMatchObject({
      page: 5,
      document: "corpus/长治市屯留区医疗保障局2025年部门预算.txt",
    });
    expect(citations[0]?.quote).toContain("299.55");
  });
});

describe("a measure alone", () => {
  it("is answered for each body, a line each", async () => {
    const answer = await corpus.ask("2025年项目支出各是多少");
    expect(answer.status).toBe("answered");
    for (const [org, value] of [
      ["平乡县医疗保障局", "4401.40"],
      ["朔州市朔城区医疗保障局", "68.08"],
      ["长治市屯留区医疗保障局", "299.55"],
      ["阳泉市医疗保障局", "452.00"],
    ] as const) {
      expect(answer.text.split("\n")).toContainEqual(
        expect.stringMatching(new RegExp(`${org}.*${value}`, "u")),
      );
      expect(answer.figures).toContainEqual(
        expect.objectContaining({ org, value, unit: "万元", derived: false }),
      );
    }
  });
});

describe("an organisation alone", () => {
  it("is an overview whose first line is the answer", async () => {
    const answer = await corpus.ask("平乡医保局");
    expect(answered(answer)).toMatchObject([{ measure: "支出总计", value: "4981.72" }]);
    for (const words of ["基本支出", "项目支出", "三公", "机关运行", "采购"])
      expect(answer.text).toContain(words);
    expect(answer.figures.length).toBeGreaterThan(4);
  });
});

describe("zeros", () => {
  it("are said with the reason that the document states", async () => {
    const answer = await corpus.ask("屯留三公经费多少");
    expect(valuesOf(answer)).toEqual(["0万元"]);
    expect(answer.text).toContain("公务用车暂停使用");
  });

  it.each([
    ["阳泉政府性基金预算支出多少", "0万元"],
    ["屯留国有资本经营预算支出多少", "0万元"],
    ["平乡政府采购预算多少", "0万元"],
  ])("%s, from the note or the sentence that says so", async (question, value) => {
    const answer = await corpus.ask(question);
    const [figure] = answered(answer);
    expect(`${Number(figure?.value)}${figure?.unit}`).toBe(value);
    expect(figure?.citation).not.toBeNull();
  });
});

describe("two rows of one name and parent", () => {
  it.each([
    ["阳泉监管工作经费多少", "20.00", ["3.63", "16.37"]],
    ["朔城基本工资多少", "278.38", ["30.24", "248.14"]],
  ])("%s: their sum, computed, and both parts", async (question, sum, parts) => {
    const answer = await corpus.ask(question);
    const total = answer.figures.find(({ derived }) => derived);
    expect(total).toMatchObject({ value: sum, role: "answer", citation: null });
    for (const part of parts) {
      expect(total?.formula).toContain(part);
      expect(answer.figures).toContainEqual(expect.objectContaining({ value: part, derived: false }));
    }
    expect(answer.text).toContain(sum);
  });

  it("a row that repeats the total of the one above is not added to it", async () => {
    expect(valuesOf(await corpus.ask("屯留机关运行经费多少"))).toEqual(["17.08万元"]);
    const projects = await corpus.ask("屯留本年预算项目合计多少");
    expect(valuesOf(projects).join()).not.toContain("547.52");
  });
});

describe("a figure that the document contradicts", () => {
  it("is that of the budget table, and the other is named with its place", async () => {
    const answer = await corpus.ask("平乡城乡医疗救助多少");
    expect(valuesOf(answer)).toEqual(["44.00万元"]);
    expect(answer.text).toContain("两处不一致");
    expect(answer.text).toContain("54.00");
    expect(answer.notes).toContainEqual(expect.objectContaining({ kind: "conflict" }));
    expect(answer.figures).toContainEqual(
      expect.objectContaining({ value: "54.00", role: "context", table: "绩效目标表" }),
    );
  });

  it("differences by carry-over and by rounding are no contradictions", async () => {
    for (const question of ["屯留支出总计多少", "屯留项目支出多少", "朔城基本支出多少", "屯留人员经费多少"]) {
      const { notes } = await corpus.ask(question);
      expect(notes.filter(({ kind }) => kind === "conflict")).toEqual([]);
    }
  });
});

describe("questions offered next", () => {
  it.each([
    ["屯留项目支出多少"],
    ["屯留医保局"],
    ["阳泉支出总计多少"],
    ["平乡三公经费多少"],
    ["屯留机关运行经费比上年增加多少"],
    ["how much is 屯留 project spending"],
  ])("after %s have an answer", async (question) => {
    const { followUps } = await corpus.ask(question);
    expect(followUps.length).toBeGreaterThan(0);
    expect(followUps.length).toBeLessThanOrEqual(3);
    for (const next of followUps) expect(await corpus.ask(next)).toMatchObject({ status: "answered" });
  });

  it("are none where there is no answer", async () => {
    for (const question of ["多少钱？", "长治市教育局项目支出", "屯留局长叫什么"])
      expect((await corpus.ask(question)).followUps).toEqual([]);
  });
});

describe("people", () => {
  it.each([
    ["朔城遗属补助的孩子叫什么名字"],
    ["朔城档案管理经费的经办人是谁"],
    ["朔城项目负责人的联系电话"],
    ["谁领了朔城的遗属补助"],
    ["who is the director of 屯留, and what is the phone number"],
  ])("%s is refused", async (question) => {
    const answer = await corpus.ask(question);
    expect(answer).toMatchObject({ status: "refused", figures: [], citations: [] });
    expect(answer.text).not.toMatch(/\d{7}/u);
  });

  it("the printed amount of such a row may be answered", async () => {
    const answer = await corpus.ask("朔城遗属补助项目多少钱");
    expect(answer.status).toBe("answered");
    expect(JSON.stringify(answer)).not.toMatch(/1[3-9]\d{9}/u);
  });
});
