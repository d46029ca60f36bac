import { createInterface } from "node:readline";
import type { Command } from "commander";
import { z } from "zod/v4";
import type { Answerer } from "../answer.js";
import type { Config } from "../config.js";
import { answererOver } from "./answering.js";
import { historyOption } from "./history.js";
import { openOrBuild } from "./open.js";
import { CommandFailure } from "./outcome.js";
import { type Places, withPlaces } from "./places.js";

type Options = Places & {
  readonly history: readonly string[];
  readonly json?: boolean;
  readonly jsonl?: boolean;
};

/** `yusuan ask`: one answer, or a line in and a line out. */
export function registerAsk(program: Command, config: Config): void {
  withPlaces(program.command("ask"), config)
    .description("回答一个问题")
    .argument("[question]", "问题")
    .addOption(historyOption())
    .option("--json", "输出完整的回答（JSON）")
    .option("--jsonl", "从标准输入逐行读取 {id, question, history}，逐行输出回答")
    .action(async (question: string | undefined, options: Options, command: Command) => {
      if (question === undefined && !options.jsonl)
        command.error("请给出问题，例如：yusuan ask 某局项目支出多少");
      const index = await openOrBuild(options);
      try {
        const answerer = answererOver(index, config);
        if (options.jsonl) await answerLines(answerer);
        else await answerOne(answerer, question ?? "", options);
      } finally {
        index.close();
      }
    });
}

async function answerOne(answerer: Answerer, question: string, { history, json }: Options): Promise<void> {
  const { answer } = await answerer.converse([...history, question]);
  process.stdout.write(`${json ? JSON.stringify(answer, null, 2) : answer.text}\n`);
}

const lineSchema = z.object({
  id: z.string().optional(),
  question: z.string(),
  history: z.array(z.string()).nullish(),
});

async function answerLines(answerer: Answerer): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const { id, question, history } = parseLine(line, number);
    const { answer } = await answerer.converse([...(history ?? []), question]);
    process.stdout.write(`${JSON.stringify(id === undefined ? answer : { ...answer, id })}\n`);
  }
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new CommandFailure(`第${number}行不是 {"id","question","history"} 格式的 JSON。`, { cause });
  }
}
