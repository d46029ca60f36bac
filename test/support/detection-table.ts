import type { Recorded } from "../audit/planted/run.js";
import type { Coverage } from "../audit/planted/uncovered.js";

/** How a README puts what was found of the errors planted in documents. */
export interface DetectionWords {
  readonly kinds: Readonly<Record<string, string>>;
  readonly all: string;
  readonly byRule: string;
  readonly byTable: string;
  readonly headOfKinds: readonly string[];
  readonly headOfRules: readonly string[];
  readonly headOfTables: readonly string[];
  share(part: number, of: number): string;
}

export const DETECTION_WORDS: Readonly<Record<string, DetectionWords>> = {
  "README.md": {
    kinds: {
      digit: "one digit of a cell changed",
      row: "a row dropped",
      swap: "two cells swapped",
      unit: "unit of a table or sheet changed (元 for 万元)",
      prose: "one digit of a sentence changed",
      proseUnit: "unit in a sentence changed",
      direction: "direction flipped (增加 for 减少)",
    },
    all: "all",
    byRule: "By rule",
    byTable: "Cells of 1.00 and more that no identity covers, by table",
    headOfKinds: ["error", "planted", "found", "findings that point at it"],
    headOfRules: ["rule", "errors where it held", "broke it", "found by any rule"],
    headOfTables: ["table", "cells", "that no identity covers"],
    share: (part, of) => `${part.toLocaleString("en-US")} (${percent(part, of)} %)`,
  },
  "README.zh-CN.md": {
    kinds: {
      digit: "表中一个数改一位",
      row: "漏一行",
      swap: "两格互换",
      unit: "表的单位改动（万元改元）",
      prose: "文字中一个数改一位",
      proseUnit: "文字中的单位改动",
      direction: "增减方向改动（增加改减少）",
    },
    all: "合计",
    byRule: "按规则",
    byTable: "没有核对关系的单元格（1.00及以上），按表",
    headOfKinds: ["错误", "植入", "发现", "指向该处的结果"],
    headOfRules: ["规则", "植入于其所涉之数", "该规则不符", "任一规则发现"],
    headOfTables: ["表", "单元格", "无核对关系"],
    share: (part, of) => `${part.toLocaleString("en-US")}（${percent(part, of)}%）`,
  },
};

const SPACE = /(<!-- detected, by npm run golden -->\n)[\s\S]*?(<!-- end of detected -->)/u;

/** The tables of a README: by kind of error, by rule, and what is not covered. */
export function detectionTables(
  records: readonly Recorded[],
  coverage: readonly Coverage[],
  words: DetectionWords,
): string {
  return [
    ...kindTable(records, words),
    "",
    ...folded(words.byRule, ruleTable(records, words)),
    ...folded(words.byTable, coverTable(coverage, words)),
  ].join("\n");
}

/** The README with the tables in their place. */
export function withDetection(readme: string, tables: string): string {
  if (!SPACE.test(readme)) throw new Error("the README has no place for what the audit detects");
  return readme.replace(SPACE, (_, opening: string, closing: string) => `${opening}${tables}${closing}`);
}

function kindTable(
  records: readonly Recorded[],
  { kinds, all, headOfKinds, share }: DetectionWords,
): string[] {
  const row = (label: string, list: readonly Recorded[]) => {
    const found = list.filter((record) => record.found).length;
    const [told, pointing] = [sumOf(list, "told"), sumOf(list, "pointing")];
    return line([
      label,
      list.length.toLocaleString("en-US"),
      share(found, list.length),
      share(pointing, told),
    ]);
  };
  const rows = Object.entries(kinds).map(([kind, label]) =>
    row(
      label,
      records.filter((record) => record.kind === kind),
    ),
  );
  return [...head(headOfKinds), ...rows, row(all, records)];
}

function ruleTable(records: readonly Recorded[], { headOfRules, share }: DetectionWords): string[] {
  const rules = [...new Set(records.flatMap(({ held }) => held))].sort(byNumber);
  const rows = rules.map((rule) => {
    const held = records.filter((record) => record.held.includes(rule));
    const broken = held.filter((record) => record.broken.includes(rule)).length;
    const found = held.filter((record) => record.found).length;
    return line([rule, String(held.length), share(broken, held.length), share(found, held.length)]);
  });
  return [...head(headOfRules), ...rows];
}

function coverTable(coverage: readonly Coverage[], { all, headOfTables, share }: DetectionWords): string[] {
  const cells = coverage.reduce((sum, one) => sum + one.cells, 0);
  const uncovered = coverage.reduce((sum, one) => sum + one.uncovered, 0);
  const open = coverage.filter((one) => one.uncovered > 0);
  return [
    ...head(headOfTables),
    ...open.map((one) => line([one.table, String(one.cells), share(one.uncovered, one.cells)])),
    line([all, cells.toLocaleString("en-US"), share(uncovered, cells)]),
  ];
}

function folded(summary: string, table: readonly string[]): string[] {
  return ["<details>", `<summary>${summary}</summary>`, "", ...table, "", "</details>", ""];
}

function head(cells: readonly string[]): string[] {
  return [line(cells), line(cells.map((_, index) => (index === 0 ? "---" : "---:")))];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function sumOf(records: readonly Recorded[], key: "told" | "pointing"): number {
  return records.reduce((sum, record) => sum + record[key], 0);
}

/** A2 before A11.1. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function percent(part: number, of: number): string {
  return of === 0 ? "–" : ((100 * part) / of).toFixed(1);
}
