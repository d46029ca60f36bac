import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addToCorpus } from "../../src/ingest.js";
import { soundDocx, soundPdf, soundText } from "../fuzz/hostile/sounds.js";
import { scratch } from "../support/scratch-corpus.js";
import { ruledTable, type SmallPage, smallPdf } from "../support/small-pdf.js";
import { zipArchive } from "../support/zip-archive.js";

const sound = soundPdf().bytes;
const LOCKED = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00><00>]`;
const OLE = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
const page: SmallPage = ruledTable([["213", "1.00"]]);
const prose = (text: string): SmallPage => ({ prints: [{ text, x: 60, y: 700 }] });
const YEARLESS: SmallPage = {
  prints: ["青山县水利局部门预算公开", "预算支出总表", "部门名称：青山县水利局"].map((text, at) => ({
    text,
    x: 60,
    y: 700 - at * 20,
  })),
};
const bomb = (name: string) => zipArchive([[name, Buffer.alloc(120 * 2 ** 20, 0x20)]]);

const BAD: readonly (readonly [string, string, Uint8Array | (() => Promise<Uint8Array>), RegExp])[] = [
  ["a PDF with a password", "锁.pdf", smallPdf([page], LOCKED), /密码/u],
  ["a PDF cut short", "断.pdf", sound.subarray(0, 200), /不完整或已损坏/u],
  [
    "a PDF whose pages hold themselves",
    "环.pdf",
    Buffer.from(sound.toString("latin1").replace(/\/Kids \[[^\]]*\]/u, "/Kids [2 0 R 2 0 R]"), "latin1"),
    /不完整或已损坏/u,
  ],
  ["a PDF of 501 pages", "长.pdf", smallPdf(Array.from({ length: 501 }, () => page)), /500 页/u],
  ["a PDF of pictures", "图.pdf", smallPdf([{ prints: [] }]), /没有文字层/u],
  [
    "a PDF about something else",
    "诗.pdf",
    smallPdf([prose("今天天气很好，我们去公园划船。")]),
    /不像部门预决算公开文件.*--org/u,
  ],
  ["a PDF that states no year", "无年.pdf", smallPdf([YEARLESS]), /--year/u],
  ["a text named a PDF", "文.pdf", soundText("云溪县水利局").bytes, /内容却不是/u],
  ["a Word document named a workbook", "文.xlsx", async () => (await soundDocx()).bytes, /扩展名不符/u],
  [
    "a Word document cut short",
    "断.docx",
    async () => (await soundDocx()).bytes.subarray(0, 900),
    /不完整或已损坏/u,
  ],
  ["a Word document of old", "旧.doc", OLE, /旧版 Office/u],
  [
    "a Word document with a password",
    "锁.docx",
    Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")]),
    /密码/u,
  ],
  ["a Word document that explodes", "爆.docx", bomb("word/document.xml"), /解压后超出/u],
  ["a workbook that explodes", "爆.xlsx", bomb("xl/workbook.xml"), /解压后超出/u],
  ["an archive with a way out", "包.zip", zipArchive([["../../out.txt", Buffer.from("a")]]), /不是文本/u],
  [
    "a page of scripts",
    "空.html",
    Buffer.from("<html><script>document.write('1.00')</script></html>"),
    /空的/u,
  ],
];

function taken(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.endsWith("build.lock"))
    .sort();
}

describe("a file that cannot be taken", () => {
  it("is refused in one sentence of its own, and corpus and index stay as they were", async () => {
    const { root, corpus, index } = scratch();
    const folder = join(root, "来件");
    mkdirSync(folder);
    const add = async (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return (
        await addToCorpus({ corpus, index, paths: [join(folder, name)], stated: {}, dryRun: false })
      )[0];
    };
    expect(await add("先.txt", soundText().bytes)).toMatchObject({ status: "added" });
    const before = [taken(corpus), taken(index), readFileSync(join(index, "CURRENT"), "utf8")];
    for (const [what, name, given, said] of BAD) {
      const outcome = await add(name, typeof given === "function" ? await given() : given);
      expect([what, outcome]).toEqual([what, expect.objectContaining({ status: "refused" })]);
      const reason = outcome && "reason" in outcome ? outcome.reason : "";
      expect(reason, what).toMatch(said);
      expect(reason, what).toMatch(/^[^\n]+。$/u);
      expect([taken(corpus), taken(index), readFileSync(join(index, "CURRENT"), "utf8")], what).toEqual(
        before,
      );
    }
    writeFileSync(join(folder, "大.pdf"), sound);
    truncateSync(join(folder, "大.pdf"), 64 * 2 ** 20 + 1);
    const [large] = await addToCorpus({
      corpus,
      index,
      paths: [join(folder, "大.pdf")],
      stated: {},
      dryRun: true,
    });
    expect(large).toMatchObject({ status: "refused", reason: expect.stringContaining("64 MB") });
  });
});

describe("what a file would like to have done", () => {
  it("is not done: scripts and links of a PDF leave its text as it is", async () => {
    const { root, corpus, index } = scratch();
    const active = sound
      .toString("latin1")
      .replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>")
      .replace(
        "/Type /Page /",
        "/Type /Page /Annots [<< /Subtype /Link /A << /S /URI /URI (http://a.example) >> >>] /",
      );
    writeFileSync(join(root, "动.pdf"), Buffer.from(active, "latin1"));
    const [intake] = await addToCorpus({
      corpus,
      index,
      paths: [join(root, "动.pdf")],
      stated: {},
      dryRun: true,
    });
    expect(intake).toMatchObject({
      status: "readable",
      document: { record: { org: "青山县水利局", year: 2025 } },
    });
    expect(JSON.stringify(intake)).not.toMatch(/alert|a\.example/u);
  });
});
