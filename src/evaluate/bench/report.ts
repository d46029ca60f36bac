import { basename } from "node:path";
import { markdownRow } from "../report/index.js";
import type { PdfMeasurement, PdfReading } from "./pdf.js";
import type { Measurement } from "./workload.js";

const MEGABYTE = 1024 * 1024;

/** Languages of the table: those of the READMEs. */
export type ReportLanguage = "en" | "zh";

type Words = Readonly<Record<ReportLanguage, string>>;

const ROWS: readonly (readonly [Words, (measurement: Measurement) => string])[] = [
  [{ en: "numbers read", zh: "读出的数字" }, ({ indexing }) => indexing.figures.toLocaleString("en-US")],
  [{ en: "building the index", zh: "建索引" }, ({ indexing }) => `${indexing.seconds.toFixed(1)} s`],
  [
    { en: "– documents per second", zh: "– 每秒文件" },
    ({ indexing }) => perSecond(indexing.documents, indexing.seconds),
  ],
  [{ en: "– peak memory", zh: "– 内存峰值" }, ({ indexing }) => megabytes(indexing.peakBytes)],
  [
    { en: "audit, documents per second", zh: "核对，每秒文件" },
    ({ indexing }) => perSecond(indexing.documents, indexing.auditSeconds),
  ],
  [
    { en: "question naming a body, another each time: p50", zh: "问到单位，每次换一家：p50" },
    ({ answering }) => milliseconds(answering.asking.p50),
  ],
  [{ en: "– p99", zh: "– p99" }, ({ answering }) => milliseconds(answering.asking.p99)],
  [
    { en: "first question about a body: p50", zh: "第一次问到某单位：p50" },
    ({ answering }) => milliseconds(answering.first.p50),
  ],
  [{ en: "– p99", zh: "– p99" }, ({ answering }) => milliseconds(answering.first.p99)],
  [
    { en: "question about the body before: p50", zh: "接着问同一家：p50" },
    ({ answering }) => milliseconds(answering.following.p50),
  ],
  [{ en: "– p99", zh: "– p99" }, ({ answering }) => milliseconds(answering.following.p99)],
  [
    { en: "question about all bodies: p50", zh: "问全部单位：p50" },
    ({ answering }) => milliseconds(answering.ofEveryBody.p50),
  ],
  [{ en: "– p99", zh: "– p99" }, ({ answering }) => milliseconds(answering.ofEveryBody.p99)],
  [
    { en: "answered with the number meant", zh: "答出该数" },
    ({ answering: { asking } }) => `${asking.right}/${asking.of}`,
  ],
  [{ en: "memory while answering", zh: "回答时的内存" }, ({ answering }) => megabytes(answering.peakBytes)],
  [
    { en: "ready for the first question", zh: "打开索引后可提问" },
    ({ answering }) => milliseconds(answering.readyMs),
  ],
  [
    { en: "one bare SQLite look-up: p50", zh: "只查一次 SQLite：p50" },
    ({ answering }) => milliseconds(answering.lookup.p50),
  ],
  [
    { en: "plain vector search: p50", zh: "向量检索：p50" },
    ({ vector }) => (vector ? milliseconds(vector.p50) : "–"),
  ],
  [
    { en: "– answered with the number meant", zh: "– 答出该数" },
    ({ vector }) => (vector ? `${vector.right}/${vector.of}` : "–"),
  ],
  [
    { en: "`yusuan ask`, from a cold start", zh: "`yusuan ask` 冷启动" },
    ({ cold }) => milliseconds(cold.command),
  ],
];

const HEAD: Readonly<Record<ReportLanguage, (documents: Measurement["documents"]) => string>> = {
  en: (documents) => (documents === "corpus" ? "included" : `${documents.toLocaleString("en-US")} generated`),
  zh: (documents) => (documents === "corpus" ? "收录的" : `生成的 ${documents} 份`),
};

/** The measurements side by side as a Markdown table, a column a corpus. */
export function benchTable(measurements: readonly Measurement[], language: ReportLanguage): string {
  return [
    markdownRow(["", ...measurements.map(({ documents }) => HEAD[language](documents))]),
    markdownRow(["---", ...measurements.map(() => "---:")]),
    ...ROWS.map(([label, cell]) => markdownRow([label[language], ...measurements.map(cell)])),
  ].join("\n");
}

const PDF_WORDS = {
  pages: { en: "pages", zh: "页" },
  perSecond: { en: "pages per second", zh: "每秒页数" },
  memory: { en: "peak memory", zh: "内存峰值" },
  whole: { en: "read as a disclosure", zh: "读成公开文件" },
  plain: { en: "bare text, same library", zh: "同一程序库只取文字" },
} as const satisfies Readonly<Record<string, Words>>;

/** Reading PDFs beside taking their bare text out, as a Markdown table. */
export function pdfTable({ files, whole, plain }: PdfMeasurement, language: ReportLanguage): string {
  const word = (name: keyof typeof PDF_WORDS) => PDF_WORDS[name][language];
  const row = (name: "whole" | "plain", { pages, seconds, peakBytes }: PdfReading) =>
    markdownRow([word(name), perSecond(pages, seconds), megabytes(peakBytes)]);
  const what = `${files.map((file) => basename(file)).join("、")} · ${whole.pages} ${word("pages")}`;
  return [
    markdownRow([what, word("perSecond"), word("memory")]),
    markdownRow(["---", "---:", "---:"]),
    row("whole", whole),
    row("plain", plain),
  ].join("\n");
}

/** What a README holds of the benchmark: the table of the corpora, and that of PDFs. */
export type BenchPart = "npm run bench" | "npm run bench: PDF";

/** A README with a table of the benchmark written anew between its marks. */
export function withBenchTable(readme: string, table: string, part: BenchPart = "npm run bench"): string {
  const block = new RegExp(`(<!-- ${part} -->\n)[\\s\\S]*?(<!-- /${part} -->)`, "u");
  if (!block.test(readme)) throw new Error("the README has no place for the table of the benchmark");
  return readme.replace(block, (_, opening: string, closing: string) => `${opening}${table}\n${closing}`);
}

/** How much longer a question that names a body takes over the most documents than over the fewest. */
export function growth(measurements: readonly Measurement[]): number | null {
  const generated = measurements.filter(({ documents }) => documents !== "corpus");
  const few = generated[0]?.answering.asking.p50;
  const many = generated.at(-1)?.answering.asking.p50;
  return few && many && generated.length > 1 ? many / few : null;
}

function milliseconds(value: number): string {
  return `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(0)} MB`;
}

function perSecond(count: number, seconds: number): string {
  return seconds === 0 ? "–" : (count / seconds).toFixed(1);
}
