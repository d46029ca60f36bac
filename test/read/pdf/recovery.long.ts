import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { corpusDocuments } from "../../support/corpus-documents.js";
import { type Recovery, recovery } from "./recovery.js";
import { STYLES } from "./styles.js";

it.each(Object.entries(STYLES))("%s", async (name, style) => {
  const all: Recovery[] = [];
  for (const document of corpusDocuments()) all.push(await recovery(document, style));
  const count = (of: "wanted" | "lost" | "wrong" | "renamed") =>
    all.reduce((sum, one) => sum + one[of].length, 0);
  const back = count("wanted") - count("lost");
  console.log(
    `${name}: ${back}/${count("wanted")} (${((100 * back) / count("wanted")).toFixed(1)} %), wrong ${count("wrong")}, renamed ${count("renamed")}`,
  );
  if (process.env["OUT"])
    writeFileSync(process.env["OUT"] + name.replace(/\W+/g, "-") + ".json", JSON.stringify(all, null, 1));
  expect(count("wrong")).toBe(0);
});
