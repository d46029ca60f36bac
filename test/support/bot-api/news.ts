import type { Chat, Message, User } from "telegraf/types";
import type { State } from "./state.js";
import type { NewUpdate } from "./updates.js";

/** The kinds of updates that bring a message. */
export type MessageKind = "message" | "edited_message" | "channel_post" | "edited_channel_post";

/** The update that brings a message; the kind says which of Telegram's types the message is. */
export function ofMessage(kind: MessageKind, message: Message): NewUpdate {
  return { [kind]: message } as unknown as NewUpdate;
}

/** A change of the bot's standing in a chat. */
export interface Membership {
  readonly chat: Chat;
  readonly by: User;
  readonly before: "member" | "left" | "kicked";
  readonly after: "member" | "kicked";
}

/** The update that tells the bot of its standing. */
export function ofMembership({ bot, clock }: State, { chat, by, before, after }: Membership): NewUpdate {
  const member = (status: string) => ({ user: bot, status, until_date: 0 });
  const change = {
    chat,
    from: by,
    date: Math.floor(clock.now() / 1000),
    old_chat_member: member(before),
    new_chat_member: member(after),
  };
  return { my_chat_member: change } as unknown as NewUpdate;
}
