import { expect, it } from "vitest";
import { corpusDocuments } from "../../support/corpus-documents.js";
import { type Recovery, recovery } from "./recovery.js";
import { STYLES } from "./styles.js";

/** Fewer figures came back of no style. */
const LEAST = 0.99;

it.each(Object.entries(STYLES))(
  "%s: the figures come back, and none that is not stated",
  async (name, style) => {
    const all: Recovery[] = [];
    for (const document of corpusDocuments()) all.push(await recovery(document, style));
    const count = (of: keyof Recovery) => all.reduce((sum, one) => sum + one[of].length, 0);
    const share = 1 - count("lost") / count("wanted");
    process.stdout.write(`${name}: ${(100 * share).toFixed(1)} % of ${count("wanted")}\n`);
    expect([count("wrong"), count("renamed")]).toEqual([0, 0]);
    expect(share).toBeGreaterThanOrEqual(LEAST);
  },
);
