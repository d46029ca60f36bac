import { describe, expect, it } from "vitest";
import { commandLine } from "../support/command-line.js";

const { run } = commandLine();

describe.each([["chat"], []])("a conversation through a pipe: yusuan %s", (...args) => {
  it("builds the index, answers in turn, lists its sources and ends when told to", async () => {
    const said = ["屯留项目支出多少", "", "那2024年呢", "/sources", "/quit", "平乡支出总计"];
    const outcome = await run(
      args.filter((arg) => arg !== undefined),
      { input: said.join("\r\n") },
    );
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    const [first = "", second = "", third = ""] = outcome.stdout.split("\n\n");
    expect(first).toMatch(/^299\.55万元.*2025年预算/u);
    expect(second).toMatch(/^97\.70万元.*2024年预算/u);
    expect(third.split("\n").filter((line) => line !== "")).toHaveLength(5);
    expect(outcome.stdout).not.toContain("4981.72");
  });

  it("ends with its input", async () => {
    expect(
      await run(
        args.filter((arg) => arg !== undefined),
        { input: "" },
      ),
    ).toMatchObject({ code: 0, stdout: "" });
  });
});
