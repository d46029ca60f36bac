import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A corpus and an index folder of one test, removed when it is over. */
export interface Scratch {
  readonly root: string;
  readonly corpus: string;
  readonly index: string;
  /** Writes a file of the corpus; the name may hold folders. */
  put(name: string, content: string | Uint8Array): string;
}

export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): Scratch {
  const root = mkdtempSync(join(tmpdir(), "yusuan-test-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return scratchIn(root, files);
}

/** As `scratch`, for all tests of a file. */
export function lastingScratch(files: Readonly<Record<string, string | Uint8Array>> = {}): Scratch {
  const root = mkdtempSync(join(tmpdir(), "yusuan-test-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return scratchIn(root, files);
}

function scratchIn(root: string, files: Readonly<Record<string, string | Uint8Array>>): Scratch {
  const corpus = join(root, "corpus");
  mkdirSync(corpus);
  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(corpus, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  for (const [name, content] of Object.entries(files)) put(name, content);
  return { root, corpus, index: join(root, "index"), put };
}

/** The text of an invented document of an education bureau, a township or whoever else. */
export function inventedText(org: string, year: number, ...lines: readonly string[]): string {
  return [`单位: ${org}`, `年度: ${year}`, ...lines].join("\n");
}
