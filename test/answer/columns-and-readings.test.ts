import { describe, expect, it } from "vitest";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const ORG = "临水县白石乡人民政府";
const TABLES = [
  `${ORG}2030年部门预算信息公开`,
  "",
  "## 七、政府采购预算情况",
  "",
  "### 部门政府采购预算",
  "",
  "单位：万元",
  "",
  "政府采购项目来源\t\t采购物品名称\t政府采购目录序号\t计量单位\t数量\t单价\t政府采购金额（当年部门预算安排资金）\t",
  "项目名称\t预算资金\t\t\t\t\t\t合计\t一般公共预算拨款",
  "合计\t\t\t\t\t\t\t12.60\t12.60",
  "公用经费\t90.00\t台式计算机\tA02010105\t台\t12\t0.55\t6.60\t6.60",
  "公用经费\t90.00\t多功能一体机\tA02020400\t台\t5\t1.20\t6.00\t6.00",
  "",
  "## 八、国有资产信息",
  "",
  "### 部门固定资产占用情况表",
  "",
  "截止时间：2029-12-31",
  "",
  "项目\t数量\t价值（金额单位：万元）",
  "资产总额\t\t900.00",
  "1、房屋（平方米）\t3100\t500.00",
  "其中：办公用房（平方米）\t1900\t310.00",
  "2、车辆（台、辆）\t4\t60.50",
  "3、单价在 20 万元以上的设备\t2\t88.00",
  "4、其他固定资产\t700\t251.50",
].join("\n");

const town = askedCorpus({ real: false, texts: { "白石乡2030.txt": TABLES } });
const seeds = askedCorpus();

describe("number, price and amount stand in columns of one row", () => {
  it.each([
    [`${ORG}要买几台电脑，一台多少钱`, ["12台", "0.55万元"]],
    [`${ORG}要买几台多功能一体机`, ["5台"]],
    [`${ORG}有几辆车`, ["4辆"]],
    [`${ORG}办公用房多少平，账上值多少`, ["1900平方米", "310.00万元"]],
    [`${ORG}固定资产里 车 设备 其他 各值多少`, ["60.50万元", "88.00万元", "251.50万元"]],
  ])("%s", async (question, values) => {
    expect(valuesOf(await town.ask(question))).toEqual(values);
    expect(town.withheld).toEqual([]);
  });

  it("says the day that assets stand at", async () => {
    expect((await town.ask(`${ORG}固定资产总额多少`)).text).toContain("2029-12-31");
  });
});

describe("both readings, and columns within a row", () => {
  it.each([
    ["屯留2024年卫生健康支出，当年预算安排和上年结转安排各是多少", ["445.42万元", "21.57万元"]],
    ["2024年屯留上年结转里，归在行政运行（基本支出）的是多少", ["0.98万元"]],
    ["朔城区一般行政管理事务，把结转也算上，一共安排多少", ["57.44万元"]],
    ["屯留2024年报告里“本年收入合计”是几，不要把结转加进来", ["529.12万元"]],
  ])("%s", async (question, values) => {
    expect(valuesOf(await seeds.ask(question))).toEqual(values);
  });

  it("lists of the carry-over only subjects that have some", async () => {
    const values = valuesOf(await seeds.ask("屯留2024年那21.57万结转，分别落在哪几个科目、各多少"));
    expect(values).toEqual(expect.arrayContaining(["0.98万元", "15.19万元", "5.40万元"]));
    expect(values).not.toContain("64.09万元");
  });

  it("names the kind of the vehicles there are", async () => {
    expect((await seeds.ask("朔城那一辆公务用车，登记在哪个类别下")).text).toContain("其他公务用车");
  });
});

describe("two numbers and two sheets beside each other", () => {
  it.each([
    [
      "屯留2024年基本支出怎么一处452.99一处452.01，为什么差0.98",
      ["452.99万元", "452.01万元", "0.98万元"],
      "结转",
    ],
    ["屯留2024年基本支出一个表452.99、一个表452.01，差的是什么", ["452.99万元", "452.01万元"], "结转"],
    ["朔城公用经费22.05万，机关运行经费却只有6.75万，为啥不是一个数", ["22.05万元", "6.75万元"], "行政单位"],
    ["阳泉集采药品的目标，整体绩效表和项目绩效表填的一样吗", ["800种", "1011种"], "两处不一致"],
    ["平乡七张绩效目标表的预算数加总，跟项目支出4401.40差多少", ["4401.40万元", "10.00万元"], "两处不一致"],
    ["核一下朔城表五合计行：基本支出加项目支出等于合计吗", ["733.90万元", "0.01万元"], "四舍五入"],
  ])("%s", async (question, values, words) => {
    const answer = await seeds.ask(question);
    expect(valuesOf(answer)).toEqual(expect.arrayContaining(values));
    expect(answer.text).toContain(words);
    expect(answered(answer).length).toBeGreaterThan(1);
  });
});
