import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchTable } from "./report.js";
import { type Measurement, measure, writeGenerated } from "./workload.js";

/**
 * `npm run bench`: measures indexing, asking and starting over the corpus and over generated documents, beside a
 * bare SQLite lookup and plain vector search of the same run. `--sizes 5,100` chooses how many are generated.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "corpus" },
    sizes: { type: "string", default: "5,100,1000" },
    json: { type: "boolean", default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), "yusuan-bench-"));
try {
  const measurements = await measureAll(values.corpus, sizesOf(values.sizes), folder);
  process.stdout.write(values.json ? `${JSON.stringify(measurements, null, 2)}\n` : printed(measurements));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureAll(
  corpus: string,
  sizes: readonly number[],
  scratch: string,
): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  if (existsSync(corpus)) measurements.push(await measured(`收录的文件`, corpus, join(scratch, "index")));
  for (const size of sizes) {
    const generated = join(scratch, `corpus-${size}`);
    writeGenerated(size, generated);
    measurements.push(await measured(`生成的${size}份`, generated, join(scratch, `index-${size}`)));
  }
  return measurements;
}

async function measured(name: string, corpus: string, index: string): Promise<Measurement> {
  process.stderr.write(`${name}……\n`);
  return measure(name, corpus, index);
}

function sizesOf(text: string): readonly number[] {
  const sizes = text.split(",").map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 3600)) return sizes;
  throw new Error("--sizes 应为 1 到 3600 的整数，用逗号分开，例如 5,100。");
}

function printed(measurements: readonly Measurement[]): string {
  const machine = `${cpus()[0]?.model ?? "?"} × ${cpus().length} · Node ${process.version}`;
  return `${benchTable(measurements)}\n\n${machine}\n`;
}
