import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Config } from "../config.js";
import { extract } from "../extract/index.js";
import { understand } from "../figures/index.js";
import { passagesOf } from "../passages/index.js";
import { type PageWanted, pdfTools, readDisclosure, type SourceDocument } from "../read/index.js";
import { CommandFailure } from "./outcome.js";
import { drawStages } from "./page-drawing.js";
import { withPlaces } from "./places.js";
import { refuseUnwritable, writeWhole } from "./written-file.js";

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
/** Stages before the lines, of one page of a PDF. */
const PAGE_STAGES = ["words", "rules", "cells", "grids"] as const;

type Stage = (typeof STAGES)[number];
type PageStage = (typeof PAGE_STAGES)[number];

interface Options {
  readonly stage: Stage | PageStage;
  readonly page?: number;
  readonly draw?: string;
}

/** `yusuan inspect`: what each stage of reading makes of one file, an item a line. */
export function registerInspect(program: Command, config: Config): void {
  withPlaces(program.command("inspect"), config)
    .description("查看一个文件在各阶段读成了什么，逐项输出 JSON；PDF 可逐页查看或画成图")
    .argument("<file>", "文件")
    .addOption(
      new Option("--stage <stage>", "阶段（words、rules、cells、grids 只对 PDF 的一页）")
        .choices([...PAGE_STAGES, ...STAGES])
        .default("tables"),
    )
    .option("--page <n>", "只看这一页（PDF 从第 1 页数起）", pageOf)
    .option("--draw <file.png>", "把 --page 那一页连同词、线、格画成图片")
    .action(inspect);
}

function pageOf(text: string): number {
  const page = Number(text);
  if (/^\d+$/u.test(text) && Number.isSafeInteger(page) && page > 0) return page;
  throw new InvalidArgumentError("页码应是从 1 数起的整数。");
}

async function inspect(path: string, { stage, page, draw }: Options): Promise<void> {
  if (draw !== undefined) return drawOne(path, page, draw);
  for (const item of await itemsOf(path, stage, page)) process.stdout.write(`${JSON.stringify(item)}\n`);
}

async function itemsOf(path: string, stage: Options["stage"], page?: number): Promise<readonly object[]> {
  const source = await readDisclosure(path, basename(path));
  if (!isPageStage(stage)) return onPage(await stageItems(source, stage), source, page);
  const { pageStages } = await pdfTools();
  const stages = await pageStages(wantedOf(path, source, page));
  return stage === "grids" ? stages.tables : stages[stage];
}

function isPageStage(stage: Options["stage"]): stage is PageStage {
  return PAGE_STAGES.some((one) => one === stage);
}

async function stageItems(source: SourceDocument, stage: Stage): Promise<readonly object[]> {
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

/** The items that stand on a page, by the lines they were read from; all of them where no page is named. */
function onPage(items: readonly object[], source: SourceDocument, page?: number): readonly object[] {
  if (page === undefined) return items;
  const pages = new Map(source.lines.map((line) => [line.number, line.page]));
  return items.filter((item) => linesOf(item).some((line) => pages.get(line) === page));
}

/** First and last line of an item: those of its parts where it has none itself. */
function linesOf(item: object): readonly number[] {
  const own = "number" in item ? item.number : "line" in item ? item.line : null;
  if (typeof own === "number") return [own];
  const lines: unknown = "lines" in item ? item.lines : [];
  return (Array.isArray(lines) ? lines.flat() : []).filter((one) => typeof one === "number");
}

/** A page of a PDF, with the masked lines that were read of it. */
function wantedOf(path: string, source: SourceDocument, page?: number): PageWanted {
  if (source.encoding !== "pdf")
    throw new CommandFailure(`${path} 不是 PDF：词、线、格和页面图只有 PDF 才有；请改用其他 --stage。`);
  if (page === undefined) throw new CommandFailure("请用 --page 写明看哪一页：词、线、格和页面图按页给出。");
  const lines = source.lines.flatMap((line) =>
    line.page === page && line.box ? [{ text: line.text, box: line.box }] : [],
  );
  return { bytes: readFileSync(path), file: basename(path), page, lines };
}

async function drawOne(path: string, page: number | undefined, target: string): Promise<void> {
  refuseUnwritable(target, ".png");
  const source = await readDisclosure(path, basename(path));
  const content = await drawStages(wantedOf(path, source, page));
  writeWhole([{ path: target, content }]);
  process.stdout.write(`已画成 ${target}\n`);
}
