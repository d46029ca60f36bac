import { inflateRawSync } from "node:zlib";
import { systemCode } from "./system-code.js";

/** What an Office file (a ZIP archive) holds; every part was unpacked within the limits. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  text(name: string): string;
}

/** Why an archive is left alone. */
export type ArchiveFault = "broken" | "explodes" | "encrypted";

/** All parts together may not unpack to more; the text of a long disclosure is a few megabytes. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_PARTS = 5_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly size: number;
  readonly offset: number;
}

/** Unpacks every part of an archive, as what it says of its own sizes cannot be trusted. */
export function openArchive(bytes: Uint8Array): Archive | ArchiveFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(buffer);
  if (entries === null) return "broken";
  if (entries.length > MOST_PARTS) return "explodes";
  if (entries.some(({ encrypted }) => encrypted)) return "encrypted";
  const parts = new Map<string, Buffer>();
  let left = MOST_BYTES;
  for (const entry of entries) {
    const part = unpacked(buffer, entry, left);
    if (typeof part === "string") return part;
    left -= part.length;
    parts.set(entry.name, part);
  }
  return { names: new Set(parts.keys()), text: (name) => parts.get(name)?.toString("utf8") ?? "" };
}

/** The directory at the end of an archive; null where there is none. */
function entriesOf(buffer: Buffer): readonly Entry[] | null {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== END) return null;
  const count = buffer.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push(entryAt(buffer, at, nameLength));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(buffer: Buffer, at: number, nameLength: number): Entry {
  return {
    name: buffer.toString("utf8", at + 46, at + 46 + nameLength),
    method: buffer.readUInt16LE(at + 10),
    encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
    size: buffer.readUInt32LE(at + 20),
    offset: buffer.readUInt32LE(at + 42),
  };
}

function unpacked(buffer: Buffer, { method, size, offset }: Entry, most: number): Buffer | ArchiveFault {
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== LOCAL) return "broken";
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + size > buffer.length) return "broken";
  const packed = buffer.subarray(start, start + size);
  if (method === 0) return packed.length > most ? "explodes" : packed;
  if (method !== 8 || most <= 0) return method === 8 ? "explodes" : "broken";
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (cause) {
    return systemCode(cause) === "ERR_BUFFER_TOO_LARGE" ? "explodes" : "broken";
  }
}
