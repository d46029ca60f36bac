import { createHash } from "node:crypto";
import { maskLines } from "./mask.js";
import { markNoise } from "./noise.js";
import type { Noise, SourceDocument, SourceLine } from "./source.js";

/** Where the lines of a file stand, and what the reader has to say of it. */
export interface Placed {
  readonly spots: readonly Pick<SourceLine, "page" | "box" | "recognised">[];
  readonly warnings: readonly string[];
}

/** What the reader of a format got out of a file. */
export interface Reading {
  readonly encoding: SourceDocument["encoding"];
  /** Lines as they were read, not masked yet. */
  readonly lines: readonly string[];
  /** Told from the masked lines where the format itself does not say where they stand. */
  readonly place: (lines: readonly string[], noise: readonly (Noise | null)[]) => Placed;
  /** Stamps that are no lines of their own. */
  readonly stamps: readonly string[];
}

/** The document that a reading makes: masked, its noise marked, its lines numbered and placed. */
export function assembled(
  bytes: Uint8Array,
  file: string,
  { encoding, lines, place, stamps }: Reading,
): SourceDocument {
  const texts = maskLines(lines);
  const { noise, marks } = markNoise(texts);
  const { spots, warnings } = place(texts, noise);
  return {
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    encoding,
    lines: texts.map((text, index) => ({
      number: index + 1,
      text,
      ...spotted(spots[index], text),
      noise: noise[index] ?? null,
    })),
    marks: [...new Set([...marks, ...stamps])],
    warnings,
  };
}

/** The place of a line; numbers that are masked are not told by what was recognised either. */
function spotted(spot: Placed["spots"][number] | undefined, text: string): Placed["spots"][number] {
  if (!spot?.recognised) return spot ?? { page: null };
  const { numbers, confidence } = spot.recognised;
  return {
    ...spot,
    recognised: { confidence, numbers: numbers.filter((number) => text.includes(number.text)) },
  };
}
