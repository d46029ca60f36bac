import { NotADisclosure } from "../../extract/index.js";
import type { OnPage } from "../../read/index.js";
import type { DocumentContents, FigureStore } from "../../store/index.js";
import { citedPath, reasonOf } from "../../store/index.js";
import { disclosureOf } from "../audit-documents.js";
import type { CorpusEntry } from "../manifest.js";
import type { Reading } from "../types.js";
import type { TakenDocument } from "./types.js";

/** A file on its way in. */
export interface Incoming {
  readonly path: string;
  /** Path it will have inside the corpus folder. */
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** What is stated of it, before it is read. */
  readonly stated: CorpusEntry;
}

/** What reading a file came to, nothing written: the document, or why it cannot be taken. */
export type Trial =
  | { readonly document: TakenDocument; readonly refused: null }
  | { readonly document: null; readonly refused: string };

/** Reads, extracts and audits a file apart from the corpus; `store` holds what is indexed already. */
export async function tryReading(
  incoming: Incoming,
  store: FigureStore | null,
  { readDocument, audit }: Pick<Reading, "readDocument" | "audit">,
  onPage?: OnPage,
): Promise<Trial> {
  const file = citedPath(incoming.name);
  const stamp = { size: incoming.size, modified: "", changed: "" };
  try {
    const scanned = { file, path: incoming.path, stamp, sha256: incoming.sha256 };
    const contents = await readDocument(scanned, incoming.stated, onPage);
    return { document: await audited(contents, store, audit), refused: null };
  } catch (cause) {
    return { document: null, refused: sentenceOf(cause, file, incoming.path) };
  }
}

async function audited(
  contents: DocumentContents,
  store: FigureStore | null,
  audit: Reading["audit"],
): Promise<TakenDocument> {
  const { record, figures, rejected } = contents;
  const others = store?.documents().filter(({ org }) => org === record.org) ?? [];
  const alike = others.filter((other) => isSameDisclosure(other, record));
  const findings = await audit(
    contents,
    others.filter(({ newest }) => newest).flatMap((other) => (store ? [disclosureOf(other, store)] : [])),
  );
  const supersedes = alike.map(({ file }) => file);
  return { record, figures: figures.length, rejected, findings, supersedes, supersededBy: null };
}

/** Whether two documents disclose one budget: those of which only the newest counts. */
export function isSameDisclosure(
  a: Pick<DocumentContents["record"], "org" | "level" | "year" | "kind">,
  b: Pick<DocumentContents["record"], "org" | "level" | "year" | "kind">,
): boolean {
  return a.org === b.org && a.level === b.level && a.year === b.year && a.kind === b.kind;
}

const REMEDIES = {
  organisation: "如确是公开文件，请用 --org 写明单位名称。",
  year: "请用 --year 写明预算年度。",
} as const;

/** One sentence that names the file where the person has it. */
function sentenceOf(cause: unknown, file: string, path: string): string {
  const reason = reasonOf(cause).replaceAll(file, path);
  const remedy = cause instanceof NotADisclosure ? REMEDIES[cause.lacks] : "";
  const sentence = reason.includes(path) ? reason : `${path} 读不下来：${oneSentence(reason)}`;
  return remedy === "" ? sentence : `${sentence.replace(/。$/u, "")}；${remedy}`;
}

/** What went wrong unforeseen, on one line and ended. */
function oneSentence(reason: string): string {
  return `${reason.replace(/\s+/gu, " ").replace(/[。.]?\s*$/u, "")}。`;
}
