import { setTimeout as sleep } from "node:timers/promises";
import type { ZodType } from "zod/v4";
import type { Chat } from "./chat.js";
import { createGate, type GateSize } from "./gate.js";
import { Failure, type FailureReason, type LanguageModel, type Prompt } from "./language-model.js";
import { jsonIn, replyText } from "./reply-text.js";
import { createSilence, type SilenceAfter } from "./silence.js";
import { failureOf, Trouble, troubleIn } from "./trouble.js";

export interface Guards {
  /** For everything between question and reply, once what is needed is loaded: waiting, both tries and what lies between them. */
  readonly timeoutMs: number;
  readonly gate?: GateSize;
  readonly silence?: SilenceAfter;
  /** Milliseconds before the second try where the endpoint says nothing of it. */
  readonly pause?: number;
  readonly now?: () => number;
  /** Told of every failure but those of a model that is left alone. */
  readonly onFailure?: (reason: FailureReason) => void;
}

const GATE: GateSize = { running: 4, waiting: 32 };
const SILENCE: SilenceAfter = { failures: 3, milliseconds: 60_000 };
const PAUSE = 300;

/** Not made at all, or not the model's doing. */
const NO_FAULT = new Set<FailureReason>(["busy", "silenced"]);

/** A model of which whatever happens comes back as data, in time, and that is left alone while it keeps failing. */
export function guardedModel(name: string, load: () => Promise<Chat>, guards: Guards): LanguageModel {
  const gate = createGate(guards.gate ?? GATE);
  const silence = createSilence(guards.silence ?? SILENCE, guards.now ?? Date.now);

  let loaded: Promise<Chat> | null = null;

  async function reply(prompt: Prompt): Promise<string> {
    loaded ??= load();
    const chat = await loaded;
    const deadline = AbortSignal.timeout(guards.timeoutMs);
    const ends = performance.now() + guards.timeoutMs;
    const attempt = () => chat(prompt, deadline);
    try {
      return await gate(() => twice(attempt, { deadline, ends, pause: guards.pause ?? PAUSE }), deadline);
    } catch (cause) {
      throw new Trouble(failureOf(cause, deadline).reason, null, { cause });
    }
  }

  /** A reply that is what was asked for, or why there is none. */
  async function asked<T>(prompt: Prompt, read: (content: string) => T): Promise<T | Failure> {
    if (!silence.admits()) return new Failure("silenced");
    try {
      const value = read(await reply(prompt));
      silence.succeeded();
      return value;
    } catch (error) {
      return failed(troubleIn(error)?.reason ?? "invalid");
    }
  }

  function failed(reason: FailureReason): Failure {
    if (NO_FAULT.has(reason)) silence.withdrawn();
    else silence.failed();
    guards.onFailure?.(reason);
    return new Failure(reason);
  }

  return {
    name,
    text: (prompt) => asked(prompt, textIn),
    structured: <T>(prompt: Prompt, schema: ZodType<T>) =>
      asked(prompt, (content) => valueIn(content, schema)),
  };
}

function textIn(content: string): string {
  const text = replyText(content);
  if (text === "") throw new Trouble("invalid");
  return text;
}

function valueIn<T>(content: string, schema: ZodType<T>): T {
  const { success, data } = schema.safeParse(jsonIn(replyText(content)));
  if (!success) throw new Trouble("invalid");
  return data;
}

const AGAIN = new Set<FailureReason>(["rate-limited", "server"]);

interface Patience {
  readonly deadline: AbortSignal;
  /** By `performance.now()`. */
  readonly ends: number;
  readonly pause: number;
}

/** Tries once more where that may help, after the pause that the endpoint asks for, if there is time for it. */
async function twice<T>(attempt: () => Promise<T>, { deadline, ends, pause }: Patience): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const trouble = troubleIn(error);
    const wait = trouble?.retryAfter ?? pause;
    const again = trouble && AGAIN.has(trouble.reason) && performance.now() + wait < ends;
    if (!again || deadline.aborted) throw error;
    await sleep(wait, undefined, { signal: deadline });
    return attempt();
  }
}
