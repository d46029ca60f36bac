import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";
import { compiledProgram } from "./compiled-program.js";

/** What a command left: its exit code and all it wrote. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run besides its arguments. */
export interface Surroundings {
  /** Text on its standard input; nothing unless given. */
  readonly input?: string;
  /** Settings; no other setting of the program is passed on. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The user it runs as; the one of the test unless given. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** The real command over the real corpus, in processes of its own. */
export interface CommandLine {
  /** Folder it runs in: empty, so that no `.env` is found. */
  readonly folder: string;
  /** Settings that lead to the corpus of the project and an index in the folder. */
  readonly places: Readonly<Record<string, string>>;
  run(args: readonly string[], surroundings?: Surroundings): Promise<Outcome>;
}

const OWN = /^(?:YUSUAN|TELEGRAM|LLM|LOG)_/u;

/** Compiles the program for the tests of a file; all it leaves is removed after them. */
export function commandLine(): CommandLine {
  const { root } = compiledProgram();
  const folder = mkdtempSync(join(tmpdir(), "yusuan-command-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const places = { YUSUAN_CORPUS: resolve("corpus"), YUSUAN_INDEX: join(folder, "index") };
  const program = join(root, "src/main.js");
  const run = (args: readonly string[], { input = "", settings = places, user }: Surroundings = {}) => {
    const env = { ...outerEnvironment(), ...settings };
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env, ...user });
    child.stdin.on("error", () => undefined).end(input);
    return outcomeOf(child);
  };
  return { folder, places, run };
}

function outerEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name)));
}

function outcomeOf(child: ReturnType<typeof spawn>): Promise<Outcome> {
  return new Promise((settle, fail) => {
    const stdout: string[] = [];
    const stderr: string[] = [];
    child.stdout?.setEncoding("utf8").on("data", (text: string) => stdout.push(text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => stderr.push(text));
    const finish = (code: number | null) =>
      settle({ code, stdout: stdout.join(""), stderr: stderr.join("") });
    child.on("error", fail).on("close", finish);
  });
}
