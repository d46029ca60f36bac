import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { auditDocument, type Disclosure, type Finding } from "../../src/audit/index.js";
import { type BuildReport, build, type Doors, type Rooms } from "../../src/ingest/index.js";
import { buildIndex } from "../../src/ingest.js";
import { type FigureStore, isRefusal, openIndex } from "../../src/store/index.js";
import { inventedDoors } from "../support/invented-documents.js";
import { inventedText, lastingScratch, type Scratch, scratch } from "../support/scratch-corpus.js";

const SCHOOL = (year: number, amount: string) =>
  inventedText("青石县教育局", year, `教育支出 合计 ${amount}`, "职责: 管理学校。");
const TOWN = inventedText("白水镇人民政府", 2025, "行政运行 合计 63.11", "职责: 养护道路。");

/** What is found in every document of an index, by file. */
function findings(place: Scratch): Record<string, readonly Finding[]> {
  return reading(place, (store) =>
    Object.fromEntries(store.documents().map(({ file }) => [file, store.findingsOf(file)])),
  );
}

function reading<Value>(
  place: Pick<Scratch, "corpus" | "index">,
  read: (store: FigureStore) => Value,
): Value {
  const opened = openIndex(place);
  if (isRefusal(opened)) throw new Error(opened.message);
  try {
    return read(opened.figures);
  } finally {
    opened.close();
  }
}

interface WatchedDoors extends Doors {
  /** The documents that were audited, each with the others of its body. */
  readonly audited: string[];
}

/** Doors whose audit keeps a list, and breaks for a document that says 坏. */
function watchedDoors(): WatchedDoors {
  const audited: string[] = [];
  const audit: Rooms["audit"] = (document, others) => {
    audited.push([document, ...others].map(({ record }) => record.file.slice("corpus/".length)).join(" < "));
    if (document.lines.some((line) => line.includes("坏"))) throw new TypeError("rows is undefined");
    return [findingOn(document, others)];
  };
  return { ...inventedDoors({ audit }), audited };
}

/** A contradiction whose message tells what the audit was given. */
function findingOn({ record, figures, lines }: Disclosure, others: readonly Disclosure[]): Finding {
  const given = others.map((other) => `${other.record.year} ${other.figures.map(({ value }) => value)}`);
  const own = `${record.year} ${figures.map(({ value }) => value)} ${lines.length}`;
  return {
    id: record.sha256.slice(0, 16),
    rule: "见证",
    verdict: "contradiction",
    org: record.org,
    year: record.year,
    message: [own, ...given].join("；"),
    difference: null,
    sides: [],
    figureIds: figures.map(({ id }) => id),
    likelier: null,
  };
}

async function built(place: Scratch, rebuild = false): Promise<BuildReport & { audited: readonly string[] }> {
  const doors = watchedDoors();
  const report = await build({ ...place, rebuild }, doors);
  return { ...report, audited: doors.audited };
}

describe("the audit of a build", () => {
  it("sees each document whole, beside the others of its body alone", async () => {
    const place = scratch({ "a.txt": SCHOOL(2025, "12.50"), "b.txt": TOWN, "c.txt": SCHOOL(2024, "11.00") });
    const { audited, counts } = await built(place);
    expect(audited).toEqual(["a.txt < c.txt", "c.txt < a.txt", "b.txt"]);
    expect(counts.contradictions).toBe(3);
    expect(findings(place)).toMatchObject({
      "corpus/a.txt": [{ message: "2025 12.50 4；2024 11.00", org: "青石县教育局", year: 2025 }],
      "corpus/b.txt": [{ message: "2025 63.11 4" }],
      "corpus/c.txt": [{ message: "2024 11.00 4；2025 12.50" }],
    });
  });

  it("hands the newest of several documents of a year over first", async () => {
    const place = scratch({
      "a.txt": SCHOOL(2024, "11.00"),
      "b.txt": SCHOOL(2024, "11.50"),
      "c.txt": SCHOOL(2025, "12.50"),
    });
    expect((await built(place)).audited[0]).toBe("b.txt < c.txt < a.txt");
    expect(findings(place)["corpus/c.txt"]?.[0]?.message).toContain("；2024 11.50；2024 11.00");
  });

  it("is made again only for a body of which a document came, changed or went", async () => {
    const place = scratch({ "a.txt": SCHOOL(2025, "12.50"), "b.txt": TOWN });
    await built(place);
    const before = findings(place);
    place.put("c.txt", SCHOOL(2024, "11.00"));
    expect(await built(place)).toMatchObject({
      read: 1,
      copied: 2,
      audited: ["a.txt < c.txt", "c.txt < a.txt"],
    });
    expect(findings(place)["corpus/b.txt"]).toEqual(before["corpus/b.txt"]);
    place.put("c.txt", SCHOOL(2024, "10.00"));
    expect((await built(place)).audited).toEqual(["a.txt < c.txt", "c.txt < a.txt"]);
    expect(findings(place)["corpus/a.txt"]?.[0]?.message).toBe("2025 12.50 4；2024 10.00");
    rmSync(join(place.corpus, "c.txt"));
    expect((await built(place)).audited).toEqual(["a.txt"]);
    expect(findings(place)).toEqual(before);
  });

  it("is made again where another document becomes the newest, and comes to what a build from nothing finds", async () => {
    const place = scratch({
      "a.txt": SCHOOL(2024, "11.00"),
      "b.txt": SCHOOL(2024, "11.50"),
      "c.txt": SCHOOL(2025, "12.50"),
    });
    const list = (...files: readonly string[]) =>
      place.put("manifest.json", JSON.stringify({ documents: files.map((file) => ({ file })) }));
    list("a.txt", "b.txt", "c.txt");
    await built(place);
    list("b.txt", "a.txt", "c.txt");
    const { audited, copied } = await built(place);
    expect([audited.length, copied]).toEqual([3, 3]);
    const kept = findings(place);
    expect(kept["corpus/c.txt"]?.[0]?.message).toContain("；2024 11.00；2024 11.50");
    await built(place, true);
    expect(findings(place)).toEqual(kept);
  });
});

describe("a document whose audit breaks", () => {
  const BROKEN = `${TOWN}\n坏`;

  it("is indexed without findings, with a sentence, and the cause is kept", async () => {
    const place = scratch({ "a.txt": SCHOOL(2025, "12.50"), "b.txt": BROKEN });
    const report = await built(place);
    const sentence = "corpus/b.txt 已收录，但核对勾稽关系时出错，没有核对结果：rows is undefined";
    expect(report.counts.documents).toBe(2);
    expect(report.aside).toEqual([]);
    expect(report.warnings).toContain(sentence);
    expect(report.failures).toEqual([{ file: "corpus/b.txt", cause: expect.any(TypeError) }]);
    expect(findings(place)).toMatchObject({ "corpus/a.txt": [{ rule: "见证" }], "corpus/b.txt": [] });
    expect(await built(place)).toMatchObject({ upToDate: true, warnings: report.warnings, failures: [] });
  });

  it("is audited again by every build, so that the sentence stays until it is right", async () => {
    const place = scratch({ "a.txt": SCHOOL(2025, "12.50"), "b.txt": BROKEN });
    const { warnings } = await built(place);
    place.put("c.txt", SCHOOL(2024, "11.00"));
    const report = await built(place);
    expect(report.audited).toContain("b.txt");
    expect(report.warnings).toEqual(expect.arrayContaining([...warnings]));
    place.put("d.txt", SCHOOL(2023, "10.00"));
    await build(place, inventedDoors({ audit: (document, others) => [findingOn(document, others)] }));
    expect(findings(place)["corpus/b.txt"]).toHaveLength(1);
  });
});

describe("the corpus as published", () => {
  const place = lastingScratch();
  const names = ["2024", "2025"].map((year) => `长治市屯留区医疗保障局${year}年部门预算.txt`);
  const [earlier = "", later = ""] = names;
  let alone: readonly Finding[];

  beforeAll(async () => {
    copyFileSync(join("corpus", later), join(place.corpus, later));
    await buildIndex(place);
    alone = findings(place)[`corpus/${later}`] ?? [];
    copyFileSync(join("corpus", earlier), join(place.corpus, earlier));
    await buildIndex(place);
  });

  it("has stored what auditing its stored documents finds", () => {
    const computed = reading(place, (store) => {
      const disclosures = store.documents().map((record) => ({
        record,
        lines: store.sourceLines(record.file, [1, 100_000]),
        figures: store.figuresOf(record.file),
        facts: store.factsOf(record.file),
        rejected: store.rejectedOf(record.file),
      }));
      return disclosures.map((one) => [
        one.record.file,
        auditDocument(
          one,
          disclosures.filter((other) => other !== one),
        ),
      ]);
    });
    expect(findings(place)).toEqual(Object.fromEntries(computed));
    expect(findings(place)[`corpus/${later}`]?.length).toBeGreaterThan(100);
  });

  it("is checked against the year before once that has come", () => {
    const rest = findings(place)[`corpus/${later}`] ?? [];
    const intoEarlier = (found: readonly Finding[]) =>
      found.filter(({ sides }) => sides.some(({ document }) => document === `corpus/${earlier}`));
    expect(intoEarlier(alone)).toEqual([]);
    expect(intoEarlier(rest).length).toBeGreaterThan(0);
  });
});
