import type { Sheet } from "../../../src/extract/index.js";
import { findSheets } from "../../../src/extract/sheets/index.js";
import { readSource, type SourceDocument } from "../../../src/read/index.js";

/** The documents of the corpus, by the place that publishes them. */
export const FILES = {
  屯留: "长治市屯留区医疗保障局2025年部门预算",
  屯留2024: "长治市屯留区医疗保障局2024年部门预算",
  朔城: "朔州市朔城区医疗保障局2025年部门预算",
  阳泉: "阳泉市医疗保障局2025年单位预算",
  平乡: "平乡县医疗保障局2025年部门预算",
} as const;

export type Place = keyof typeof FILES;

export function sourceOf(place: Place): SourceDocument {
  const file = `corpus/${FILES[place]}.txt`;
  return readSource(file, file);
}

export function sheetsOf(place: Place): Sheet[] {
  return findSheets(sourceOf(place));
}

/** A document made of these lines. */
export function invented(text: string): SourceDocument {
  const lines = text
    .split("\n")
    .map((line, index) => ({ number: index + 1, text: line, page: null, noise: null }));
  return {
    file: "corpus/invented.txt",
    sha256: "0".repeat(64),
    encoding: "utf-8",
    lines,
    marks: [],
    warnings: [],
  };
}
