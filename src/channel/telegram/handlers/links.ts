import { createHash } from "node:crypto";
import type { BotContext } from "../context.js";

/** Links that open the bot at something: `t.me/<bot>?start=…`, at most 64 characters of `A-Za-z0-9_-`. */
export function linkTo(ctx: BotContext, answerId: string): string {
  return startLink(ctx, `a_${answerId}`);
}

export function linkToBody(ctx: BotContext, org: string): string {
  return startLink(ctx, `b_${bodyId(org)}`);
}

function startLink({ me }: BotContext, payload: string): string {
  return `https://t.me/${me}?start=${payload}`;
}

const BODY_ID_LENGTH = 16;

/** A body by its name, the same on every machine: links to bodies outlive the state of the bot. */
function bodyId(org: string): string {
  return createHash("sha256").update(org).digest("base64url").slice(0, BODY_ID_LENGTH);
}

/** The answer that a text of the bot links to; null where it links to none. */
export function answerLinkedIn(text: string): string | null {
  return /\?start=a_([\w-]+)/u.exec(text)?.[1] ?? null;
}

/** What the words after `/start` lead to. */
export type StartPayload =
  | { readonly kind: "answer"; readonly id: string }
  | { readonly kind: "body"; readonly org: string }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "nothing" };

export function startPayload(payload: string, orgs: readonly string[]): StartPayload {
  if (payload === "") return { kind: "nothing" };
  const [, letter, id] = /^([ab])_([\w-]+)$/u.exec(payload) ?? [];
  if (letter === "a" && id) return { kind: "answer", id };
  const org = orgs.find((name) => letter === "b" && bodyId(name) === id);
  return org === undefined ? { kind: "words", text: readable(payload) } : { kind: "body", org };
}

/** Links made by hand may hold a name: as it is, or as base64url of its UTF-8. */
function readable(payload: string): string {
  if (!/^[\w-]+$/u.test(payload)) return payload;
  const decoded = Buffer.from(payload, "base64url").toString("utf8");
  return /^[\p{Script=Han}\w\s]+$/u.test(decoded) ? decoded : payload;
}
