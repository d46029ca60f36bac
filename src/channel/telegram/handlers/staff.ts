import { reportOf } from "../../../audit/index.js";
import type { BotContext } from "../context.js";
import { escapeHtml, linesToMessages } from "../markup/index.js";
import { sayAll } from "./answering.js";
import { bodiesHeld, bodiesNamed, bodyButtons } from "./bodies.js";

/** `/audit 名称`: what the checks of a body's documents found; for the staff. */
export async function audit(ctx: BotContext, name: string): Promise<void> {
  if (!isStaff(ctx)) return ctx.say(ctx.words.forStaff);
  if (name === "") return ctx.say(ctx.words.auditUsage);
  const [org, ...others] = await bodiesNamed(ctx, name);
  if (org === undefined || others.length > 0)
    return ctx.say(
      ctx.words.homeUnknown(escapeHtml(name)),
      bodyButtons(ctx, others.length > 0 ? [org ?? "", ...others] : bodiesHeld(ctx)),
    );
  sayAll(ctx, auditMessages(ctx, org), []);
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
  return linesToMessages(reports.join("\n\n").split("\n").map(escapeHtml));
}

function isStaff({ workplace, from }: BotContext): boolean {
  const { staff, admins } = workplace.settings;
  return from !== undefined && (staff.has(from.id) || admins.has(from.id));
}

/** `/status`: how the bot is doing; for those who run it. */
export function status(ctx: BotContext): void {
  const { settings, counters, clock, state, answering } = ctx.workplace;
  if (ctx.from === undefined || !settings.admins.has(ctx.from.id)) return ctx.say(ctx.words.forStaff);
  const { index } = answering();
  const minutes = Math.floor((clock.now() - counters.started) / 60_000);
  const lines = [
    `运行：${Math.floor(minutes / 60)}小时${minutes % 60}分钟`,
    `索引：${index.generation}（${index.figures.documents().length} 份文件）`,
    `问题：${counters.questions}`,
    `故障：${counters.failures}`,
    `待处理：${state.inbox.pending()}`,
    `待发送：${state.outbox.pending()}`,
    `数字有误：${state.feedback.all().length}`,
  ];
  ctx.say(lines.map(escapeHtml).join("\n"));
}
