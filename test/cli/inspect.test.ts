import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli.js";
import { pdfDisclosure } from "../support/pdf-disclosure.js";
import { lastingScratch } from "../support/scratch-corpus.js";

const ORG = "青溪县水利局";
const { root, corpus, index, put } = lastingScratch();
const pdf = put("甲.pdf", pdfDisclosure(ORG));

/** Runs the command in this process. */
async function yusuan(...args: readonly string[]) {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  try {
    const code = await run([...args, "--corpus", corpus, "--index", index]);
    return { code, ...written };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

function items(stdout: string): Record<string, unknown>[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function isPng(path: string): boolean {
  return readFileSync(path).subarray(1, 4).toString("latin1") === "PNG";
}

describe("yusuan inspect", () => {
  it("shows words, ruling lines, cells and tables of a page, masked", async () => {
    const words = await yusuan("inspect", pdf, "--page", "2", "--stage", "words");
    expect(items(words.stdout).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "水利工程建设",
        "36.00",
        "填表人： ＊＊＊",
        "联系电话：＊＊＊＊＊＊＊＊＊＊＊",
      ]),
    );
    expect(words.stdout).not.toMatch(/赵云溪|1381/u);
    const cells = items((await yusuan("inspect", pdf, "--page", "2", "--stage", "cells")).stdout);
    expect(cells).toContainEqual({ table: 1, row: 6, column: 5, text: "36.00", box: [410, 536, 500, 560] });
    const grids = items((await yusuan("inspect", pdf, "--page", "2", "--stage", "grids")).stdout);
    expect(grids).toEqual([{ rows: 6, columns: 5, box: [50, 536, 500, 680] }]);
  });

  it("limits other stages to a page", async () => {
    const lines = async (page: string) =>
      items((await yusuan("inspect", pdf, "--stage", "lines", "--page", page)).stdout).map(
        (line) => line["page"],
      );
    expect(new Set(await lines("2"))).toEqual(new Set([2]));
    expect((await yusuan("inspect", pdf, "--page", "1")).stdout).toBe("");
    expect(items((await yusuan("inspect", pdf, "--page", "2")).stdout)).toMatchObject([
      { canonical: "支出总表" },
    ]);
  });

  it("draws a page", async () => {
    const target = join(root, "页.png");
    const { code, stdout } = await yusuan("inspect", pdf, "--page", "2", "--draw", target);
    expect([code, stdout]).toEqual([0, `已画成 ${target}\n`]);
    expect(isPng(target)).toBe(true);
  });

  it.each([
    [["--stage", "words"], "请用 --page 写明看哪一页"],
    [["--stage", "words", "--page", "3"], "没有这一页"],
    [["--page", "2", "--draw", "页.jpg"], "扩展名不是 .png"],
  ])("says in a sentence what is missing: %j", async (options, sentence) => {
    const { code, stderr } = await yusuan("inspect", pdf, ...options);
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it("has pages of PDFs only, numbered from one", async () => {
    const text = join(root, "乙.txt");
    writeFileSync(text, "云溪县教育局2025年度部门预算公开\n");
    expect((await yusuan("inspect", text, "--page", "1", "--stage", "cells")).stderr).toContain("不是 PDF");
    expect((await yusuan("inspect", pdf, "--page", "0")).code).toBe(2);
  });
});

describe("yusuan evidence", () => {
  it("answers and draws what the answer cites", async () => {
    const target = join(root, "证.png");
    const { code, stdout } = await yusuan("evidence", `${ORG}水利工程建设多少`, "--out", target);
    expect(code).toBe(0);
    expect(stdout).toContain("36.00万元");
    expect(stdout).toContain(`${target}　《${ORG}2025年度部门预算公开》[1] 2025年预算支出总表`);
    expect(isPng(target)).toBe(true);
  });

  it("draws nothing where nothing is cited, and nothing of a file that has changed", async () => {
    const target = join(root, "无.png");
    const none = await yusuan("evidence", "今天天气怎么样", "--out", target);
    expect([none.code, existsSync(target)]).toEqual([0, false]);
    expect(none.stdout).toContain("没有画图");
    expect((await yusuan("evidence", "天气", "--out", join(root, "没有/无.png"))).code).toBe(1);
  });
});
