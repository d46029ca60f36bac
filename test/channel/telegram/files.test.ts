import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liveIndex } from "../../../src/command/live.js";
import { readConfig } from "../../../src/config.js";
import { buildIndex } from "../../../src/ingest.js";
import { isRefusal, openIndex } from "../../../src/store/index.js";
import type { Shown } from "../../support/bot-api/index.js";
import type { SendingFile } from "../../support/bot-api/people.js";
import { lastingScratch } from "../../support/scratch-corpus.js";
import { labelsOf, stage, type Talk } from "../../support/talk.js";

const DAY_MS = 86_400_000;
const { root } = lastingScratch();
const places = { corpus: join(root, "corpus"), index: join(root, "index") };
const ADMINS = { admins: new Set([1, 2]), staff: new Set([3]), allowed: new Set<number>() };

/** A small disclosure of an invented body; each test has its own. */
function disclosure(org: string, year = "2025"): Buffer {
  const head = year === "" ? `${org}部门预算公开` : `${org}${year}年度部门预算公开`;
  return Buffer.from(`${head}

第二部分 部门预算报表

预算支出总表

部门名称：${org}\t\t\t单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
合计\t\t90.00\t60.00\t30.00
213\t农林水支出\t90.00\t60.00\t30.00
21303\t水利\t90.00\t60.00\t30.00
2130301\t行政运行\t60.00\t60.00\t
2130305\t水利工程建设\t30.00\t\t30.00
`);
}

let live: ReturnType<typeof liveIndex>;
beforeAll(async () => {
  mkdirSync(places.corpus, { recursive: true });
  writeFileSync(join(places.corpus, "甲.txt"), disclosure("云溪县水利局"));
  await buildIndex(places);
  const opened = openIndex(places);
  if (isRefusal(opened)) throw new Error(opened.message);
  live = liveIndex(opened, places, readConfig({}), () => undefined);
});
const scene = stage(() => ({ places, answering: () => live.current(), settings: ADMINS }));
afterAll(() => live.close());

let admin: Talk;
beforeAll(() => {
  admin = scene.talk({ id: 1 });
});

function sends(
  who: Talk,
  name: string | undefined,
  bytes: Buffer,
  more: SendingFile = {},
): Promise<readonly Shown[]> {
  return who.does(() => who.person.sendsFile(name, bytes, more));
}

function waitingFiles(): readonly string[] {
  const folder = join(scene.bot.folder, "incoming");
  return existsSync(folder) ? readdirSync(folder) : [];
}

function shownNow({ chat, messageId }: Shown): Shown | undefined {
  return scene.bot.api.messagesTo(chat).find((one) => one.messageId === messageId);
}

function calls(method: string): number {
  return scene.bot.api.sent.filter((one) => one.method === method).length;
}

describe("a file from somebody who runs the bot", () => {
  it("is read, reported, and with a tap it can be asked", async () => {
    const [report, question] = await sends(admin, "青溪县水利局.txt", disclosure("青溪县水利局"));
    expect(report?.text).toMatch(/^可以加入（没有改动任何文件）：青溪县水利局\.txt\n/u);
    expect(report?.text).toContain("单位　青溪县水利局");
    expect(report?.text).toContain("支出总表　“预算支出总表”");
    expect(labelsOf(question as Shown)).toEqual(["收录", "不收录"]);
    expect(existsSync(join(places.corpus, "青溪县水利局.txt"))).toBe(false);
    const { messages, alert } = await admin.taps("收录", question as Shown);
    expect([messages, alert]).toEqual([[], null]);
    expect(shownNow(question as Shown)).toMatchObject({
      text: expect.stringContaining("已加入：青溪县水利局.txt → corpus/青溪县水利局.txt"),
      buttons: [],
    });
    expect((await admin.asks("青溪县水利局项目支出多少")).text).toContain("30.00万元");
    expect(waitingFiles()).toEqual([]);
  });

  it("is left where it is told so, and nothing of it stays", async () => {
    const [, question] = await sends(admin, "乙.txt", disclosure("乙山县水利局"));
    await admin.taps("不收录", question as Shown);
    expect(shownNow(question as Shown)).toMatchObject({
      text: "没有收录《乙.txt》，文件已删去。",
      buttons: [],
    });
    expect(existsSync(join(places.corpus, "乙.txt"))).toBe(false);
    expect(waitingFiles()).toEqual([]);
  });

  it("is taken in once though the button is tapped twice at once, and another may decide", async () => {
    const group = scene.bot.api.group();
    const [, question] = await admin.does(
      () =>
        admin.person.sendsFile("丙.txt", disclosure("丙河县水利局"), {
          caption: `@${scene.bot.api.bot.username}`,
          chat: group,
        }),
      group,
    );
    const other = scene.talk({ id: 2 });
    const stranger = await scene.talk({ id: 9 }).taps("收录", question as Shown);
    expect(stranger.alert).toContain("由管理员收录");
    const queries = [1, 2].map(() => other.person.presses("收录", question as Shown));
    const [first, second] = await Promise.all(
      queries.map((query) => scene.bot.api.waitFor((api) => api.answerTo(query), 20_000)),
    );
    expect(first?.given["text"]).toBeUndefined();
    expect(second?.given["text"]).toContain("已经处理过");
    await scene.quiet();
    expect(shownNow(question as Shown)?.text).toContain("已加入：丙.txt");
    expect(readdirSync(places.corpus).filter((name) => name.startsWith("丙"))).toEqual(["丙.txt"]);
  });

  it("waits through a restart, and a day at most", async () => {
    const [, question] = await sends(admin, "丁.txt", disclosure("丁原县水利局"));
    const [, late] = await sends(admin, "戊.txt", disclosure("戊岭县水利局"));
    await scene.bot.restart();
    await admin.taps("收录", question as Shown);
    expect(shownNow(question as Shown)?.text).toContain("已加入：丁.txt");
    scene.bot.leap(DAY_MS + 3_600_000);
    await scene.bot.api.waitFor(() => waitingFiles().length === 0, 20_000);
    expect((await admin.taps("收录", late as Shown)).alert).toContain("等待太久");
    expect(existsSync(join(places.corpus, "戊.txt"))).toBe(false);
  });

  it.each([
    ["../../../etc/<b>己</b>\u202Etxt.txt", "_etc_"],
    [`${"很长的名字".repeat(60)}.txt`, "很长的名字"],
    [".env", "env"],
    [undefined, "公开文件"],
  ])("bears its name as text and no more: %j", async (name, said) => {
    const [report, question] = await sends(admin, name, disclosure(`辛${said.length}县水利局`));
    expect(report?.text).toMatch(new RegExp(`^可以加入（没有改动任何文件）：[^/\\n]*${said}`, "u"));
    expect(report?.text).not.toMatch(/incoming|\/|\u202E/u);
    await admin.taps("不收录", question as Shown);
    expect(readdirSync(scene.bot.folder).sort()).toEqual(
      expect.arrayContaining(["incoming", "secret", "telegram.sqlite"]),
    );
  });

  it("that cannot be taken is refused in one sentence, without buttons", async () => {
    for (const [name, bytes, why] of [
      ["a.pdf", Buffer.from("%PDF-1.4\nnothing"), /不完整或已损坏/u],
      ["b.txt", disclosure("云溪县水利局"), /内容完全相同/u],
      ["c.txt", Buffer.from("今天天气很好。\n"), /没有加入/u],
    ] as const) {
      const [message, ...more] = await sends(admin, name, bytes);
      expect(more).toEqual([]);
      expect(message?.text).toMatch(why);
      expect(message?.text).not.toContain("incoming");
      expect(labelsOf(message as Shown)).toEqual([]);
    }
    expect(waitingFiles()).toEqual([]);
  });

  it("is completed by the words sent with it", async () => {
    const bytes = disclosure("壬水县水利局", "");
    const [refused] = await sends(admin, "壬.txt", bytes);
    expect(refused?.text).toContain("在附言里写“年度：四位数字”");
    const [report] = await sends(admin, "壬.txt", bytes, {
      caption: "年度：2024 网址：https://example.cn/a",
    });
    expect(report?.text).toMatch(/年度　2024[\s\S]*来源　https:\/\/example\.cn\/a/u);
  });

  it("that Telegram does not give is said so, after trying again", async () => {
    const { faults } = scene.bot.api;
    const asked = calls("getFile");
    const [large] = await sends(admin, "大.pdf", disclosure("癸"), { size: 21 * 1024 * 1024 });
    expect(large?.text).toContain("超过 20 MB");
    expect(calls("getFile")).toBe(asked);
    faults.next("getFile", { kind: "502" }).next("file", { kind: "cut-before" });
    const [report] = await sends(admin, "子.txt", disclosure("子丑县水利局"));
    expect(report?.text).toContain("单位　子丑县水利局");
    const [gone] = await admin.does(() => admin.person.sendsDocument());
    expect(gone?.text).toContain("已取不到");
  });
});

describe("a file from anybody else", () => {
  it("is not fetched; one sentence says who takes documents in", async () => {
    const asked = calls("getFile");
    for (const given of [{ id: 3 }, {}]) {
      const [message, ...more] = await sends(scene.talk(given), "甲.txt", disclosure("寅卯县水利局"));
      expect(more).toEqual([]);
      expect(message?.text).toBe("公开文件由管理员收录；这里请用一句话提问，例如发送单位名称看概况。");
    }
    expect(calls("getFile")).toBe(asked);
  });

  it("with a question below it is a question", async () => {
    const [message] = await sends(scene.talk(), "甲.txt", disclosure("辰巳县水利局"), {
      caption: "云溪县水利局项目支出多少",
    });
    expect(message?.text).toContain("30.00万元");
  });
});

it("no token, no name and no text of a file stands in the log", () => {
  const log = scene.bot.logged.join("\n");
  expect(log).not.toContain(scene.bot.api.token);
  expect(log).not.toMatch(/水利局|\.txt/u);
});
