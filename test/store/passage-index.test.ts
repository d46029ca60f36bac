import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentContents, Index } from "../../src/store/index.js";
import { invented, inventPassage } from "../support/invented-documents.js";
import { lastingScratch } from "../support/scratch-corpus.js";
import { storedContents } from "../support/stored-contents.js";

const SCHOOL: readonly (readonly [string, string])[] = [
  ["概况", "负责全县义务教育学校的布局调整、教师培训和学籍管理。"],
  ["三公经费说明", "公务用车购置费为零，主要原因是现有车辆能够满足工作需要，本年没有更新计划。"],
  ["机关运行经费说明", "机关运行经费比上年增加，主要原因是在职人员增加，办公费和取暖费相应增加。"],
  ["名词解释", "基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。"],
];
const TOWN: readonly (readonly [string, string])[] = [
  ["职责", "负责辖区道路养护、防汛抗旱和森林防火。"],
  ["三公经费说明", "公务接待费减少，原因是压缩接待批次。"],
  ["收支变动", "本年收入减少，主要原因是水库移民项目已经完工。"],
];

function contentsOf(file: string, org: string, texts: typeof SCHOOL): DocumentContents {
  const of = invented(file, org);
  const passages = texts.map(([section, text], index) => inventPassage(of, index + 1, section, text));
  const record = {
    file,
    sha256: of.sha256,
    ...of.identity,
    origin: null,
    marks: [],
    scanned: [],
    tables: [],
    warnings: [],
    newest: true,
  };
  return { record, lines: texts.map(([, text]) => text), figures: [], facts: [], rejected: [], passages };
}

const CONTENTS = [
  contentsOf("corpus/一.txt", "青石县教育局", SCHOOL),
  contentsOf("corpus/二.txt", "白水镇", TOWN),
];
const place = lastingScratch();
let index: Index;

beforeAll(async () => {
  mkdirSync(place.index, { recursive: true });
  index = await storedContents(place, CONTENTS);
});

const best = async (query: string, documents?: readonly string[]) => {
  const [hit] = await index.passages.search(query, { limit: 3, ...(documents ? { documents } : {}) });
  return hit?.passage.text ?? null;
};

describe("a passage index", () => {
  it("gives back passages as they were written, in order", () => {
    expect(index.passages.passagesOf("corpus/一.txt")).toEqual(CONTENTS[0]?.passages);
    expect(index.passages.passagesOf("corpus/三.txt")).toEqual([]);
  });

  it.each([
    ["为什么没有买公务用车", SCHOOL[1]?.[1]],
    ["机关运行经费为什么增加了", SCHOOL[2]?.[1]],
    ["什么是基本支出", SCHOOL[3]?.[1]],
    ["收入减少的原因", TOWN[2]?.[1]],
    ["谁负责修路和防火", TOWN[0]?.[1]],
  ])("finds the passage that answers %s, over all and within its document", async (query, text) => {
    const document = SCHOOL.some(([, own]) => own === text) ? "corpus/一.txt" : "corpus/二.txt";
    expect(await best(query, [document])).toBe(text);
    expect(await best(query)).toBe(text);
  });

  it("stays within the documents it is limited to", async () => {
    const hits = await index.passages.search("公务用车购置", { documents: ["corpus/二.txt"], limit: 10 });
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map(({ passage }) => passage.document))).toEqual(new Set(["corpus/二.txt"]));
    expect(await index.passages.search("公务用车", { documents: [], limit: 10 })).toEqual([]);
    expect(await index.passages.search("公务用车", { documents: ["corpus/三.txt"], limit: 10 })).toEqual([]);
  });

  it("gives as many as asked for, the best first, each once", async () => {
    const hits = await index.passages.search("三公经费说明", { limit: 2 });
    expect(hits.map(({ passage }) => passage.section)).toEqual([["三公经费说明"], ["三公经费说明"]]);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 1);
    expect(await index.passages.search("三公", { limit: 0 })).toEqual([]);
  });

  it.each(["", "，。？", '"*) OR (', "d1", "document : d1", "NEAR(一 二)", "🚗"])(
    "survives the query %j",
    async (query) => {
      expect(await index.passages.search(query, { limit: 5 })).toBeInstanceOf(Array);
      expect(await index.passages.search(query, { documents: ["corpus/一.txt"], limit: 5 })).toBeInstanceOf(
        Array,
      );
    },
  );

  it("still answers when its generation was taken away while it was open", async () => {
    const other = { ...place, index: join(place.root, "other") };
    mkdirSync(other.index);
    const held = await storedContents(other, CONTENTS);
    rmSync(other.index, { recursive: true });
    const [hit] = await held.passages.search("为什么没有买公务用车", { limit: 1 });
    expect(hit?.passage.text).toBe(SCHOOL[1]?.[1]);
    expect(held.passages.passagesOf("corpus/二.txt")).toHaveLength(TOWN.length);
    expect(held.figures.sourceLines("corpus/二.txt", [1, 1])).toEqual([TOWN[0]?.[1]]);
    held.close();
  });
});
