import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { auditDocument, type Finding, type Verdict } from "../../src/audit/index.js";
import type { Fact, Figure, Passage, RejectedCell } from "../../src/budget/index.js";
import type { Extraction } from "../../src/extract/index.js";
import {
  type Doors,
  type PassageContext,
  type Rooms,
  readingWith,
  type Understanding,
} from "../../src/ingest/index.js";
import { CharacterNgramEmbeddings } from "../../src/model/index.js";
import type { SourceDocument } from "../../src/read/index.js";

/** Where an invented document stands and who it is of. */
export type Invented = PassageContext;

/** A department of that name with a budget of 2025. */
export function invented(file: string, org: string): Invented {
  const region = { province: null, city: null, county: null };
  const identity = {
    org,
    level: "部门",
    region,
    year: 2025,
    kind: "预算",
    title: `${org}2025年预算`,
  } as const;
  return { file, sha256: file.padEnd(64, "0"), identity };
}

/** A figure of an invented document; everything not given is filled with something plausible. */
export function inventFigure(of: Invented, parts: Partial<Figure> & { line: number; value: string }): Figure {
  const row = parts.row ?? "行政运行";
  const column = parts.column ?? "合计";
  const { org, level, region, year, kind } = of.identity;
  return {
    id: idOf([of.sha256, row, column, parts.line, parts.value, parts.table ?? "支出总表"]),
    document: of.file,
    org,
    level,
    region,
    year,
    kind,
    table: "支出总表",
    title: `${year}年预算支出总表`,
    row,
    rowPath: [row],
    rowKind: "detail",
    rowKey: row,
    code: null,
    column,
    columnPath: [column],
    columnKey: column,
    side: null,
    measure: row,
    aspect: "amount",
    direction: null,
    comparator: null,
    unit: "万元",
    unitPrinted: "万元",
    unitInherited: false,
    raw: parts.value,
    basis: "printed",
    confidence: null,
    proof: null,
    page: null,
    lines: [parts.line, parts.line],
    box: null,
    project: null,
    reason: null,
    attributes: {},
    ...parts,
  };
}

export function inventPassage(of: Invented, line: number, section: string, text: string): Passage {
  const { org, year } = of.identity;
  const id = idOf([of.sha256, "passage", line, text]);
  return { id, document: of.file, org, year, section: [section], text, page: null, lines: [line, line] };
}

/** Doors over a plain invented format, with other rooms where they are given. */
export function inventedDoors(other: Partial<Rooms> = {}): Doors {
  return {
    reading: readingWith({ ...inventedRooms(), ...other }),
    embeddings: new CharacterNgramEmbeddings(),
  };
}

/**
 * Rooms over a plain invented format, one thing a line: `单位: …`, `年度: …`, a passage `标题: 文字`, a figure
 * `行 列 1.23`, a rejected cell `行 列 ?`, a fact `名=文字`. A line `乱码` cannot be read.
 */
export function inventedRooms(): Rooms {
  return {
    read: (path, file) => readInvented(readFileSync(path), file),
    extract: extractInvented,
    understand: understandInvented,
    passagesOf: (paragraphs, context) =>
      paragraphs.map(({ lines, section, text }) => inventPassage(context, lines[0], section[0] ?? "", text)),
    audit: auditDocument,
  };
}

function readInvented(bytes: Buffer, file: string): SourceDocument {
  const texts = bytes.toString("utf8").split("\n");
  if (texts.includes("乱码")) throw new Error(`无法读取 ${file}：乱码。`);
  return {
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    encoding: "utf-8",
    lines: texts.map((text, index) => ({ number: index + 1, text, page: null, noise: null })),
    marks: [],
    warnings: [],
  };
}

function extractInvented(source: SourceDocument): Extraction {
  const textAfter = (label: string) =>
    source.lines.find(({ text }) => text.startsWith(`${label}: `))?.text.slice(label.length + 2) ?? "";
  const org = textAfter("单位");
  const year = Number(textAfter("年度"));
  const paragraphs = source.lines.flatMap(({ number, text }) => {
    const [, heading, rest] = /^([^:]+): (.+)$/u.exec(text) ?? [];
    if (heading === undefined || rest === undefined || heading === "单位" || heading === "年度") return [];
    const lines = [number, number] as const;
    return [{ section: [heading], text: rest, lines, pieces: [{ start: 0, line: number }], page: null }];
  });
  const region = { province: null, city: null, county: null };
  const identity = {
    org,
    level: "部门",
    region,
    year,
    kind: "预算",
    title: `${org}${year}年度部门预算`,
  } as const;
  return { identity, tables: [], sheets: [], paragraphs, warnings: [] };
}

function understandInvented({ identity }: Extraction, source: SourceDocument): Understanding {
  const of = { file: source.file, sha256: source.sha256, identity };
  const figures: Figure[] = [];
  const facts: Fact[] = [];
  const rejected: RejectedCell[] = [];
  for (const { number: line, text } of source.lines) {
    const [, row, column, value] = /^(\S+) (\S+) (\d+\.\d+|\?)$/u.exec(text) ?? [];
    const [, label, words] = /^(\S+)=(.+)$/u.exec(text) ?? [];
    if (label && words) facts.push(inventFact(of, line, label, words));
    if (!row || !column || !value) continue;
    if (value === "?") rejected.push(inventRejected(of, line, row, column));
    else figures.push(inventFigure(of, { line, row, column, value }));
  }
  return { figures, facts, rejected };
}

export function inventFact(of: Invented, line: number, label: string, text: string): Fact {
  const { org, year } = of.identity;
  const id = idOf([of.sha256, "fact", line, text]);
  const place = { page: null, lines: [line, line] } as const;
  return {
    id,
    document: of.file,
    org,
    year,
    table: null,
    title: "",
    project: null,
    labels: [label],
    text,
    ...place,
  };
}

export function inventRejected(of: Invented, line: number, row: string, column: string): RejectedCell {
  const place = { table: "支出总表", title: "支出总表", line, page: null } as const;
  return { document: of.file, ...place, row, column, raw: "?", reason: "读不出数字" };
}

/** A finding of two places: one in the document itself, one in `other`. */
export function inventFinding(of: Invented, verdict: Verdict, other: string): Finding {
  const { org, year } = of.identity;
  const place = {
    unit: "万元",
    page: null,
    quote: "合计 1.00",
    table: null,
    row: null,
    column: null,
  } as const;
  return {
    id: idOf([of.sha256, "finding", verdict, other]),
    rule: "合计相符",
    verdict,
    org,
    year,
    message: `${org}：合计与明细之和`,
    difference: verdict === "pass" ? null : { value: "0.50", unit: "万元" },
    sides: [
      { ...place, value: "1.00", document: of.file, lines: [3, 3], figure: "0123456789abcdef" },
      { ...place, value: "1.50", document: other, lines: [4, 5], figure: null },
    ],
    figureIds: ["0123456789abcdef"],
    likelier: null,
  };
}

function idOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
