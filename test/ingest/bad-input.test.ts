import { truncateSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { type BuildReport, buildIndex } from "../../src/ingest.js";
import { isRefusal, openIndex } from "../../src/store/index.js";
import { type Scratch, scratch } from "../support/scratch-corpus.js";
import { SMALL_REPORT } from "../support/small-disclosure.js";

/** A disclosure of an invented body in the form most bodies use, small but whole. */
const WHOLE = `云溪县水利局2025年度部门预算公开

第一部分 概况

一、本部门职责

负责全县水资源的保护和水利工程的建设管理。

${SMALL_REPORT}
第三部分 2025年部门预算情况说明

一、收支预算情况

2025年度云溪县水利局支出预算90.00万元，比上年增加10.00万元，增长12.50%，主要原因是新建水库除险加固项目。
`;

const WITHOUT_TABLES = `云溪县水利局2024年度部门预算公开

第一部分 概况

一、本部门职责

负责全县水资源的保护和水利工程的建设管理，组织防汛抗旱。
`;

async function built(
  files: Record<string, string | Uint8Array>,
): Promise<{ place: Scratch; report: BuildReport }> {
  const place = scratch({ "good.txt": WHOLE, ...files });
  return { place, report: await buildIndex(place) };
}

describe("the whole disclosure", () => {
  it("is indexed, with its figures and passages", async () => {
    const { place, report } = await built({});
    expect(report).toMatchObject({ aside: [], counts: { documents: 1, tables: 1 } });
    const index = openIndex(place);
    if (isRefusal(index)) throw new Error(index.message);
    const [figure] = index.figures.find({ codes: ["2130305"], columnKeys: ["项目支出"] });
    expect(figure).toMatchObject({ value: "30.00", org: "云溪县水利局", year: 2025, line: 19 });
    index.close();
  });
});

describe("a file that is no disclosure one can read", () => {
  it.each<[string, string | Uint8Array]>([
    ["is empty", ""],
    ["is white space", " \n\t\n"],
    [
      "is a picture",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
    ],
    [
      "has broken bytes",
      Uint8Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? 0xff : 0x81 + (at % 7))),
    ],
    ["is about something else", "今天天气很好，我们去公园划船。\n"],
  ])("%s: it is put aside with one sentence, and the rest is indexed", async (_name, content) => {
    const { place, report } = await built({ "坏.txt": content });
    expect(report.counts.documents).toBe(1);
    expect(report.aside).toHaveLength(1);
    expect(report.aside[0]?.reason).toMatch(/corpus\/坏\.txt.*[。]$/u);
    expect(report.failures).toHaveLength(1);
    expect(await buildIndex(place)).toMatchObject({ upToDate: true, aside: report.aside });
  });

  it("is over the limits: it is put aside without being read", async () => {
    const place = scratch({ "good.txt": WHOLE, "大.txt": "" });
    truncateSync(join(place.corpus, "大.txt"), 65 * 1024 * 1024);
    const report = await buildIndex(place);
    expect(report.aside.map(({ sha256 }) => sha256)).toEqual([null]);
    expect(report.aside[0]?.reason).toContain("32 MB");
    expect(isRefusal(openIndex(place))).toBe(false);
  });

  it("is alone: nothing is swapped in", async () => {
    const place = scratch({ "坏.txt": "" });
    await expect(buildIndex(place)).rejects.toMatchObject({
      code: "nothing-readable",
      message: expect.stringContaining("corpus/坏.txt"),
    });
    expect(openIndex(place)).toMatchObject({ refused: "absent" });
  });
});

describe("a disclosure in another form", () => {
  it("is read in GB18030 as in UTF-8", async () => {
    const { report } = await built({
      "gb.txt": iconv.encode(WHOLE.replaceAll("云溪县", "青溪县"), "gb18030"),
    });
    expect(report).toMatchObject({ aside: [], counts: { documents: 2, tables: 2 } });
  });

  it("has no table: its text is indexed, and that is said", async () => {
    const { report } = await built({ "text.txt": WITHOUT_TABLES });
    expect(report).toMatchObject({ aside: [], counts: { documents: 2, tables: 1 } });
    expect(report.warnings).toContain("corpus/text.txt：没有找到预算表，只收录了文字。");
  });
});
