import { describe, expect, it } from "vitest";
import { sourceFromBytes } from "../../src/read/index.js";
import { corpusSource } from "./corpus.js";

const marked = (name: Parameters<typeof corpusSource>[0], noise: string) =>
  corpusSource(name)
    .lines.filter((line) => line.noise === noise)
    .map(({ number }) => number);

const noiseOf = (text: string) =>
  sourceFromBytes(Buffer.from(text), "corpus/x.txt").lines.map(({ noise }) => noise);

describe("noise", () => {
  it("knows a watermark on one line and one split over three", () => {
    expect(marked("屯留2025", "watermark")).toEqual([3, 5, 7, 9, 15, 17, 19, 21]);
    expect(corpusSource("屯留2025").marks).toEqual(["仅供内部审核"]);
    expect(marked("屯留2024", "watermark")).toHaveLength(48);
    expect(corpusSource("屯留2024").marks).toEqual(["仅供内部审核"]);
    expect(corpusSource("平乡2025").marks).toEqual([]);
  });

  it("knows running heads and feet", () => {
    expect(marked("屯留2024", "running-head")).toEqual([501, 503, 558, 560]);
    expect(marked("朔城2025", "running-head")).toEqual([767]);
  });

  it("knows contents, also damaged and reversed ones, and stops where the text begins", () => {
    expect(marked("屯留2025", "contents").at(-1)).toBe(58);
    expect(marked("朔城2025", "contents")).toEqual(Array.from({ length: 37 }, (_, index) => index + 3));
    expect(marked("阳泉2025", "contents").at(-1)).toBe(42);
    expect(marked("平乡2025", "contents").at(-1)).toBe(29);
  });

  it("knows contents without page numbers by their first words coming again", () => {
    const noise = noiseOf(
      "目录\n第一部分 概况\n一、职责\n二、机构\n第二部分 报表\n\n第一部分 概况\n一、职责\n负责教育。\n",
    );
    expect(noise.slice(0, 5)).toEqual(Array(5).fill("contents"));
    expect(noise.slice(6).every((kind) => kind === null)).toBe(true);
  });

  it("knows rubbish of text recognition", () => {
    expect(marked("朔城2025", "junk")).toEqual([601]);
  });

  it("takes no heading that ends with 目录 for contents", () => {
    expect(noiseOf("（一）政府购买服务指导性目录\n\n本单位无政府购买服务。\n")).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
