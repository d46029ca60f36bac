import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { build, readCorpusManifest } from "../../src/ingest/index.js";
import { type Index, isRefusal, openIndex } from "../../src/store/index.js";
import { inventedDoors } from "../support/invented-documents.js";
import { inventedText, type Scratch, scratch } from "../support/scratch-corpus.js";

const COURT = inventedText("丹江县人民法院", 2024, "法院 合计 88.00", "职责: 审理一审案件。");

function withManifest(documents: unknown, files: Record<string, string> = { "a.txt": COURT }): Scratch {
  return scratch({ ...files, "manifest.json": JSON.stringify({ documents }) });
}

async function built(place: Scratch): Promise<{ index: Index; warnings: readonly string[] }> {
  const { warnings } = await build(place, inventedDoors());
  const index = openIndex(place);
  if (isRefusal(index)) throw new Error(index.message);
  return { index, warnings: warnings.filter((warning) => !warning.includes("没有找到预算表")) };
}

describe("the manifest of a corpus", () => {
  it("completes what was read", async () => {
    const origin = { url: "https://example.org/1.html", site: "县政府网站", publishedOn: "2024-02-01" };
    const { index, warnings } = await built(
      withManifest([{ file: "a.txt", title: "丹江县人民法院2024年部门预算公开说明", origin }]),
    );
    expect(index.figures.documents()).toMatchObject([
      { title: "丹江县人民法院2024年部门预算公开说明", origin },
    ]);
    expect(warnings).toEqual([]);
  });

  it("corrects what was read, with a warning for each part", async () => {
    const { index, warnings } = await built(
      withManifest([
        { file: "a.txt", organisation: "丹江县检察院", year: 2025, level: "单位", kind: "决算" },
      ]),
    );
    expect(warnings).toHaveLength(4);
    expect(warnings[0]).toBe(
      "corpus/a.txt：清单登记的单位名称是“丹江县检察院”，文件中读到的是“丹江县人民法院”，已按清单。",
    );
    const [record] = index.figures.documents();
    expect(record).toMatchObject({ org: "丹江县检察院", year: 2025, level: "单位", kind: "决算" });
    expect(index.figures.find({})).toMatchObject([{ org: "丹江县检察院", year: 2025, kind: "决算" }]);
    expect(record?.warnings).toHaveLength(5);
  });

  it("is not heard of a file whose bytes are others than it registered", async () => {
    const { index, warnings } = await built(
      withManifest([{ file: "a.txt", organisation: "丹江县检察院", sha256: "0".repeat(64) }]),
    );
    expect(index.figures.documents()).toMatchObject([{ org: "丹江县人民法院" }]);
    expect(warnings).toEqual(["corpus/a.txt：清单登记的 sha256 与文件不符，清单中关于它的各项没有采用。"]);
  });

  it("may know files that are not there, and that is said", async () => {
    const sha256 = createHash("sha256").update(COURT).digest("hex");
    const { warnings } = await built(withManifest([{ file: "a.txt", sha256 }, { file: "gone.txt" }]));
    expect(warnings).toEqual(["清单中登记的 corpus/gone.txt 不在文件目录里。"]);
  });

  it("decides by its dates which of several documents is the newest", async () => {
    const origin = (publishedOn: string) => ({ url: null, site: null, publishedOn });
    const { index } = await built(
      withManifest(
        [
          { file: "a.txt", origin: origin("2024-05-01") },
          { file: "b.txt", origin: origin("2024-02-01") },
        ],
        { "a.txt": COURT, "b.txt": COURT.replace("88.00", "89.00") },
      ),
    );
    expect(index.figures.documents().map(({ newest }) => newest)).toEqual([true, false]);
  });

  it("has a document read anew when it says something else of it, and only that one", async () => {
    const place = withManifest([{ file: "a.txt" }, { file: "b.txt" }], {
      "a.txt": COURT,
      "b.txt": `${COURT}\n`,
    });
    await build(place, inventedDoors());
    place.put(
      "manifest.json",
      JSON.stringify({ documents: [{ file: "a.txt", year: 2023 }, { file: "b.txt" }] }),
    );
    const stale = openIndex(place);
    expect(isRefusal(stale) ? [] : stale.warnings).toEqual([
      "manifest.json 在建立索引后有改动，运行 yusuan index 后生效。",
    ]);
    expect(await build(place, inventedDoors())).toMatchObject({ read: 1, copied: 1 });
  });

  it.each([
    ["no JSON", "{", "不是合法的 JSON"],
    ["another shape", "[]", "的内容不合要求"],
    [
      "a level nobody knows",
      '{"documents":[{"file":"a.txt","level":"省"}]}',
      "的 documents.0.level 不合要求",
    ],
    ["a misspelt field", '{"documents":[{"file":"a.txt","organization":"局"}]}', "的 documents.0 不合要求"],
  ])("is refused with %s, naming the place", async (_name, text, complaint) => {
    const place = scratch({ "a.txt": COURT, "manifest.json": text });
    await expect(build(place, inventedDoors())).rejects.toMatchObject({
      code: "manifest-invalid",
      message: expect.stringContaining(complaint),
    });
  });

  it("lists every file of the corpus as published, with its bytes", () => {
    const { entries } = readCorpusManifest("corpus");
    expect(entries.size).toBe(5);
    for (const entry of entries.values()) expect(entry.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });
});
