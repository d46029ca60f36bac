import { basename, dirname, extname, join } from "node:path";
import type { Command } from "commander";
import type { Config } from "../config.js";
import { drawPicture, type PictureWanted, picturesOf } from "../evidence/index.js";
import type { Index } from "../store/index.js";
import { answererOver } from "./answering.js";
import { historyOption } from "./history.js";
import { openOrBuild } from "./open.js";
import { type Places, withPlaces } from "./places.js";
import { refuseUnwritable, type WrittenFile, writeWhole } from "./written-file.js";

type Options = Places & { readonly history: readonly string[]; readonly out: string };

/** `yusuan evidence`: an answer, and the places it cites as pictures. */
export function registerEvidence(program: Command, config: Config): void {
  withPlaces(program.command("evidence"), config)
    .description("回答一个问题，并把所引的原文画成图片：PDF 为页面的那一部分，其他为所引各行；个人信息涂去")
    .argument("<question>", "问题")
    .addOption(historyOption())
    .option("--out <file.png>", "图片文件；不止一张时其余的加上 -2、-3……", "evidence.png")
    .action(async (question: string, options: Options) => {
      refuseUnwritable(options.out, ".png");
      const index = await openOrBuild(options);
      try {
        await show(question, options, { index, config });
      } finally {
        index.close();
      }
    });
}

async function show(
  question: string,
  { history, out, corpus }: Options,
  { index, config }: { readonly index: Index; readonly config: Config },
): Promise<void> {
  const { answer } = await answererOver(index, config).converse([...history, question]);
  const wanted = picturesOf(answer, index.figures, corpus);
  const files = await drawnFiles(wanted, out);
  writeWhole(files);
  process.stdout.write(`${answer.text}\n`);
  for (const [place, { path }] of files.entries())
    process.stdout.write(`${path}　${captionOf(wanted[place])}\n`);
  if (files.length === 0) process.stdout.write("这个回答没有引用原文，没有画图。\n");
}

async function drawnFiles(wanted: readonly PictureWanted[], out: string): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const [place, one] of wanted.entries())
    files.push({ path: numbered(out, place + 1), content: await drawPicture(one) });
  return files;
}

function numbered(out: string, number: number): string {
  const extension = extname(out);
  return number === 1 ? out : join(dirname(out), `${basename(out, extension)}-${number}${extension}`);
}

function captionOf(wanted: PictureWanted | undefined): string {
  return wanted ? `《${wanted.title}》${wanted.places.join("；")}` : "";
}
