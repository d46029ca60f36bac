import { describe, expect, it } from "vitest";
import { addToCorpus } from "../../src/ingest.js";
import { isRefusal, openIndex } from "../../src/store/index.js";
import { scratch } from "../support/scratch-corpus.js";
import { ARCHIVES } from "./hostile/archives.js";
import type { Mutation } from "./hostile/bytes.js";
import { PDFS } from "./hostile/pdfs.js";
import { soundDocx, soundPdf, soundText } from "./hostile/sounds.js";
import { TEXTS } from "./hostile/texts.js";
import { goodPlace, type Sound, tryHostile } from "./hostile/trials.js";

const KINDS: readonly (readonly [string, () => Sound | Promise<Sound>, readonly Mutation[]])[] = [
  ["texts", soundText, TEXTS],
  ["PDFs", soundPdf, PDFS],
  ["Word documents", soundDocx, ARCHIVES],
];

/** Every third damage; all of them, with many seeds, run with `npm run long`. */
const SLICE = 3;

describe("spoilt files", () => {
  it.each(KINDS)(
    "%s are taken whole or refused in a sentence, and nothing else changes",
    async (_, sound, mutations) => {
      const { root } = scratch();
      const program = { addToCorpus, openIndex, isRefusal };
      const good = await goodPlace(root, program, soundText("云溪县水利局").bytes.toString());
      const whole = await tryHostile(
        good,
        program,
        await sound(),
        { name: "none", apply: (file) => file },
        0,
      );
      expect(whole).toMatchObject({ status: "added", broken: [] });
      for (const [seed, mutation] of [...mutations.entries()].filter(([at]) => at % SLICE === 0))
        expect(await tryHostile(good, program, await sound(), mutation, seed)).toMatchObject({
          broken: [],
        });
    },
  );
});
