import { describe, expect, it } from "vitest";
import { turnFromJson, turnToJson, withoutText } from "../../src/question/index.js";
import { askedCorpus, valuesOf } from "../support/asked-corpus.js";
import { corpusAnswerer } from "../support/corpus-answerer.js";

const corpus = askedCorpus();

describe("a sub-unit of a body", () => {
  it.each([
    ["朔州市朔城区医疗保险服务中心项目支出多少"],
    ["朔城区医疗保险服务中心项目支出多少"],
    ["朔城医保中心项目支出多少"],
    ["朔城的医保服务中心项目支出是多少"],
    ["医保服务中心项目支出多少"],
  ])("%s: its own row of the table", async (question) => {
    const answer = await corpus.ask(question);
    expect(valuesOf(answer)).toEqual(["10.64万元"]);
    expect(answer.text).toContain("朔州市朔城区医疗保险服务中心");
  });

  it.each([
    ["朔城区医疗保险服务中心基本支出多少"],
    ["朔城医保中心编制多少人"],
    ["朔城医保中心三公经费比上年增加多少"],
    ["朔城医保中心项目支出占比多少"],
    ["屯留医疗保险管理服务中心人员经费多少"],
    ["屯留医保中心三公经费多少"],
    ["屯留下属的医保中心一共花多少钱"],
    ["屯留2025年医保中心三公经费多少"],
    ["屯留今年医保中心的基本支出"],
  ])("%s: the figures of the whole body are not its", async (question) => {
    const answer = await corpus.ask(question);
    expect([answer.status, valuesOf(answer)]).toEqual(["not_found", []]);
  });

  it("keeps to its own projects in a list", async () => {
    expect(valuesOf(await corpus.ask("朔城医保中心有哪些项目"))).toEqual(["10.04万元", "0.60万元"]);
  });

  it.each([["朔城本年项目那40.64万，局本级和医保服务中心各分了多少"], ["朔城项目支出局本级和中心各多少"]])(
    "%s: beside the body's own share",
    async (question) => {
      expect(valuesOf(await corpus.ask(question))).toEqual(["30.00万元", "10.64万元"]);
    },
  );

  it("stays meant until the whole body or another one is named", async () => {
    const first = "朔城医保中心项目支出多少";
    expect((await corpus.ask(first, "基本支出呢")).status).toBe("not_found");
    expect(valuesOf(await corpus.ask(first, "全局的基本支出呢"))).toEqual(["693.27万元"]);
    expect(valuesOf(await corpus.ask(first, "屯留基本支出呢"))).toEqual(["456.66万元"]);
  });

  it.each([
    ["without its text", withoutText],
    ["from the disk", (turn: Parameters<typeof turnToJson>[0]) => turnFromJson(turnToJson(turn))],
  ])("stays meant in a turn kept %s, also where only the asker named it", async (_, keep) => {
    const answerer = await corpusAnswerer();
    for (const body of ["朔城医保中心", "屯留医保中心"]) {
      const { turn } = await answerer.answer(`${body}项目支出多少`, null);
      const { answer } = await answerer.answer("基本支出呢", keep(turn));
      expect([answer.status, valuesOf(answer)]).toEqual(["not_found", []]);
    }
    await answerer.close();
  });

  it("is none where its words go on from what is asked", async () => {
    expect(valuesOf(await corpus.ask("屯留三公经费多少，比医保服务中心建设项目多吗"))[0]).toBe("0万元");
  });

  it("hinders no question about what it does or about what bears its name", async () => {
    expect((await corpus.ask("朔城医保中心里设了几个股")).text).toContain("11个");
    expect(valuesOf(await corpus.ask("朔城医保中心遗属补助多少"))[0]).toBe("0.60万元");
  });
});

describe("what kind of number is asked for", () => {
  it.each([
    ["朔城优抚对象医疗补助项目的满意度目标是多少", "≥90%"],
    ["优抚对象 朔城 满意度", "≥90%"],
    ["屯留村里和社区的医保经办员，总共要配多少个人？", "227名"],
    ["阳泉监管经费项目里印刷费多少", "5万元"],
    ["朔城印刷费在基本支出里是多少", "4.00万元"],
    ["朔城基本支出里工资福利支出多少", "659.15万元"],
    ["平乡中央提前下达的那笔服务能力提升补助（冀财社158号）有多少", "23.00万元"],
  ])("%s", async (question, value) => {
    expect((await corpus.ask(question)).text).toMatch(new RegExp(`^${value}`, "u"));
  });

  it("an owner in English is not what is asked for", async () => {
    const { text } = await corpus.ask(
      "How many people should the employees' outpatient pooling (职工门诊统筹) cover in 阳泉?",
    );
    expect(text).toMatch(/^≥37 万人/u);
  });

  it("beside a term of a plan that does not add up the total is told as such, and as no other value of it", async () => {
    const { text } = await corpus.ask("阳泉监管经费项目里印刷费多少");
    expect(text).toContain("“项目实施计划所列各项金额之和＝年度资金”不成立，合计处为200000元");
    expect(text).not.toContain("另一处为");
  });
});
