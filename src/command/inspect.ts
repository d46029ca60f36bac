import { basename } from "node:path";
import { type Command, Option } from "commander";
import type { Config } from "../config.js";
import { extract } from "../extract/index.js";
import { understand } from "../figures/index.js";
import { passagesOf } from "../passages/index.js";
import { readDisclosure } from "../read/index.js";
import { withPlaces } from "./places.js";

const STAGES = [
  "lines",
  "tables",
  "sheets",
  "paragraphs",
  "figures",
  "facts",
  "rejected",
  "passages",
] as const;
type Stage = (typeof STAGES)[number];

/** `yusuan inspect`: what each stage of reading makes of one file, an item a line. */
export function registerInspect(program: Command, config: Config): void {
  withPlaces(program.command("inspect"), config)
    .description("查看一个文件在各阶段读成了什么，逐项输出 JSON")
    .argument("<file>", "文件")
    .addOption(new Option("--stage <stage>", "阶段").choices(STAGES).default("tables"))
    .action(async (file: string, { stage }: { stage: Stage }) => {
      for (const item of await itemsOf(file, stage)) process.stdout.write(`${JSON.stringify(item)}\n`);
    });
}

async function itemsOf(path: string, stage: Stage): Promise<readonly object[]> {
  const source = await readDisclosure(path, basename(path));
  if (stage === "lines") return source.lines;
  const extraction = extract(source);
  if (stage === "tables" || stage === "sheets" || stage === "paragraphs") return extraction[stage];
  if (stage === "passages")
    return passagesOf(extraction.paragraphs, {
      file: source.file,
      sha256: source.sha256,
      identity: extraction.identity,
    });
  return understand(extraction, source)[stage];
}
