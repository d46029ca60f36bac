import { buildIndex } from "../../ingest.js";

/** Run by the benchmark in a process of its own: corpus, index. Prints one line of JSON. */
const [, , corpus = "", index = ""] = process.argv;
const started = performance.now();
const { counts } = await buildIndex({ corpus, index, rebuild: true });
const seconds = (performance.now() - started) / 1000;
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(
  JSON.stringify({ seconds, peakBytes, documents: counts.documents, figures: counts.figures }),
);
