import { describe, expect, it } from "vitest";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";

const corpus = askedCorpus();

type Case = readonly [turns: readonly string[], value: string];

async function first(turns: readonly string[]): Promise<string | undefined> {
  return valuesOf(await corpus.ask(...turns))[0];
}

describe("what the last turns asked, set beside each other", () => {
  it.each<Case>([
    [["朔城印刷费多少", "差旅费呢", "两个加一起"], "4.40万元"],
    [["阳泉的工会经费是多少", "福利费呢", "两样加一块呢"], "5.25万元"],
    [["平乡2101505多少", "2101502呢", "这俩合计是不是297.40"], "297.40万元"],
    [["屯留项目支出多少", "基本支出呢", "加起来呢"], "756.21万元"],
    [["屯留项目支出多少", "基本支出呢", "哪个多"], "157.11万元"],
    [
      ["What is 平乡's basic expenditure?", "And project expenditure?", "What are the two together?"],
      "4981.72万元",
    ],
  ])("things of one body: %j %s", async (turns, value) => {
    expect(await first(turns)).toBe(value);
  });

  it.each<Case>([
    [["平鄉縣醫保局基本支出多少？", "朔城區呢？", "哪個高？高多少？"], "112.95万元"],
    [["朔城机关运行经费多少", "阳泉的呢", "谁高", "差多少"], "16.86万元"],
    [["朔城三公多少", "屯留呢", "两家差多少"], "1.50万元"],
    [["阳泉总预算多少", "朔城呢", "高多少"], "116.76万元"],
  ])("one thing of two bodies: %j %s", async (turns, value) => {
    expect(await first(turns)).toBe(value);
  });

  it.each<Case>([
    [
      [
        "What is 屯留's total expenditure in the 2025 budget?",
        "And the year before?",
        "So how large is the increase in percent?",
      ],
      "205.52万元",
    ],
    [["屯留支出总计多少", "去年呢", "涨了多少"], "205.52万元"],
    [["屯留2024年支出总计多少", "2025年呢", "多了多少"], "205.52万元"],
    [["阳泉预算为啥涨这么多", "那涨了多少"], "251.47万元"],
  ])("one thing of two years: %j %s", async (turns, value) => {
    const answer = await corpus.ask(...turns);
    expect(valuesOf(answer)[0]).toBe(value);
    expect(valuesOf(answer)).not.toContain("557.90万元");
  });

  it("does not add up where one of the things is not printed", async () => {
    const answer = await corpus.ask("屯留印刷费多少", "差旅费呢", "办公费呢", "三个加起来");
    expect(valuesOf(answer)).toEqual(["1.70万元", "7.00万元"]);
    expect(answer.text).toContain("印刷费");
  });

  it("takes no number for something else that is named", async () => {
    for (const other of ["那打印机呢", "那救护车呢"])
      expect(answered(await corpus.ask("屯留政府采购预算多少", other))).toEqual([]);
  });
});

describe("places in an order", () => {
  it.each<Case>([
    [["平乡今年有哪些项目", "最大的那个多少钱", "第二大的呢"], "249.00万元"],
    [["平乡第二大的项目是哪个"], "249.00万元"],
    [["这几家支出总计第二多的是谁"], "761.35万元"],
    [["这几家支出总计谁最多", "第二名是谁", "它比第三名多多少"], "5.14万元"],
    [["这几家支出总计排个名", "第一名比第三名多多少"], "4225.51万元"],
  ])("%j %s", async (turns, value) => {
    expect(await first(turns)).toBe(value);
  });

  it("ranks where the difference of more than two is asked for", async () => {
    expect((await corpus.plan("这几家三公经费差多少")).op).toBe("rank");
  });

  it("reads changes and not levels where bodies are asked about that changed", async () => {
    for (const question of ["哪个局预算减少了", "25年总预算跟上年比，有没有哪个局是减少的？减了多少"])
      expect(await first([question]), question).toBe("42.64万元");
  });
});

describe("what stands out among those listed", () => {
  it.each([
    ["那个最贵的项目依据是什么立的", "党组会议"],
    ["最小的那个用来干啥", "下沉"],
  ])("%s: %s", async (question, words) => {
    expect((await corpus.ask("屯留今年项目有哪些", question)).text).toContain(words);
  });
});

describe("the project spoken of before", () => {
  it.each<Case>([
    [["屯留今年花在宣传上的是哪个项目", "它的群众满意度要达到多少"], "93%"],
    [["屯留医保政策宣传项目要做多少个宣传版面", "满意度要达到几成"], "93%"],
    [["屯留今年的上年结转有多少", "是哪个项目留下来的"], "25.79万元"],
    [["屯留项目支出多少", "把结转去掉呢"], "273.76万元"],
  ])("%j %s", async (turns, value) => {
    expect(await first(turns)).toBe(value);
  });
});
