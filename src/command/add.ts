import { type Command, InvalidArgumentError, Option } from "commander";
import type { Config } from "../config.js";
import { addToCorpus, type Intake, type StatedIdentity } from "../ingest.js";
import { intakeText } from "./intake-report.js";
import { FAILED } from "./outcome.js";
import { type Places, withPlaces } from "./places.js";
import { readingProgress } from "./progress.js";
import { isAddress, isDay, statedOf } from "./stated.js";

type Options = Places & {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly org?: string;
  readonly level?: "部门" | "单位";
  readonly year?: number;
  readonly kind?: "预算" | "决算";
  readonly url?: string;
  readonly published?: string;
};

/** `yusuan add`: files → corpus and index, with what was read of each; or why not, and nothing changes. */
export function registerAdd(program: Command, config: Config): void {
  withPlaces(program.command("add"), config)
    .description("把公开文件加入文件目录和索引，并列出读到的内容；不能收录的说明原因，什么也不改动")
    .argument("<file...>", "文件、文件夹或式样（*.docx）")
    .option("--dry-run", "只读取并报告，不加入")
    .option("--org <name>", "单位名称（补充或更正文件所印）", nonEmpty)
    .addOption(new Option("--level <level>", "级次").choices(["部门", "单位"]))
    .option("--year <year>", "预算年度", yearOf)
    .addOption(new Option("--kind <kind>", "类别").choices(["预算", "决算"]))
    .option("--url <url>", "公开网址", urlOf)
    .option("--published <date>", "公开日期，如 2025-03-01", dateOf)
    .option("--json", "每行一个文件（JSON）")
    .action(async (files: string[], options: Options) => {
      const { corpus, index, dryRun = false } = options;
      const progress = readingProgress("读取文件");
      const stated = statedBy(options);
      const intakes = await addToCorpus({
        corpus,
        index,
        paths: files,
        stated,
        dryRun,
        onProgress: progress.onProgress,
      }).finally(progress.stop);
      write(intakes, options.json ?? false);
    });
}

function statedBy({ org, level, year, kind, url, published }: Options): StatedIdentity {
  return statedOf({ organisation: org, level, year, kind, url, publishedOn: published });
}

function write(intakes: readonly Intake[], json: boolean): void {
  for (const one of intakes) {
    if (json) process.stdout.write(`${JSON.stringify(one)}\n`);
    else process.stdout.write(`${intakeText(one)}\n`);
  }
  if (intakes.some(({ status }) => status === "refused")) process.exitCode = FAILED;
}

function nonEmpty(text: string): string {
  const name = text.trim();
  if (name === "" || /\p{Cc}/u.test(name)) throw new InvalidArgumentError("单位名称是空的。");
  return name;
}

function yearOf(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/u.test(text) && year >= 1990 && year <= 2100) return year;
  throw new InvalidArgumentError("年度应是四位数字，如 2025。");
}

function urlOf(text: string): string {
  if (isAddress(text)) return text;
  throw new InvalidArgumentError("网址应以 http:// 或 https:// 开头。");
}

function dateOf(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError("日期应写成 2025-03-01 的样子。");
}
