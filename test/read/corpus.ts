import { readSource, type SourceDocument } from "../../src/read/index.js";

/** The five published documents, by a short word for each. */
export const FILES = {
  屯留2025: "长治市屯留区医疗保障局2025年部门预算.txt",
  朔城2025: "朔州市朔城区医疗保障局2025年部门预算.txt",
  屯留2024: "长治市屯留区医疗保障局2024年部门预算.txt",
  阳泉2025: "阳泉市医疗保障局2025年单位预算.txt",
  平乡2025: "平乡县医疗保障局2025年部门预算.txt",
} as const;

export type Name = keyof typeof FILES;
export const NAMES = Object.keys(FILES) as Name[];

const read = new Map<Name, SourceDocument>();

/** A document of the corpus as read; read once. */
export function corpusSource(name: Name): SourceDocument {
  const known = read.get(name);
  if (known) return known;
  const file = `corpus/${FILES[name]}`;
  const source = readSource(file, file);
  read.set(name, source);
  return source;
}
