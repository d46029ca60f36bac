import type { BotApi, Button, Person, Place, Shown } from "../support/bot-api/index.js";
import { type ChatScript, type Junk, PEOPLE_OF_GROUP, type Step } from "./script.js";

/** A chat, and the people in it. */
export interface Chat {
  readonly id: number;
  /** Does a step; returns the id of the query that it makes, or of the message. */
  does(step: Step, target?: Target | null): Done;
}

/** A button under a message of the bot. */
export interface Target {
  readonly message: Shown;
  readonly button: Button;
}

export interface Done {
  readonly query: string | null;
  readonly message: number | null;
}

const NOTHING: Done = { query: null, message: null };

/** Lets the people of the scripts come: the same ones, in the same order, in every run. */
export function crowd(api: BotApi, scripts: readonly ChatScript[]): Chat[] {
  return scripts.map(({ group }) => (group ? groupOf(api) : chatOf(api, [api.person()], null)));
}

function groupOf(api: BotApi): Chat {
  const people = Array.from({ length: PEOPLE_OF_GROUP }, () => api.person());
  return chatOf(api, people, api.group());
}

function chatOf(api: BotApi, people: readonly Person[], place: Place | null): Chat {
  const where = place === null ? {} : { chat: place };
  const mention = place === null ? "" : `@${api.bot.username} `;
  const says = (person: Person, text: string): Done => ({
    query: null,
    message: person.says(text, where).message_id,
  });
  return {
    id: place?.id ?? people[0]?.id ?? 0,
    does: (step, target = null) => {
      const person = people[step.who];
      if (!person) throw new RangeError(`nobody is ${step.who}`);
      if (step.kind === "ask") return says(person, addressed(step.text, mention));
      if (step.kind === "aside") return says(person, step.text);
      if (step.kind === "type") return { query: person.types(step.text), message: null };
      if (step.kind === "junk") return { query: null, message: sendJunk(person, step.what, where) };
      return target === null
        ? NOTHING
        : { query: person.presses(target.button, target.message), message: null };
    },
  };
}

/** In a group a command names its bot behind it, any other text before it. */
function addressed(text: string, mention: string): string {
  if (mention === "" || !text.startsWith("/")) return `${mention}${text}`;
  const [command = "", ...rest] = text.split(" ");
  return [`${command}${mention.trim()}`, ...rest].join(" ");
}

function sendJunk(person: Person, what: Junk, where: { readonly chat?: Place }): number {
  const sends = {
    sticker: () => person.sendsSticker(where),
    photo: () => person.sendsPhoto("屯留三公", where),
    voice: () => person.sendsVoice(where),
    document: () => person.sendsDocument("", where),
    location: () => person.sendsLocation(where),
    poll: () => person.sendsPoll("?", where),
  };
  return sends[what]().message_id;
}

/** The button of the last message that has any: the one that the choice falls on. */
export function targetIn(messages: readonly Shown[], choice: number): Target | null {
  const buttons = ({ buttons: rows }: Shown) => rows.flat().filter((one) => one.callback_data !== undefined);
  const message = messages.findLast((one) => buttons(one).length > 0);
  if (!message) return null;
  const all = buttons(message);
  const button = all[choice % all.length];
  return button ? { message, button } : null;
}
