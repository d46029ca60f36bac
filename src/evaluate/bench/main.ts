import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measurePdfs, type PdfMeasurement, publishedPdf } from "./pdf.js";
import {
  type BenchPart,
  benchTable,
  growth,
  pdfTable,
  type ReportLanguage,
  withBenchTable,
} from "./report.js";
import { type Measurement, measure, writeGenerated } from "./workload.js";

/**
 * `npm run bench`: measures indexing, asking and starting over the corpus and over generated documents, beside a
 * bare SQLite lookup and plain vector search of the same run; and reading a published PDF beside taking its bare
 * text out. `--sizes 5,100` chooses how many are generated, `--write` puts the tables into the READMEs. `--pdf FILE`
 * (again for each) measures reading PDFs alone.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "corpus" },
    sizes: { type: "string", default: "5,100,1000" },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    pdf: { type: "string", multiple: true, default: [] },
  },
});

const READMES: readonly (readonly [string, ReportLanguage])[] = [
  ["README.md", "en"],
  ["README.zh-CN.md", "zh"],
];

const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), "yusuan-bench-"));
try {
  if (values.pdf.length === 0) await measureCorpora();
  const pdfs = values.pdf.length > 0 ? values.pdf : values.json ? [] : publishedPdf();
  if (pdfs.length > 0) tellPdfs(measurePdfs(pdfs));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureCorpora(): Promise<void> {
  const measurements = await measureAll(values.corpus, sizesOf(values.sizes), folder);
  process.stdout.write(values.json ? `${JSON.stringify(measurements, null, 2)}\n` : printed(measurements));
  if (values.write)
    for (const [file, language] of READMES) writeInto(file, benchTable(measurements, language));
}

function tellPdfs(measured: PdfMeasurement): void {
  const told = values.json
    ? JSON.stringify(measured, null, 2)
    : `${pdfTable(measured, "zh")}\n\n${machine()}`;
  process.stdout.write(`${told}\n`);
  if (values.write)
    for (const [file, language] of READMES)
      writeInto(file, pdfTable(measured, language), "npm run bench: PDF");
}

async function measureAll(
  corpus: string,
  sizes: readonly number[],
  scratch: string,
): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  if (existsSync(corpus)) measurements.push(await measured("corpus", corpus, join(scratch, "index")));
  for (const size of sizes) {
    const generated = join(scratch, `corpus-${size}`);
    say(size, "generate");
    writeGenerated(size, generated);
    measurements.push(await measured(size, generated, join(scratch, `index-${size}`)));
  }
  return measurements;
}

function measured(documents: Measurement["documents"], corpus: string, index: string): Promise<Measurement> {
  return measure(documents, corpus, index, (part) => say(documents, part));
}

function say(documents: Measurement["documents"], part: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${seconds} s  ${documents}: ${part}\n`);
}

function sizesOf(text: string): readonly number[] {
  const sizes = text.split(",").map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 3600)) return sizes;
  throw new Error("--sizes 应为 1 到 3600 的整数，用逗号分开，例如 5,100。");
}

function printed(measurements: readonly Measurement[]): string {
  const times = growth(measurements);
  const grown =
    times === null ? "" : `\n问到单位的问题，文件最多时的 p50 是最少时的 ${times.toFixed(1)} 倍。`;
  return `${benchTable(measurements, "zh")}\n${grown}\n${machine()}\n`;
}

/** The load tells whether other work took the processors meanwhile: above their number the times are too long. */
function machine(): string {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${cpus()[0]?.model ?? "?"} × ${cpus().length} · Node ${process.version} · load ${load}`;
}

function writeInto(file: string, table: string, part?: BenchPart): void {
  writeFileSync(file, withBenchTable(readFileSync(file, "utf8"), `${table}\n\n${machine()}`, part));
}
