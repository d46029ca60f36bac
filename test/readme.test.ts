import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { REPLY_FORMS, textOfChecks, textOfLetter, writeLetter } from "../src/channel/letter/index.js";
import { ADMIN_COMMANDS, COMMANDS, STAFF_COMMANDS } from "../src/channel/telegram/speech/index.js";
import { run } from "../src/cli.js";
import { readConfig } from "../src/config.js";
import { type CorpusAnswerer, corpusAnswerer } from "./support/corpus-answerer.js";
import {
  commandsOf,
  type Example,
  examplesOf,
  scriptsOf,
  withOutputs,
} from "./support/documented-examples.js";
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

/** Names of the settings that the program reads: those that `src/config.ts` declares, and others, wherever they are. */
function settings(): readonly string[] {
  const declared = readFileSync("src/config.ts", "utf8").matchAll(
    /^ {2}([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+): /gmu,
  );
  const text = filesBelow("src")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const read = text.matchAll(/process\.env(?:\["(\w+)"\]|\.(\w+))/gu);
  return [...declared, ...read].map(([, name, other]) => name ?? other ?? "");
}

/** The anchor that a heading is linked by. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replace(/ /gu, "-");
}

/** What the program prints for an example. */
async function outputOf({ command, form, question, history }: Example): Promise<string> {
  if (command === "ask") return (await answerer.converse([...history, question])).answer.text;
  const letter = await writeLetter(
    question,
    {
      form: REPLY_FORMS.find((one) => one === form) ?? "12345",
      to: null,
      templates: "prompts/replies",
      previous: null,
    },
    { answerer, figures: answerer.index.figures },
  );
  return `${textOfLetter(letter)}\n\n${textOfChecks(letter)}`;
}

describe.each(READMES)("%s", (path) => {
  const readme = () => readFileSync(path, "utf8");

  it("prints what the program answers (after a wanted change: npm run golden)", async () => {
    const examples = examplesOf(readme());
    expect(examples.length).toBeGreaterThan(2);
    const outputs: string[] = [];
    for (const example of examples) outputs.push(await outputOf(example));
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
    expect(settings()).toEqual(expect.arrayContaining(["YUSUAN_CORPUS", "TELEGRAM_ALLOWED_IDS"]));
    const rows = new Set([...readme().matchAll(/^\| `([A-Z0-9_]+)`/gmu)].map(([, name]) => name));
    expect([...rows].sort()).toEqual([...new Set(settings())].sort());
  });

  it("links to files that are there", () => {
    const links = [...readme().matchAll(/(?:\]\(|\bsrc=")(?!https?:)([^)"#]+)[)"]/gu)].map(
      ([, link = ""]) => link,
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  it("links to headings that are there", () => {
    const anchors = [...readme().matchAll(/\]\(#([^)]+)\)/gu)].map(([, anchor]) => anchor);
    const headings = [...readme().matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) => anchorOf(heading));
    expect(anchors.filter((anchor) => !headings.includes(anchor ?? ""))).toEqual([]);
  });

  it("names only files of the project that are there", () => {
    const named = [...readme().matchAll(/(?<![\w/])((?:deploy|bin|docs|test)\/[\w./-]*\w)/gu)].map(
      ([, file = ""]) => file,
    );
    expect(named).toContain("deploy/yusuan-bot.service");
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("says of the bot what the program holds to", () => {
    const said = readme().replace(/(\d),(\d{3})/gu, "$1$2");
    const { state, telegram } = readConfig({
      TELEGRAM_BOT_TOKEN: "1:a",
      TELEGRAM_WEBHOOK_URL: "https://a.b/c",
    });
    expect(said).toContain(`| \`YUSUAN_STATE\` | \`${state}\` |`);
    expect(said).toContain(`| \`TELEGRAM_API_ROOT\` | \`${telegram?.apiRoot}\` |`);
    expect(said).toMatch(
      new RegExp(`^\\| \`TELEGRAM_WEBHOOK_PORT\` \\|.*\`${telegram?.webhook?.port}\` \\|`, "mu"),
    );
    for (const { command } of [...COMMANDS, ...STAFF_COMMANDS, ...ADMIN_COMMANDS])
      expect(said).toContain(`\`/${command}`);
  });
});
