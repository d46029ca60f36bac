import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLine, type Surroundings } from "../support/command-line.js";

const { folder, places, run } = commandLine();

/** One sentence in Chinese on a line of its own, and nothing of the program's insides. */
const SENTENCE = /^[^\n]*\p{Script=Han}[^\n]*。\n$/u;

beforeAll(async () => {
  expect((await run(["index"])).code).toBe(0);
});

describe("a command called wrongly", () => {
  it.each([
    [["ask"]],
    [["ask", "屯留", "项目支出"]],
    [["ask", "屯留", "--year"]],
    [["weather"]],
    [["inspect"]],
    [["inspect", "a.txt", "--stage", "dreams"]],
  ])("exits with 2 and says what is wrong: %j", async (args) => {
    const outcome = await run(args);
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(outcome.stderr).not.toBe("");
    expect(outcome.stderr).not.toMatch(/^\s+at /mu);
  });
});

describe("a command that cannot do its work", () => {
  const cases: [name: string, args: string[], surroundings: Surroundings, names: string][] = [
    ["without a corpus", ["ask", "屯留", "--corpus", "/nowhere", "--index", "none"], {}, "--corpus"],
    ["without the corpus of its index", ["ask", "屯留", "--corpus", "/nowhere"], {}, "--corpus"],
    [
      "on a setting that is wrong",
      ["ask", "屯留"],
      { settings: { ...places, LOG_LEVEL: "secret" } },
      "LOG_LEVEL",
    ],
    [
      "on a setting of white space",
      ["ask", "屯留"],
      { settings: { ...places, TELEGRAM_BOT_TOKEN: " " } },
      "TELEGRAM_BOT_TOKEN",
    ],
    ["on a file that is not there", ["inspect", "missing.txt"], {}, "missing.txt"],
  ];

  it.each(cases)(
    "%s exits with 1 and one sentence that says what to do",
    async (_name, args, surroundings, named) => {
      const outcome = await run(args, surroundings);
      expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
      expect(outcome.stderr).toContain(named);
      expect(outcome.stderr).not.toContain("secret");
    },
  );

  it("shows the stack where it is asked for", async () => {
    const { stderr } = await run(["ask", "屯留", "--corpus", "/nowhere", "--verbose"]);
    expect(stderr).toMatch(/^\s+at /mu);
  });
});

describe("a command asked for help", () => {
  it.each([[["--help"]], [["ask", "--help"]], [["--version"]]])(
    "prints it and exits with 0: %j",
    async (args) => {
      const outcome = await run(args);
      expect(outcome).toMatchObject({ code: 0, stderr: "" });
      expect(outcome.stdout).not.toBe("");
    },
  );
});

describe("an index that cannot be written", () => {
  it("answers", async () => {
    closeForWriting();
    const user = process.getuid?.() === 0 ? { user: { uid: 65534, gid: 65534 } } : {};
    const asked = await run(["ask", "平乡支出总计"], user);
    expect(asked).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/^4981\.72万元/u) });
    const built = await run(["index", "--rebuild"], user);
    expect(built).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
  });
});

/** Takes away the right to write below the folder of the index, and lets others in to read. */
function closeForWriting(): void {
  chmodSync(folder, 0o755);
  const index = join(folder, "index");
  for (const name of readdirSync(index, { recursive: true, encoding: "utf8" }))
    chmodSync(join(index, name), 0o555);
  chmodSync(index, 0o555);
}
