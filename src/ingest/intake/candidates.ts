import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { basename, join, normalize } from "node:path";
import { isDisclosureName, systemCode } from "../../store/index.js";
import { isPattern, matching } from "./pattern.js";

/** A path that was named, found or not. */
export type Candidate =
  | { readonly path: string; readonly reason: null }
  | { readonly path: string; readonly reason: string };

/** The files that paths, folders and patterns name, each once; what cannot be taken has its sentence. */
export function candidatesOf(paths: readonly string[]): readonly Candidate[] {
  const found = paths.flatMap(candidatesAt);
  return [...new Map(found.map((one) => [normalize(one.path), one])).values()];
}

function candidatesAt(path: string): readonly Candidate[] {
  const stats = statsOf(path);
  if (stats === null)
    return isPattern(path) ? matchesOf(path) : [refused(path, "没有这个文件，请检查路径。")];
  if (stats.isSymbolicLink()) return [refused(path, LINK)];
  if (!stats.isDirectory()) return [checked(path, stats)];
  const inside = filesBelow(path);
  return inside.length > 0 ? inside : [refused(path, "文件夹里没有可以加入的文件。")];
}

function matchesOf(pattern: string): readonly Candidate[] {
  const found = matching(pattern).flatMap((path) => candidatesAt(path));
  return found.length > 0 ? found : [refused(pattern, "没有符合这个式样的文件。")];
}

/** Files of a folder that a corpus would hold; links are told, not followed. */
function filesBelow(folder: string): readonly Candidate[] {
  return entriesOf(folder)
    .filter(({ name }) => isDisclosureName(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      if (entry.isSymbolicLink()) return [refused(path, LINK)];
      const stats = statsOf(path);
      return stats === null ? [] : [checked(path, stats)];
    });
}

function entriesOf(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** No name of a disclosure is longer (in bytes, where the corpus adds a number to it). */
const LONGEST_NAME = 200;
const LINK = "这是一个符号链接，请给出它所指的文件本身。";
const LARGEST = 64 * 1024 * 1024;

function checked(path: string, stats: Stats): Candidate {
  const name = basename(path);
  if (!stats.isFile()) return refused(path, "不是普通文件，不能加入。");
  if (/[\p{Cc}\p{Cf}\\]|\.\./u.test(name))
    return refused(path, "文件名中有控制字符、反斜杠或“..”，请改名后再加入。");
  if (!isDisclosureName(name))
    return refused(path, "这个名称在文件目录中另有用途或会被略过，请改名后再加入。");
  if (Buffer.byteLength(name) > LONGEST_NAME) return refused(path, "文件名太长，请改短后再加入。");
  if (stats.size === 0) return refused(path, "文件是空的（0 字节），请换一份完整的公开文本。");
  if (stats.size > LARGEST) return refused(path, "文件超过 64 MB，请拆分后再加入。");
  return { path, reason: null };
}

function refused(path: string, sentence: string): Candidate {
  return { path, reason: `${printable(path)}：${sentence}` };
}

/** A path without the characters that would move the cursor of a terminal. */
function printable(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}]/gu, "?");
}

function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (cause) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(systemCode(cause)))
      return null;
    throw cause;
  }
}
