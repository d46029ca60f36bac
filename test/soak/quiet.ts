import type { BotApi, Shown } from "../support/bot-api/index.js";
import type { CorpusAnswerer } from "../support/corpus-answerer.js";
import { runningBot } from "../support/running-bot.js";
import { type Chat, crowd, targetIn } from "./crowd.js";
import type { ChatScript, Step } from "./script.js";

/** A message that the bot sends to a chat when nothing goes wrong. */
export interface Expected {
  readonly text: string;
  /** The step it answers. */
  readonly step: number;
}

/** What happens in a chat when nothing goes wrong. */
export interface Course {
  readonly expected: readonly Expected[];
  /** What a step taps: a button of which message of the bot's. */
  readonly taps: ReadonlyMap<number, { readonly message: number; readonly data: string }>;
}

/** Text of a message as it is told from others. */
export function textOf({ text, photo }: Pick<Shown, "text" | "photo">): string {
  return photo === null ? text : `picture: ${text}`;
}

interface Courses {
  readonly expected: Expected[];
  readonly taps: Map<number, { readonly message: number; readonly data: string }>;
}

/** Plays the scripts with a bot in this process, step by step and without faults. */
export async function quietCourses(
  answerer: CorpusAnswerer,
  scripts: readonly ChatScript[],
): Promise<Course[]> {
  const bot = await runningBot(answerer, { factor: 10, api: { limits: null } });
  const chats = crowd(bot.api, scripts);
  const courses: Courses[] = scripts.map(() => ({ expected: [], taps: new Map() }));
  const rounds = Math.max(...scripts.map(({ steps }) => steps.length));
  for (let round = 0; round < rounds; round += 1) {
    chats.forEach((chat, index) => {
      const step = scripts[index]?.steps[round];
      const course = courses[index];
      if (step && course) play(bot.api, chat, { step, round, course });
    });
    const isIdle = () =>
      bot.api.unconfirmed === 0 && bot.state.inbox.pending() === 0 && bot.state.outbox.pending() === 0;
    await bot.api.waitFor(isIdle, 120_000);
    chats.forEach((chat, index) => {
      gather(bot.api.messagesTo(chat.id), round, courses[index]);
    });
  }
  await bot.stop();
  return courses;
}

interface Turn {
  readonly step: Step;
  readonly round: number;
  readonly course: Courses;
}

function play(api: BotApi, chat: Chat, { step, round, course }: Turn): void {
  if (step.kind !== "tap") return void chat.does(step);
  const messages = api.messagesTo(chat.id);
  const target = targetIn(messages, step.choice);
  if (target === null) return;
  const message = messages.indexOf(target.message);
  course.taps.set(round, { message, data: target.button.callback_data ?? "" });
  chat.does(step, target);
}

function gather(messages: readonly Shown[], step: number, course: Courses | undefined): void {
  for (const message of messages.slice(course?.expected.length))
    course?.expected.push({ text: textOf(message), step });
}
