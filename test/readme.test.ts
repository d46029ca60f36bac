import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../src/cli.js";
import { type CorpusAnswerer, corpusAnswerer } from "./support/corpus-answerer.js";
import { commandsOf, examplesOf, scriptsOf, withOutputs } from "./support/documented-examples.js";
import {
  type Measured,
  measured,
  measuredTable,
  TABLE_WORDS,
  withoutTimes,
  withTable,
} from "./support/measured-table.js";
import { filesBelow } from "./support/source-files.js";

const writing = process.env["YUSUAN_GOLDEN"] === "write";
const READMES = ["README.md", "README.zh-CN.md"];

let answerer: CorpusAnswerer;
let measures: Measured;

beforeAll(async () => {
  answerer = await corpusAnswerer();
  measures = await measured(answerer);
});

afterAll(() => answerer.close());

/** What a command prints when asked for its help. */
async function helpOf(...command: readonly string[]): Promise<string> {
  const written: string[] = [];
  const stdout = vi
    .spyOn(process.stdout, "write")
    .mockImplementation((text) => written.push(String(text)) > 0);
  try {
    expect(await run([...command, "--help"])).toBe(0);
  } finally {
    stdout.mockRestore();
  }
  return written.join("");
}

/** Names of the settings that the program reads. */
function settings(): readonly string[] {
  const text = filesBelow("src")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const declared = text.matchAll(/^\s+([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+): (?:text|z|number|whole)\b/gmu);
  const read = text.matchAll(/process\.env(?:\["(\w+)"\]|\.(\w+))/gu);
  return [...declared, ...read].map(([, name, other]) => name ?? other ?? "");
}

describe.each(READMES)("%s", (path) => {
  const readme = () => readFileSync(path, "utf8");

  it("prints what the program answers (after a wanted change: npm run golden)", async () => {
    const examples = examplesOf(readme());
    expect(examples.length).toBeGreaterThan(2);
    const outputs: string[] = [];
    for (const { question, history } of examples)
      outputs.push((await answerer.converse([...history, question])).answer.text);
    if (writing) writeFileSync(path, withOutputs(readme(), outputs));
    expect(examplesOf(readme()).map(({ output }) => output)).toEqual(outputs);
    expect(answerer.withheld).toEqual([]);
  });

  it("tells what the gold questions measure (after a wanted change: npm run golden)", () => {
    const words = TABLE_WORDS[path];
    if (!words) throw new Error(`${path} has no words for the table`);
    const now = withTable(readme(), measuredTable(measures, words));
    if (writing) writeFileSync(path, now);
    expect(withoutTimes(now, words)).not.toBe("");
    expect(withoutTimes(readme(), words)).toBe(withoutTimes(now, words));
  });

  it("names every command, and none that does not exist", async () => {
    const offered = [...(await helpOf()).matchAll(/^ {2}([a-z]+)\b/gmu)].map(([, name]) => name);
    expect(offered.length).toBeGreaterThan(4);
    const named = new Set(commandsOf(readme()).map(([name]) => name));
    expect([...named].filter((name) => name !== undefined && !name.startsWith("-")).sort()).toEqual(
      offered.sort(),
    );
  });

  it("names no option that its command does not take", async () => {
    for (const [command = "", ...words] of commandsOf(readme())) {
      const help = command.startsWith("-") ? await helpOf() : await helpOf(command);
      for (const word of words) if (word.startsWith("--")) expect(help, `yusuan ${command}`).toContain(word);
    }
  });

  it("names no script that is not there", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(scriptsOf(readme()).filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it("lists every setting", () => {
    expect(settings()).toContain("YUSUAN_CORPUS");
    const rows = new Set([...readme().matchAll(/^\| `([A-Z0-9_]+)`/gmu)].map(([, name]) => name));
    expect([...rows].sort()).toEqual([...new Set(settings())].sort());
  });

  it("links to files that are there", () => {
    const links = [...readme().matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, link = ""]) => link);
    expect(links.filter((link) => !readdirSync(".").includes(link.split("/")[0] ?? ""))).toEqual([]);
  });
});
