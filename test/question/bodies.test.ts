import { describe, expect, it } from "vitest";
import { generateDocument } from "../../src/evaluate/index.js";
import { answered, askedCorpus } from "../support/asked-corpus.js";

const [TUNLIU, SHUOCHENG, YANGQUAN, PINGXIANG] = [
  "长治市屯留区医疗保障局",
  "朔州市朔城区医疗保障局",
  "阳泉市医疗保障局",
  "平乡县医疗保障局",
];
const FOUR = [TUNLIU, SHUOCHENG, YANGQUAN, PINGXIANG];

const corpus = askedCorpus();

describe("short names lead to the body that prints the long one", () => {
  it.each([
    ["屯留", TUNLIU],
    ["屯留区", TUNLIU],
    ["屯留医保局", TUNLIU],
    ["屯留区医保局", TUNLIU],
    ["长治屯留", TUNLIU],
    ["长治市屯留区", TUNLIU],
    ["长治市屯留区医疗保障局", TUNLIU],
    ["山西省长治市屯留区医疗保障局", TUNLIU],
    ["朔城", SHUOCHENG],
    ["朔城区医疗保障局", SHUOCHENG],
    ["阳泉", YANGQUAN],
    ["阳泉市", YANGQUAN],
    ["阳泉医保局", YANGQUAN],
    ["平乡", PINGXIANG],
    ["平乡县医保局", PINGXIANG],
    ["邢台市平乡县", PINGXIANG],
    ["河北平乡", PINGXIANG],
    ["屯留區醫保局", TUNLIU],
    ["陽泉市醫療保障局", YANGQUAN],
  ])("%s", async (name, org) => {
    const { bodies, orgs } = await corpus.read(`${name}项目支出多少`);
    expect(orgs).toEqual([org]);
    expect(bodies).toMatchObject({ named: [org], unknown: null, ambiguous: [], coarse: [] });
  });

  it.each([
    ["屯溜", TUNLIU],
    ["屯流医保局", TUNLIU],
    ["朔成区", SHUOCHENG],
    ["阳全", YANGQUAN],
    ["平香县", PINGXIANG],
    ["tunliu", TUNLIU],
    ["Yangquan", YANGQUAN],
    ["pingxiang", PINGXIANG],
  ])("%s, by its sound", async (name, org) => {
    expect((await corpus.read(`${name} 项目支出多少`)).orgs).toEqual([org]);
  });

  it("several in the order they are said", async () => {
    expect((await corpus.read("平乡和屯留、阳泉的项目支出")).orgs).toEqual([PINGXIANG, TUNLIU, YANGQUAN]);
  });

  it.each([
    ["四家项目支出各多少"],
    ["哪家项目支出最多"],
    ["各单位的项目支出"],
    ["all four bureaus: project spending"],
  ])("%s: all of them", async (text) => {
    const { orgs, everyBody } = await corpus.read(text);
    expect(everyBody).toBe(true);
    expect([...orgs].sort()).toEqual([...FOUR].sort());
  });

  it("医保局 alone, which every body is, singles none out", async () => {
    const { bodies } = await corpus.read("医保局项目支出多少");
    expect(bodies).toMatchObject({ named: [], unknown: null, ambiguous: [] });
    const { status, text } = await corpus.ask("医保局项目支出多少");
    expect(status).toBe("answered");
    for (const org of FOUR) expect(text).toContain(org);
  });

  it("a body that is turned down is not meant", async () => {
    expect((await corpus.read("不是屯留，是朔城的项目支出")).orgs).toEqual([SHUOCHENG]);
  });
});

describe("a name that states another body is not found, and never answered with a neighbour's number", () => {
  it.each([
    ["长治市教育局"],
    ["屯留区教育局"],
    ["长治市医疗保障局"],
    ["长治医保局"],
    ["朔州市医保局"],
    ["邢台市医疗保障局"],
    ["阳泉市郊区医保局"],
    ["阳泉郊区"],
    ["阳泉市财政局"],
    ["山西省医疗保障局"],
    ["潞州区医保局"],
    ["海淀区"],
    ["北京市"],
    ["石家庄市医保局"],
    ["教育局"],
  ])("%s", async (name) => {
    const answer = await corpus.ask(`${name}2025年项目支出多少`);
    expect(answer.status).toBe("not_found");
    expect(answer.figures).toEqual([]);
    expect(answer.text).toContain("已收录文件中未见");
    expect(answer.text).not.toContain("不存在");
  });

  it("is said in the words of the asker, with what is held", async () => {
    const { text } = await corpus.ask("长治市教育局项目支出多少");
    expect(text).toContain("长治市教育局");
    for (const org of FOUR) expect(text).toContain(org);
  });
});

describe("a wider place", () => {
  it.each([
    ["朔州", SHUOCHENG],
    ["朔州市", SHUOCHENG],
    ["长治", TUNLIU],
    ["邢台", PINGXIANG],
    ["河北", PINGXIANG],
  ])("%s, of which one body is disclosed, leads to it, and that is said", async (place, org) => {
    const { bodies, orgs } = await corpus.read(`${place}项目支出多少`);
    expect(orgs).toEqual([org]);
    expect(bodies.coarse).toEqual([{ kind: "coarse", place, org }]);
    const { text, status } = await corpus.ask(`${place}项目支出多少`);
    expect(status).toBe("answered");
    expect(text).toMatch(/不是.{0,6}本级/u);
  });

  it("of which several are disclosed is asked about", async () => {
    const answer = await corpus.ask("山西项目支出多少");
    expect(answer.status).toBe("clarify");
    expect([...(answer.clarify?.options ?? [])].sort()).toEqual([TUNLIU, SHUOCHENG, YANGQUAN].sort());
    expect(answer.figures).toEqual([]);
  });
});

describe("bodies of other sectors, from their documents alone", () => {
  const school = generateDocument({ number: 0 });
  const housing = generateDocument({ number: 1 });
  const second = school.text.replaceAll("砚溪市榆坞县", "长治市屯留区");
  const wider = askedCorpus({
    texts: { [school.file]: school.text, [housing.file]: housing.text, "又一份.txt": second },
  });
  const SECOND = "长治市屯留区教育局";

  it("are named by place, by sector, by both", async () => {
    expect((await wider.read("榆坞县教育局项目支出")).orgs).toEqual([school.budget.body.org]);
    expect((await wider.read("榆坞项目支出")).orgs).toEqual([school.budget.body.org]);
    expect((await wider.read("榆渡区住建局项目支出")).orgs).toEqual([housing.budget.body.org]);
    expect((await wider.read("住建局项目支出")).orgs).toEqual([housing.budget.body.org]);
  });

  it("make a place ambiguous that was not, and the choice is offered", async () => {
    const answer = await wider.ask("屯留项目支出多少");
    expect(answer).toMatchObject({ status: "clarify", figures: [] });
    expect([...(answer.clarify?.options ?? [])].sort()).toEqual([SECOND, TUNLIU].sort());
    expect((await wider.read("屯留医保局项目支出")).orgs).toEqual([TUNLIU]);
    expect((await wider.read("屯留教育局项目支出")).orgs).toEqual([SECOND]);
  });

  it("make a sector ambiguous that names no place", async () => {
    const { bodies } = await wider.read("教育局项目支出");
    expect([...bodies.ambiguous].sort()).toEqual([SECOND, school.budget.body.org].sort());
    expect((await wider.ask("医保局项目支出")).status).toBe("clarify");
  });

  it("are still not the body of another name", async () => {
    for (const name of ["屯留区财政局", "榆渡区教育局", "榆坞县住建局"])
      expect(await wider.ask(`${name}项目支出多少`)).toMatchObject({ status: "not_found", figures: [] });
  });
});

describe("an index of one body", () => {
  const only = generateDocument({ number: 3 });
  const alone = askedCorpus({ real: false, texts: { [only.file]: only.text } });

  it("needs no name", async () => {
    const answer = await alone.ask("项目支出多少");
    expect(answered(answer)).toMatchObject([{ org: only.budget.body.org, measure: "项目支出" }]);
  });
});
