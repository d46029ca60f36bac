import { describe, expect, it } from "vitest";
import { generateDocument } from "../../src/evaluate/index.js";
import { askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();
const school = generateDocument({ number: 0 });
const town = generateDocument({ number: 2 });
const wider = askedCorpus({ texts: { [school.file]: school.text, [town.file]: town.text } });

describe("fields of a project's sheet and of a body's row", () => {
  it.each([
    ["朔城遗属补助由哪个单位实施", "医疗保险服务中心"],
    ["朔城遗属补助的实施单位是谁", "医疗保险服务中心"],
    ["屯留医保经办经费谁实施", "长治市屯留区医疗保障局"],
    ["朔城遗属补助的主管部门是哪个", "060"],
  ])("%s", async (question, words) => {
    expect((await corpus.ask(question)).text.split("出处")[0]).toContain(words);
  });

  it("a field that the sheet does not give is not taken from another project", async () => {
    const answer = await corpus.ask("朔城优抚对象医疗保障经费的主管部门是谁");
    expect(answer.text).not.toContain("060");
  });

  it.each([
    ["平乡县医保局本级单位规格和经费保障形式是什么", ["正科级", "财政拨款"]],
    ["平乡局是啥单位性质 啥级别", ["行政", "正科级"]],
    ["平乡县医疗保障局本级的单位性质、规格、经费保障形式", ["行政", "正科级", "财政拨款"]],
  ])("%s", async (question, words) => {
    const { text } = await corpus.ask(question);
    for (const word of words) expect(text).toContain(word);
  });
});

describe("duties and offices", () => {
  it.each([
    ["What are the main duties of the Pingxiang County Medical Security Bureau?"],
    ["What are 平乡's responsibilities?"],
    ["平乡县医保局负责什么"],
    ["平乡县医保局的主要职责有哪些"],
  ])("%s", async (question) => {
    expect((await corpus.ask(question)).text).toContain("组织拟订医疗保障工作规划");
  });

  it.each([["的职责是什么"], ["主要职责"], ["有哪些职责"], ["是干什么的"]])(
    "duties first: %s",
    async (asked) => {
      const { text } = await wider.ask(`${school.budget.body.org}${asked}`);
      expect(text.split("\n")[0]).toContain(school.budget.body.sector.duties[0]?.slice(0, 10));
    },
  );

  it.each([
    ["朔城医保中心里设了几个股"],
    ["朔城医保中心下面设了多少个股"],
    ["朔城医疗保险服务中心有几个股室"],
  ])("%s", async (question) => {
    expect(valuesOf(await corpus.ask(question))).toEqual(["11个"]);
  });
});

describe("sums and breakdowns", () => {
  it.each([
    ["山西三家25年支出加一块多少", "2162.15万元"],
    ["山西三家支出总计加起来多少", "2162.15万元"],
    ["屯留25年含结转的项目一共五个，加起来多少", "299.55万元"],
  ])("%s", async (question, value) => {
    expect(valuesOf(await corpus.ask(question))).toEqual([value]);
  });

  it.each([
    ["阳泉医保局的预算按科目大类都花在哪几块？"],
    ["阳泉支出按大类分别多少"],
    ["阳泉的钱按功能大类花在哪"],
  ])("%s", async (question) => {
    const values = valuesOf(await corpus.ask(question));
    expect(values).toEqual(expect.arrayContaining(["0.32万元", "28.65万元", "600.43万元", "15.19万元"]));
  });

  it.each([["平乡七个项目绩效表加起来跟项目支出对得上吗"], ["平乡七张绩效表加起来等于项目支出吗"]])(
    "%s",
    async (question) => {
      expect(valuesOf(await corpus.ask(question))).toEqual(
        expect.arrayContaining(["4401.40万元", "4411.40万元"]),
      );
    },
  );

  it.each([
    ["屯留医保经办经费项目实施期总额比年度多多少元"],
    ["屯留2025年医保经办经费实施期资金比年度资金多多少"],
  ])("%s", async (question) => {
    expect(valuesOf(await corpus.ask(question))).toEqual(["390000元"]);
  });
});

describe("what a name stands for", () => {
  it.each([
    ["屯留2024年2023年医保经办经费多少", "11.25万元"],
    ["屯留2024年文件里2023年医保经办经费多少", "11.25万元"],
    ["屯留2024年的2024年医保经办经费多少", "30.00万元"],
    ["屯留2024年医保经办经费多少", "30.00万元"],
  ])("%s: a year that belongs to the project's name", async (question, value) => {
    const answer = await corpus.ask(question);
    expect(valuesOf(answer)).toEqual([value]);
    expect(answer.text).not.toMatch(/含结转为/u);
  });

  it.each([["镇"], ["镇人民政府"], ["镇政府"]])("a township by its short name: %s", async (ending) => {
    const name = town.budget.body.org.match(/(?<=[县区市])[^县区市]{1,4}(?=镇人民政府$)/u)?.[0] ?? "";
    expect(name).not.toBe("");
    expect((await wider.read(`${name}${ending}项目支出`)).orgs).toEqual([town.budget.body.org]);
  });

  it("a subject code by itself", async () => {
    expect(valuesOf(await corpus.ask("屯留210多少"))).toEqual(["670.54万元"]);
    expect(valuesOf(await corpus.ask("屯留科目210多少"))).toEqual(["670.54万元"]);
  });

  it.each([["朔城国有资本经营预算表里支出合计多少"], ["朔城国有资本经营预算支出多少"]])(
    "an empty table with its note: %s",
    async (question) => {
      expect(valuesOf(await corpus.ask(question))).toEqual(["0万元"]);
    },
  );
});
