import type { Logger } from "pino";
import { Composer } from "telegraf";
import type { Update, UserFromGetMe } from "telegraf/types";
import type { Received } from "../../state/index.js";
import { BotContext, type Workplace } from "./context.js";
import { addHandlers } from "./handlers/index.js";
import { logged } from "./logged.js";
import type { Api, Clock, Prompt, Sender } from "./transport/index.js";

export interface HandlingParts {
  readonly workplace: Workplace;
  readonly api: Api;
  readonly sender: Sender;
  readonly prompt: Prompt;
  readonly me: UserFromGetMe;
  readonly log: Logger;
}

/** What is typed on is of no use when the answer comes later (ms). */
const INLINE_PATIENCE_MS = 15_000;
/** After so long a person is shown that something is being done (ms). */
const MOMENT_MS = 700;
const SHOWN_MS = 4_500;

/** The queue of an update: one of a chat's, or that of a person who types somewhere else. */
export function laneOf(update: Update): string {
  if ("inline_query" in update) return `typing:${update.inline_query.from.id}`;
  for (const value of Object.values(update)) {
    const chat = chatOf(value) ?? chatOf(fieldOf(value, "message"));
    if (chat !== null) return `chat:${chat}`;
  }
  return "others";
}

/** Where the answers to a queue of updates go. */
export function outboxLane(lane: string): string {
  return lane.replace(/^chat:/u, "");
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function chatOf(value: unknown): string | null {
  const id = fieldOf(fieldOf(value, "chat"), "id");
  return typeof id === "number" ? String(id) : null;
}

/** Handles one update, and writes down what came of it together with its being done. */
export function createHandling(parts: HandlingParts): (received: Received) => Promise<void> {
  const bot = new Composer<BotContext>();
  addHandlers(bot);
  const middleware = bot.middleware();
  const floods = createFloodNotices();

  return async (received) => {
    const ctx = contextOf(received, parts);
    const busy = showBusy(ctx, parts);
    try {
      if (!isStale(ctx, received, parts)) await middleware(ctx, async () => {});
      if (floods.due(received.lane, parts))
        ctx.say(ctx.words.flooding(parts.workplace.state.inbox.waiting(received.lane)));
    } catch (cause) {
      parts.workplace.counters.failures += 1;
      parts.log.error({ error: logged(cause), update: ctx.updateType }, "an update could not be handled");
      apologise(ctx);
    } finally {
      busy.abort();
    }
    for (const call of ctx.calls) parts.prompt.make(call.method, call.payload);
    conclude(ctx, received, parts);
  };
}

function contextOf({ payload }: Received, { workplace, api, me }: HandlingParts): BotContext {
  const update: Update = JSON.parse(payload);
  const ctx = new BotContext(update, api.client, me);
  ctx.workplace = { ...workplace, answering: onceOnly(workplace.answering) };
  return ctx;
}

/** One update sees one index from beginning to end, and looks but once which one it is. */
function onceOnly<Result extends object>(make: () => Result): () => Result {
  let made: Result | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function isStale({ inlineQuery }: BotContext, { received }: Received, { workplace }: HandlingParts): boolean {
  return inlineQuery !== undefined && workplace.clock.now() - received > INLINE_PATIENCE_MS;
}

/** Half an answer is none: only the apology is sent. */
function apologise(ctx: BotContext): void {
  ctx.drafts.length = 0;
  ctx.writes.length = 0;
  ctx.calls.length = 0;
  ctx.tapped();
  if (ctx.message || ctx.callbackQuery) ctx.say(ctx.words.accident);
}

function conclude(ctx: BotContext, { updateId }: Received, { workplace, sender }: HandlingParts): void {
  const { state, clock } = workplace;
  state.together(() => {
    for (const write of ctx.writes) write();
    for (const draft of ctx.drafts) state.outbox.add(draft, clock.now());
    state.inbox.done(updateId, clock.now());
  });
  sender.wake([...new Set(ctx.drafts.map(({ lane }) => lane))]);
}

/** Shows that the bot is at work when an answer takes longer than a moment. */
function showBusy(ctx: BotContext, { api, workplace }: HandlingParts): AbortController {
  const done = new AbortController();
  const chat = ctx.chat?.id;
  if (chat === undefined) return done;
  void keepShowing(done.signal, { api, clock: workplace.clock, chat });
  return done;
}

interface Showing {
  readonly api: Api;
  readonly clock: Clock;
  readonly chat: number;
}

/** Telegram shows it for five seconds. */
async function keepShowing(done: AbortSignal, { api, clock, chat }: Showing): Promise<void> {
  await clock.sleep(MOMENT_MS, done);
  while (!done.aborted) {
    await api.call("sendChatAction", { chat_id: chat, action: "typing" });
    await clock.sleep(SHOWN_MS, done);
  }
}

const FLOOD = 20;
const NOTICE_EVERY_MS = 600_000;

/** Somebody who asks faster than Telegram lets the bot answer is told so, now and then. */
function createFloodNotices() {
  const last = new Map<string, number>();
  return {
    due(lane: string, { workplace }: HandlingParts): boolean {
      const { state, clock } = workplace;
      if (state.inbox.waiting(lane) < FLOOD) return false;
      const due = clock.now() - (last.get(lane) ?? 0) > NOTICE_EVERY_MS;
      if (due) last.set(lane, clock.now());
      return due;
    },
  };
}
