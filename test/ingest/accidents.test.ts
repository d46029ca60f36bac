import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compiledProgram } from "../support/compiled-program.js";
import { inventedText, lastingScratch, type Scratch, scratch } from "../support/scratch-corpus.js";

const program = compiledProgram();
const CHILD = join(program.root, "test/support/build-child.js");

/** Builds killed at moments spread over their whole length. */
const TRIALS = 3;

const PIPED: SpawnOptions["stdio"] = ["ignore", "pipe", "inherit"];

const OLD = inventedText("白水镇人民政府", 2025, "行政运行 合计 63.11", "职责: 负责辖区内的道路养护。");
const NEW = inventedText("黑水镇人民政府", 2025, "行政运行 合计 70.00", "职责: 慢慢修路。");

/** A build that takes its time over documents that say 慢. */
function slowBuild(place: Scratch): ChildProcess {
  return spawn(process.execPath, [CHILD, "build", place.corpus, place.index, "slowly"], { stdio: PIPED });
}

function child(
  command: "build" | "open",
  { corpus, index }: Scratch,
  options: SpawnOptions = {},
): ChildProcess {
  return spawn(process.execPath, [CHILD, command, corpus, index], {
    stdio: PIPED,
    ...options,
  });
}

/** As `child build`, where no file may grow beyond so many blocks of 1024 bytes. */
function childWithFileLimit({ corpus, index }: Scratch, blocks: number): ChildProcess {
  const command = `ulimit -f ${blocks}; exec "$0" "$@"`;
  const args = ["-c", command, process.execPath, CHILD, "build", corpus, index];
  return spawn("bash", args, { stdio: PIPED });
}

/** All lines a child prints; `onLine` sees them as they come. */
function linesOf(
  process: ChildProcess,
  onLine: (line: string) => void = () => {},
): Promise<readonly string[]> {
  return new Promise((resolve) => {
    let text = "";
    process.stdout?.setEncoding("utf8").on("data", (piece: string) => {
      for (const line of piece.split("\n").filter((part) => part !== "")) onLine(line);
      text += piece;
    });
    process.on("close", () => resolve(text.trim().split("\n")));
  });
}

async function outcomeOf(process: ChildProcess): Promise<Record<string, unknown>> {
  return JSON.parse((await linesOf(process)).at(-1) ?? "null");
}

function built(place: Scratch): Promise<Record<string, unknown>> {
  return outcomeOf(child("build", place));
}

const template = lastingScratch({ "a.txt": OLD });
beforeAll(async () => {
  await built(template);
});

/** A corpus of one document with its index. */
function builtPlace(): Scratch {
  const place = scratch({ "a.txt": OLD });
  cpSync(template.index, place.index, { recursive: true });
  return place;
}

async function values(place: Scratch): Promise<unknown> {
  const { values: found, ...refused } = await outcomeOf(child("open", place));
  return found ?? refused;
}

describe("an index", () => {
  it.each(["read 1", "store 0"])(
    "works on when a build is killed at %s, and the next build succeeds",
    async (step) => {
      const place = builtPlace();
      place.put("b.txt", NEW);
      const killed = slowBuild(place);
      await linesOf(killed, (line) => {
        if (line === step) killed.kill("SIGKILL");
      });
      expect(killed.signalCode).toBe("SIGKILL");
      expect(await values(place)).toEqual(["63.11"]);
      const report = await built(place);
      expect(report).toMatchObject({ upToDate: false, copied: 1, read: 1 });
      expect(await values(place)).toEqual(["63.11", "70.00"]);
      expect(readdirSync(place.index).sort()).toEqual(["CURRENT", "build.lock", report.generation].sort());
    },
  );

  it("is whole whenever a build is killed", async () => {
    const place = builtPlace();
    for (let trial = 0; trial < TRIALS; trial += 1) {
      place.put("b.txt", NEW.replace("慢慢", "").replace("70.00", `7${trial}.00`));
      const killed = child("build", place);
      const timer = setTimeout(() => killed.kill("SIGKILL"), 260 + trial * 190);
      await linesOf(killed);
      clearTimeout(timer);
      const outcome = await outcomeOf(child("open", place));
      if ("refused" in outcome) expect(outcome).toMatchObject({ refused: "corpus-changed" });
      else expect(outcome).toMatchObject({ values: expect.arrayContaining(["63.11"]), hits: 1 });
    }
    await built(place);
    expect(await values(place)).toEqual(["63.11", `7${TRIALS - 1}.00`]);
  });

  it("refuses the second of two processes that build at once, and serves readers meanwhile", async () => {
    const place = builtPlace();
    place.put("b.txt", NEW);
    const first = slowBuild(place);
    const meanwhile: Promise<unknown>[] = [];
    const lines = await linesOf(first, (line) => {
      if (line === "read 1") meanwhile.push(built(place), values(place));
    });
    expect(JSON.parse(lines.at(-1) ?? "null")).toMatchObject({ upToDate: false, copied: 1 });
    expect(await Promise.all(meanwhile)).toEqual([
      expect.objectContaining({
        code: "build-running",
        message: expect.stringContaining("另一个 yusuan index"),
      }),
      ["63.11"],
    ]);
    expect(await values(place)).toEqual(["63.11", "70.00"]);
  });

  it.each([1, 60])("stays as it was when no file may grow beyond %i KB", async (blocks) => {
    const place = builtPlace();
    const many = Array.from(
      { length: 400 },
      (_, number) => `第${number}节: ${"修路养路护路".repeat(5)}${number}`,
    );
    place.put("b.txt", inventedText("黑水镇人民政府", 2025, ...many));
    const outcome = await outcomeOf(childWithFileLimit(place, blocks));
    expect(outcome).toMatchObject({ code: "disk-full", message: expect.stringContaining("旧索引照常可用") });
    expect(await values(place)).toEqual(["63.11"]);
    expect(readdirSync(place.index).filter((name) => name.startsWith("g-"))).toHaveLength(1);
    expect(await built(place)).toMatchObject({ counts: { passages: 401 } });
  });

  it("is read, and refused for building, where its folder is read only", async () => {
    const place = builtPlace();
    const asSomeoneElse = readOnly(place);
    expect(await outcomeOf(child("open", place, asSomeoneElse))).toEqual({ values: ["63.11"], hits: 1 });
    place.put("b.txt", NEW);
    expect(await outcomeOf(child("build", place, asSomeoneElse))).toMatchObject({
      code: "index-not-writable",
      message: expect.stringContaining(place.index),
    });
  });

  it("is refused in words where it cannot be read", async () => {
    const place = builtPlace();
    const asSomeoneElse = readOnly(place);
    chmodSync(join(place.index, readFileSync(join(place.index, "CURRENT"), "utf8").trim()), 0o000);
    expect(await outcomeOf(child("open", place, asSomeoneElse))).toMatchObject({ refused: "unreadable" });
  });

  it("cannot be begun in a folder that cannot be made", async () => {
    const place = scratch({ "a.txt": OLD });
    mkdirSync(join(place.root, "closed"));
    const closed = { ...place, index: join(place.root, "closed", "index") };
    const asSomeoneElse = readOnly(place);
    expect(await outcomeOf(child("build", closed, asSomeoneElse))).toMatchObject({
      code: "index-not-writable",
    });
  });
});

/**
 * Takes away the right to write below the place. Where the tests run as root, who may write everywhere, the child
 * has to run as someone else.
 */
function readOnly({ root }: Scratch): SpawnOptions {
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    const path = join(root, name);
    chmodSync(path, 0o555);
  }
  chmodSync(root, 0o555);
  if (process.getuid?.() !== 0) return {};
  chownSync(root, 0, 0);
  return { uid: 65534, gid: 65534 };
}
