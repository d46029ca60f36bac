import type { Clock } from "./clock.js";

/** Telegram's limits for sending, kept by asking before each send and telling after it. */
export interface Limiter {
  /** Resolves when something may be sent to the chat; false where the signal said to stop before. */
  turn(chat: string, signal: AbortSignal): Promise<boolean>;
  /** The send is over, however it went. */
  over(chat: string): void;
  /** Telegram asked to wait so long before the next send to the chat. */
  hold(chat: string, ms: number): void;
  /** An earlier run may have sent to the chat just before it ended. */
  goOn(chat: string): void;
}

/** About 30 messages a second overall, one a second per chat, 20 a minute per group. */
const OVERALL = { most: 29, withinMs: 1_000 };
const CHAT_GAP_MS = 1_010;
const GROUP = { most: 20, withinMs: 60_500 };

/** What is remembered of one chat. */
interface Pace {
  /** Not before this time. */
  notBefore: number;
  /** When the last sends were over; only of groups. */
  sent: number[];
}

/**
 * Times count from the end of a send, when Telegram surely has it: two sends are then never nearer to each other there
 * than here, however long each of them took.
 */
export function createLimiter(clock: Clock): Limiter {
  const paces = new Map<string, Pace>();
  let recent: number[] = [];
  let underway = 0;

  function overallWait(now: number): number {
    recent = recent.filter((time) => time > now - OVERALL.withinMs);
    if (underway + recent.length < OVERALL.most) return 0;
    const [first = now] = recent;
    return Math.max(1, first + OVERALL.withinMs - now);
  }

  async function turn(chat: string, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      const now = clock.now();
      const wait = Math.max(chatWait(paces.get(chat), now), overallWait(now));
      if (wait <= 0) {
        underway += 1;
        return true;
      }
      await clock.sleep(wait, signal);
    }
    return false;
  }

  function over(chat: string): void {
    const now = clock.now();
    underway -= 1;
    recent.push(now);
    const sent = isGroup(chat) ? [...(paces.get(chat)?.sent ?? []), now].slice(-GROUP.most) : [];
    paces.set(chat, { notBefore: now + CHAT_GAP_MS, sent });
    forgetRested(paces, now);
  }

  function hold(chat: string, ms: number): void {
    const pace = paces.get(chat) ?? { notBefore: 0, sent: [] };
    paces.set(chat, { ...pace, notBefore: Math.max(pace.notBefore, clock.now() + ms) });
  }

  return { turn, over, hold, goOn: (chat) => hold(chat, CHAT_GAP_MS) };
}

function isGroup(chat: string): boolean {
  return chat.startsWith("-");
}

function chatWait(pace: Pace | undefined, now: number): number {
  if (!pace) return 0;
  const [first] = pace.sent.slice(-GROUP.most);
  const group = pace.sent.length >= GROUP.most && first !== undefined ? first + GROUP.withinMs - now : 0;
  return Math.max(pace.notBefore - now, group);
}

const REMEMBERED = 5_000;

/** Chats that may be sent to at once again need not be remembered. */
function forgetRested(paces: Map<string, Pace>, now: number): void {
  if (paces.size < REMEMBERED) return;
  for (const [chat, { notBefore, sent }] of paces)
    if (notBefore < now && (sent.at(-1) ?? 0) < now - GROUP.withinMs) paces.delete(chat);
}
