import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Whether a path names files by `*` or `?`, where the shell left them as they are. */
export function isPattern(path: string): boolean {
  return /[*?]/u.test(path);
}

/** Paths that a pattern matches, by name: `*` and `?` within a name, `**` for folders of any depth. */
export function matching(pattern: string): readonly string[] {
  const parts = pattern.split("/");
  const first = parts.findIndex(isPattern);
  const base = parts.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : "");
  return below(base, parts.slice(first)).sort();
}

function below(folder: string, [part, ...rest]: readonly string[]): string[] {
  if (part === undefined) return [folder];
  if (part === "**")
    return [...below(folder, rest), ...foldersIn(folder).flatMap((one) => below(one, ["**", ...rest]))];
  if (!isPattern(part)) return existsSync(join(folder, part)) ? below(join(folder, part), rest) : [];
  const wanted = expressionOf(part);
  return namesIn(folder)
    .filter(
      (name) => wanted.test(name) && (rest.length === 0 || foldersIn(folder).includes(join(folder, name))),
    )
    .flatMap((name) => below(join(folder, name), rest));
}

function expressionOf(part: string): RegExp {
  const escaped = part.replace(/[.+^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "u");
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder === "" ? "." : folder).filter((name) => !name.startsWith("."));
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder === "" ? "." : folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => join(folder, name));
}
