import type { Disclosure, Finding } from "../../audit/index.js";
import { NotADisclosure } from "../../extract/index.js";
import { type OnPage, type PageRead, type RefusalReason, UnreadableSource } from "../../read/index.js";
import type { DocumentContents } from "../../store/index.js";
import type { CorpusEntry } from "../manifest.js";
import { NothingToIndex, readDocument } from "../read-document.js";
import type { ScannedFile } from "../scan.js";
import type { Rooms } from "../types.js";

/** What a reading process is asked for. */
export type Task =
  | { readonly kind: "read"; readonly scanned: ScannedFile; readonly entry: CorpusEntry | null }
  | { readonly kind: "audit"; readonly contents: Disclosure; readonly others: readonly Disclosure[] };

/** What a task comes to. */
export interface Results {
  readonly read: DocumentContents;
  readonly audit: readonly Finding[];
}

/** What a reading process says; `bytes` is the memory it holds afterwards. */
export type Reply =
  | { readonly kind: "page"; readonly page: PageRead }
  | { readonly kind: "done"; readonly result: Results[Task["kind"]]; readonly bytes: number }
  | { readonly kind: "failed"; readonly fault: Fault; readonly bytes: number };

/** An error as it crosses the border of a process, which drops the class and the fields of one. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly reason: RefusalReason | null;
  readonly lacks: NotADisclosure["lacks"] | null;
}

/** Does a task. */
export function resultOf(task: Task, rooms: Rooms, onPage: OnPage): Promise<Results[Task["kind"]]> {
  if (task.kind === "read") return readDocument(task.scanned, task.entry, rooms, onPage);
  return Promise.resolve(rooms.audit(task.contents, task.others));
}

/** The file that a task is about, as cited. */
export function fileOf(task: Task): string {
  return task.kind === "read" ? task.scanned.file : task.contents.record.file;
}

export function faultOf(error: unknown): Fault {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return {
    name,
    message,
    stack: stack ?? message,
    reason: error instanceof UnreadableSource ? error.reason : null,
    lacks: error instanceof NotADisclosure ? error.lacks : null,
  };
}

/** The error of a task as what it was. */
export function errorOf({ name, message, stack, reason, lacks }: Fault, file: string): Error {
  const cause = Object.assign(new Error(message), { name, stack });
  if (reason !== null) return new UnreadableSource(file, reason, message, { cause });
  if (lacks !== null) return new NotADisclosure(lacks, file);
  return name === "NothingToIndex" ? new NothingToIndex(message) : cause;
}
