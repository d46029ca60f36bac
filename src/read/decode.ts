import iconv from "iconv-lite";
import type { SourceDocument } from "./source.js";

export type Encoding = Exclude<SourceDocument["encoding"], "pdf" | "docx" | "xlsx" | "html">;

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Decodes by byte order mark, else as UTF-8, UTF-16 or GB18030, whichever fits; null where none does. */
export function decodeBytes(bytes: Uint8Array): DecodedText | null {
  return byMark(bytes) ?? byUtf8(bytes) ?? byUtf16Zeros(bytes) ?? byGb18030(bytes);
}

/** Whether the bytes are those of no text file: many control bytes, or the signature of another format. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true;
  if (utf16ByZeros(bytes) || bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > sample.length / 100;
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;
}

function byMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strict(bytes.subarray(3), "utf-8");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes.subarray(2), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes.subarray(2), "utf-16be");
  return null;
}

function byUtf8(bytes: Uint8Array): DecodedText | null {
  return utf16ByZeros(bytes) ? null : strict(bytes, "utf-8");
}

function byUtf16Zeros(bytes: Uint8Array): DecodedText | null {
  const encoding = utf16ByZeros(bytes);
  return encoding ? strict(bytes, encoding) : null;
}

/** UTF-16 without a mark shows by zero high bytes of its ASCII characters, on one side only. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  });
  if (even + odd < sample.length / 50) return null;
  if (even === 0) return "utf-16le";
  return odd === 0 ? "utf-16be" : null;
}

function strict(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** GB18030 decodes nearly anything, so the result must read as Chinese text without unassigned characters. */
function byGb18030(bytes: Uint8Array): DecodedText | null {
  const text = iconv.decode(Buffer.from(bytes), "gb18030");
  if (/[\uFFFD\uE000-\uF8FF]/u.test(text)) return null;
  const visible = text.replace(/\s/gu, "");
  const usual = visible.match(/[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF\x20-\x7E]/gu)?.length ?? 0;
  return usual >= visible.length * 0.9 ? { text, encoding: "gb18030" } : null;
}
