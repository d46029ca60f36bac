import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BuildReport, build, type Doors, type Rooms } from "../../src/ingest/index.js";
import { currentGeneration, type Index, isRefusal, openIndex } from "../../src/store/index.js";
import { inventedDoors, inventedRooms } from "../support/invented-documents.js";
import { inventedText, type Scratch, scratch } from "../support/scratch-corpus.js";

const SCHOOL = inventedText(
  "青石县教育局",
  2025,
  "教育支出 合计 120.50",
  "教育支出 基本支出 100.00",
  "教育支出 项目支出 ?",
  "立项依据=县政府会议纪要",
  "三公经费: 公务用车已报废，因此没有安排购置费用。",
);
const TOWN = inventedText(
  "白水镇人民政府",
  2025,
  "行政运行 合计 63.11",
  "职责: 负责辖区内的道路养护与防汛。",
);

/** The real doors with a count of what was read. */
function countingDoors(): Doors & { readonly reads: string[] } {
  const rooms = inventedRooms();
  const reads: string[] = [];
  const read: Rooms["read"] = (path, file) => {
    reads.push(file);
    return rooms.read(path, file);
  };
  return { ...inventedDoors({ read }), reads };
}

function run(place: Scratch, doors: Doors = inventedDoors(), rebuild = false): Promise<BuildReport> {
  return build({ corpus: place.corpus, index: place.index, rebuild }, doors);
}

function opened(place: Scratch): Index {
  const outcome = openIndex(place);
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.message}`);
  return outcome;
}

describe("a build", () => {
  it("stores what was read, and what could not be read of it", async () => {
    const place = scratch({ "a.txt": SCHOOL, "镇/b.txt": TOWN });
    const report = await run(place);
    expect(report.counts).toMatchObject({ documents: 2, figures: 3, facts: 1, passages: 2, rejected: 1 });
    const index = opened(place);
    expect(index.figures.documents().map(({ file }) => file)).toEqual(["corpus/a.txt", "corpus/镇/b.txt"]);
    expect(index.figures.find({ measures: ["教育支出"] }).map(({ value }) => value)).toEqual([
      "120.50",
      "100.00",
    ]);
    expect(index.figures.rejectedOf("corpus/a.txt")).toMatchObject([
      { row: "教育支出", reason: "读不出数字" },
    ]);
    expect(index.figures.factsOf("corpus/a.txt")).toMatchObject([
      { text: "县政府会议纪要", org: "青石县教育局" },
    ]);
    expect(index.figures.sourceLines("corpus/镇/b.txt", [3, 3])).toEqual(["行政运行 合计 63.11"]);
    index.close();
  });

  it("does nothing where nothing changed, and says the same of the corpus", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": "乱码" });
    const first = await run(place);
    const doors = countingDoors();
    const second = await run(place, doors);
    expect(second).toMatchObject({ upToDate: true, generation: first.generation, counts: first.counts });
    expect(second.aside).toEqual(first.aside);
    expect(second.warnings).toEqual(first.warnings);
    expect(doors.reads).toEqual([]);
  });

  it("reads only what is new or changed and takes the rest over whole", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": TOWN });
    await run(place);
    const before = opened(place);
    place.put("b.txt", TOWN.replace("63.11", "64.22"));
    place.put("c.txt", TOWN.replace("白水镇", "黑水镇"));
    const doors = countingDoors();
    const report = await run(place, doors);
    expect(doors.reads).toEqual(["corpus/b.txt", "corpus/c.txt"]);
    expect(report).toMatchObject({ upToDate: false, read: 2, copied: 1 });
    const after = opened(place);
    const contents = ({ figures, passages }: Index) => [
      figures.figuresOf("corpus/a.txt"),
      figures.factsOf("corpus/a.txt"),
      figures.rejectedOf("corpus/a.txt"),
      figures.sourceLines("corpus/a.txt", [1, 99]),
      passages.passagesOf("corpus/a.txt"),
    ];
    expect(contents(after)).toEqual(contents(before));
    expect(after.figures.find({ measures: ["行政运行"] }).map(({ value }) => value)).toEqual([
      "64.22",
      "63.11",
    ]);
    const [hit] = await after.passages.search("为什么没有购置公务用车", { limit: 1 });
    expect(hit?.passage.document).toBe("corpus/a.txt");
    before.close();
    after.close();
  });

  it("forgets a document that was taken out", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": TOWN });
    await run(place);
    rmSync(join(place.corpus, "a.txt"));
    await run(place);
    const index = opened(place);
    expect(index.figures.documents().map(({ org }) => org)).toEqual(["白水镇人民政府"]);
    expect(index.figures.find({ measures: ["教育支出"] })).toEqual([]);
    index.close();
  });

  it("reads everything again when asked to, even where nothing changed", async () => {
    const place = scratch({ "a.txt": SCHOOL });
    const first = await run(place);
    const doors = countingDoors();
    const second = await run(place, doors, true);
    expect(doors.reads).toEqual(["corpus/a.txt"]);
    expect(second.generation).not.toBe(first.generation);
    expect(readdirSync(place.index).filter((name) => name.startsWith("g-"))).toEqual([second.generation]);
    opened(place).close();
  });

  it("leaves CURRENT, one generation and its lock file, and nothing unfinished", async () => {
    const place = scratch({ "a.txt": SCHOOL });
    await run(place);
    place.put("a.txt", TOWN);
    const { generation } = await run(place);
    expect(readdirSync(place.index).sort()).toEqual(["CURRENT", "build.lock", generation].sort());
    expect(readFileSync(join(place.index, "CURRENT"), "utf8")).toBe(`${generation}\n`);
    expect(currentGeneration(place.index)).toBe(generation);
    expect(readdirSync(join(place.index, generation)).sort()).toEqual([
      "figures.sqlite",
      "manifest.json",
      "passages",
    ]);
  });

  it("tells how far it is", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": TOWN });
    const stages: string[] = [];
    const onProgress = ({ stage, done, total }: { stage: string; done: number; total: number }) =>
      void stages.push(`${stage} ${done}/${total}`);
    await build({ corpus: place.corpus, index: place.index, onProgress }, inventedDoors());
    expect(stages).toEqual([
      ...["list 0/1", "read 0/2", "read 1/2", "read 2/2"],
      ...["store 0/1", "audit 0/2", "audit 1/2", "audit 2/2", "store 1/1"],
    ]);
  });

  it("reads a file again when only its time changed and its bytes did not", async () => {
    const place = scratch({ "a.txt": SCHOOL });
    await run(place);
    utimesSync(join(place.corpus, "a.txt"), new Date(0), new Date(0));
    expect(await run(place)).toMatchObject({ upToDate: true });
    opened(place).close();
  });
});

describe("what a build cannot use", () => {
  it("puts a file that cannot be read aside, with its sentence, and indexes the rest", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": "乱码" });
    const report = await run(place);
    expect(report.aside.map(({ reason }) => reason)).toEqual(["无法读取 corpus/b.txt：乱码。"]);
    expect(report.failures).toHaveLength(1);
    expect(report.counts.documents).toBe(1);
    const index = opened(place);
    expect(index.warnings).toEqual([]);
    index.close();
  });

  it("puts a file aside that breaks the reading, naming the file", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": TOWN });
    const fragile = inventedDoors({
      extract: (source) => {
        if (source.file.endsWith("b.txt")) throw new TypeError("cells is undefined");
        return inventedRooms().extract(source);
      },
    });
    const report = await run(place, fragile);
    expect(report.aside.map(({ reason }) => reason)).toEqual([
      "corpus/b.txt 读不下来，没有收录：cells is undefined",
    ]);
  });

  it("keeps the old index where no file can be read at all", async () => {
    const place = scratch({ "a.txt": SCHOOL });
    const { generation } = await run(place);
    place.put("a.txt", "乱码");
    await expect(run(place)).rejects.toMatchObject({ code: "nothing-readable" });
    expect(currentGeneration(place.index)).toBe(generation);
    expect(readdirSync(place.index).filter((name) => name.startsWith("g-"))).toEqual([generation]);
  });

  it("puts a document aside that holds nothing", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": inventedText("空空镇人民政府", 2025) });
    const report = await run(place);
    expect(report.aside.map(({ reason }) => reason)).toEqual([
      "corpus/b.txt 里没有读出表格和文字内容，没有收录。",
    ]);
  });

  it("says that a document has no table", async () => {
    const place = scratch({ "a.txt": TOWN });
    const report = await run(place);
    expect(report.warnings).toEqual(["corpus/a.txt：没有找到预算表，只收录了文字。"]);
  });

  it("indexes one of two files with the same bytes", async () => {
    const place = scratch({ "a.txt": SCHOOL, "b.txt": SCHOOL });
    const report = await run(place);
    expect(report.counts.documents).toBe(1);
    expect(report.aside.map(({ reason }) => reason)).toEqual([
      "corpus/b.txt 与 corpus/a.txt 内容完全相同，只收录后者。",
    ]);
    const index = opened(place);
    expect(index.warnings).toEqual([]);
    index.close();
  });

  it("keeps both of two documents of one body and year, and marks the newest", async () => {
    const place = scratch({ "2.txt": SCHOOL, "1.txt": SCHOOL.replace("120.50", "121.50") });
    const report = await run(place);
    expect(report.counts.documents).toBe(2);
    expect(report.warnings.filter((warning) => warning.includes("以 corpus/2.txt 为最新"))).toHaveLength(1);
    const index = opened(place);
    expect(index.figures.documents().map(({ file, newest }) => [file, newest])).toEqual([
      ["corpus/1.txt", false],
      ["corpus/2.txt", true],
    ]);
    index.close();
    rmSync(join(place.corpus, "2.txt"));
    await run(place);
    const later = opened(place);
    expect(later.figures.documents().map(({ newest }) => newest)).toEqual([true]);
    later.close();
  });

  it.each([
    [
      "a corpus folder that does not exist",
      (place: Scratch) => ({ ...place, corpus: join(place.root, "none") }),
      "corpus-absent",
    ],
    [
      "a corpus that is a file",
      (place: Scratch) => ({ ...place, corpus: place.put("a.txt", SCHOOL) }),
      "corpus-absent",
    ],
    ["an empty corpus folder", (place: Scratch) => place, "nothing-readable"],
  ])("refuses %s", async (_name, change, code) => {
    const place = change(scratch());
    await expect(run(place)).rejects.toMatchObject({ code, message: expect.stringContaining(place.corpus) });
    expect(existsSync(join(place.index, "CURRENT"))).toBe(false);
  });

  it("refuses an index place that is a file", async () => {
    const place = scratch({ "a.txt": SCHOOL });
    writeFileSync(place.index, "");
    await expect(run(place)).rejects.toMatchObject({ code: "index-not-writable" });
  });

  it("refuses a second build at the same time", async () => {
    const place = scratch({ "a.txt": SCHOOL });
    const outcomes = await Promise.allSettled([run(place), run(place)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "build-running" } });
    opened(place).close();
  });
});
