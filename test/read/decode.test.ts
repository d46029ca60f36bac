import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readSource, sourceFromBytes, UnreadableSource } from "../../src/read/index.js";

const TEXT = "青山市教育局2025年部门预算\n单位：万元\n合计\t12.50\n";

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UnreadableSource) return `${error.reason}: ${error.message}`;
    throw error;
  }
  return "read";
}

describe("decoding", () => {
  it.each([
    ["utf-8", Buffer.from(TEXT)],
    ["utf-8", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)])],
    ["gb18030", iconv.encode(TEXT, "gb18030")],
    ["utf-16le", iconv.encode(TEXT, "utf-16le", { addBOM: true })],
    ["utf-16le", iconv.encode(TEXT, "utf-16le")],
    ["utf-16be", iconv.encode(TEXT, "utf-16be", { addBOM: true })],
  ])("reads %s", (encoding, bytes) => {
    const source = sourceFromBytes(bytes, "corpus/x.txt");
    expect(source.encoding).toBe(encoding);
    expect(source.lines.map(({ text }) => text)).toEqual(TEXT.split("\n"));
    expect(source.lines[2]?.number).toBe(3);
  });

  it("drops the carriage returns of Windows and keeps every line", () => {
    const source = sourceFromBytes(Buffer.from("一\r\n二\r\n"), "corpus/x.txt");
    expect(source.lines.map(({ text }) => text)).toEqual(["一", "二", ""]);
  });
});

describe("refusals are one sentence with the file's name", () => {
  it.each([
    ["empty", Buffer.alloc(0)],
    ["empty", Buffer.from(" \n\t\n")],
    ["binary", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ["binary", Buffer.from("%PDF-1.7\n")],
    ["binary", Buffer.from(Array.from({ length: 400 }, (_, index) => index % 7))],
    ["undecodable", Buffer.from([0xe4, 0xbd, 0xff, 0xff, 0xfe, 0xe4, 0x80, 0xff, 0x81, 0xff])],
    ["too-large", Buffer.alloc(32 * 1024 * 1024 + 1, 0x31)],
  ])("%s", (reason, bytes) => {
    const outcome = reasonOf(() => sourceFromBytes(bytes, "corpus/坏.txt"));
    expect(outcome).toMatch(new RegExp(`^${reason}: 无法读取 corpus/坏\\.txt：[^。]+。$`));
  });

  it("a missing file", () => {
    expect(reasonOf(() => readSource("corpus/没有.txt", "corpus/没有.txt"))).toMatch(/^missing: /);
  });
});
