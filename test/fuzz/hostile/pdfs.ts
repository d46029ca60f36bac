import { deflateSync } from "node:zlib";
import type { Seeded } from "../../support/seeded.js";
import { BYTES, type Mutation } from "./bytes.js";

/** Changes a file as text of bytes, so that every offset of it is kept or lost on purpose. */
function ofText(name: string, change: (text: string, random: Seeded) => string): Mutation {
  return {
    name,
    apply: (file, random) => Buffer.from(change(file.toString("latin1"), random), "latin1"),
  };
}

function oneOf(text: string, pattern: RegExp, random: Seeded, by: (found: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = random.pick(matches);
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

const OBJECT = /\d+ 0 obj[\s\S]*?endobj/gu;
const STREAM = /<<[^<>]*?\/Length \d+[^<>]*?>>\s*stream\r?\n[\s\S]*?endstream/gu;

function packed(content: string, times: number): string {
  const bomb = deflateSync(Buffer.alloc(content.length * times, content, "latin1")).toString("latin1");
  return `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb}\nendstream`;
}

/** What befalls a PDF besides. */
export const PDFS: readonly Mutation[] = [
  ...BYTES,
  ofText("an object lost", (text, random) => oneOf(text, OBJECT, random, () => "")),
  ofText("an object is another", (text, random) => {
    const other = random.pick(text.match(OBJECT) ?? [""]);
    return oneOf(text, OBJECT, random, (found) => other.replace(/^\d+/u, found.match(/^\d+/u)?.[0] ?? "1"));
  }),
  ofText("a reference leads elsewhere", (text, random) =>
    oneOf(text, /\d+ 0 R/gu, random, () => `${random.pick([0, 1, 2, 3, 5, 6, 999_999])} 0 R`),
  ),
  ofText("a stream lies of its length", (text, random) =>
    oneOf(text, /\/Length \d+/gu, random, () => `/Length ${random.pick([0, 1, -5, 40, 2 ** 31, 1e12])}`),
  ),
  ofText("a number out of bounds", (text, random) =>
    oneOf(text, /\d+(?:\.\d+)?/gu, random, () =>
      random.pick(["-1", "1e9", "99999999999999999999", "0.0000001", "NaN"]),
    ),
  ),
  ofText("many more pages than there are", (text) => text.replace(/\/Count \d+/u, "/Count 499")),
  ofText("pages that hold themselves", (text) => text.replace(/\/Kids \[[^\]]*\]/u, "/Kids [2 0 R 2 0 R]")),
  ofText("lists within lists", (text, random) =>
    oneOf(text, /\/(?:MediaBox|Resources|Kids)/gu, random, (found) => `/Deep ${"[".repeat(20_000)} ${found}`),
  ),
  ofText("states within states", (text, random) =>
    oneOf(text, STREAM, random, () => packed("q 1 0 0 1 0 0 cm BT /F 9 Tf ", 2000)),
  ),
  ofText("lines without number", (text, random) =>
    oneOf(text, STREAM, random, () =>
      packed("50 50 m 500 50 l S 50 50 m 50 500 l S ", random.pick([20, 2000])),
    ),
  ),
  ofText("words without number", (text, random) =>
    oneOf(text, STREAM, random, () =>
      packed("BT /F 9 Tf 50 500 Td <65876587> Tj ET ", random.pick([20, 2000])),
    ),
  ),
  ofText("a filter nobody knows", (text, random) =>
    oneOf(text, /\/Length/gu, random, () => "/Filter [/FlateDecode /LZWDecode /JBIG2Decode] /Length"),
  ),
];

/** Streams that unpack to hundreds of megabytes. */
export const PDF_BOMBS: readonly Mutation[] = [
  ofText("a stream that explodes", (text, random) =>
    oneOf(text, STREAM, random, () => packed("0 0 m 9 9 l S ", 2e7)),
  ),
  ofText("blanks without end", (text, random) =>
    oneOf(text, STREAM, random, () => packed("          ", 6e7)),
  ),
];
