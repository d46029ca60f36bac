import type { Command } from "commander";
import { z } from "zod/v4";
import type { Config } from "../config.js";
import { type Feedback, openState } from "../state/index.js";
import { withState } from "./places.js";

interface Options {
  readonly state: string;
  readonly json?: boolean;
}

const contentSchema = z.object({
  question: z.string().nullable(),
  plan: z.looseObject({ op: z.string() }),
  figures: z.array(z.string()),
});

/** `yusuan feedback`: what people, asked for consent, reported as a wrong number. */
export function registerFeedback(program: Command, config: Config): void {
  withState(program.command("feedback"), config)
    .description("列出用户同意后报告的“数字有误”")
    .option("--json", "每行一条（JSON）")
    .option("--verbose", "出错时显示完整的错误信息")
    .exitOverride()
    .action(({ state: folder, json }: Options) => {
      const state = openState(folder);
      try {
        const reported = state.feedback.all();
        for (const one of reported) process.stdout.write(json ? jsonOf(one) : textOf(one));
        if (reported.length === 0 && !json) process.stdout.write("还没有人报告数字有误。\n");
      } finally {
        state.close();
      }
    });
}

function jsonOf(one: Feedback): string {
  return `${JSON.stringify({ id: one.id, received: when(one), person: one.person, ...contentOf(one) })}\n`;
}

function textOf(one: Feedback): string {
  const { question, plan, figures } = contentOf(one);
  const lines = [
    `${one.id}. ${when(one)} ${question ?? "（问题没有保留）"}`,
    `   读法：${JSON.stringify(plan)}`,
    `   数字：${figures.length === 0 ? "无" : figures.join("、")}`,
  ];
  return `${lines.join("\n")}\n`;
}

function contentOf({ content }: Feedback): z.infer<typeof contentSchema> {
  return contentSchema.parse(JSON.parse(content));
}

function when({ received }: Feedback): string {
  return new Date(received).toISOString();
}
