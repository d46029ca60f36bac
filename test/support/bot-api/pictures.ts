import { createHash } from "node:crypto";
import type { PhotoSize } from "telegraf/types";
import type { Given } from "./given.js";
import { badRequest } from "./refusal.js";

/** A picture the emulator holds. */
export interface Picture {
  readonly bytes: Buffer;
  readonly size: PhotoSize;
}

const LARGEST = 10 * 1024 * 1024;

/** The first bytes of pictures that Telegram reads. */
const KINDS = [
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from("GIF8"),
  Buffer.from("RIFF"),
];

/** The pictures that were uploaded, by their file ids. */
export class Pictures {
  readonly #held = new Map<string, Picture>();

  /** The picture a call sends: uploaded with it, or known by its file id. */
  given(given: Given): Picture {
    const name = given.text("photo");
    if (name !== null && name !== "" && !name.startsWith("attach://")) return this.#known(name);
    const upload = given.files.get(name?.slice("attach://".length) || "photo");
    if (!upload) throw badRequest("there is no photo in the request");
    return this.hold(checked(upload.bytes));
  }

  /** Keeps a picture; the same bytes have the same id. */
  hold(bytes: Buffer): Picture {
    const hash = createHash("sha256").update(bytes).digest("base64url");
    const size = {
      file_id: `AgACAgIAAx${hash}`,
      file_unique_id: hash.slice(0, 16),
      file_size: bytes.length,
      ...dimensions(bytes),
    };
    const picture = { bytes, size };
    this.#held.set(size.file_id, picture);
    return picture;
  }

  /** The picture with this id. */
  find(id: string): Picture | undefined {
    return this.#held.get(id);
  }

  /** The picture at the path that `getFile` gave. */
  at(path: string): Picture | undefined {
    return [...this.#held.values()].find(({ size }) => pathOf(size) === path);
  }

  #known(id: string): Picture {
    const picture = this.#held.get(id);
    if (picture) return picture;
    if (/^https?:/u.test(id)) throw badRequest("failed to get HTTP URL content");
    throw badRequest("wrong file identifier/HTTP URL specified");
  }
}

/** Where a picture can be fetched. */
export function pathOf({ file_unique_id }: PhotoSize): string {
  return `photos/${file_unique_id}`;
}

function checked(bytes: Buffer): Buffer {
  if (bytes.length === 0) throw badRequest("file must be non-empty");
  if (bytes.length > LARGEST) throw badRequest("file is too big");
  if (!KINDS.some((first) => bytes.subarray(0, first.length).equals(first))) {
    throw badRequest("IMAGE_PROCESS_FAILED");
  }
  const { width, height } = dimensions(bytes);
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width + height > 10_000 || ratio > 20) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  return bytes;
}

/** Width and height of a PNG; of other pictures a usual size. */
function dimensions(bytes: Buffer): { width: number; height: number } {
  const png = bytes.length >= 24 && bytes.subarray(1, 4).toString("latin1") === "PNG";
  return png
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : { width: 800, height: 600 };
}
