import type { Asked, Script } from "./behaviour.js";

/** What a model that reads is given, taken apart again. */
export interface ReadingAsked {
  readonly open: readonly string[];
  readonly names: readonly string[];
}

export function readingAsked({ user }: Asked): ReadingAsked {
  const [, open = ""] = /没有读懂的字：(.*)/u.exec(user) ?? [];
  const [, names = ""] = user.split("可用的名称：\n");
  return { open: open.split("、"), names: names.split("\n") };
}

/** A model that reads words as names. */
export function reads(...readings: readonly (readonly [words: string, name: string])[]): Script {
  const reply = JSON.stringify({ readings: readings.map(([words, name]) => ({ words, name })) });
  return () => ({ reply });
}
