import { describe, expect, it } from "vitest";
import { intakeText } from "../../src/command/intake-report.js";
import { invented } from "../read/pdf/invented.js";
import { asPdf } from "../read/pdf/typeset-pdf.js";
import { askedCorpus, valuesOf } from "../support/asked-corpus.js";

const FUNCTION_ROWS = `合计		96.00	66.00	30.00
213	农林水支出	96.00	66.00	30.00
21303	水利	96.00	66.00	30.00
2130301	行政运行	66.00	66.00	
2130305	水利工程建设	30.00		30.00
`;

/** Titles of a province's own, of a form with other words, and none at all. */
const WATER = `云溪县水利局2025年部门预算公开

第二部分 2025年部门预算报表

本局收支安排一览表
部门名称：云溪县水利局			单位：万元
收入		支出	
项目	预算数	项目	预算数
一、一般公共预算拨款收入	90.00	一、农林水支出	100.00
二、事业收入	10.00		
本年收入合计	100.00	本年支出合计	100.00
收入总计	100.00	支出总计	100.00

部门综合预算支出明细表
部门名称：云溪县水利局			单位：万元
科目编码	科目名称	合计	基本支出	项目支出
${FUNCTION_ROWS}
单位：万元
科目编码	科目名称	合计	人员经费	公用经费
合计		66.00	54.00	12.00
301	工资福利支出	54.00	54.00	
30101	基本工资	54.00	54.00	
302	商品和服务支出	12.00		12.00
30201	办公费	12.00		12.00

财力安排三项经费明细表
单位：万元
项目	预算数
合计	3.00
1.因公出国（境）费用	
2.公务接待费	1.00
3.公务用车购置及运行费	2.00
`;

/** Tables with bars; a destroyed title; a table of the same columns behind a known one without a title. */
const ROADS = `青山县公路局2025年部门预算公开

第二部分 2025年部门预算报表

2025年一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 合计 | | 80.00 | 50.00 | 30.00 |
| 214 | 交通运输支出 | 80.00 | 50.00 | 30.00 |
| 21401 | 公路水路运输 | 80.00 | 50.00 | 30.00 |
| 2140101 | 行政运行 | 50.00 | 50.00 | |
| 2140106 | 公路养护 | 30.00 | | 30.00 |

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
| 合计 | | 95.00 | 58.00 | 37.00 |
| 214 | 交通运输支出 | 95.00 | 58.00 | 37.00 |
| 21401 | 公路水路运输 | 95.00 | 58.00 | 37.00 |
| 2140101 | 行政运行 | 58.00 | 58.00 | |
| 2140106 | 公路养护 | 33.00 | | 33.00 |
| 2140112 | 公路运输管理 | 4.00 | | 4.00 |

2O25年攴岀总衣

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 经营支出 | 上缴上级支出 | 对附属单位补助支出 |
|---|---|---|---|---|---|---|---|
| 合计 | | 99.00 | 58.00 | 41.00 | | | |
| 214 | 交通运输支出 | 99.00 | 58.00 | 41.00 | | | |
| 21401 | 公路水路运输 | 99.00 | 58.00 | 41.00 | | | |
| 2140101 | 行政运行 | 58.00 | 58.00 | | | | |
| 2140106 | 公路养护 | 41.00 | | 41.00 | | | |
`;

/** What must not be told: whose money it is, of which year, or which side. */
const FORESTS = `白水县林业局2025年部门预算公开

第一部分 部门概况

白水县林业局负责全县林业和草原的保护、利用和监督管理工作。

第二部分 2025年部门预算报表

2025年政府性基金预算支出表
本级财力安排支出表
单位：万元
科目编码	科目名称	合计	基本支出	项目支出
合计		70.00	40.00	30.00
213	农林水支出	70.00	40.00	30.00
21302	林业和草原	70.00	40.00	30.00
2130201	行政运行	40.00	40.00	
2130207	森林资源管理	30.00		30.00

全口径安排支出表
单位：万元
科目编码	科目名称	合计	基本支出	项目支出
合计		88.00	50.00	38.00
213	农林水支出	88.00	50.00	38.00
21302	林业和草原	88.00	50.00	38.00
2130201	行政运行	50.00	50.00	
2130207	森林资源管理	38.00		38.00

上年结转安排支出明细表
单位：万元
科目编码	科目名称	合计	基本支出	项目支出
合计		9.00		9.00
213	农林水支出	9.00		9.00
21302	林业和草原	9.00		9.00
2130209	动植物保护	9.00		9.00

白水县种苗中心收支安排表
单位：万元
收入		支出	
项目	预算数	项目	预算数
事业收入	7.00	农林水支出	7.00
收入总计	7.00	支出总计	7.00

收支安排一览表
单位：万元
收入		支出	
项目	预算数	项目	预算数
一般公共预算拨款	70.00	农林水支出	70.00
收入总计	70.00	支出总计	70.00
`;

const SUBJECT = ["科目编码", "科目名称"];
/** The same in a PDF: the fund stands in the headers, the sources of income in the columns. */
const CULTURE = invented(
  "云溪县文化局",
  ["云溪县文化局", "2025年部门预算公开", "第二部分 2025年部门预算报表"],
  [
    {
      title: "财力来源明细表",
      columns: [...SUBJECT, "合计", "一般公共预算拨款收入", "事业收入", "其他收入", "上年结转"],
      rows: [
        ["合计", "", "61.00", "50.00", "8.00", "3.00", ""],
        ["207", "文化旅游体育与传媒支出", "61.00", "50.00", "8.00", "3.00", ""],
        ["20701", "文化和旅游", "61.00", "50.00", "8.00", "3.00", ""],
        ["2070104", "图书馆", "61.00", "50.00", "8.00", "3.00", ""],
      ],
    },
    {
      title: "财力安排明细表",
      columns: [
        ...SUBJECT,
        "一般公共预算支出>合计",
        "一般公共预算支出>基本支出",
        "一般公共预算支出>项目支出",
      ],
      rows: [
        ["合计", "", "50.00", "45.00", "5.00"],
        ["207", "文化旅游体育与传媒支出", "50.00", "45.00", "5.00"],
        ["20701", "文化和旅游", "50.00", "45.00", "5.00"],
        ["2070104", "图书馆", "50.00", "45.00", "5.00"],
      ],
    },
    {
      title: "彩票及水库资金明细表",
      columns: [...SUBJECT, "合计", "基本支出", "项目支出"],
      rows: [
        ["合计", "", "7.00", "", "7.00"],
        ["229", "其他支出", "7.00", "", "7.00"],
        ["22960", "彩票公益金安排的支出", "7.00", "", "7.00"],
        ["2296006", "用于残疾人事业的彩票公益金支出", "7.00", "", "7.00"],
      ],
    },
  ],
  [],
);

const corpus = askedCorpus({
  real: false,
  texts: {
    "云溪县水利局2025年部门预算.txt": WATER,
    "青山县公路局2025年部门预算.txt": ROADS,
    "白水县林业局2025年部门预算.txt": FORESTS,
    "云溪县文化局2025年部门预算.pdf": asPdf(CULTURE, { rules: "all" }),
  },
});

const tablesOf = (org: string) =>
  corpus.index.figures
    .documents()
    .filter((record) => record.org === org)
    .flatMap(({ tables }) =>
      tables.map(({ canonical, title, recognised }) => [canonical, title, recognised].join("｜")),
    );

const warningsOf = (org: string) =>
  corpus.index.figures
    .documents()
    .filter((record) => record.org === org)
    .flatMap(({ warnings }) => warnings.filter((warning) => /表/u.test(warning)));

describe("tables of unknown titles", () => {
  it.each([
    [
      "云溪县水利局",
      [
        "收支总表｜本局收支安排一览表｜columns",
        "功能分类支出表｜部门综合预算支出明细表｜columns",
        "基本支出经济分类表｜（表题缺失）｜columns",
        "三公经费表｜财力安排三项经费明细表｜columns",
      ],
    ],
    [
      "青山县公路局",
      [
        "一般公共预算支出表｜2025年一般公共预算支出表｜title",
        "功能分类支出表｜（表题缺失）｜columns",
        "支出总表｜2O25年攴岀总衣｜columns",
      ],
    ],
    ["白水县林业局", []],
    [
      "云溪县文化局",
      [
        "收入总表｜财力来源明细表｜columns",
        "一般公共预算支出表｜财力安排明细表｜columns",
        "政府性基金支出表｜彩票及水库资金明细表｜columns",
      ],
    ],
  ])("of %s are what their columns and codes leave them to be", (org, tables) => {
    expect(tablesOf(org)).toEqual(tables);
  });

  it("that may be several, or stand twice, are said to be so", () => {
    const mayBe = (title: string, lines: string, kinds: string) =>
      `《${title}》（第${lines}行）不是已知的预算表：按列和科目编码可能是${kinds}，表内数字未收录。`;
    const twice = "未标明资金口径的功能分类支出表，这样的表不止一张，不能确定是哪一张";
    expect(warningsOf("白水县林业局")).toEqual([
      mayBe("本级财力安排支出表", "10–17", twice),
      mayBe("全口径安排支出表", "19–26", twice),
      mayBe("收支安排一览表", "43–48", "收支总表、财政拨款收支总表，不能确定"),
      "《上年结转安排支出明细表》（第28行）不是已知的预算表，表内数字未收录。",
      "《白水县种苗中心收支安排表》（第36行）不是已知的预算表，表内数字未收录。",
      "没有找到预算表，只收录了文字。",
    ]);
  });

  it("stand in the report of what was taken in, with how they were known", () => {
    const record = corpus.index.figures.documents().find(({ org }) => org === "云溪县水利局");
    if (!record) throw new Error("云溪县水利局 is not indexed");
    const nothing = { rejected: [], findings: [], supersedes: [], supersededBy: null };
    const document = { record, figures: 1, ...nothing };
    expect(intakeText({ status: "readable", path: "水利局.txt", document })).toContain(
      "功能分类支出表　“部门综合预算支出明细表”　5 行　13 个数字　万元　（标题未识别，按列和科目编码认作此表，请核对）",
    );
  });

  it.each([
    ["云溪县水利局支出总计多少", "100.00万元"],
    ["云溪县水利局水利工程建设多少", "30.00万元"],
    ["云溪县水利局2130301多少", "66.00万元"],
    ["云溪县水利局办公费多少", "12.00万元"],
    ["云溪县水利局公务接待费多少", "1.00万元"],
    ["青山县公路局支出总计多少", "99.00万元"],
    ["青山县公路局公路养护多少", "41.00万元"],
    ["云溪县文化局本年收入合计多少", "61.00万元"],
    ["云溪县文化局政府性基金预算支出多少", "7.00万元"],
  ])("%s: %s, and it says how the table was known", async (question, value) => {
    const answer = await corpus.ask(question);
    expect(valuesOf(answer)).toEqual([value]);
    expect(answer.text).toMatch(/(?:表题“[^”]+”不在已知表名之列|原表没有可辨认的表题)，按列和科目编码认作/u);
  });

  it.each([
    ["青山县公路局一般公共预算支出多少", ["80.00万元"]],
    ["青山县公路局不含上年结转的公路养护多少", ["30.00万元"]],
    ["青山县公路局公路运输管理多少", ["4.00万元"]],
    ["云溪县水利局项目支出多少", []],
    ["云溪县水利局一般公共预算支出多少", []],
    ["云溪县水利局不含上年结转的水利工程建设多少", []],
    ["云溪县水利局财政拨款支出多少", []],
    ["白水县林业局支出总计多少", []],
    ["白水县林业局政府性基金预算支出多少", []],
    ["白水县林业局森林资源管理多少", []],
    ["云溪县文化局支出总计多少", []],
  ])("%s: %j, since nothing says more", async (question, values) => {
    expect(valuesOf(await corpus.ask(question))).toEqual(values);
  });

  it("of which nothing says whose money they divide are told without a 口径", async () => {
    const { text } = await corpus.ask("云溪县水利局部门综合预算支出明细表里水利工程建设是多少");
    expect(text).toContain("“部门综合预算支出明细表”的水利工程建设（2130305）");
    expect(text).toContain("口径：表中未标明是哪类资金、是否含上年结转");
  });

  it("are said in English too", async () => {
    const { text } = await corpus.ask("How much is 办公费 of 云溪县水利局?");
    expect(text).toContain("the table prints no title that can be read; by its columns and codes");
  });
});
