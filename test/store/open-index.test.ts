import {
  appendFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/ingest/index.js";
import { CharacterNgramEmbeddings, type NamedEmbeddings } from "../../src/model/index.js";
import {
  currentGeneration,
  isRefusal,
  openIndex,
  type Refusal,
  SCHEMA_VERSION,
} from "../../src/store/index.js";
import { inventedDoors } from "../support/invented-documents.js";
import { inventedText, type Scratch, scratch } from "../support/scratch-corpus.js";

const SCHOOL = inventedText("青石县教育局", 2025, "教育支出 合计 120.50", "职责: 管理学校。");
const TOWN = inventedText("白水镇人民政府", 2025, "行政运行 合计 63.11", "职责: 养护道路。");

async function builtPlace(): Promise<Scratch> {
  const place = scratch({ "a.txt": SCHOOL, "b.txt": TOWN });
  await build(place, inventedDoors());
  return place;
}

function refusal(place: Scratch, embeddings?: NamedEmbeddings): Refusal {
  const outcome = openIndex({ ...place, ...(embeddings ? { embeddings } : {}) });
  if (isRefusal(outcome)) return outcome;
  outcome.close();
  throw new Error("the index was opened");
}

function warnings(place: Scratch): readonly string[] {
  const outcome = openIndex(place);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  outcome.close();
  return outcome.warnings;
}

/** Changes the manifest of the generation in use, as if another program had written it. */
async function rewriteManifest(
  place: Scratch,
  change: (manifest: Record<string, unknown>) => unknown,
): Promise<void> {
  const path = join(place.index, currentGeneration(place.index) ?? "", "manifest.json");
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8")))));
}

describe("opening an index", () => {
  it("opens what was built, without a word where all is as it was", async () => {
    expect(warnings(await builtPlace())).toEqual([]);
  });

  it("says that there is none, and what to run", () => {
    const place = scratch();
    expect(refusal(place)).toEqual({
      refused: "absent",
      message: `还没有建立索引（${place.index}），请先运行 yusuan index。`,
    });
  });

  it("refuses an index of another version of the program", async () => {
    const place = await builtPlace();
    await rewriteManifest(place, (manifest) => ({ ...manifest, program: "0.0.1+00000000" }));
    expect(refusal(place)).toMatchObject({
      refused: "other-version",
      built: `0.0.1+00000000/${SCHEMA_VERSION}`,
    });
    await rewriteManifest(place, () => ({ anything: "else" }));
    expect(refusal(place)).toMatchObject({ refused: "other-version", built: "版本不明" });
    expect(await build(place, inventedDoors())).toMatchObject({ upToDate: false, read: 2, copied: 0 });
    expect(warnings(place)).toEqual([]);
  });

  it("refuses an index of another schema even where the rest of its manifest is unknown", async () => {
    const place = await builtPlace();
    await rewriteManifest(place, ({ program }) => ({ schema: 999, program }));
    expect(refusal(place)).toMatchObject({
      refused: "other-version",
      message: expect.stringContaining("/999"),
    });
  });

  it("refuses an index of other embeddings", async () => {
    const place = await builtPlace();
    const others = Object.assign(new CharacterNgramEmbeddings(), { name: "another-v2" });
    expect(refusal(place, others)).toMatchObject({
      refused: "other-embedding",
      built: "char-ngram-v1/512",
      running: "another-v2/512",
    });
  });

  it("refuses when a document changed, even to the same size and with its time set back", async () => {
    const place = await builtPlace();
    const path = join(place.corpus, "a.txt");
    const { atime, mtime } = statSync(path);
    writeFileSync(path, SCHOOL.replace("120.50", "120.51"));
    utimesSync(path, atime, mtime);
    expect(refusal(place)).toMatchObject({
      refused: "corpus-changed",
      changed: ["corpus/a.txt"],
      removed: [],
      message: "建立索引后文件有变化：corpus/a.txt 已改动；请运行 yusuan index 更新索引。",
    });
  });

  it("refuses when a document was taken out or renamed", async () => {
    const place = await builtPlace();
    renameSync(join(place.corpus, "a.txt"), join(place.corpus, "c.txt"));
    expect(refusal(place)).toMatchObject({
      refused: "corpus-changed",
      changed: [],
      removed: ["corpus/a.txt"],
    });
  });

  it("is content with a document that was only touched", async () => {
    const place = await builtPlace();
    utimesSync(join(place.corpus, "a.txt"), new Date(0), new Date(0));
    expect(warnings(place)).toEqual([]);
  });

  it("warns of files that came since, and of files put aside that changed since", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": "乱码" });
    await build(place, inventedDoors());
    expect(warnings(place)).toEqual([]);
    place.put("c.txt", TOWN);
    expect(warnings(place)).toEqual(["有文件尚未收入索引：corpus/c.txt；运行 yusuan index 后才能查到。"]);
    place.put("b.txt", `${TOWN}\n`);
    expect(warnings(place)[0]).toContain("corpus/b.txt、corpus/c.txt");
  });

  it("takes no notice of what is no disclosure", async () => {
    const place = await builtPlace();
    for (const name of ["README.md", ".DS_Store", "~$a.docx", "子/.keep"]) place.put(name, "");
    expect(warnings(place)).toEqual([]);
  });

  it("refuses when the corpus folder is gone", async () => {
    const place = await builtPlace();
    rmSync(place.corpus, { recursive: true });
    expect(refusal(place)).toMatchObject({ refused: "corpus-absent" });
  });

  it.each([
    ["a database cut short", (folder: string) => truncateSync(join(folder, "figures.sqlite"), 4096)],
    [
      "a database that is none",
      (folder: string) =>
        writeFileSync(
          join(folder, "figures.sqlite"),
          "x".repeat(statSync(join(folder, "figures.sqlite")).size),
        ),
    ],
    [
      "a vector graph that grew",
      (folder: string) => appendFileSync(join(folder, "passages/hnswlib.index"), "x"),
    ],
    ["no vector graph", (folder: string) => rmSync(join(folder, "passages"), { recursive: true })],
    ["no manifest", (folder: string) => rmSync(join(folder, "manifest.json"))],
    ["a manifest that is none", (folder: string) => writeFileSync(join(folder, "manifest.json"), "{")],
    ["no generation", (folder: string) => rmSync(folder, { recursive: true })],
  ])("refuses %s, and the next build makes a whole one", async (_name, damage) => {
    const place = await builtPlace();
    damage(join(place.index, currentGeneration(place.index) ?? ""));
    expect(refusal(place)).toMatchObject({ refused: "unreadable", cause: expect.anything() });
    expect(await build(place, inventedDoors())).toMatchObject({ upToDate: false, read: 2 });
    expect(warnings(place)).toEqual([]);
  });

  it.each(["", "../elsewhere\n", "nothing of ours"])("refuses a CURRENT that says %j", async (text) => {
    const place = await builtPlace();
    writeFileSync(join(place.index, "CURRENT"), text);
    expect(refusal(place)).toMatchObject({ refused: "unreadable" });
    await build(place, inventedDoors());
    expect(warnings(place)).toEqual([]);
  });
});
