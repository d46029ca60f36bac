import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withBenchTable } from "../../src/evaluate/bench/report.js";
import { compiledProgram } from "../support/compiled-program.js";
import { scratch } from "../support/scratch-corpus.js";
import { smallPdf } from "../support/small-pdf.js";

const READMES = ["README.md", "README.zh-CN.md"];

it("a run over a PDF writes its rows into both READMEs and leaves the rest", async () => {
  const { root } = compiledProgram();
  const place = scratch();
  const pdf = place.put(
    "one.pdf",
    smallPdf([{ prints: [{ text: "甲县乙局2026年部门预算", x: 60, y: 700 }] }]),
  );
  for (const readme of READMES) cpSync(readme, join(place.root, readme));
  const main = join(root, "src/evaluate/bench/main.js");
  const run = spawnSync(process.execPath, [main, "--pdf", pdf, "--write"], {
    cwd: place.root,
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  expect(run.stdout).toMatch(/^\| one\.pdf · 1 页 \|[^\n]+\n[^\n]+\n\| 读成公开文件 \| [\d.]+ \| \d+ MB \|/u);
  for (const readme of READMES) {
    const [before, after] = [readFileSync(readme, "utf8"), readFileSync(join(place.root, readme), "utf8")];
    expect(after).toMatch(/<!-- npm run bench: PDF -->\n\| one\.pdf · 1 /u);
    expect(withBenchTable(after, "", "npm run bench: PDF")).toBe(
      withBenchTable(before, "", "npm run bench: PDF"),
    );
  }
});
