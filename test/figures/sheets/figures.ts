import type { Fact, Figure, RejectedCell } from "../../../src/budget/index.js";
import { findSheets } from "../../../src/extract/sheets/index.js";
import { sheetFigures } from "../../../src/figures/sheets/index.js";
import type { SourceDocument } from "../../../src/read/index.js";
import { type Place, sourceOf } from "../../extract/sheets/source.js";

export interface Reading {
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly rejected: readonly RejectedCell[];
}

export function figuresOf(source: SourceDocument): Reading {
  const region = { province: null, city: null, county: null };
  const identity = {
    org: "某局",
    level: "部门",
    region,
    year: 2025,
    kind: "预算",
    title: "某局2025年部门预算",
  } as const;
  return sheetFigures(findSheets(source), { file: source.file, sha256: source.sha256, identity });
}

export function figuresIn(place: Place): Reading {
  return figuresOf(sourceOf(place));
}
