import { createRequire } from "node:module";

type Convert = (text: string) => string;

/** opencc-js ships no types for its single-direction builds. */
const { Converter } = createRequire(import.meta.url)("opencc-js") as {
  Converter(options: { from: string; to: string }): Convert;
};

/** A text in Simplified characters. */
export const toSimplified = Converter({ from: "t", to: "cn" });

const toTraditional = Converter({ from: "cn", to: "t" });

/** Written with characters that both scripts share. */
export function isScriptNeutral(text: string): boolean {
  return toTraditional(text) === text && toSimplified(text) === text;
}
