import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod/v4";
import { run } from "../../src/cli.js";
import { lastingScratch } from "../support/scratch-corpus.js";
import { SMALL_REPORT } from "../support/small-disclosure.js";

const folder = lastingScratch().root;

/** A small disclosure of an invented body. */
const WHOLE = `云溪县水利局2025年度部门预算公开

${SMALL_REPORT}`;

const REVISED = `${WHOLE}\n第三部分 说明\n\n本次公开为更正后的文本。\n`;

let place: string;
let number = 0;

beforeEach(() => {
  number += 1;
  place = join(folder, `case-${number}`);
  mkdirSync(place);
});

const manifestShape = z.object({ documents: z.array(z.record(z.string(), z.unknown())) });

function put(name: string, content: string | Uint8Array): string {
  const path = join(place, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Runs the command in this process, over the corpus and the index of the test. */
async function yusuan(...args: readonly string[]) {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  try {
    const code = await run([...args, "--corpus", join(place, "corpus"), "--index", join(place, "index")]);
    return { code, ...written };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

/** All that stands in the corpus and the index, but for what no build depends on. */
function standing(): Readonly<Record<string, string>> {
  const folders = [join(place, "corpus"), join(place, "index")].filter((one) => existsSync(one));
  const files = folders.flatMap((one) =>
    readdirSync(one, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "build.lock")
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(file).toString("base64")]));
}

function manifest(): z.infer<typeof manifestShape>["documents"] {
  const text = readFileSync(join(place, "corpus/manifest.json"), "utf8");
  return manifestShape.parse(JSON.parse(text)).documents;
}

describe("yusuan add", () => {
  it("takes a document in, tells what it read, and it can be asked", async () => {
    const { code, stdout } = await yusuan("add", put("预算.txt", WHOLE), "--url", "https://example.cn/a");
    expect(code).toBe(0);
    expect(stdout).toContain("单位　云溪县水利局");
    expect(stdout).toContain("级次　部门　年度　2025　类别　预算");
    expect(stdout).toMatch(/支出总表　“2025年预算支出总表”　5 行　\d+ 个数字　万元　勾稽：相符 \d+/u);
    expect(manifest()).toMatchObject([
      { file: "预算.txt", organisation: "云溪县水利局", year: 2025, origin: { site: "example.cn" } },
    ]);
    const asked = await yusuan("ask", "云溪县水利局项目支出多少");
    expect(asked.stdout).toContain("30.00");
    expect(asked.stderr).toBe("");
  });

  it("tells without touching anything on a dry run", async () => {
    const { code, stdout } = await yusuan("add", put("预算.txt", WHOLE), "--dry-run", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: "readable", document: { record: { year: 2025 } } });
    expect(standing()).toEqual({});
  });

  it("takes folders and patterns, and tells a copy", async () => {
    put("来件/一.txt", WHOLE);
    put("来件/二.txt", WHOLE);
    put("来件/三.md", WHOLE.replaceAll("云溪县", "青溪县"));
    const { code, stdout } = await yusuan("add", join(place, "来件"));
    expect([code, manifest().length]).toEqual([0, 2]);
    expect(stdout).toContain("内容完全相同，没有重复收录");
    const again = await yusuan("add", join(place, "来件/*.txt"));
    expect([again.code, manifest().length]).toEqual([0, 2]);
  });

  it("lets a revised document take the place of the older one, which stays", async () => {
    await yusuan("add", put("预算.txt", WHOLE), "--published", "2025-02-01");
    const { stdout } = await yusuan("add", put("新/预算.txt", REVISED), "--published", "2025-03-01");
    expect(stdout).toContain("替代 corpus/预算.txt");
    const documents = await yusuan("documents");
    expect(documents.stdout).toContain("corpus/预算.txt");
    expect(documents.stdout).toContain("已有更新的版本");
    const older = await yusuan("add", put("旧.txt", `${WHOLE}\n附注。\n`), "--published", "2025-01-01");
    expect(older.stdout).toContain("已有更新的版本 corpus/预算（2）.txt");
  });

  it("completes what a document does not print by what is stated", async () => {
    const nameless = put("表.txt", WHOLE.replaceAll("云溪县水利局", "").replace("部门名称：", ""));
    const { stdout, code } = await yusuan("add", nameless, "--org", "云溪县水利局", "--kind", "决算");
    expect(code).toBe(0);
    expect(stdout).toContain("单位　云溪县水利局");
    expect(manifest()).toMatchObject([{ organisation: "云溪县水利局", kind: "决算" }]);
  });

  it("takes the good files of several and refuses the bad ones", async () => {
    const { code, stdout } = await yusuan("add", put("好.txt", WHOLE), put("坏.txt", ""));
    expect(code).toBe(1);
    expect(stdout).toContain("已加入");
    expect(manifest().map(({ file }) => file)).toEqual(["好.txt"]);
  });

  it("completes what is known of a document by a copy of it, wholly or not at all", async () => {
    await yusuan("add", put("预算.txt", WHOLE), "--url", "https://example.cn/a");
    const copy = put("来件/预算.txt", WHOLE);
    const before = standing();
    const tried = await yusuan("add", copy, "--published", "2025-03-01", "--dry-run");
    expect([tried.stdout, standing()]).toEqual([expect.stringContaining("公开日期（试读"), before]);
    const { code, stdout } = await yusuan("add", copy, "--published", "2025-03-01", "--year", "2026");
    expect([code, stdout]).toEqual([0, expect.stringContaining("清单中补充了年度、公开日期。")]);
    const origin = { url: "https://example.cn/a", site: "example.cn", publishedOn: "2025-03-01" };
    const title = "云溪县水利局2026年度部门预算公开";
    expect(manifest()).toMatchObject([{ file: "预算.txt", year: 2026, title, origin }]);
    expect((await yusuan("documents")).stdout).toContain("2026");
    const after = standing();
    expect((await yusuan("add", copy, "--year", "2026")).stdout).toMatch(/没有重复收录。\n$/u);
    expect(standing()).toEqual(after);
  });

  it("indexes a document that stands in the corpus and is in no index yet", async () => {
    await yusuan("add", put("甲.txt", WHOLE));
    put("corpus/乙.txt", REVISED.replaceAll("云溪县", "青溪县"));
    put("corpus/乙的副本.txt", REVISED.replaceAll("云溪县", "青溪县"));
    const { code, stdout } = await yusuan("add", put("乙.txt", REVISED.replaceAll("云溪县", "青溪县")));
    expect([code, stdout]).toEqual([0, expect.stringContaining("现已编入")]);
    expect((await yusuan("documents")).stdout).toContain("青溪县水利局");
  });

  it("is called wrongly without a file, or with a year or date that is none", async () => {
    const file = put("预算.txt", WHOLE);
    expect((await yusuan("add")).code).toBe(2);
    expect((await yusuan("add", file, "--year", "去年")).code).toBe(2);
    expect((await yusuan("add", file, "--published", "2025-02-30")).code).toBe(2);
    expect((await yusuan("add", file, "--url", "ftp://a")).code).toBe(2);
  });
});

describe("a file that cannot be taken", () => {
  const BAD: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
    ["is empty", "空.txt", "", /0 字节/u],
    ["is no disclosure", "诗.txt", "今天天气很好，我们去公园划船。\n", /不像部门预决算公开文件/u],
    ["states no year", "无年.txt", WHOLE.replaceAll("2025年度", "").replaceAll("2025年", ""), /--year/u],
    ["is a picture", "图.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /不是文本/u],
    [
      "is in no encoding",
      "码.txt",
      Uint8Array.from({ length: 999 }, (_, at) => (at % 2 ? 0x81 : 0xff)),
      /编码/u,
    ],
    ["is named like a way out", "..预算.txt", WHOLE, /改名/u],
    ["is named with a control character", "预\u001b[2J算.txt", WHOLE, /控制字符/u],
    ["is named like the manifest", "manifest.json", WHOLE, /改名/u],
  ];

  it.each(BAD)(
    "%s: one sentence, and corpus and index stay as they were",
    async (_why, name, content, said) => {
      await yusuan("add", put("先.txt", WHOLE.replaceAll("云溪县", "青溪县")));
      const before = standing();
      const { code, stdout } = await yusuan("add", put(name, content));
      expect(code).toBe(1);
      expect(stdout).toMatch(said);
      expect(stdout.trimEnd().split("\n")).toHaveLength(1);
      expect(stdout).not.toContain("\u001b");
      expect(standing()).toEqual(before);
    },
  );

  it("is a link, an empty folder or nothing at all", async () => {
    symlinkSync(put("预算.txt", WHOLE), join(place, "链接.txt"));
    mkdirSync(join(place, "空"));
    for (const name of ["链接.txt", "空", "没有.txt", "没有*.txt"]) {
      const { code, stdout } = await yusuan("add", join(place, name));
      expect([code, stdout.trimEnd().split("\n").length]).toEqual([1, 1]);
    }
    expect(standing()).toEqual({});
  });
});

describe("yusuan remove", () => {
  beforeEach(async () => {
    await yusuan("add", put("甲.txt", WHOLE), put("乙.txt", REVISED.replaceAll("云溪县", "青溪县")));
  });

  it("takes a document out of corpus, manifest and index, by path, name or title", async () => {
    const { code, stdout } = await yusuan("remove", "云溪县水利局2025年度部门预算公开");
    expect([code, stdout]).toEqual([
      0,
      "已移除 corpus/甲.txt：云溪县水利局｜部门｜2025年预算，表格 1 张。\n",
    ]);
    expect(readdirSync(join(place, "corpus")).sort()).toEqual(["manifest.json", "乙.txt"]);
    expect(manifest().map(({ file }) => file)).toEqual(["乙.txt"]);
    const documents = await yusuan("documents");
    expect(documents.stdout).not.toContain("云溪县");
    expect(documents.stderr).toBe("");
  });

  it.each([
    ["fits several", "水利局", /对得上 2 份/u],
    ["fits none", "丙", /没有叫“丙”的文件/u],
  ])("changes nothing where the name %s", async (_why, name, said) => {
    const before = standing();
    const { code, stderr } = await yusuan("remove", name);
    expect(code).toBe(1);
    expect(stderr).toMatch(said);
    expect(standing()).toEqual(before);
  });

  it("leaves the last document where it is", async () => {
    await yusuan("remove", "甲");
    const before = standing();
    const { code, stderr } = await yusuan("remove", "乙");
    expect([code, standing()]).toEqual([1, before]);
    expect(stderr).toContain("请先加入另一份");
  });
});
