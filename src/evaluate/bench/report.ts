import { markdownRow } from "../report/index.js";
import type { Measurement } from "./workload.js";

const MEGABYTE = 1024 * 1024;

const ROWS: readonly (readonly [string, (measurement: Measurement) => string])[] = [
  ["文件 · 数字", ({ indexing }) => `${indexing.documents} · ${indexing.figures}`],
  ["建索引：文件/秒", ({ indexing }) => (indexing.documents / indexing.seconds).toFixed(1)],
  ["建索引：峰值内存", ({ indexing }) => `${(indexing.peakBytes / MEGABYTE).toFixed(0)} MB`],
  ["轮流问各单位 p50", ({ asking }) => milliseconds(asking.p50)],
  ["轮流问各单位 p99", ({ asking }) => milliseconds(asking.p99)],
  ["接着问同一单位 p50", ({ following }) => milliseconds(following.p50)],
  ["接着问同一单位 p99", ({ following }) => milliseconds(following.p99)],
  ["答出该数", ({ asking }) => `${asking.right}/${asking.of}`],
  ["只查一次 SQLite p50", ({ lookup }) => milliseconds(lookup.p50)],
  ["轮流问 ÷ SQLite", ({ asking, lookup }) => ratio(asking.p50, lookup.p50)],
  ["向量检索 p50", ({ vector }) => milliseconds(vector.p50)],
  ["向量检索 p99", ({ vector }) => milliseconds(vector.p99)],
  ["向量检索：答出该数", ({ vector }) => `${vector.right}/${vector.of}`],
  ["轮流问 ÷ 向量检索", ({ asking, vector }) => ratio(asking.p50, vector.p50)],
  ["命令冷启动", ({ cold }) => milliseconds(cold.command)],
  ["冷启动 ÷ 空的 Node", ({ cold }) => ratio(cold.command, cold.node)],
];

/** The measurements side by side as a Markdown table, a column a corpus. */
export function benchTable(measurements: readonly Measurement[]): string {
  return [
    markdownRow(["", ...measurements.map(({ name }) => name)]),
    markdownRow(["---", ...measurements.map(() => "---:")]),
    ...ROWS.map(([label, cell]) => markdownRow([label, ...measurements.map(cell)])),
  ].join("\n");
}

function milliseconds(value: number): string {
  return `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
}

function ratio(value: number, yardstick: number): string {
  return yardstick === 0 ? "—" : `${(value / yardstick).toFixed(1)} 倍`;
}
