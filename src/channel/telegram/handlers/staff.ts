import { reportOf } from "../../../audit/index.js";
import { plainLine } from "../../reply/index.js";
import type { BotContext, Workplace } from "../context.js";
import { escapeHtml, lineMessages } from "../markup/index.js";
import { sayAll } from "./answering.js";
import { bodiesNamed } from "./bodies.js";

/** `/audit 名称`: what the checks of a body's documents found; for the staff. */
export async function audit(ctx: BotContext, name: string): Promise<void> {
  if (!ctx.isStaff) return ctx.say(ctx.words.forStaff);
  if (name === "") return ctx.say(ctx.words.auditUsage);
  const [only, ...others] = await bodiesNamed(ctx, name);
  if (only === undefined || others.length > 0) ctx.say(ctx.words.whichBody(escapeHtml(name)));
  else sayAll(ctx, auditMessages(ctx, only), []);
}

function auditMessages(ctx: BotContext, org: string): string[] {
  const { figures } = ctx.workplace.answering().index;
  const records = figures.documents().filter((record) => record.org === org);
  const reports = records.map(({ title, file }) => {
    const findings = figures.findingsOf(file);
    return findings.length === 0
      ? `${title}\n${ctx.words.auditNothing}`
      : reportOf({ title, file, findings }, false);
  });
  return lineMessages(reports.join("\n\n").split("\n").map(plainLine));
}

/** `/status`: how the bot is doing; for those who run it. */
export function status(ctx: BotContext): void {
  const { from, workplace } = ctx;
  const isAdmin = from !== undefined && workplace.settings.admins.has(from.id);
  ctx.say(isAdmin ? escapeHtml(statusLines(workplace).join("\n")) : ctx.words.forStaff);
}

function statusLines({ counters, clock, state, answering }: Workplace): string[] {
  const { index } = answering();
  const minutes = Math.floor((clock.now() - counters.started) / 60_000);
  return [
    `运行：${Math.floor(minutes / 60)}小时${minutes % 60}分钟`,
    `索引：${index.generation}（${index.figures.documents().length} 份文件）`,
    `问题：${counters.questions}`,
    `故障：${counters.failures}`,
    `待处理：${state.inbox.pending()}`,
    `待发送：${state.outbox.pending()}`,
    `数字有误：${state.feedback.all().length}`,
  ];
}
