import { contentsLines } from "./contents.js";
import { plainText } from "./plain.js";
import type { Noise } from "./source.js";

export interface MarkedNoise {
  readonly noise: readonly (Noise | null)[];
  readonly marks: readonly string[];
}

/** Says of each line whether it is a watermark, a running head or foot, a line of contents, or junk. */
export function markNoise(lines: readonly string[]): MarkedNoise {
  const folded = lines.map(plainText);
  const noise: (Noise | null)[] = lines.map(() => null);
  const mark = (indexes: Iterable<number>, kind: Noise) => {
    for (const index of indexes) noise[index] ??= kind;
  };
  const stamps = watermarks(folded);
  mark(stamps.keys(), "watermark");
  mark(contentsLines(lines), "contents");
  mark(runningHeads(folded), "running-head");
  mark(junkLines(lines), "junk");
  return { noise, marks: [...new Set(stamps.values())] };
}

const STAMP =
  /^(?:仅供|仅限|严禁|禁止|请勿)?(?:单位|部门)?(?:内部|内网|外部)?(?:审核|审阅|参考|使用|资料|学习|查阅|外传|翻印|复制|传阅|留存)(?:使用|之用)?$|^(?:征求意见稿|送审稿|样稿|草稿|机密|秘密|内部文件)$/u;
const STAMP_PART = /^(?:仅供|仅限|内部|内网|审核|审阅|参考|使用|资料|学习|查阅|留存|严禁|禁止|外传)$/u;
/** A stamp may be printed in as many pieces. */
const PIECES = 3;

/** Line index → stamp, for stamps on one line and those split over consecutive lines. */
function watermarks(folded: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  for (let index = 0; index < folded.length; index += 1) {
    const pieces = stampAt(folded, index);
    const stamp = folded.slice(index, index + pieces).join("");
    for (let piece = 0; piece < pieces; piece += 1) found.set(index + piece, stamp);
    if (pieces > 0) index += pieces - 1;
  }
  return found;
}

function stampAt(folded: readonly string[], index: number): number {
  const first = folded[index] ?? "";
  if (first.length >= 4 && STAMP.test(first)) return 1;
  for (let count = 2; count <= PIECES; count += 1) {
    const pieces = folded.slice(index, index + count);
    if (
      pieces.length === count &&
      pieces.every((piece) => STAMP_PART.test(piece)) &&
      STAMP.test(pieces.join(""))
    )
      return count;
  }
  return 0;
}

/** A foot such as `-9-`, `— 2 —`, `第 3 页`: its page number, else null. */
export function footerPage(line: string): number | null {
  const match =
    /^\s*(?:[-—–－_·]+\s*(\d{1,4})\s*[-—–－_·]+|第\s*(\d{1,4})\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?)\s*$/u.exec(
      line,
    );
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : Number(digits);
}

const HEAD = /(?:预算|决算).{0,6}(?:公开|报告|说明|报表)?/u;
/** A running head stands within so many printed lines of a page number. */
const NEAR = 2;

function runningHeads(folded: readonly string[]): Set<number> {
  const printed = folded.flatMap((text, index) => (text === "" ? [] : [index]));
  const feet = printed.flatMap((index, rank) => (footerPage(folded[index] ?? "") === null ? [] : [rank]));
  const found = new Set(feet.map((rank) => printed[rank] ?? -1));
  const near = feet.flatMap((rank) => printed.slice(Math.max(0, rank - NEAR), rank + NEAR + 1));
  const times = new Map<string, number>();
  for (const index of new Set(near))
    times.set(folded[index] ?? "", (times.get(folded[index] ?? "") ?? 0) + 1);
  for (const index of near) {
    const text = folded[index] ?? "";
    if ((times.get(text) ?? 0) > 1 && HEAD.test(text) && text.length <= 50) found.add(index);
  }
  return found;
}

/** Lines without a Chinese character or number to read: rubbish of text recognition and lone punctuation. */
function junkLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => (isJunk(line) ? [index] : []));
}

function isJunk(line: string): boolean {
  const text = line.replace(/<\/?[a-z][^<>]*>/giu, "").replace(/\s/gu, "");
  if (text === "" || /\p{Script=Han}/u.test(text)) return false;
  if (/0{12,}/.test(text)) return true;
  if (/\d/.test(text)) return false;
  return line.includes("\t") ? !/[A-Za-z]{2}/.test(text) && text.length > 2 : text.length <= 3;
}
