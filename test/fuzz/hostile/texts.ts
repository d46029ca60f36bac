import type { Seeded } from "../../support/seeded.js";
import { BYTES, type Mutation } from "./bytes.js";

const REPEATED = [
  "（",
  "<a",
  "负责人：",
  "补助某某（某某女儿）",
  "1.",
  "，比上年增加10.00万元",
  "\t",
  "第1页\n",
  "目录\n",
  "表一\n",
];

function ofText(name: string, change: (lines: string[], random: Seeded) => string): Mutation {
  return {
    name,
    apply: (file, random) => Buffer.from(change(file.toString("utf8").split("\n"), random)),
  };
}

/** What befalls a text besides. */
export const TEXTS: readonly Mutation[] = [
  ...BYTES,
  ofText("all in one line", (lines) => lines.join(" ")),
  ofText("a word to a line", (lines, random) =>
    lines.join("\n").replaceAll(random.pick(["\t", "，", "。"]), "\n"),
  ),
  ofText("a line printed many times", (lines, random) => {
    const at = random.below(lines.length);
    return lines.flatMap((line, place) => (place === at ? Array<string>(400).fill(line) : [line])).join("\n");
  }),
  ofText("something without end", (lines, random) => {
    const flood = random.pick(REPEATED).repeat(3000);
    return lines.with(random.below(lines.length), flood).join("\n");
  }),
  ofText("numbers of a thousand digits", (lines, random) =>
    lines.join("\n").replace(/\d+\.\d+/gu, (number) => (random.chance(0.1) ? "9".repeat(1000) : number)),
  ),
  ofText("no numbers", (lines) => lines.join("\n").replace(/\d/gu, "")),
  ofText("lines in any order", (lines, random) =>
    lines
      .map((line) => [random.below(1e6), line] as const)
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line)
      .join("\n"),
  ),
];
