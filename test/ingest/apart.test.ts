import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS, type Limits, type Reading } from "../../src/ingest/index.js";
import { excessOf } from "../../src/ingest/reading/limits.js";
import { soundText } from "../fuzz/hostile/sounds.js";
import { commandLine } from "../support/command-line.js";
import { lastingScratch } from "../support/scratch-corpus.js";

const command = commandLine();
const { root: folder } = lastingScratch();
let readingApart: (limits?: Limits) => Reading;

beforeAll(async () => {
  ({ readingApart } = await import(join(command.root, "src/ingest/index.js")));
});

const open: Reading[] = [];
afterAll(() => {
  for (const one of open) one.close();
});

function reading(limits: Partial<Limits> = {}): Reading {
  const one = readingApart({ ...LIMITS, ...limits });
  open.push(one);
  return one;
}

const GOOD = soundText().bytes.toString();
/** A paragraph that keeps its reader busy for minutes. */
const ENDLESS = `${GOOD}\n${"支出预算90.00万元，比上年增加10.00万元，增长12.50%，主要原因是新建。".repeat(20_000)}\n`;

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function scanned(name: string, text: string): Parameters<Reading["readDocument"]>[0] {
  const stamp = { size: text.length, modified: "", changed: "" };
  return { file: `corpus/${name}`, path: put(name, text), stamp, sha256: null };
}

describe("a document read apart", () => {
  it("is refused where it takes too long, or too much memory, and the next one is read", async () => {
    const quick = reading({ documentMs: 1500 });
    await expect(quick.readDocument(scanned("慢.txt", ENDLESS), null)).rejects.toMatchObject({
      name: "UnreadableSource",
      file: "corpus/慢.txt",
      reason: "too-slow",
      message: expect.stringMatching(/^无法读取 corpus\/慢\.txt：[^\n]+。$/u),
    });
    const small = reading({ bytes: 160 * 2 ** 20 });
    const rows = `${GOOD}\n${"2130301\t行政运行\t60.00\t60.00\t0.00\n".repeat(200_000)}`;
    await expect(small.readDocument(scanned("大.txt", rows), null)).rejects.toMatchObject({
      reason: "too-much-memory",
    });
    expect((await small.readDocument(scanned("好.txt", GOOD), null)).figures.length).toBeGreaterThan(10);
  });

  it("fails as it would here: with its class, its reason and what it lacks", async () => {
    const one = reading();
    await expect(one.readDocument(scanned("空.txt", ""), null)).rejects.toMatchObject({ reason: "empty" });
    const nameless = scanned("诗.txt", "今天天气很好，我们去公园划船。");
    await expect(one.readDocument(nameless, null)).rejects.toMatchObject({
      name: "NotADisclosure",
      lacks: "organisation",
    });
  });
});

describe("the limits", () => {
  const ns = (seconds: number) => BigInt(seconds) * 1_000_000_000n;
  const course = (begun: number, gotOn: number, recognised: number) => ({
    begun: ns(begun),
    gotOn: ns(gotOn),
    recognised,
  });

  it.each([
    ["61 s of text", course(0, 0, 0), 61, "too-slow"],
    ["61 s of text, page by page", course(0, 60, 0), 61, "too-slow"],
    ["ten recognised pages in 200 s", course(0, 199, 10), 200, null],
    ["ten recognised pages in 211 s", course(0, 210, 10), 211, "too-slow"],
    ["a page that does not end", course(0, 10, 300), 71, "too-slow"],
    ["nothing to do", null, 9999, null],
  ] as const)("hold for %s", (_, at, now, excess) => {
    expect(excessOf(at, ns(now), 0, LIMITS)).toBe(excess);
  });

  it("are those of memory too, also between tasks", () => {
    expect(excessOf(null, 0n, LIMITS.bytes + 1, LIMITS)).toBe("too-much-memory");
  });
});

describe("yusuan add", () => {
  let number = 0;
  const place = () => {
    number += 1;
    const root = join(folder, `add-${number}`);
    return { YUSUAN_CORPUS: join(root, "corpus"), YUSUAN_INDEX: join(root, "index") };
  };
  const add = (settings: Record<string, string>, ...paths: readonly string[]) =>
    command.begin(["add", ...paths], { settings });
  const first = put("先.txt", soundText("云溪县水利局").bytes.toString());
  const second = put("后.txt", GOOD);

  it("killed at any moment leaves the old index working, and can be done again", async () => {
    const settings = place();
    await add(settings, first).outcome;
    for (const delay of [400, 900]) {
      const killed = add(settings, second);
      setTimeout(() => killed.kill("SIGKILL"), delay);
      await killed.outcome;
      const asked = await command.run(["ask", "云溪县水利局项目支出多少"], { settings });
      expect([asked.code, asked.stdout]).toEqual([0, expect.stringContaining("30.00")]);
    }
    const { code, stdout } = await add(settings, second).outcome;
    // killed between its two steps, the copy stands in the corpus already and is only indexed now
    expect([code, stdout]).toEqual([0, expect.stringMatching(/青山县水利局|还没有编入索引，现已编入/)]);
    const documents = await command.run(["documents"], { settings });
    expect(documents.stdout).toContain("青山县水利局");
    expect(documents.stderr).toBe("");
    expect(readdirSync(settings.YUSUAN_INDEX).filter((name) => name.startsWith("g-"))).toHaveLength(1);
  });

  it("leaves no process behind where it is killed over a document that does not end", async () => {
    const settings = place();
    const killed = add(settings, put("无尽.txt", ENDLESS));
    const child = await childOf(killed.pid);
    killed.kill("SIGKILL");
    await killed.outcome;
    await expect.poll(() => existsSync(`/proc/${child}`), { timeout: 5000 }).toBe(false);
  });

  it("undoes all where the index cannot be written, and the second of two at once is told so", async () => {
    const settings = place();
    await add(settings, first).outcome;
    const before = readFileSync(join(settings.YUSUAN_CORPUS, "manifest.json"), "utf8");
    const limited = spawnSync(
      "bash",
      [
        "-c",
        'ulimit -f 60; exec "$0" "$@"',
        process.execPath,
        join(command.root, "src/main.js"),
        "add",
        second,
      ],
      { env: { ...process.env, ...settings }, encoding: "utf8" },
    );
    expect([limited.status, limited.stderr]).toEqual([1, expect.stringMatching(/^[^\n]+。\n$/u)]);
    expect(readdirSync(settings.YUSUAN_CORPUS).sort()).toEqual(["manifest.json", "先.txt"]);
    expect(readFileSync(join(settings.YUSUAN_CORPUS, "manifest.json"), "utf8")).toBe(before);
    const both = await Promise.all([add(settings, second).outcome, add(settings, second).outcome]);
    const told = both.map(({ code, stdout, stderr }) => `${code} ${stdout}${stderr}`).join("\n");
    expect(
      both.some(({ code, stdout }) => code === 0 && stdout.includes("已加入")),
      told,
    ).toBe(true);
    for (const { code, stderr } of both) expect(code === 0 || /请/u.test(stderr), told).toBe(true);
    expect(readdirSync(settings.YUSUAN_CORPUS).sort()).toEqual(["manifest.json", "先.txt", "后.txt"].sort());
  });

  it("changes nothing where the corpus is read only", async () => {
    const settings = place();
    await add(settings, first).outcome;
    chmodSync(settings.YUSUAN_CORPUS, 0o555);
    chmodSync(folder, 0o755);
    const user = process.getuid?.() === 0 ? { user: { uid: 65534, gid: 65534 } } : {};
    const { code, stderr } = await command.run(["add", second], { settings, ...user });
    chmodSync(settings.YUSUAN_CORPUS, 0o755);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^[^\n]+。\n$/u)]);
    expect(readdirSync(settings.YUSUAN_CORPUS).sort()).toEqual(["manifest.json", "先.txt"]);
  });
});

/** The process that a command started to read. */
async function childOf(pid: number): Promise<number> {
  for (;;) {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      .trim()
      .split(" ")
      .filter(Boolean);
    if (children[0]) return Number(children[0]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
