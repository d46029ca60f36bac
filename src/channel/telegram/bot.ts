import type { Update, UserFromGetMe } from "telegraf/types";
import type { Received, State } from "../../state/index.js";
import type { Workplace } from "./context.js";
import { createHandling, laneOf } from "./handling.js";
import { introduce } from "./introducing.js";
import type { BotParts } from "./parts.js";
import { createRecentQuestions } from "./recent.js";
import {
  type Api,
  BotStopped,
  type Clock,
  createApi,
  createDesk,
  createLimiter,
  createSender,
  type Desk,
  listen,
  poll,
  type Sender,
  stopIfUnauthorized,
} from "./transport/index.js";

/** Kinds of updates that Telegram is asked for. */
const ALLOWED_UPDATES = ["message", "callback_query", "inline_query"];
/** How long what has been begun may take to finish (ms). */
const GRACE_MS = 10_000;

/** Runs the bot until the signal stops it. Throws a BotStopped where it cannot go on. */
export async function runBot(parts: BotParts): Promise<void> {
  const { state, clock, log, signal } = parts;
  const api = createApi(parts.token, parts.apiRoot, clock);
  const me = await greetTelegram(api, parts);
  if (me === null) return;
  const abort = new AbortController();
  const sender = createSender({
    api,
    state,
    limiter: createLimiter(clock),
    clock,
    log,
    signal: abort.signal,
  });
  const workplace = workplaceOf(parts);
  const handle = createHandling({ workplace, api, sender, me, log });
  const desk = createDesk({ state, clock, log, handle, signal });
  resume(parts, desk, sender);
  parts.announce(`@${me.username} 已开始回答（${parts.webhook ? "webhook" : "long polling"}）。`);
  void introduce(api, parts);
  try {
    await receive(parts, api, desk);
  } finally {
    await finish(desk, sender, abort, clock);
  }
}

function workplaceOf({ settings, state, clock, answering }: BotParts): Workplace {
  return {
    settings,
    state,
    clock,
    answering,
    counters: { started: clock.now(), questions: 0, failures: 0 },
    recent: createRecentQuestions(),
  };
}

const WAIT_MS = 2_000;

/** Asks Telegram who the bot is, as often as it takes; null where the bot was stopped meanwhile. */
async function greetTelegram(api: Api, { clock, signal, log }: BotParts): Promise<UserFromGetMe | null> {
  while (!signal.aborted) {
    const outcome = await api.call("getMe", {}, { signal });
    if (outcome.kind === "done" && isMe(outcome.result)) return outcome.result;
    stopIfUnauthorized(outcome);
    log.warn({ outcome: outcome.kind }, "Telegram is out of reach");
    await clock.sleep(outcome.kind === "limited" ? outcome.waitMs : WAIT_MS, signal);
  }
  return null;
}

function isMe(value: unknown): value is UserFromGetMe {
  return typeof value === "object" && value !== null && "id" in value && "username" in value;
}

/** Goes on with what an earlier run did not finish; forgets what is long done. */
function resume({ state, clock, log }: BotParts, desk: Desk, sender: Sender): void {
  sweep(state, clock.now());
  const recovered = state.outbox.recover();
  if (recovered > 0) log.warn({ recovered }, "sends of unknown outcome are repeated once");
  desk.resume();
  sender.wake(state.outbox.lanes());
}

const DAY_MS = 86_400_000;
const NUMBERS_KEPT_MS = 3 * DAY_MS;
const CONVERSATIONS_KEPT_MS = DAY_MS;
const ANSWERS_KEPT_MS = 365 * DAY_MS;

function sweep(state: State, now: number): void {
  state.inbox.sweep(now - NUMBERS_KEPT_MS);
  state.outbox.sweep(now - NUMBERS_KEPT_MS);
  state.conversations.sweep(now - CONVERSATIONS_KEPT_MS);
  state.kept.sweep(now - ANSWERS_KEPT_MS);
}

async function receive(parts: BotParts, api: Api, desk: Desk): Promise<void> {
  const { clock, log, signal, announce } = parts;
  const take = (updates: readonly Update[]) =>
    desk.take(updates.map((update) => received(update, clock.now())));
  if (parts.webhook) return receiveByWebhook(parts, api, take);
  await api.call("deleteWebhook", {}, { signal });
  await poll({ api, clock, log, signal, allowedUpdates: ALLOWED_UPDATES, take, onConflict: announce });
}

function received(update: Update, now: number): Received {
  return { updateId: update.update_id, lane: laneOf(update), payload: JSON.stringify(update), received: now };
}

async function receiveByWebhook(
  { webhook, state, log, signal, clock, answering }: BotParts,
  api: Api,
  take: (updates: readonly Update[]) => Promise<void>,
): Promise<void> {
  if (!webhook) return;
  const { url, port } = webhook;
  const secret = webhook.secret ?? state.pseudonym("webhook", url);
  const started = clock.now();
  const health = () => ({
    ok: true,
    generation: answering().index.generation,
    uptimeMs: clock.now() - started,
  });
  const server = await listen({ path: new URL(url).pathname, port, secret, log, take, health });
  const payload = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES };
  const outcome = await api.call("setWebhook", payload, { signal });
  stopIfUnauthorized(outcome);
  if (outcome.kind === "refused")
    throw new BotStopped(`Telegram 不接受 TELEGRAM_WEBHOOK_URL：${outcome.why}`);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Handles and sends what was begun; what takes too long waits for the next start. */
async function finish(desk: Desk, sender: Sender, abort: AbortController, clock: Clock): Promise<void> {
  const late = clock.sleep(GRACE_MS, abort.signal);
  await Promise.race([late, desk.idle().then(() => sender.idle())]);
  abort.abort();
  await sender.idle();
}
