import { type BuildProgress, buildIndex } from "../../ingest.js";

/** Run by the benchmark in a process of its own: corpus, index. Prints one line of JSON; says on standard error how far it is. */
const [, , corpus = "", index = ""] = process.argv;
const SAY_EVERY = 200;
const started = performance.now();
const audit = { from: started, to: started };

function follow({ stage, done, total }: BuildProgress): void {
  if (stage === "audit") audit[done === 0 ? "from" : "to"] = performance.now();
  if (done > 0 && done % SAY_EVERY === 0) process.stderr.write(`    ${stage} ${done}/${total}\n`);
}

const { counts } = await buildIndex({ corpus, index, rebuild: true, onProgress: follow });
process.stdout.write(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    auditSeconds: (audit.to - audit.from) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    documents: counts.documents,
    figures: counts.figures,
  }),
);
