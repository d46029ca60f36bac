import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const dockerfile = readFileSync("Dockerfile", "utf8");
const unit = readFileSync("deploy/yusuan-bot.service", "utf8");

/** Files and folders that the image takes from the project. */
function copied(): readonly string[] {
  return [...dockerfile.matchAll(/^COPY (?!--from)(?:--\S+ )*(.+) \S+$/gmu)].flatMap(([, sources = ""]) =>
    sources.split(" "),
  );
}

/** Settings of the program that a file makes. */
function settingsIn(text: string): readonly string[] {
  return [...text.matchAll(/\b((?:YUSUAN|TELEGRAM|LOG)_[A-Z_]+)=/gu)].map(([, name = ""]) => name);
}

describe("the image", () => {
  it("takes what is there, and what .dockerignore lets through", () => {
    const allowed = readFileSync(".dockerignore", "utf8").match(/(?<=^!).+$/gmu) ?? [];
    expect(copied()).toEqual(expect.arrayContaining(["src", "package-lock.json", "corpus"]));
    expect(copied().filter((path) => !existsSync(path))).toEqual([]);
    expect([...new Set(copied())].sort()).toEqual([...allowed].sort());
  });

  it("is of a Node.js that the program runs on", () => {
    const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
    const [, major] = /^>=(\d+)/u.exec(engines.node) ?? [];
    const images = [...dockerfile.matchAll(/^FROM node:(\d+)/gmu)].map(([, version]) => version);
    expect(images).toEqual([major, major]);
  });
});

describe("image and unit", () => {
  it("make only settings that there are", () => {
    const known = readFileSync("src/config.ts", "utf8");
    const made = [...settingsIn(dockerfile), ...settingsIn(unit)];
    expect(made).toContain("YUSUAN_STATE");
    expect(made.filter((name) => !known.includes(`${name}: `))).toEqual([]);
  });

  it("run the bot, and leave it the time to finish what it began", () => {
    expect(dockerfile).toMatch(/^CMD \["node", "bin\/yusuan\.js", "bot"\]$/mu);
    expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node \/opt\/yusuan\/bin\/yusuan\.js bot$/mu);
    const graceMs = /GRACE_MS = ([\d_]+)/u.exec(readFileSync("src/channel/telegram/bot.ts", "utf8"))?.[1];
    const stopSeconds = Number(/^TimeoutStopSec=(\d+)$/mu.exec(unit)?.[1]);
    expect(stopSeconds * 1_000).toBeGreaterThan(Number(graceMs?.replaceAll("_", "")));
  });
});
