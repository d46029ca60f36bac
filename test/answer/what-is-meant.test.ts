import { describe, expect, it } from "vitest";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();

describe("only what is meant", () => {
  it.each<[string, string[]]>([
    ["平乡给公务员的医疗补助（不是行政单位医疗那一条）今年是多少？", ["7.10万元"]],
    ["平乡不是项目支出，是基本支出多少", ["580.32万元"]],
    ["平乡基本支出（不是项目支出）多少", ["580.32万元"]],
    ["屯留2024年报告里“本年收入合计”是几，不要把结转加进来", ["529.12万元"]],
    ["朔城区一般行政管理事务，把结转也算上，一共安排多少？", ["57.44万元"]],
    ["屯留项目支出，结转除外", ["273.76万元"]],
    ["屯留2024年表六中基本工资占基本支出合计的比重是多少？", ["39.08%"]],
    ["从2025年安排数和公布的增加额倒推，平乡县医保局2024年预算是多少？", ["4857.94万元"]],
    ["How much does 平乡 set aside for 医疗保障政策管理 (function code 2101505)?", ["276.00万元"]],
  ])("%s %j", async (question, values) => {
    expect(valuesOf(await corpus.ask(question))).toEqual(values);
  });

  it.each<[string, string[]]>([
    ["阳泉开会、培训这两样各列了多少经费？", ["1.00万元", "0.56万元"]],
    ["屯留2025年医保经办经费，实施期资金总额和年度资金总额各是多少元？", ["690000元", "300000元"]],
    ["屯留“2025年医保经办经费”年度资金多少元？实施期总共多少元？", ["690000元", "300000元"]],
  ])("all that is asked for: %s %j", async (question, values) => {
    expect(valuesOf(await corpus.ask(question)).sort()).toEqual(values.toSorted());
  });

  it.each<[string, string]>([
    ["屯留2025年给职工交的养老、医保和其他社保三项共计", "70.97万元"],
    ["阳泉机关运行经费比朔城多多少", "16.86万元"],
    ["阳泉机关运行经费多少，比去年增加多少，为什么", "3.27万元"],
  ])("%s %s", async (question, value) => {
    expect(valuesOf(await corpus.ask(question))).toContain(value);
  });

  it("adds up no fewer things than were counted", async () => {
    expect(answered(await corpus.ask("屯留印刷费、差旅费和飞机票三项合计"))).toEqual([]);
  });

  it("takes 占比目标是多少 for no difference", async () => {
    const values = valuesOf(await corpus.ask("阳泉DIP付费的医保基金占比目标是多少？病种覆盖率呢？"));
    expect(values).toEqual(["70%", "90%"]);
  });

  it("asks for no postage where it hears 有几个", async () => {
    const plan = await corpus.plan("平乡有几个项目");
    expect(plan).toMatchObject({ op: "list", targets: [] });
  });

  it("divides in the order that is said", async () => {
    const names = ["城乡居民基本医疗保险县级配套资金", "长期护理保险县级配套资金"];
    const question = `How many times the long-term care subsidy is 平乡’s county matching fund (${names.join(" vs ")})?`;
    expect(valuesOf(await corpus.ask(question))[0]).toBe("16.31倍");
  });

  it("compares nothing with itself where the other side is not found", async () => {
    expect(answered(await corpus.ask("屯留印刷费是飞机票的几倍"))).toEqual([]);
  });
});

describe("whose pay it is", () => {
  it("gives what a sheet plans for hired hands", async () => {
    for (const question of [
      "阳泉基金监管项目聘几个人，每人每月工资多少",
      "阳泉基金监管项目聘用的人每人每月工资多少",
    ])
      expect(valuesOf(await corpus.ask(question)), question).toContain("2150元/人/月");
  });

  it("gives nobody's own", async () => {
    for (const question of ["阳泉局长每月工资多少", "阳泉每个人发多少工资", "屯留聘用的人叫什么名字"])
      expect((await corpus.ask(question)).status, question).toBe("refused");
  });
});

describe("a question that names nothing", () => {
  it("is asked back", async () => {
    for (const question of ["比去年多了几个点？", "涨了多少", "差多少"])
      expect((await corpus.ask(question)).status, question).toBe("clarify");
  });

  it("is refused where it is about something else", async () => {
    for (const question of ["屯留哪个小学好", "平乡哪家医院好"])
      expect((await corpus.ask(question)).status, question).toBe("refused");
  });
});

describe("a thing that no document names", () => {
  it.each([
    "屯留空调多少钱",
    "屯留办公楼装修花了多少钱",
    "平乡食堂花了多少钱",
    "阳泉买电脑花了多少钱",
    "朔城汽车多少钱",
  ])("%s: not the whole budget, not an area, not a sentence about something else", async (question) => {
    const answer = await corpus.ask(question);
    expect(answer.status).toBe("not_found");
    expect(answer.figures).toEqual([]);
  });

  it.each(["屯留一年总共要花多少钱啊", "屯留花多少钱", "屯留区医保局预算总额"])(
    "%s: the whole budget",
    async (question) => {
      expect(valuesOf(await corpus.ask(question))).toContain("756.21万元");
    },
  );
});

describe("what a question is about", () => {
  it.each(["张三工资多少", "屯留张三工资多少", "屯留局长工资多少"])(
    "%s: the pay of a person is not told, and no total in its place",
    async (question) => {
      const answer = await corpus.ask(question);
      expect([answer.status, answer.figures]).toEqual(["refused", []]);
    },
  );

  it.each([
    ["屯留基本工资多少", "176.96万元"],
    ["屯留和平乡项目支出一共多少", "4700.95万元"],
  ])("%s: %s", async (question, value) => {
    expect(valuesOf(await corpus.ask(question))).toContain(value);
  });

  it("is the staff of a body, not those whom a project serves", async () => {
    expect((await corpus.ask("朔城有多少人")).status).toBe("not_found");
  });

  it("is no county whose name stands in ordinary words", async () => {
    expect((await corpus.ask("一般公共预算和政府性基金有什么区别")).text).not.toContain("和政");
  });
});
