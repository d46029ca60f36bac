import { describe, expect, it } from "vitest";
import { auditDocument } from "../../src/audit/index.js";
import { type CanonicalTable, tableOfTitle } from "../../src/budget/index.js";
import { generateDocument } from "../../src/evaluate/index.js";
import { seeded } from "../support/seeded.js";
import { textDisclosure } from "./disclosures.js";
import { SOUND } from "./invented.js";

/** Another title in use for each table. */
const OTHER_TITLES: Readonly<Partial<Record<CanonicalTable, string>>> = {
  收支总表: "部门收支总体情况表",
  收入总表: "部门收入总体情况表",
  支出总表: "部门支出总体情况表",
  财政拨款收支总表: "财政拨款收支总体情况表",
  一般公共预算支出表: "一般公共预算支出情况表",
  基本支出经济分类表: "一般公共预算基本支出情况表",
  政府性基金支出表: "政府性基金预算支出情况表",
  国有资本经营预算表: "国有资本经营预算支出情况表",
  三公经费表: "一般公共预算“三公”经费支出情况表",
  机关运行经费表: "机关运行经费支出情况表",
  项目支出表: "项目支出情况表",
};

const TITLE = /^20\d\d年[^\t.。，]*表(?:（[^\t.。，]*）)?$/u;

/** The text cut before each title of a budget table; the first and the last piece are what stands around them. */
function cutAtTables(text: string): { before: string[]; tables: string[][]; after: string[] } {
  const lines = text.split("\n");
  const end = lines.findLastIndex((line) => line.startsWith("第三部分"));
  const starts = lines.flatMap((line, index) =>
    index < end && TITLE.test(line) && tableOfTitle(line) !== null ? [index] : [],
  );
  return {
    before: lines.slice(0, starts[0]),
    tables: starts.map((start, index) => lines.slice(start, starts[index + 1] ?? end)),
    after: lines.slice(end),
  };
}

function reordered(text: string, seed: number): string {
  const { before, tables, after } = cutAtTables(text);
  const random = seeded(seed);
  const shuffled = tables
    .map((table) => ({ table, rank: random.below(1_000_000) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ table }) => table);
  expect(tables.length).toBeGreaterThan(9);
  return [...before, ...shuffled.flat(), ...after].join("\n");
}

function renamed(text: string): string {
  const { before, tables, after } = cutAtTables(text);
  const changed = tables.map(([title = "", ...rows]) => [titled(title), ...rows]);
  return [...before, ...changed.flat(), ...after].join("\n");
}

function titled(title: string): string {
  const canonical = tableOfTitle(title);
  const other = canonical === null ? undefined : OTHER_TITLES[canonical];
  if (other === undefined) return title;
  expect(tableOfTitle(other)).toBe(canonical);
  return `${title.slice(0, 5)}${other}`;
}

function tableOf(title: string | null): string | null {
  return title === null ? null : (tableOfTitle(title) ?? title);
}

/** The findings without lines and titles: rule, outcome and what each side prints, in no order. */
async function findingsOf(text: string): Promise<string[]> {
  const findings = auditDocument(await textDisclosure(text));
  const told = findings.map(({ rule, verdict, difference, sides }) => {
    const places = sides.map(({ table, row, column, value, unit }) =>
      [tableOf(table), row, column, value, unit].join("›"),
    );
    return [rule, verdict, difference?.value ?? "", ...places.sort()].join(" | ");
  });
  return told.sort();
}

/** The document with an error in each of three places, so that there is something to find. */
function unsoundOf(text: string): string {
  const lines = text.split("\n");
  const rows = lines.flatMap((line, index) => (/^\d{7}\t.*\t\d{2,}\.\d\d/u.test(line) ? [index] : []));
  return [0.1, 0.5, 0.9]
    .reduce((all, share) => {
      const at = rows[Math.floor(rows.length * share)] ?? 0;
      return all.map((line, index) => (index === at ? line.replace(/\t(\d)(?=\d*\.\d\d)/u, "\t8$1") : line));
    }, lines)
    .join("\n");
}

const TEXTS: readonly (readonly [string, string])[] = [
  ["a sound disclosure", SOUND],
  ...[0, 1, 2].map((number) => {
    const { file, text } = generateDocument({ number });
    return [file, unsoundOf(text)] as const;
  }),
];

describe.each(TEXTS)("%s", (name, text) => {
  it("comes to the same with its tables in another order", async () => {
    const plain = await findingsOf(text);
    expect(plain.some((finding) => finding.includes("contradiction"))).toBe(text !== SOUND);
    for (const seed of [1, 2]) expect(await findingsOf(reordered(text, seed)), name).toEqual(plain);
  });

  it("comes to the same under other titles of the same tables", async () => {
    expect(renamed(text)).not.toBe(text);
    expect(await findingsOf(renamed(text))).toEqual(await findingsOf(text));
  });
});
