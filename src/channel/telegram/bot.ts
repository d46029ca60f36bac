import type { Update, UserFromGetMe } from "telegraf/types";
import type { Received } from "../../state/index.js";
import type { Workplace } from "./context.js";
import { createHandling, laneOf, outboxLane } from "./handling.js";
import { introduce } from "./introducing.js";
import { logged } from "./logged.js";
import type { BotParts } from "./parts.js";
import { createRecentQuestions } from "./recent.js";
import { sweepNowAndThen } from "./sweeping.js";
import {
  type Api,
  BotStopped,
  createApi,
  createDesk,
  createFileFetcher,
  createLimiter,
  createPrompt,
  createSender,
  type Desk,
  insist,
  type Limiter,
  listen,
  type Prompt,
  poll,
  type Sender,
  stopIfUnauthorized,
} from "./transport/index.js";

/** Kinds of updates that Telegram is asked for. */
const ALLOWED_UPDATES = ["message", "callback_query", "inline_query"];
/** How long what has been begun may take to finish (ms): less than service managers wait before they kill. */
const GRACE_MS = 8_000;

/** Runs the bot until the signal stops it. Throws a BotStopped where it cannot go on. */
export async function runBot(parts: BotParts): Promise<void> {
  const { log } = parts;
  const api = createApi(parts.token, parts.apiRoot, parts.clock);
  const me = await greetTelegram(api, parts);
  if (me === null) return;
  const work = workOf(parts, api, me);
  resume(parts, work);
  const beside = besides(api, parts, work.abort.signal);
  parts.announce(`@${me.username} 已开始回答（${parts.webhook ? "webhook" : "long polling"}）。`);
  try {
    await receive(parts, api, work.desk);
  } finally {
    await finish(work, parts);
    await beside;
    log.info("stopped");
  }
}

/** What goes on beside the answering; its failures end nothing. */
async function besides(api: Api, parts: BotParts, signal: AbortSignal): Promise<void> {
  const own = { ...parts, signal };
  const ended = await Promise.allSettled([sweepNowAndThen(own), introduce(api, own)]);
  for (const end of ended)
    if (end.status === "rejected") parts.log.error({ error: logged(end.reason) }, "a task ended early");
}

/** What handles and sends, and what stops it. */
interface Work {
  readonly desk: Desk;
  readonly sender: Sender;
  readonly limiter: Limiter;
  readonly prompt: Prompt;
  readonly abort: AbortController;
}

function workOf(parts: BotParts, api: Api, me: UserFromGetMe): Work {
  const { state, clock, log, signal } = parts;
  const abort = new AbortController();
  const shared = { api, clock, log, signal: abort.signal };
  const prompt = createPrompt(shared);
  const limiter = createLimiter(clock);
  const sender = createSender({ ...shared, state, limiter });
  const handle = createHandling({ workplace: workplaceOf(parts, api), api, sender, prompt, me, log });
  const crowded = (lane: string) => sender.crowded(outboxLane(lane));
  return { desk: createDesk({ state, clock, log, handle, crowded, signal }), sender, limiter, prompt, abort };
}

function workplaceOf(parts: BotParts, api: Api): Workplace {
  const { token, apiRoot, settings, state, clock, answering, templates, proof, intake } = parts;
  return {
    settings,
    state,
    clock,
    answering,
    counters: { started: clock.now(), questions: 0, failures: 0 },
    recent: createRecentQuestions(),
    templates,
    proof,
    intake,
    files: createFileFetcher({ api, token, apiRoot, clock }),
  };
}

/** Asks Telegram who the bot is, as often as it takes; null where the bot was stopped meanwhile. */
async function greetTelegram(api: Api, { clock, signal, log }: BotParts): Promise<UserFromGetMe | null> {
  const outcome = await insist({ api, clock, signal, log }, "getMe", {});
  if (outcome === null) return null;
  stopIfUnauthorized(outcome);
  if (outcome.kind === "done" && isMe(outcome.result)) return outcome.result;
  throw new BotStopped("TELEGRAM_API_ROOT 那里答的不是 Telegram Bot API，请核对这个地址。");
}

function isMe(value: unknown): value is UserFromGetMe {
  return typeof value === "object" && value !== null && "id" in value && "username" in value;
}

/** Goes on with what an earlier run did not finish. */
function resume({ state, log }: BotParts, { desk, sender, limiter }: Work): void {
  const recovered = state.outbox.recover();
  if (recovered > 0) log.warn({ recovered }, "sends of unknown outcome are repeated once");
  for (const chat of [...state.outbox.lanes(), ...state.inbox.lanes().map(outboxLane)]) limiter.goOn(chat);
  desk.resume();
  sender.wake(state.outbox.lanes());
}

async function receive(parts: BotParts, api: Api, desk: Desk): Promise<void> {
  const { clock, log, signal, announce } = parts;
  const take = (updates: readonly Update[]) =>
    desk.take(updates.map((update) => received(update, clock.now())));
  if (parts.webhook) return receiveByWebhook(parts, api, take);
  const outcome = await insist({ api, clock, log, signal }, "deleteWebhook", {});
  if (outcome) stopIfUnauthorized(outcome);
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
  try {
    const payload = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES };
    const outcome = await insist({ api, clock, log, signal }, "setWebhook", payload);
    if (outcome) stopIfUnauthorized(outcome);
    if (outcome?.kind === "refused")
      throw new BotStopped(`Telegram 不接受 TELEGRAM_WEBHOOK_URL：${outcome.why}`);
    await stopOf(signal);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function stopOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** Handles and sends what was begun; what takes too long waits for the next start. */
async function finish({ desk, sender, prompt, abort }: Work, { clock }: BotParts): Promise<void> {
  const late = clock.sleep(GRACE_MS, abort.signal);
  const done = desk.idle().then(() => Promise.all([sender.idle(), prompt.idle()]));
  await Promise.race([late, done]);
  abort.abort();
  await Promise.all([sender.idle(), prompt.idle()]);
}
