import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SourceDocument } from "./source.js";

/** Reads a text file of the corpus. `file` is the path as cited (`corpus/….txt`). */
export function readSource(path: string, file: string): SourceDocument {
  const bytes = readFileSync(path);
  const lines = bytes.toString("utf8").split("\n");
  return {
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    encoding: "utf-8",
    lines: lines.map((text, index) => ({ number: index + 1, text, page: null, noise: null })),
    marks: [],
    warnings: [],
  };
}
