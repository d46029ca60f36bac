import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import type { Answerer } from "../../src/answer.js";
import { answered } from "../support/asked-corpus.js";

/** Disclosures of other provinces as they were published, and what they print of what is asked. */
const FOLDER = "test/published";

const printedSchema = z.array(z.tuple([z.string(), z.number(), z.string(), z.array(z.string()).min(1)]));

/** Body, year, what is asked, and the amounts that answer it. */
export type Printed = z.infer<typeof printedSchema>[number];

export function printedOf(isWanted: (org: string) => boolean): readonly Printed[] {
  const text = readFileSync(join(FOLDER, "figures.json"), "utf8");
  return printedSchema.parse(JSON.parse(text)).filter(([org]) => isWanted(org));
}

/** Puts the PDFs whose names are wanted into the folder of a corpus. */
export function putPublished(corpus: string, isWanted: (file: string) => boolean): void {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".pdf") && isWanted(file));
  for (const file of files) copyFileSync(join(FOLDER, file), join(corpus, file));
}

/** What is not as printed in the answer to one question; empty where all is. */
export async function amiss(answerer: Answerer, [org, year, asked, amounts]: Printed): Promise<string[]> {
  const { answer } = await answerer.converse([`${org}${year}年${asked}是多少`]);
  const figures = answered(answer);
  const values = figures.map(({ value, unit }) => `${value}${unit}`);
  const wrong = values.toSorted().join() === amounts.toSorted().join() ? [] : [`says ${values.join("、")}`];
  const others = figures.filter((figure) => figure.org !== org || figure.year !== year);
  const placeless = answer.citations.filter(({ page, lines }) => page === null || lines !== null);
  return [
    ...wrong,
    ...others.map((figure) => `is of ${figure.org} ${figure.year}`),
    ...placeless.map(({ n }) => `[${n}] names no page`),
  ].map((fault) => `${org}${year}年${asked}: ${fault}`);
}
