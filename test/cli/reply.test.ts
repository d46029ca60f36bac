import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLine, type Outcome } from "../support/command-line.js";
import { wordParagraphs } from "../support/zip-entries.js";

const { run, folder } = commandLine();
const TEMPLATES = ["--templates", resolve("prompts/replies")];

beforeAll(async () => {
  expect(await run(["index"])).toMatchObject({ code: 0 });
});

function reply(args: readonly string[], input = ""): Promise<Outcome> {
  return run(["reply", ...args, ...TEMPLATES], { input });
}

function linesOf({ stdout }: Outcome): { readonly [name: string]: unknown }[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("yusuan reply --docx", () => {
  it("writes the letter as a Word document, and what to look at beside it", async () => {
    const { code, stdout, stderr } = await reply(["平乡医疗救助安排多少", "--docx", "平乡.docx"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "已写入 平乡.docx；核对清单：平乡.核对.txt\n" });
    const [letter = "", checks] = stdout.trimEnd().split("\n\n");
    expect(wordParagraphs(readFileSync(join(folder, "平乡.docx"))).join("\n")).toBe(letter);
    expect(readFileSync(join(folder, "平乡.核对.txt"), "utf8").trimEnd()).toBe(checks);
    expect(letter).toContain("44.00万元");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("says in a sentence why a file cannot be written, and writes none", async () => {
    mkdirSync(join(folder, "目录.docx"));
    const refusals: readonly (readonly [path: string, why: RegExp])[] = [
      ["没有/信.docx", /没有“没有”这个目录/u],
      ["目录.docx", /是一个目录/u],
    ];
    for (const [path, why] of refusals) {
      const { code, stdout, stderr } = await reply(["屯留三公多少", "--docx", path]);
      expect({ code, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({
        code: 1,
        stdout: "",
        lines: 1,
      });
      expect(stderr).toMatch(why);
    }
  });

  it("says so where the folder may not be written to", async () => {
    const locked = join(folder, "locked");
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    chmodSync(folder, 0o755);
    const user = process.getuid?.() === 0 ? { user: { uid: 65_534, gid: 65_534 } } : {};
    const outcome = await run(
      ["reply", "屯留三公多少", "--docx", join(locked, "信.docx"), ...TEMPLATES],
      user,
    );
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/不能写入/u) });
    expect(readdirSync(locked)).toEqual([]);
  });
});

describe("yusuan reply --jsonl", () => {
  it("answers line by line, in order, each with its form, its address and its history", async () => {
    const lines = [
      { id: "a", question: "屯留项目支出多少" },
      { id: "b", question: "基本支出呢", history: ["屯留项目支出多少"], form: "board", to: "张先生" },
      { question: "屯留三公经费多少？医保基金还剩多少" },
      { id: "d", question: "屯留有哪些项目" },
      { id: "e", question: "多少钱" },
    ];
    const outcome = await reply(["--jsonl"], lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    const [one, two, three, four, five] = linesOf(outcome);
    expect(one).toMatchObject({ id: "a", status: "answered", number: "299.55", unit: "万元" });
    expect(one?.["basis"]).toMatch(/2025年预算，项目支出；含上年结转.*；年初预算，非实际支出$/u);
    expect(one?.["source"]).toMatch(/^《.*》“2025年预算支出总表”“合计”行“项目支出”栏（第5页）/u);
    expect(one?.["checks"]).toContainEqual({ done: false, text: expect.stringMatching(/网址/u) });
    expect(two).toMatchObject({ id: "b", reply: expect.stringMatching(/^网友张先生：\n/u) });
    expect(three).toMatchObject({ status: "partial", number: "0" });
    expect(three).not.toHaveProperty("id");
    expect(four).toMatchObject({ status: "answered", number: null, unit: null });
    expect(four?.["figures"]).toHaveLength(5);
    expect(five).toMatchObject({ status: "clarify", number: null, figures: [] });
  });

  it("says which line it cannot read", async () => {
    const outcome = await reply(["--jsonl"], '\n{"question":"a","form":"信"}\n');
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/^第2行/u) });
  });
});

describe("yusuan reply", () => {
  it("is called with one inquiry, lines or a sheet", async () => {
    for (const args of [[], ["问题", "--jsonl"], ["--xlsx", "a.xlsx"]])
      expect(await reply(args)).toMatchObject({ code: 2, stdout: "" });
  });

  it("says which template it cannot use", async () => {
    const templates = join(folder, "templates");
    mkdirSync(templates);
    writeFileSync(join(templates, "12345.md"), "{{称呼}}，{{答复}}");
    const outcome = await run(["reply", "屯留三公多少", "--templates", templates, "--docx", "t.docx"]);
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/答复模板/u) });
    expect(existsSync(join(folder, "t.docx"))).toBe(false);
  });

  it("tells of all of it in its help", async () => {
    const { stdout } = await run(["reply", "--help"]);
    for (const word of ["--docx", "--jsonl", "--xlsx", "--out", "核对.txt", "答复状态", "partial"])
      expect(stdout).toContain(word);
  });
});
