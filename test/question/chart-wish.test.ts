import { describe, expect, it } from "vitest";
import { wantsChart } from "../../src/question/index.js";
import { askedCorpus } from "../support/asked-corpus.js";
import { corpusDocuments } from "../support/corpus-documents.js";

const corpus = askedCorpus();

describe("a wish for a picture", () => {
  it.each([
    ["画图比较四家项目支出", "比较四家项目支出"],
    ["用图表示屯留各项目", "屯留各项目"],
    ["做个柱状图看看三公两年变化", "三公两年变化"],
    ["畫圖比較四家項目支出", "比較四家項目支出"],
    ["畫個圓餅圖看屯留的項目", "屯留的項目"],
    ["chart of 平乡 projects", "平乡 projects"],
    ["plot 项目支出 of the four bodies", "项目支出 of the four bodies"],
    ["Draw a bar chart comparing the 项目支出 of 平乡 and 屯留", "comparing the 项目支出 of 平乡 and 屯留"],
    ["屯留各项目的柱状图", "屯留各项目"],
    ["四家项目支出对比图", "四家项目支出对比"],
    ["屯留三公两年趋势图", "屯留三公两年变化"],
    ["把四家项目支出画出来", "四家项目支出"],
    ["帮我画个图，四家三公经费排名", "四家三公经费排名"],
    ["屯留有哪些项目？画个图", "屯留有哪些项目？"],
    ["能不能给我画张图看看屯留有哪些项目", "屯留有哪些项目"],
    ["比较四家项目支出，用图", "比较四家项目支出"],
  ])("%s asks %s", (said, asked) => {
    expect(wantsChart(said)).toEqual({ text: asked });
  });

  it.each(["画图", "图表", "把这个画成图看看", "那画成柱状图呢", "畫成圖表"])(
    "%s asks nothing else",
    (said) => {
      expect(wantsChart(said)).toEqual({ text: "" });
    },
  );

  it.each([
    "图书购置费多少",
    "地图编制经费多少",
    "制图项目多少钱",
    "测绘图件制作费",
    "示意图在哪",
    "国土空间规划一张图建设经费",
    "组成图书馆的经费",
    "绘图仪采购了几台",
    "支出图书费多少",
    "动画图书采购多少钱",
    "用图书经费买什么",
    "施工图审查费多少",
    "画院经费多少",
    "chart of accounts in the budget",
    "屯留有哪些项目",
  ])("%s is none", (said) => {
    expect(wantsChart(said)).toBeNull();
  });

  it("is in no line of a disclosure", () => {
    const lines = corpusDocuments().flatMap(({ source }) => source.lines.map((line) => String(line)));
    expect(lines.filter((line) => wantsChart(line) !== null)).toEqual([]);
  });
});

describe("a question with a wish for a picture", () => {
  it.each([
    ["画图比较四家项目支出", "比较四家项目支出"],
    ["用图表示屯留各项目", "屯留各项目"],
    ["做个柱状图看看屯留三公比去年", "屯留三公比去年"],
    ["畫圖比較四家項目支出", "比較四家項目支出"],
    ["屯留有哪些项目？画个图", "屯留有哪些项目？"],
    ["chart of 平乡 projects", "平乡 projects"],
  ])("%s is answered as %s", async (wished, plain) => {
    const answer = await corpus.ask(wished);
    const other = await corpus.ask(plain);
    expect(answer.status).toBe("answered");
    expect({ ...answer, question: "", elapsedMs: 0 }).toEqual({ ...other, question: "", elapsedMs: 0 });
  });

  it("lists projects that are named by nothing but the word", async () => {
    expect(await corpus.plan("屯留的项目")).toMatchObject({ op: "list", of: "projects" });
    expect(await corpus.plan("屯留孵化项目")).not.toMatchObject({ op: "list" });
  });

  it("knows what spending and revenue are made of", async () => {
    expect(await corpus.plan("平乡支出构成")).toMatchObject({ op: "list", targets: [{ name: "支出总计" }] });
    expect(await corpus.plan("平乡收入由哪些组成")).toMatchObject({
      op: "list",
      targets: [{ name: "收入总计" }],
    });
  });
});
