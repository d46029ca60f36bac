import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stage, startParameterIn } from "../../support/talk.js";

const [PERSON, STAFF, GROUP] = [88_776_655, 99_887_766, -77_665_544];
const QUESTION = "劳驾帮我瞧瞧屯留项目支出究竟多少哇";
const NAME = "慕容格外好认";
const scene = stage(() => ({
  settings: { admins: new Set(), staff: new Set([STAFF]), allowed: new Set() },
}));
const { talk } = scene;

/** All bytes of the state folder a minute later: the database, its log, the secret. */
async function kept(): Promise<Buffer> {
  await scene.quiet();
  scene.bot.leap(61_000);
  await scene.bot.clock.sleep(1_000);
  const names = readdirSync(scene.bot.folder, { recursive: true, encoding: "utf8" });
  return Buffer.concat(names.map((name) => readFileSync(join(scene.bot.folder, name))));
}

/** Whether a text stands in the bytes, as it is or as JSON may write it. */
function holds(bytes: Buffer, text: string): boolean {
  const escaped = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return bytes.includes(text) || bytes.includes(escaped.join(""));
}

describe("when all is answered", () => {
  it("nothing that was typed stands in the state folder or in the log", async () => {
    const someone = talk({ id: PERSON, name: NAME, username: "murong_xyz" });
    const card = await someone.asks(QUESTION);
    await someone.asks("那2024年的究竟又是多少嘞");
    await someone.asks("劳驾绩效目标说的是啥嘞");
    await someone.asks("王二麻子局长的手机号码是多少");
    await someone.says(`/home 劳驾屯留这个`);
    await someone.taps("原文", card);
    await someone.taps("不含结转", card);
    const query = someone.person.types("究竟屯留三公");
    await scene.bot.api.waitFor((api) => api.answerTo(query), 20_000);
    const chat = scene.bot.api.group({ id: GROUP, title: "格外好认的群" });
    await someone.says(`@${scene.bot.api.bot.username} ${QUESTION}`, { chat });
    const bytes = await kept();
    const words = [QUESTION, "究竟", "劳驾", "嘞", "王二麻子", NAME, "murong_xyz", "格外好认的群"];
    expect(words.filter((word) => holds(bytes, word))).toEqual([]);
    const logged = Buffer.from(scene.bot.logged.join("\n"));
    expect(words.filter((word) => holds(logged, word))).toEqual([]);
  });

  it("no id of a person or chat stands there either, of the staff neither", async () => {
    const bytes = await kept();
    const ids = [PERSON, STAFF, GROUP].map((id) => String(Math.abs(id)));
    expect(ids.filter((id) => bytes.includes(id))).toEqual([]);
    expect(ids.filter((id) => scene.bot.logged.join("\n").includes(id))).toEqual([]);
  });

  it("the token stands in neither", async () => {
    const secret = scene.bot.api.token.split(":")[1] ?? "";
    expect((await kept()).includes(secret)).toBe(false);
    expect(scene.bot.logged.join("\n")).not.toContain(secret);
  });
});

describe("what is remembered of a person", () => {
  it("is gone after /forget, byte by byte", async () => {
    const someone = talk();
    await someone.asks("阳泉三公经费多少");
    const person = scene.bot.state.pseudonym("person", someone.person.id, someone.person.id);
    expect((await kept()).includes(person)).toBe(true);
    await someone.asks("/forget");
    expect((await kept()).includes(person)).toBe(false);
  });

  it("is gone a day later", async () => {
    const someone = talk();
    await someone.asks("阳泉三公经费多少");
    const person = scene.bot.state.pseudonym("person", someone.person.id, someone.person.id);
    scene.bot.leap(25 * 3_600_000);
    expect((await kept()).includes(person)).toBe(false);
    expect((await someone.asks("那2024年呢")).text).not.toContain("0.80");
  });

  it("is nothing in what others open", async () => {
    const someone = talk();
    const card = await someone.asks(QUESTION);
    const another = talk();
    const [opened] = await another.does(() => another.person.starts(startParameterIn(card)));
    expect(opened?.text).not.toMatch(/劳驾|究竟/u);
    expect(JSON.stringify(opened?.buttons)).not.toMatch(/劳驾|究竟/u);
  });
});

describe("people in the documents", () => {
  const file = "corpus/朔州市朔城区医疗保障局2025年部门预算.txt";
  const people = [
    ...readFileSync(file, "utf8").matchAll(/(?:负责人|经办人):[\s]*(\p{Script=Han}{2,4})[\s]/gu),
  ];
  const names = new Set(people.map(([, name]) => name ?? ""));

  it("原文 shows the rows beside theirs without their names and telephones", async () => {
    expect(names.size).toBeGreaterThan(1);
    const someone = talk();
    const card = await someone.asks("朔城区医保局参保群众满意度");
    const { messages } = await someone.taps("原文", card);
    const text = messages.map((message) => message.text).join("\n");
    expect(text).toMatch(/^▶ \[1\].*≥90%/mu);
    expect(text).toContain("联系电话");
    expect(text).not.toMatch(/(?<!\d)1\d{10}(?!\d)/u);
    expect([...names].filter((name) => text.includes(name))).toEqual([]);
  });

  it("no question gets at them", async () => {
    for (const question of ["朔城绩效目标表的经办人是谁", "朔城联系电话", "朔城填报人和电话"]) {
      const said = (await talk().says(question)).map(({ text }) => text).join("\n");
      expect(said, question).not.toMatch(/(?<!\d)1\d{10}(?!\d)/u);
      expect(
        [...names].filter((name) => said.includes(name)),
        question,
      ).toEqual([]);
    }
  });
});
