import { readFileSync } from "node:fs";
import { type Seeded, seeded } from "../support/seeded.js";

/** Something that somebody does in a chat. */
export type Step =
  /** Says something meant for the bot. */
  | { readonly kind: "ask"; readonly who: number; readonly text: string }
  /** Says something to the others in a group. */
  | { readonly kind: "aside"; readonly who: number; readonly text: string }
  /** Sends something that is no text. */
  | { readonly kind: "junk"; readonly who: number; readonly what: Junk }
  /** Taps a button of the last message that has any; the number chooses which. */
  | { readonly kind: "tap"; readonly who: number; readonly choice: number }
  /** Types after the bot's name somewhere else. */
  | { readonly kind: "type"; readonly who: number; readonly text: string };

export const JUNK = ["sticker", "photo", "voice", "document", "location", "poll"] as const;
export type Junk = (typeof JUNK)[number];

/** What happens in one chat, in order. */
export interface ChatScript {
  readonly group: boolean;
  readonly steps: readonly Step[];
}

export interface Size {
  readonly chats: number;
  /** What happens in all of them together. */
  readonly messages: number;
  readonly seed: number;
}

/** Of so many chats one is a group. */
const GROUP_EVERY = 8;
export const PEOPLE_OF_GROUP = 3;

const HOSTILE = [
  "<b>屯留</b>项目支出 & <a href='x'>多少</a>",
  "屯留\u202E三公\u2066👨‍👩‍👧<script>",
  "';DROP TABLE inbox;--",
  "？",
  "3".repeat(900),
  "三公".repeat(1_500),
];
const COMMANDS = [
  "/start",
  "/help",
  "/sources",
  "/forget",
  "/privacy",
  "/home",
  "/audit 平乡",
  "/start a_x",
  "/x",
];
const TYPED = ["屯留三公", "平乡", "三公", "", "项目支出", "abc"];

/** Conversations of the gold questions: each a question with what was said before it. */
function conversations(): readonly (readonly string[])[] {
  const lines = readFileSync("test/eval/gold.jsonl", "utf8").trim().split("\n");
  const items = lines.map((line) => JSON.parse(line) as { history: string[]; question: string });
  return items.map(({ history, question }) => [...history, question]);
}

/** What everybody does: the same for the same size. */
export function scripts({ chats, messages, seed }: Size): ChatScript[] {
  const random = seeded(seed);
  const gold = conversations();
  return Array.from({ length: chats }, (_, chat) => {
    const group = chat % GROUP_EVERY === GROUP_EVERY - 1;
    const count = Math.floor(messages / chats) + (chat < messages % chats ? 1 : 0);
    const steps: Step[] = [];
    while (steps.length < count) steps.push(...nextSteps(group, steps.length === 0, random, gold));
    return { group, steps: steps.slice(0, count) };
  });
}

function nextSteps(
  group: boolean,
  first: boolean,
  random: Seeded,
  gold: readonly (readonly string[])[],
): Step[] {
  const who = group ? random.below(PEOPLE_OF_GROUP) : 0;
  const ask = (text: string): Step => ({ kind: "ask", who, text });
  const chance = random.below(100);
  if (first || chance < 62) return random.pick(gold).map(ask);
  if (chance < 74) return [{ kind: "tap", who, choice: random.below(5) }];
  if (chance < 80) return [{ kind: "type", who, text: random.pick(TYPED) }];
  if (chance < 86) return [{ kind: "junk", who, what: random.pick(JUNK) }];
  if (chance < 92) return [ask(random.pick(COMMANDS))];
  if (chance < 95) return [ask(random.pick(HOSTILE))];
  return group ? [{ kind: "aside", who, text: random.pick(random.pick(gold)) }] : [ask("屯留项目支出多少")];
}
