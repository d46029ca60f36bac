import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const STORED = 0;

/** The files of a zip archive by name, as text: what documents and workbooks of offices are made of. */
export function zipEntries(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive);
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END) end -= 1;
  const entries = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const title = bytes.toString("utf8", at + 46, at + 46 + (name ?? 0));
    entries.set(title, contentAt(bytes, at).toString("utf8"));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The content that an entry of the directory leads to. */
function contentAt(bytes: Buffer, entry: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + size);
  return method === STORED ? content : inflateRawSync(content);
}

/** The paragraphs of a Word document, as they read. */
export function wordParagraphs(archive: Uint8Array): string[] {
  const xml = zipEntries(archive).get("word/document.xml") ?? "";
  const blocks = xml.match(/<w:p[ >].*?<\/w:p>/gsu) ?? [];
  return blocks.map((block) =>
    [...block.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gsu)].map(([, text = ""]) => plain(text)).join(""),
  );
}

function plain(text: string): string {
  return text
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, "&");
}
