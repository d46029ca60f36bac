import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, type Image, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/compose/index.js";
import { CannotShow, drawPicture, type PictureWanted, picturesOf } from "../../src/evidence/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "../support/corpus-answerer.js";
import { pdfDisclosure } from "../support/pdf-disclosure.js";
import { lastingScratch } from "../support/scratch-corpus.js";

const ORG = "青溪县水利局";
const { corpus, put } = lastingScratch();
let answerer: CorpusAnswerer;

beforeAll(async () => {
  put("甲.pdf", pdfDisclosure(ORG));
  put(
    "乙.txt",
    `云溪县教育局2025年度部门预算公开\n\n一、收支说明\n\n2025年项目支出30.00万元，比上年增加30.00万元。\n项目负责人：赵云溪\n`,
  );
  answerer = await corpusAnswerer(corpus);
});
afterAll(() => answerer.close());

async function asked(question: string): Promise<{ answer: Answer; wanted: PictureWanted[] }> {
  const { answer } = await answerer.answer(question, null);
  expect(answer.status, answer.text).toBe("answered");
  return { answer, wanted: picturesOf(answer, answerer.index.figures, corpus) };
}

/** How many pixels of a picture have a colour. */
async function pixels(png: Buffer, colour: readonly [number, number, number]): Promise<number> {
  const image: Image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (colour.every((value, channel) => data[at + channel] === value)) count += 1;
  return count;
}

const TINT = [255, 233, 168] as const;
const COVER = [48, 54, 61] as const;

describe("the proof of an answer", () => {
  it("is the part of a PDF's page with the row tinted and the number framed, people painted over", async () => {
    const { wanted } = await asked(`${ORG}水利工程建设多少`);
    const [page, ...more] = wanted;
    expect(more).toEqual([]);
    expect(page).toMatchObject({ kind: "page", page: 2, title: `${ORG}2025年度部门预算公开` });
    expect(page?.places.join()).toMatch(/^\[1\] 2025年预算支出总表 › 水利工程建设 › .+（第2页）$/u);
    const png = await drawPicture(page as PictureWanted);
    expect(await pixels(png, TINT)).toBeGreaterThan(10_000);
    expect(await pixels(png, COVER)).toBeGreaterThan(3_000);
  });

  it("frames the one of two equal numbers of a row that was asked for", async () => {
    const { wanted } = await asked(`${ORG}水利工程建设项目支出多少`);
    const [page] = wanted;
    if (page?.kind !== "page") throw new Error("no page");
    const [first] = page.rows.flatMap(({ numbers }) => numbers);
    expect(first?.raw).toBe("36.00");
    expect([0, 1]).toContain(first?.nth);
  });

  it("is the lines of a text as they stand, each with its number, masked", async () => {
    const { wanted } = await asked("云溪县教育局项目支出多少");
    const [lines] = wanted;
    if (lines?.kind !== "lines") throw new Error("no lines");
    expect(lines.lines.find(({ cited }) => cited)).toMatchObject({
      number: 5,
      numbers: [{ raw: "30.00", nth: 0 }],
    });
    expect(JSON.stringify(lines)).not.toContain("赵云溪");
    expect(await pixels(await drawPicture(lines), TINT)).toBeGreaterThan(10_000);
  });

  it("is not drawn from a file that has changed since it was read", async () => {
    const { wanted } = await asked(`${ORG}项目支出多少`);
    const [page] = wanted;
    writeFileSync(join(corpus, "甲.pdf"), pdfDisclosure(`${ORG}局`));
    await expect(drawPicture(page as PictureWanted)).rejects.toThrow(CannotShow);
    await expect(drawPicture(page as PictureWanted)).rejects.toThrow("改动过");
    writeFileSync(join(corpus, "甲.pdf"), pdfDisclosure(ORG));
  });
});
