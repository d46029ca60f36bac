import { readFileSync } from "node:fs";
import type { Figure } from "../../src/budget/index.js";
import { follows, standsWhole } from "../../src/compose/index.js";
import { type Extraction, extract, NotADisclosure } from "../../src/extract/index.js";
import { type Understanding, understand } from "../../src/figures/index.js";
import { passagesOf } from "../../src/passages/index.js";
import { type SourceDocument, sourceFromBytes, UnreadableSource } from "../../src/read/index.js";
import { seeded } from "../support/seeded.js";
import { DAMAGES, type Damage } from "./damage.js";

/** One document with one damage, and what became of it. */
export interface Trial {
  readonly document: string;
  readonly damage: string;
  readonly seed: number;
  /** Rules that what was read breaks; empty for a good reading. */
  readonly broken: readonly string[];
  /** Figures read, and those of the whole document that were not. */
  readonly read: number;
  readonly lost: number;
  /** Cells that state another number than the whole document does there. */
  readonly misread: readonly string[];
  readonly milliseconds: number;
}

interface Reading extends Understanding {
  readonly source: SourceDocument;
  readonly extraction: Extraction;
}

/** No document of this size may take longer. */
const LONGEST = 10_000;

/** Damages a document in one way and reads it. */
export async function tryDamage(document: string, damage: Damage, seed: number): Promise<Trial> {
  const whole = wholeReading(document);
  const lines = damage.apply(textOf(document).split("\n"), seeded(seed));
  const started = performance.now();
  const reading = readingOf(document, Buffer.from(lines.join("\n")));
  const milliseconds = performance.now() - started;
  const base = { document, damage: damage.name, seed, milliseconds };
  if (reading === null) return { ...base, broken: [], read: 0, lost: whole.figures.length, misread: [] };
  const broken = [...(await brokenRules(reading)), ...(milliseconds > LONGEST ? ["too slow"] : [])];
  const lost = Math.max(0, whole.figures.length - reading.figures.length);
  const misread = damage.keepsNumbers ? misreadCells(whole.figures, reading.figures) : [];
  return { ...base, broken, read: reading.figures.length, lost, misread };
}

/** Trials over every document and damage; each seed is used with all of them. */
export async function tryAll(documents: readonly string[], seeds: readonly number[]): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const document of documents)
    for (const damage of DAMAGES)
      for (const seed of seeds) trials.push(await tryDamage(document, damage, seed));
  return trials;
}

function textOf(document: string): string {
  return readFileSync(`corpus/${document}`, "utf8");
}

const known = new Map<string, Reading>();

function wholeReading(document: string): Reading {
  const reading = known.get(document) ?? readingOf(document, readFileSync(`corpus/${document}`));
  if (reading === null) throw new Error(`${document} cannot be read even when whole`);
  known.set(document, reading);
  return reading;
}

/** What is read of the bytes; null where they are refused in words. Any other error is one of the program. */
function readingOf(document: string, bytes: Uint8Array): Reading | null {
  try {
    const source = sourceFromBytes(bytes, `corpus/${document}`);
    const extraction = extract(source);
    return { source, extraction, ...understand(extraction, source) };
  } catch (error) {
    if (error instanceof UnreadableSource || error instanceof NotADisclosure) return null;
    throw error;
  }
}

async function brokenRules(reading: Reading): Promise<string[]> {
  const { source, extraction, figures, rejected } = reading;
  const { sha256, file } = source;
  const passages = await passagesOf(extraction.paragraphs, { file, sha256, identity: extraction.identity });
  const inFile = ([first, last]: readonly [number, number]) =>
    first >= 1 && first <= last && last <= source.lines.length;
  return [
    ...figures.flatMap((figure) => brokenFigure(figure, source)),
    ...sharedIds(figures),
    ...rejected
      .filter(({ reason }) => reason === "")
      .map(({ line }) => `rejected without a reason: line ${line}`),
    ...rejected
      .filter(({ line }) => !inFile([line, line]))
      .map(({ line }) => `rejected outside the file: line ${line}`),
    ...passages
      .filter(({ lines }) => !inFile(lines))
      .map(({ lines }) => `passage outside the file: ${lines}`),
  ];
}

/** Ids of figures that differ; the same figure read twice is kept once when stored. */
function sharedIds(figures: readonly Figure[]): string[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures
    .filter(({ id, value, line }) => byId.get(id)?.value !== value || byId.get(id)?.line !== line)
    .map(({ id }) => `two figures share the id ${id}`);
}

function brokenFigure(figure: Figure, { lines }: SourceDocument): string[] {
  const { raw, value, basis, line, lines: range } = figure;
  const text = lines
    .slice(range[0] - 1, range[1])
    .map((one) => one.text)
    .join("\n");
  const name = `line ${line}: ${JSON.stringify(raw)} as ${value}`;
  return [
    ...(line < range[0] || line > range[1] ? [`${name} stands outside its lines`] : []),
    ...(standsWhole(raw, text) ? [] : [`${name} is not printed there`]),
    ...(follows(figure) ? [] : [`${name} does not follow by ${basis}`]),
  ];
}

/** Cells of tables that state other numbers than the whole document does in the same place. */
function misreadCells(whole: readonly Figure[], read: readonly Figure[]): string[] {
  const printed = new Map<string, Set<string>>();
  for (const figure of whole.filter(({ table }) => table !== null)) {
    const values = printed.get(placeOf(figure)) ?? new Set();
    printed.set(placeOf(figure), values.add(`${Number(figure.value)}`));
  }
  return read
    .filter(
      (figure) =>
        figure.table !== null && printed.get(placeOf(figure))?.has(`${Number(figure.value)}`) === false,
    )
    .map((figure) => `line ${figure.line}: ${placeOf(figure)} = ${figure.value}`);
}

function placeOf({ table, project, rowPath, side, columnKey, attributes }: Figure): string {
  const labels = table?.includes("绩效") ? Object.values(attributes).join("/") : "";
  return [table, project, side, rowPath.join("/"), columnKey, labels].join(" | ");
}
