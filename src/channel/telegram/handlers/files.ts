import type { Document } from "telegraf/types";
import { z } from "zod/v4";
import { plainLine } from "../../reply/index.js";
import { actionButton } from "../buttons/index.js";
import type { BotContext } from "../context.js";
import type { Unfetched } from "../intake.js";
import { escapeHtml, lineMessages } from "../markup/index.js";
import type { Words } from "../speech/index.js";
import { sayAll } from "./answering.js";
import { fileName, forgetFile, isWaiting, keepFile } from "./pending.js";

/** What Telegram lets a bot fetch. */
const LARGEST = 20 * 1024 * 1024;

const waitingSchema = z.object({ path: z.string(), name: z.string(), remarks: z.string() });

/** A file from somebody who may take documents in: read, reported, and kept until it is decided on. */
export async function hearFile(ctx: BotContext, document: Document, remarks: string): Promise<void> {
  const { words } = ctx;
  if (!ctx.isAdmin) return ctx.say(words.filesForAdmins);
  const bytes =
    (document.file_size ?? 0) > LARGEST ? "too-large" : await ctx.workplace.files(document.file_id);
  if (typeof bytes === "string") return ctx.say(unfetched(bytes, words));
  const name = fileName(document.file_name);
  const { intake, clock } = ctx.workplace;
  const path = keepFile(intake.folder, name, bytes, clock.now());
  const { report, accepted } = await intake.tryFile(path, remarks);
  sayAll(ctx, lineMessages(report.split("\n").map(plainLine)), []);
  if (accepted) askFor(ctx, { path, name, remarks });
  else forgetFile(path);
}

function unfetched(why: Unfetched, words: Words): string {
  if (why === "too-large") return words.fileTooLarge;
  return why === "gone" ? words.fileGone : words.fileUnreachable;
}

function askFor(ctx: BotContext, waiting: z.infer<typeof waitingSchema>): void {
  const { words } = ctx;
  const id = ctx.keep("file", JSON.stringify(waiting));
  const buttons = [actionButton(words.takeFile, "take", id), actionButton(words.dropFile, "drop", id)];
  ctx.say(words.fileAsked(escapeHtml(waiting.name)), [buttons]);
}

/** The two buttons below a report; any of those who may take documents in may tap them. */
export function decide(decision: "take" | "drop") {
  return async (ctx: BotContext, id: string): Promise<boolean | string> => {
    const { state, clock } = ctx.workplace;
    const content = state.kept.find("file", id, clock.now());
    const waiting = content === null ? null : waitingSchema.safeParse(JSON.parse(content)).data;
    if (!waiting) return false;
    if (!ctx.isAdmin) return ctx.words.filesForAdmins;
    if (!isWaiting(waiting.path)) return ctx.words.fileDecided;
    if (decision === "take") await take(ctx, waiting);
    else settled(ctx, waiting.path, ctx.words.fileDropped(escapeHtml(waiting.name)));
    return true;
  };
}

/** What cannot be taken in just now goes on waiting. */
async function take(ctx: BotContext, { path, remarks }: z.infer<typeof waitingSchema>): Promise<void> {
  const { report, accepted } = await ctx.workplace.intake.addFile(path, remarks);
  const [said = ""] = lineMessages(report.split("\n").map(plainLine));
  if (accepted) settled(ctx, path, said);
  else ctx.say(said);
}

function settled(ctx: BotContext, path: string, html: string): void {
  ctx.become(html);
  ctx.writes.push(() => forgetFile(path));
}
