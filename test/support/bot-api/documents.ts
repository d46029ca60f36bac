import { createHash } from "node:crypto";
import type { Document } from "telegraf/types";
import { badRequest } from "./refusal.js";

/** A file that somebody sent. */
export interface HeldDocument {
  readonly bytes: Buffer;
  readonly document: Document;
}

/** What Telegram lets a bot fetch. */
const LARGEST = 20 * 1024 * 1024;

/** The files that people sent, by their file ids. */
export class Documents {
  readonly #held = new Map<string, HeldDocument>();

  /** Keeps a file; the same bytes have the same id. `size` is what Telegram says of it. */
  hold(bytes: Buffer, name: string | undefined, size: number): Document {
    const hash = createHash("sha256").update(bytes).digest("base64url");
    const document: Document = {
      file_id: `BQACAgIAAx${hash}`,
      file_unique_id: hash.slice(0, 16),
      file_size: size,
      ...(name === undefined ? {} : { file_name: name }),
    };
    this.#held.set(document.file_id, { bytes, document });
    return document;
  }

  /** What `getFile` answers; undefined where there is no such file. */
  file(id: string): object | undefined {
    const held = this.#held.get(id);
    if (!held) return undefined;
    const { file_id, file_unique_id, file_size = 0 } = held.document;
    if (file_size > LARGEST) throw badRequest("file is too big");
    return { file_id, file_unique_id, file_size, file_path: pathOf(held.document) };
  }

  /** The file at the path that `getFile` gave. */
  at(path: string): HeldDocument | undefined {
    return [...this.#held.values()].find(({ document }) => pathOf(document) === path);
  }

  /** Telegram forgets a file. */
  forget(): void {
    this.#held.clear();
  }
}

function pathOf({ file_unique_id }: Document): string {
  return `documents/file ${file_unique_id}`;
}
