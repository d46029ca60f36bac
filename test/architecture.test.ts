import { existsSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  importsOf,
  nodesOf,
  packagesOf,
  placeOf,
  type SourceFile,
  sourceFiles,
} from "./support/source-files.js";

const program = sourceFiles("src");
const tests = sourceFiles("test");

/** Rooms and files of `src/`, upstream first: each imports only what stands before it. */
const DOWNSTREAM = [
  "budget",
  "read",
  "extract",
  "figures",
  "passages",
  "model",
  "audit",
  "labels",
  "store",
  "ingest",
  "ingest.ts",
  "question",
  "plan",
  "execute",
  "reading",
  "compose",
  "anew",
  "answer.ts",
  "state",
  "channel",
  "evidence",
  "evaluate",
  "config.ts",
  "command",
  "cli.ts",
  "main.ts",
  /** What other programs import: no command loads it. */
  "tools",
  "index.ts",
];

/** Rooms that read documents, and rooms that know nothing of reading: they meet in the store alone. */
const READING = ["read", "extract", "figures", "passages", "ingest", "ingest.ts"];
const ANSWERING = [
  "audit",
  "question",
  "plan",
  "execute",
  "reading",
  "compose",
  "anew",
  "answer.ts",
  "tools",
  "channel",
];

/** Packages that one room alone may know. */
const KNOWN_TO: readonly (readonly [name: RegExp, rooms: readonly string[]])[] = [
  [/^better-sqlite3$/u, ["store", "evaluate", "state"]],
  [/^@langchain\/(?:openai|core\/(?:embeddings|language_models|messages|prompts))/u, ["model"]],
  [/^@langchain\/core\/(?:tools|retrievers)/u, ["tools"]],
  [/^telegraf/u, ["channel"]],
  [/^commander$/u, ["command", "cli.ts"]],
  [/^dotenv$/u, ["config.ts"]],
  [/^docx$/u, ["channel"]],
  [/^exceljs$/u, ["channel", "read"]],
  [/^(?:mammoth|cheerio|pdfjs-dist)$/u, ["read"]],
  [/^@napi-rs\/canvas$/u, ["read", "evidence"]],
];

/** Room of a file: the folder below `src/`, or the file itself at its top. */
function roomOf(path: string): string {
  return path.split("/")[1] ?? path;
}

/** Imports of other rooms: from, to and the line one reads. */
function crossings(): { file: SourceFile; to: string }[] {
  return program.flatMap((file) =>
    importsOf(file)
      .filter((to) => roomOf(to) !== roomOf(file.path))
      .map((to) => ({ file, to })),
  );
}

/**
 * The door one has to take from a file to another: the index of the outermost folder that has one and does not hold
 * the importing file. Null between files of one folder, and to a file at the top of `src/`.
 */
function doorBetween(from: string, to: string): string | null {
  const folders = dirname(to).split("/");
  for (let depth = 2; depth <= folders.length; depth += 1) {
    const folder = folders.slice(0, depth).join("/");
    const door = `${folder}/index.ts`;
    if (!from.startsWith(`${folder}/`) && existsSync(door)) return door;
  }
  return null;
}

describe("rooms", () => {
  it("are all known, and none is a place for odds and ends", () => {
    expect(readdirSync("src").filter((name) => !DOWNSTREAM.includes(name))).toEqual([]);
    const folders = [...program, ...tests].map(({ path }) => dirname(path));
    expect(folders.filter((folder) => /(?:utils?|common|helpers?|misc)/u.test(folder))).toEqual([]);
  });

  it("have a door, or hold only rooms that have one", () => {
    const open = program
      .filter(({ path }) => roomOf(path) !== path.slice(4))
      .filter(({ path }) => !hasDoor(path));
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it("are entered by their doors", () => {
    const behind = program.flatMap((file) =>
      importsOf(file)
        .filter((to) => ![null, to].includes(doorBetween(file.path, to)))
        .map((to) => `${file.path} → ${to}`),
    );
    expect(behind).toEqual([]);
  });

  it("are imported only from downstream", () => {
    const against = crossings().filter(
      ({ file, to }) => DOWNSTREAM.indexOf(roomOf(to)) >= DOWNSTREAM.indexOf(roomOf(file.path)),
    );
    expect(against.map(({ file, to }) => `${file.path} → ${to}`)).toEqual([]);
  });

  it("of reading and of answering meet in the store alone", () => {
    const mixed = crossings().filter(
      ({ file, to }) => ANSWERING.includes(roomOf(file.path)) && READING.includes(roomOf(to)),
    );
    expect(mixed.map(({ file, to }) => `${file.path} → ${to}`)).toEqual([]);
  });

  it("of the vocabulary imports nothing outside itself", () => {
    const budget = program.filter(({ path }) => roomOf(path) === "budget");
    expect(budget.flatMap(packagesOf)).toEqual([]);
    expect(budget.flatMap(importsOf).filter((to) => roomOf(to) !== "budget")).toEqual([]);
  });

  it("keep their packages to themselves", () => {
    const elsewhere = program.flatMap((file) =>
      packagesOf(file)
        .filter((name) =>
          KNOWN_TO.some(([known, rooms]) => known.test(name) && !rooms.includes(roomOf(file.path))),
        )
        .map((name) => `${file.path} → ${name}`),
    );
    expect(elsewhere).toEqual([]);
  });

  it("hold files of which none imports itself by way of others", () => {
    expect(cycles()).toEqual([]);
  });
});

function hasDoor(path: string): boolean {
  const folders = dirname(path).split("/");
  return folders.some(
    (_, depth) => depth > 0 && existsSync(`${folders.slice(0, depth + 1).join("/")}/index.ts`),
  );
}

/** Cycles of imports between files, each as the way back to its first file. */
function cycles(): string[] {
  const imports = new Map(program.map((file) => [file.path, importsOf(file)]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (done.has(path) || way.includes(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}

describe("code", () => {
  it("stands in files of at most 400 lines", () => {
    const long = [...program, ...tests].filter(({ text }) => text.trimEnd().split("\n").length > 400);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("is cut into functions of at most 60 lines, nine of ten of them under 25", () => {
    const sizes = program.flatMap((file) =>
      [...nodesOf(file.tree)]
        .filter(isFunction)
        .map((node) => ({ place: placeOf(file, node), lines: linesOf(file, node) })),
    );
    expect(sizes.filter(({ lines }) => lines > 60)).toEqual([]);
    expect(sizes.filter(({ lines }) => lines < 25).length / sizes.length).toBeGreaterThan(0.9);
  });

  it("has a type everywhere: no `any`, no assertion that something is there", () => {
    const unsafe = [...program, ...tests].flatMap((file) =>
      [...nodesOf(file.tree)]
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node))
        .map((node) => placeOf(file, node)),
    );
    expect(unsafe).toEqual([]);
  });

  it("swallows no error", () => {
    const swallowed = program.flatMap((file) =>
      [...nodesOf(file.tree)]
        .filter((node) => ts.isCatchClause(node) && node.block.statements.length === 0)
        .map((node) => placeOf(file, node)),
    );
    expect(swallowed).toEqual([]);
  });
});

function isFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

function linesOf({ tree }: SourceFile, node: ts.Node): number {
  const lineAt = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  return lineAt(node.end) - lineAt(node.getStart(tree)) + 1;
}

describe("tests", () => {
  it("all run: none is skipped, singled out or left for later", () => {
    const unrun = tests.flatMap((file) =>
      [...nodesOf(file.tree)]
        .filter((node) => ts.isPropertyAccessExpression(node) && isTestName(node.expression))
        .filter((node) => ts.isPropertyAccessExpression(node) && UNRUN.includes(node.name.text))
        .map((node) => placeOf(file, node)),
    );
    expect(unrun).toEqual([]);
  });
});

const UNRUN = ["skip", "only", "todo", "skipIf", "runIf", "fails"];

function isTestName(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && ["it", "test", "describe", "suite"].includes(node.text);
}
