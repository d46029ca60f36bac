import { describe, expect, it } from "vitest";
import { labelsOf, stage } from "../../support/talk.js";

const STAFF = [7001, 7002, 7003, 7004, 7005];
let next = 0;
const scene = stage(() => ({
  settings: { admins: new Set<number>(), staff: new Set(STAFF), allowed: new Set<number>() },
}));

/** Somebody of the staff who has not said anything yet. */
function staff() {
  const id = STAFF[next];
  next += 1;
  return scene.talk(id === undefined ? {} : { id });
}

describe("letters for the staff", () => {
  it("are a button under an answer: the letter first, then what to look at", async () => {
    const person = staff();
    const card = await person.asks("屯留机关运行经费为什么增加");
    expect(labelsOf(card)).toContain("答复稿");
    expect(labelsOf(card).length).toBeLessThanOrEqual(5);
    const [letter, checks] = (await person.taps("答复稿", card)).messages;
    expect(letter?.text).toMatch(/^您好，您反映的问题收悉。经查《.*》，现答复如下：\n一、/u);
    expect(letter?.text).toContain("比2024年预算增加3.4万元，增长24.85%");
    expect(letter?.text).not.toMatch(/☐|☑|\[\d\]/u);
    expect(checks?.text).toMatch(/^核对（不随文发送）\n☐/u);
    const [board] = (await person.taps("留言板回复", checks ?? card)).messages;
    expect(board?.text).toMatch(/^网友您好：/u);
    const [formal] = (await person.taps("依申请公开答复", checks ?? card)).messages;
    expect(formal?.text).toMatch(/^政府信息公开申请答复书/u);
  });

  it("are written on an inquiry in its own words, in the form that is named", async () => {
    const [letter] = await staff().says("/reply 留言板 屯留区医保局今年三公经费是多少？项目支出又是多少？");
    expect(letter?.text).toMatch(/^网友您好：/u);
    expect(letter?.text).toMatch(/一、.*0万元/u);
    expect(letter?.text).toMatch(/299\.55万元/u);
    expect((await staff().says("/reply 屯留三公多少"))[0]?.text).toMatch(/^您好，您反映的问题收悉/u);
  });

  it("are written on the answer before, by the command or in words", async () => {
    const person = staff();
    await person.says("/forget");
    expect((await person.asks("/reply")).text).toMatch(/先问一个问题/u);
    await person.asks("平乡医疗救助安排多少");
    const [first] = await person.says("/reply");
    expect(first?.text).toContain("44.00万元");
    const [second] = await person.says("把上一条写成12345答复");
    expect(second?.text).toBe(first?.text);
    const [third] = await person.says("写成依申请公开答复书");
    expect(third?.text).toMatch(/^政府信息公开申请答复书/u);
  });

  it("are nothing for others: no button, and the command says so", async () => {
    const person = scene.talk();
    const card = await person.asks("屯留项目支出多少");
    expect(labelsOf(card)).not.toContain("答复稿");
    expect((await person.asks("/reply 屯留三公多少")).text).toBe("这个命令只供工作人员使用。");
    expect((await person.asks("把上一条写成12345答复")).text).not.toMatch(/收悉/u);
  });
});
