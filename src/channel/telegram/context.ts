import { Context } from "telegraf";
import type { InlineQueryResult } from "telegraf/types";
import type { Answerer } from "../../answer.js";
import type { Language } from "../../question/index.js";
import { type Draft, keepsakeId, type State } from "../../state/index.js";
import type { Index } from "../../store/index.js";
import type { KeyboardRow } from "./buttons/index.js";
import type { FileFetcher, Intake } from "./intake.js";
import type { Proof } from "./proof.js";
import type { RecentQuestions } from "./recent.js";
import type { TelegramSettings } from "./settings.js";
import { languageOf, type Words, wordsIn } from "./speech/index.js";
import type { Clock } from "./transport/index.js";

/** What is asked, and of what: changes as a whole when the index does. */
export interface Answering {
  readonly answerer: Answerer;
  readonly index: Index;
}

/** What handlers work with. */
export interface Workplace {
  readonly settings: TelegramSettings;
  readonly state: State;
  readonly clock: Clock;
  /** The index in use; the same one for all of an update. */
  readonly answering: () => Answering;
  readonly counters: Counters;
  readonly recent: RecentQuestions;
  /** Folder of the templates that letters are written by. */
  readonly templates: string;
  readonly proof: Proof;
  readonly intake: Intake;
  readonly files: FileFetcher;
}

/** What `/status` tells; counted since the start. */
export interface Counters {
  readonly started: number;
  questions: number;
  failures: number;
}

/** A call that is made at once and once: what it answers is of no use later. */
export interface DirectCall {
  readonly method: "answerCallbackQuery" | "answerInlineQuery";
  readonly payload: object;
}

/** One update being handled. What comes of it is gathered and written down as a whole when the handler is through. */
export class BotContext extends Context {
  /** Set by whoever makes the context, before any handler runs. */
  workplace!: Workplace;
  readonly drafts: Draft[] = [];
  readonly writes: (() => void)[] = [];
  readonly calls: DirectCall[] = [];

  /** The language of what the bot itself says to this person. */
  get language(): Language {
    return languageOf(this.from?.language_code);
  }

  get words(): Words {
    return wordsIn(this.language);
  }

  get inGroup(): boolean {
    const type = this.chat?.type;
    return type === "group" || type === "supergroup";
  }

  get isAdmin(): boolean {
    return this.from !== undefined && this.workplace.settings.admins.has(this.from.id);
  }

  get isStaff(): boolean {
    const { staff, admins } = this.workplace.settings;
    return this.from !== undefined && (staff.has(this.from.id) || admins.has(this.from.id));
  }

  /** This person in this chat, as the state knows them. */
  get person(): string {
    return this.workplace.state.pseudonym("person", this.chat?.id ?? 0, this.from?.id ?? 0);
  }

  /** This chat, as the state knows it; of an inline query the person's own chat. */
  get chatName(): string {
    return this.workplace.state.pseudonym("chat", this.chat?.id ?? this.from?.id ?? 0);
  }

  /** Keeps a content for a button or a link, and returns its id. */
  keep(kind: string, content: string): string {
    const { state, clock } = this.workplace;
    this.writes.push(() => void state.kept.keep(kind, content, clock.now()));
    return keepsakeId(kind, content);
  }

  /** Says something in HTML, in the thread it was asked in. */
  say(html: string, keyboard: readonly KeyboardRow[] = []): void {
    const text = { text: html, parse_mode: "HTML", link_preview_options: { is_disabled: true } };
    draft(this, "sendMessage", { ...text, ...markup(keyboard) }, null);
  }

  /** Shows a picture (PNG) with its words. */
  show(photo: Buffer, caption: string, keyboard: readonly KeyboardRow[] = []): void {
    draft(this, "sendPhoto", { caption, parse_mode: "HTML", ...markup(keyboard) }, photo);
  }

  /** Puts other words in the place of the message whose button was tapped, and takes its buttons away. */
  become(html: string): void {
    const shown = this.callbackQuery?.message;
    if (shown)
      draft(this, "editMessageText", { message_id: shown.message_id, text: html, parse_mode: "HTML" }, null);
  }

  /** Ends the waiting that a tapped button shows; with words these appear above the chat. */
  tapped(text?: string): void {
    const id = this.callbackQuery?.id;
    if (id === undefined) return;
    const said = text === undefined ? {} : { text, show_alert: true };
    this.calls.push({ method: "answerCallbackQuery", payload: { callback_query_id: id, ...said } });
  }

  offer(results: readonly InlineQueryResult[], extra: object): void {
    const id = this.inlineQuery?.id;
    if (id === undefined) return;
    this.calls.push({ method: "answerInlineQuery", payload: { inline_query_id: id, results, ...extra } });
  }
}

function draft(ctx: BotContext, method: Draft["method"], payload: object, photo: Buffer | null): void {
  const chat = ctx.chat?.id;
  if (chat === undefined) return;
  const addressed = { chat_id: chat, ...threadOf(ctx), ...payload };
  ctx.drafts.push({ lane: String(chat), method, payload: JSON.stringify(addressed), photo });
}

/** In groups answers hang on the message they answer, and stay in its topic. */
function threadOf({ message, callbackQuery, inGroup }: BotContext): object {
  const asked = message ?? callbackQuery?.message;
  if (!asked || !inGroup) return {};
  return {
    ...topicOf(asked),
    reply_parameters: { message_id: asked.message_id, allow_sending_without_reply: true },
  };
}

function topicOf(message: object): object {
  const inTopic = "is_topic_message" in message && message.is_topic_message === true;
  return inTopic && "message_thread_id" in message ? { message_thread_id: message.message_thread_id } : {};
}

function markup(keyboard: readonly KeyboardRow[]): object {
  return keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } };
}
