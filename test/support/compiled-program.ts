import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { afterAll } from "vitest";

const CACHE = resolve("node_modules/.cache");
const SOURCES = ["src", "test/support"];

/**
 * The program as it stands in `src/`, as JavaScript for child processes: they can be killed, starved and run as
 * another user, which a test cannot do to itself. Removed after the tests of the file.
 */
export function compiledProgram(): { readonly root: string } {
  mkdirSync(CACHE, { recursive: true });
  const root = mkdtempSync(join(CACHE, "program-"));
  chmodSync(root, 0o755);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  cpSync(compiledOnce(), root, { recursive: true });
  return { root };
}

let compiled: string | null = null;

/** Compiling takes seconds: it is done once for all test files of a worker, which copy it. */
function compiledOnce(): string {
  compiled ??= compile();
  return compiled;
}

function compile(): string {
  const root = mkdtempSync(join(CACHE, "compiled-"));
  process.once("exit", () => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, "package.json"), readFileSync("package.json"));
  for (const folder of SOURCES) compileFolder(folder, root);
  return root;
}

function compileFolder(folder: string, root: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".ts") && !name.endsWith(".d.ts")) compileFile(join(folder, name), root);
  }
}

function compileFile(file: string, root: string): void {
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
  };
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions, fileName: file });
  const target = join(root, file.replace(/\.ts$/u, ".js"));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
}
