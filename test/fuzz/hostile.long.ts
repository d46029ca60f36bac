import { join } from "node:path";
import { expect, it } from "vitest";
import { compiledProgram } from "../support/compiled-program.js";
import { lastingScratch } from "../support/scratch-corpus.js";
import { seeded } from "../support/seeded.js";
import { ARCHIVES } from "./hostile/archives.js";
import type { Mutation } from "./hostile/bytes.js";
import { PDF_BOMBS, PDFS } from "./hostile/pdfs.js";
import { soundDocx, soundPdf, soundText, typesetPdfs } from "./hostile/sounds.js";
import { TEXTS } from "./hostile/texts.js";
import { goodPlace, type Program, reportOf, type Sound, type Trial, tryHostile } from "./hostile/trials.js";

const { root } = compiledProgram();
const place = lastingScratch();

const KINDS: readonly (readonly [string, number, () => Promise<readonly Sound[]>, readonly Mutation[]])[] = [
  ["texts", 500, async () => [soundText()], TEXTS],
  ["PDFs", 500, async () => [soundPdf(), ...typesetPdfs()], PDFS],
  ["PDFs that explode", 4, async () => [soundPdf()], PDF_BOMBS],
  ["Word documents", 100, async () => [await soundDocx()], ARCHIVES],
];

/** The compiled program reads each document in a process of its own. */
async function compiled(): Promise<Program> {
  const parts = ["ingest.js", "store/index.js"].map((file) => import(join(root, "src", file)));
  return Object.assign({}, ...(await Promise.all(parts)));
}

it.each(KINDS)(
  "spoilt %s (%i) take nothing down and leave no half index",
  async (title, count, sounds, mutations) => {
    const program = await compiled();
    const good = await goodPlace(place.root, program, soundText("云溪县水利局").bytes.toString());
    const files = await sounds();
    const trials: Trial[] = [];
    for (let seed = 0; seed < count; seed += 1) {
      const mutation = mutations[seed % mutations.length] ?? seeded(seed).pick(mutations);
      trials.push(await tryHostile(good, program, seeded(seed).pick(files), mutation, seed));
    }
    console.log(reportOf(title, trials));
    expect(trials.filter(({ broken }) => broken.length > 0)).toEqual([]);
  },
);
