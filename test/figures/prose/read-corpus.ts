import { readFileSync } from "node:fs";
import type { Paragraph } from "../../../src/extract/index.js";
import { extract } from "../../../src/extract/index.js";
import { type ProseFigures, proseFigures } from "../../../src/figures/prose/index.js";
import { readSource } from "../../../src/read/index.js";

export const DOCUMENTS = [
  "长治市屯留区医疗保障局2025年部门预算",
  "朔州市朔城区医疗保障局2025年部门预算",
  "长治市屯留区医疗保障局2024年部门预算",
  "阳泉市医疗保障局2025年单位预算",
  "平乡县医疗保障局2025年部门预算",
] as const;

/** A document of the corpus with its narrative as understood; `line` gives a source line by its number. */
export interface ReadNarrative extends ProseFigures {
  readonly paragraphs: readonly Paragraph[];
  readonly line: (number: number) => string;
}

const cache = new Map<string, ReadNarrative>();

/** Reads the narrative of a corpus document once. */
export function readNarrative(name: string): ReadNarrative {
  const known = cache.get(name);
  if (known) return known;
  const source = readSource(`corpus/${name}.txt`, `corpus/${name}.txt`);
  const { paragraphs, identity } = extract(source);
  const context = { file: source.file, sha256: source.sha256, identity };
  const line = (number: number) => source.lines[number - 1]?.text ?? "";
  const narrative = { ...proseFigures(paragraphs, context), paragraphs, line };
  cache.set(name, narrative);
  return narrative;
}

/** A statement of a document as checked by hand: line|measure|aspect|direction|bound and value|unit|reason. */
export interface CheckedStatement {
  readonly line: number;
  readonly measure: string;
  readonly aspect: string;
  readonly direction: string | null;
  readonly value: string;
  readonly unit: string;
  readonly reason: string | null;
}

/** The checked statements of a document; a reason that ends with … is the beginning of the whole one. */
export function checkedStatements(name: string): CheckedStatement[] {
  const text = readFileSync(`test/figures/prose/checked/${name}.txt`, "utf8");
  return text.trimEnd().split("\n").map(checkedStatement);
}

function checkedStatement(row: string): CheckedStatement {
  const [line, measure = "", aspect = "", direction, value = "", unit, reason] = row.split("|");
  return {
    line: Number(line),
    measure,
    aspect,
    direction: direction === "-" ? null : (direction ?? null),
    value,
    unit: unit === "-" ? "" : (unit ?? ""),
    reason: reason ?? null,
  };
}
