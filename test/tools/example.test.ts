import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compiledProgram } from "../support/compiled-program.js";

const EXAMPLE =
  /^```js\n(?<code>import [^`]*?from "yusuan";\n[\s\S]*?)^```\n+```text\n(?<output>[\s\S]*?)^```$/mu;
const run = promisify(execFile);

/** The example of a README and the output printed below it. */
function exampleIn(path: string): { readonly code: string; readonly output: string } {
  const { code = "", output = "" } = EXAMPLE.exec(readFileSync(path, "utf8"))?.groups ?? {};
  return { code, output };
}

describe("the example of the README", () => {
  const { root } = compiledProgram();
  const folder = mkdtempSync(join(tmpdir(), "yusuan-example-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    symlinkSync("src", join(root, "dist"));
    symlinkSync(resolve("corpus"), join(folder, "corpus"));
    await run(process.execPath, [join(root, "dist/main.js"), "index"], { cwd: folder });
  });

  it("runs as it stands, from the package by its name, and prints what stands below it", async () => {
    const { code, output } = exampleIn("README.md");
    const file = join(root, "example.mjs");
    writeFileSync(file, code);
    const { stdout, stderr } = await run(process.execPath, [file], { cwd: folder });
    expect(stderr).toBe("");
    expect(stdout).toBe(output);
  });

  it("is the same in both", () => {
    expect(exampleIn("README.zh-CN.md")).toEqual(exampleIn("README.md"));
  });
});
