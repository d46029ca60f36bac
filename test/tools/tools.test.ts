import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  type AuditResult,
  type FiguresResult,
  IndexRefused,
  type PassagesResult,
  type YusuanTools,
  yusuanRetriever,
  yusuanTools,
} from "../../src/index.js";
import { buildIndex } from "../../src/ingest.js";

const folder = mkdtempSync(join(tmpdir(), "yusuan-tools-"));
const places = { corpus: "corpus", index: folder };
let tools: YusuanTools;

beforeAll(async () => {
  await buildIndex(places);
  tools = yusuanTools(places);
});

afterAll(() => {
  tools.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Wanted {
  readonly org?: string;
  readonly year?: number;
  readonly name?: string;
  readonly table?: "支出总表";
  readonly limit?: number;
}

async function figures(wanted: Wanted): Promise<FiguresResult> {
  return JSON.parse(await tools.figures.invoke(wanted)) as FiguresResult;
}

describe("yusuan_figures", () => {
  it("gives printed figures of the latest year with the lines that print them", async () => {
    const { figures: found, citations, notes } = await figures({ org: "屯留", name: "三公", limit: 50 });
    expect(notes).toEqual([]);
    expect(new Set(found.map(({ org, year }) => `${org} ${year}`))).toEqual(
      new Set(["长治市屯留区医疗保障局 2025"]),
    );
    for (const { raw, citation, document } of found) {
      const place = citations[citation - 1];
      expect(place?.document).toBe(document);
      expect(place?.quote).toContain(raw.replace(/\s+/gu, " "));
    }
  });

  it("reads a name as a measure, a row, a subject code or a project", async () => {
    const { figures: coded } = await figures({ org: "平乡", name: "2101301" });
    expect(coded.map(({ code }) => code)).toContain("2101301");
    const { figures: rows } = await figures({ name: "公务接待费", year: 2024 });
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2024]));
    const { figures: part } = await figures({ org: "平乡", name: "医疗救助县级" });
    expect(part.every(({ row }) => row.includes("医疗救助"))).toBe(true);
  });

  it("never gives a neighbour's figures, and says what is not held", async () => {
    for (const org of ["长治市教育局", "朔州市医保局", "阳泉市郊区医保局"]) {
      const { figures: found, notes } = await figures({ org, name: "项目支出" });
      expect(found, org).toEqual([]);
      expect(notes.join(), org).toContain("已收录文件中未见");
    }
    const { notes } = await figures({ org: "平乡", name: "项目支出", year: 2019 });
    expect(notes.join()).toContain("已收录年度：2025年");
  });

  it("is bounded: so many at most, and how many there are", async () => {
    const { figures: found, total } = await figures({ table: "支出总表", limit: 3 });
    expect(found).toHaveLength(3);
    expect(total).toBeGreaterThan(3);
    await expect(tools.figures.invoke({ name: "项目支出", limit: 51 })).rejects.toThrow();
    await expect(tools.figures.invoke({ name: "支".repeat(61) })).rejects.toThrow();
    expect((await figures({})).notes.join()).toContain("name");
  });
});

describe("yusuan_passages and the retriever", () => {
  it("find what the documents say, with its place", async () => {
    const text = await tools.passages.invoke({ query: "机关运行经费增加的原因", org: "屯留", limit: 3 });
    const { passages } = JSON.parse(text) as PassagesResult;
    expect(passages.length).toBeGreaterThan(0);
    for (const { org, year, citation, document } of passages) {
      expect([org, year]).toEqual(["长治市屯留区医疗保障局", 2025]);
      expect(citation).toMatchObject({ document });
    }
    const other = await tools.passages.invoke({ query: "项目支出", org: "长治市教育局" });
    expect((JSON.parse(other) as PassagesResult).passages).toEqual([]);
  });

  it("gives documents with their document, lines and page", async () => {
    const retriever = yusuanRetriever({ ...places, k: 3 });
    const documents = await retriever.invoke("医疗救助");
    retriever.close();
    expect(documents).toHaveLength(3);
    for (const { pageContent, metadata } of documents) {
      expect(pageContent.length).toBeGreaterThan(0);
      expect(metadata.document).toMatch(/\.txt$/u);
      expect(metadata.lines).toEqual([expect.any(Number), expect.any(Number)]);
      expect(metadata).toHaveProperty("page");
      expect(metadata.title).toContain(String(metadata.year));
    }
  });
});

describe("yusuan_audit", () => {
  it("gives the findings with the places that take part", async () => {
    const { findings, total, counts } = JSON.parse(await tools.audit.invoke({ limit: 2 })) as AuditResult;
    expect(findings).toHaveLength(2);
    expect(total).toBe((counts.contradiction ?? 0) + (counts.not_disclosed ?? 0));
    for (const { sides } of findings) for (const side of sides) expect(side.document).toMatch(/\.txt$/u);
  });
});

describe("yusuan_ask", () => {
  it("gives the whole answer, in the light of what was asked before", async () => {
    const asked = { question: "那2024年呢", history: ["屯留项目支出多少"] };
    const answer = JSON.parse(await tools.ask.invoke(asked)) as Answer;
    expect(answer).toMatchObject({ status: "answered", question: "那2024年呢" });
    expect(answer.figures[0]).toMatchObject({ year: 2024, measure: "项目支出" });
  });
});

describe("the tools", () => {
  it("tell agents in both languages what they take", () => {
    for (const { name, description } of tools.all) {
      expect(name).toMatch(/^yusuan_[a-z]+$/u);
      expect(description).toMatch(/\p{Script=Han}.*[A-Za-z]{4}/su);
    }
  });

  it("show no personal data, whatever is looked for", async () => {
    const texts = [
      await tools.passages.invoke({ query: "负责人 联系电话 经办人", limit: 10 }),
      await tools.figures.invoke({ org: "屯留", name: "负责人" }),
      await tools.ask.invoke({ question: "屯留医保局项目负责人的电话是多少" }),
    ];
    for (const text of texts) expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/u);
  });

  it("build no index, and refuse one that is not there with its sentence", () => {
    const absent = join(folder, "nothing");
    expect(() => yusuanTools({ ...places, index: absent })).toThrow(IndexRefused);
    expect(() => yusuanRetriever({ ...places, index: absent })).toThrow("请先运行 yusuan index");
    try {
      yusuanTools({ index: folder, corpus: absent });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: "IndexRefused", refused: "corpus-absent" });
    }
  });
});
