import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import { inChild } from "./child.js";

const outcome = z.object({ pages: z.number(), seconds: z.number(), peakBytes: z.number() });

/** What reading PDFs took. */
export type PdfReading = z.infer<typeof outcome>;

/** Reading PDFs as disclosures, beside taking their bare text out with the same library. */
export interface PdfMeasurement {
  readonly files: readonly string[];
  readonly whole: PdfReading;
  readonly plain: PdfReading;
}

export function measurePdfs(files: readonly string[]): PdfMeasurement {
  const read = (way: "whole" | "plain") => inChild("pdf-child", [way, ...files], outcome);
  return { files, plain: read("plain"), whole: read("whole") };
}

const PUBLISHED = "test/published";

/** The first of the published PDFs that the project keeps for its tests; none where they are not there. */
export function publishedPdf(): readonly string[] {
  if (!existsSync(PUBLISHED)) return [];
  const files = readdirSync(PUBLISHED).filter((file) => file.endsWith(".pdf"));
  return files
    .sort()
    .slice(0, 1)
    .map((file) => join(PUBLISHED, file));
}
