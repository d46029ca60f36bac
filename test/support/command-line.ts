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

/** A command that runs. */
export interface Running {
  readonly pid: number;
  /** What it has written to its standard error so far. */
  readonly stderr: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly outcome: Promise<Outcome>;
}

/** The real command over the real corpus, in processes of its own. */
export interface CommandLine {
  /** Where its code stands as JavaScript. */
  readonly root: string;
  /** Folder it runs in: empty, so that no `.env` is found. */
  readonly folder: string;
  /** Settings that lead to the corpus of the project and an index in the folder. */
  readonly places: Readonly<Record<string, string>>;
  run(args: readonly string[], surroundings?: Surroundings): Promise<Outcome>;
  /** Starts a command that goes on until it is told to stop; it is killed after the tests of the file. */
  begin(args: readonly string[], surroundings?: Surroundings): Running;
}

const OWN = /^(?:YUSUAN|TELEGRAM|LLM|LOG)_/u;

/** Compiles the program for the tests of a file; all it leaves is removed after them. */
export function commandLine(): CommandLine {
  const { root } = compiledProgram();
  const folder = mkdtempSync(join(tmpdir(), "yusuan-command-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const places = { YUSUAN_CORPUS: resolve("corpus"), YUSUAN_INDEX: join(folder, "index") };
  const program = join(root, "src/main.js");
  const begin = (args: readonly string[], { input = "", settings = places, user }: Surroundings = {}) => {
    const env = { ...outerEnvironment(), ...settings };
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env, ...user });
    child.stdin.on("error", () => undefined).end(input);
    return runningOf(child);
  };
  const running = new Set<Running>();
  afterAll(() => {
    for (const { kill } of running) kill("SIGKILL");
  });
  return {
    root,
    folder,
    places,
    run: (args, surroundings) => begin(args, surroundings).outcome,
    begin: (args, surroundings) => {
      const one = begin(args, surroundings);
      running.add(one);
      return one;
    },
  };
}

function outerEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name)));
}

function runningOf(child: ReturnType<typeof spawn>): Running {
  const stdout: string[] = [];
  const stderr: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => stdout.push(text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => stderr.push(text));
  const outcome = new Promise<Outcome>((settle, fail) => {
    const finish = (code: number | null) =>
      settle({ code, stdout: stdout.join(""), stderr: stderr.join("") });
    child.on("error", fail).on("close", finish);
  });
  return {
    pid: child.pid ?? 0,
    stderr: () => stderr.join(""),
    kill: (signal) => void child.kill(signal),
    outcome,
  };
}
