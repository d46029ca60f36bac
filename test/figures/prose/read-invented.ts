import type { DocumentIdentity } from "../../../src/budget/index.js";
import { findParagraphs } from "../../../src/extract/prose/index.js";
import { type ProseFigures, proseFigures } from "../../../src/figures/prose/index.js";
import type { SourceDocument } from "../../../src/read/index.js";

/** A source document of these lines, without pages, noise or marks. */
export function inventedSource(lines: readonly string[]): SourceDocument {
  return {
    file: "corpus/invented.txt",
    sha256: "0".repeat(64),
    encoding: "utf-8",
    lines: lines.map((text, index) => ({ number: index + 1, text, page: null, noise: null })),
    marks: [],
    warnings: [],
  };
}

/** The narrative of an invented document of a body, as understood. */
export function readInvented(lines: readonly string[], org = "清河县教育局", year = 2026): ProseFigures {
  const source = inventedSource(lines);
  const region = { province: null, city: null, county: null };
  const identity: DocumentIdentity = { org, level: "部门", region, year, kind: "预算", title: org };
  return proseFigures(findParagraphs(source, []), { file: source.file, sha256: source.sha256, identity });
}

/** One line a figure: measure, aspect, direction, bound and value with unit, reason. */
export function told({ figures }: ProseFigures): string[] {
  return figures.map(({ measure, aspect, direction, comparator, value, unit, reason }) =>
    [measure, aspect, direction ?? "-", `${comparator ?? ""}${value}${unit}`, reason?.text ?? ""]
      .join("|")
      .replace(/\|$/u, ""),
  );
}
