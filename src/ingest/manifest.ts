import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import { CORPUS_MANIFEST, citedPath, IndexError, systemCode } from "../store/index.js";

const origin = z.strictObject({
  url: z.string().nullable(),
  site: z.string().nullable(),
  publishedOn: z.string().nullable(),
});

const entry = z.strictObject({
  file: z.string().min(1),
  title: z.string().min(1).optional(),
  organisation: z.string().min(1).optional(),
  level: z.enum(["部门", "单位"]).optional(),
  year: z.int().min(1990).max(2100).optional(),
  kind: z.enum(["预算", "决算"]).optional(),
  origin: origin.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});

const manifest = z.strictObject({ documents: z.array(entry) });

/** What the corpus manifest says of one file; `file` is its path inside the corpus folder. */
export type CorpusEntry = z.infer<typeof entry>;

/** `manifest.json` of a corpus: what people know of its files beside what the files say themselves. */
export interface CorpusManifest {
  /** By cited path, in the order of the manifest; a later entry of the same file replaces an earlier one. */
  readonly entries: ReadonlyMap<string, CorpusEntry>;
  /** Hash of its bytes; null where the corpus has none. */
  readonly sha256: string | null;
}

/** Reads the manifest of a corpus folder. Throws an IndexError where it stands there and cannot be understood. */
export function readCorpusManifest(corpus: string): CorpusManifest {
  const path = join(corpus, CORPUS_MANIFEST);
  const bytes = bytesIfPresent(path);
  if (bytes === null) return { entries: new Map(), sha256: null };
  const { documents } = parsed(bytes, path);
  const entries = new Map(documents.map((one) => [citedPath(one.file.normalize("NFC")), one]));
  return { entries, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The entry of a file; names are compared in their composed form, as some systems decompose them. */
export function entryOf({ entries }: CorpusManifest, file: string): CorpusEntry | null {
  return entries.get(file.normalize("NFC")) ?? null;
}

/** A hash of all that an entry says, to tell whether a document has to be read anew for its sake. */
export function hashOfEntry(one: CorpusEntry | null): string {
  return createHash("sha256").update(JSON.stringify(one)).digest("hex").slice(0, 16);
}

function parsed(bytes: Buffer, path: string): z.infer<typeof manifest> {
  try {
    return manifest.parse(JSON.parse(bytes.toString("utf8")));
  } catch (cause) {
    throw new IndexError("manifest-invalid", `文件清单 ${path} ${complaint(cause)}，请改正后再运行。`, cause);
  }
}

function complaint(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return "不是合法的 JSON";
  const place = cause.issues[0]?.path.join(".") ?? "";
  return place === "" ? "的内容不合要求" : `的 ${place} 不合要求`;
}

function bytesIfPresent(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return null;
    throw new IndexError("manifest-invalid", `文件清单 ${path} 打不开，请检查权限。`, cause);
  }
}
