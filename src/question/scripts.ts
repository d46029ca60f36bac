import { createRequire } from "node:module";

type Convert = (text: string) => string;

const load = createRequire(import.meta.url);

/** opencc-js ships no types for its single-direction builds. */
interface OpenCc {
  Converter(options: { from: string; to: string }): Convert;
}

/** A text in Simplified characters. */
export const toSimplified = whenNeeded(() =>
  (load("opencc-js/t2cn") as OpenCc).Converter({ from: "t", to: "cn" }),
);

/** A text in Traditional characters. */
export const toTraditional = whenNeeded(() =>
  (load("opencc-js/cn2t") as OpenCc).Converter({ from: "cn", to: "t" }),
);

/** Written with characters that both scripts share. */
export function isScriptNeutral(text: string): boolean {
  return toTraditional(text) === text && toSimplified(text) === text;
}

/** Reading its dictionary takes longer than an answer: done for the first text. */
function whenNeeded(make: () => Convert): Convert {
  let convert: Convert | null = null;
  return (text) => {
    convert ??= make();
    return convert(text);
  };
}
