import { createHash } from "node:crypto";
import type { DocumentRecord } from "../../src/store/index.js";

export function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A record of an invented document with the given bytes. */
export function record(file: string, { url, text }: { url?: string; text: string }): DocumentRecord {
  return {
    file,
    sha256: hashOfText(text),
    org: "某局",
    level: "部门",
    region: { province: null, city: null, county: null },
    year: 2025,
    kind: "预算",
    title: `title of ${file.split("/").at(-1)}`,
    origin: url === undefined ? null : { url, site: null, publishedOn: null },
    marks: [],
    scanned: [],
    tables: [],
    warnings: [],
    newest: true,
  };
}
