import { accessSync, constants, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { writeSynced } from "../store/index.js";
import { CommandFailure } from "./outcome.js";

/** A file to be written: whole, or not at all. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Says beforehand, in a sentence, why a file could not be written: before anything is asked. */
export function refuseUnwritable(path: string, extension: string): void {
  if (extname(path).toLowerCase() !== extension)
    throw new CommandFailure(`“${path}”的扩展名不是 ${extension}：请换一个以 ${extension} 结尾的文件名。`);
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandFailure(`没有“${folder}”这个目录：请先建好，或换一个位置。`);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile())
    throw new CommandFailure(`“${path}”是一个目录，不能写成文件：请换一个文件名。`);
  if (!isWritable(folder) || (there && !isWritable(path)))
    throw new CommandFailure(`“${path}”不能写入：请检查权限，或换一个位置。`);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Writes files beside their places and puts them there once all of them are whole. */
export function writeWhole(files: readonly WrittenFile[]): void {
  const beside = files.map(({ path }) => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`));
  try {
    for (const [place, { content }] of files.entries()) writeSynced(beside[place] ?? "", content);
    for (const [place, { path }] of files.entries()) renameSync(beside[place] ?? "", path);
  } catch (cause) {
    const names = files.map(({ path }) => `“${path}”`).join("、");
    throw new CommandFailure(`${names}没有写成：请检查磁盘空间和权限，并关闭正在打开它的程序。`, { cause });
  } finally {
    for (const path of beside) rmSync(path, { force: true });
  }
}
