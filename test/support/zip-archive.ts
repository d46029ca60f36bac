import { deflateRawSync } from "node:zlib";

/** What a ZIP archive says of a part that is not so; encrypted parts bear flag 1. */
export interface ZipOptions {
  readonly flags?: number;
}

/** A ZIP archive of compressed parts under any names, which says of their sizes that each unpacks to 100 bytes. */
export function zipArchive(
  parts: readonly (readonly [string, Uint8Array])[],
  { flags = 0 }: ZipOptions = {},
): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [title, content] of parts) {
    const name = Buffer.from(title);
    const packed = deflateRawSync(content);
    const local = header(0x04034b50, 30, 6, flags, packed.length, name.length);
    const entry = header(0x02014b50, 46, 8, flags, packed.length, name.length);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    entries.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function header(
  mark: number,
  length: number,
  at: number,
  flags: number,
  packed: number,
  name: number,
): Buffer {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(mark, 0);
  head.writeUInt16LE(flags, at);
  head.writeUInt16LE(8, at + 2);
  head.writeUInt32LE(packed, at + 12);
  head.writeUInt32LE(100, at + 16);
  head.writeUInt16LE(name, at + 20);
  return head;
}
