import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { foldText } from "../../src/budget/index.js";
import { type Answer, answerSchema, standsWhole } from "../../src/compose/index.js";
import { readGold } from "../../src/evaluate/index.js";
import { askedCorpus } from "../support/asked-corpus.js";
import { goldAnswers } from "../support/gold-answers.js";
import { unaccountedNumbers } from "./said.js";

const corpus = askedCorpus();
const answers: Answer[] = [];

beforeAll(async () => {
  answers.push(...(await goldAnswers()));
});

/** The answers of which something does not hold, with what it is. */
function failing(failuresOf: (answer: Answer) => readonly string[]): string[] {
  return answers.flatMap((answer) => failuresOf(answer).map((failure) => `${answer.question}: ${failure}`));
}

/** The lines of the real document that a citation names. */
function citedText({ document, lines }: Answer["citations"][number]): string {
  const [first, last] = lines ?? [0, -1];
  return readFileSync(document, "utf8")
    .split("\n")
    .slice(first - 1, last)
    .join("\n");
}

/** What the documents print for a figure of an answer, on the lines it cites. */
function printingsOf(
  { table, row, column, value, measure }: Answer["figures"][number],
  { document, lines }: Answer["citations"][number],
): string[] {
  const [first, last] = lines ?? [0, -1];
  return corpus.index.figures
    .figuresOf(document)
    .filter(
      (figure) =>
        figure.table === table &&
        figure.row === row &&
        figure.column === column &&
        figure.value === value &&
        figure.measure === measure,
    )
    .filter(({ line }) => first <= line && line <= last)
    .map(({ raw }) => raw);
}

describe("every answer to the gold questions", () => {
  it("is of the agreed form", () => {
    expect(
      failing(
        (answer) =>
          answerSchema
            .safeParse(answer)
            .error?.issues.map(({ message, path }) => `${path.join(".")} ${message}`) ?? [],
      ),
    ).toEqual([]);
  });

  it("cites for every printed figure lines of the document that print it", () => {
    const unproven = failing(({ figures, citations }) =>
      figures
        .filter(({ derived }) => !derived)
        .filter((figure) => {
          const citation = citations.find(({ n }) => n === figure.citation);
          return (
            !citation || !printingsOf(figure, citation).some((raw) => standsWhole(raw, citedText(citation)))
          );
        })
        .map(({ row, value }) => `${row} ${value}`),
    );
    expect(unproven).toEqual([]);
  });

  it("shows for every computed figure its formula, with operands that are among the figures", () => {
    const unshown = failing(({ figures }) =>
      figures
        .filter(({ derived }) => derived)
        .filter(
          ({ formula, citation, unit }) =>
            formula === null || citation !== null || (figures.length === 1 && unit !== "个"),
        )
        .map(({ measure, value }) => `${measure} ${value}`),
    );
    expect(unshown).toEqual([]);
  });

  it("says no number that is none of its figures", () => {
    expect(failing(unaccountedNumbers)).toEqual([]);
  });

  it("quotes the source's own characters", () => {
    const invented = failing(({ citations }) =>
      citations
        .filter((citation) => {
          const pieces = citation.quote.split(/…|\*+/u).filter((piece) => piece.trim() !== "");
          return !pieces.every((piece) => fold(citedText(citation)).includes(fold(piece)));
        })
        .map(({ n, quote }) => `[${n}] ${quote}`),
    );
    expect(invented).toEqual([]);
  });

  it("marks only places that it lists", () => {
    const loose = failing(({ text, citations }) =>
      [...text.matchAll(/\[(\d+)\]/gu)]
        .map(([, mark]) => Number(mark))
        .filter((mark) => !citations.some(({ n }) => n === mark))
        .map(String),
    );
    expect(loose).toEqual([]);
  });

  it("shows no telephone number, and no word we do not use", () => {
    expect(
      failing(
        (answer) =>
          JSON.stringify(answer).match(/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/gu) ?? [],
      ),
    ).toEqual([]);
    expect(failing(({ text }) => text.match(/不存在|自相矛盾|打架|造假/gu) ?? [])).toEqual([]);
  });

  it("gives no number where it gives no answer", () => {
    const given = failing(({ status, figures }) =>
      status === "answered" ? [] : figures.filter(({ role }) => role === "answer").map(({ value }) => value),
    );
    expect(given).toEqual([]);
    expect(
      failing(({ status, clarify }) => ((status === "clarify") === (clarify !== null) ? [] : [status])),
    ).toEqual([]);
  });

  it("can be read at a glance", () => {
    const long = answers.filter(({ text }) => text.length > 1500);
    expect(long.length / answers.length).toBeLessThanOrEqual(0.05);
    expect(failing(({ text }) => (text.trim() === "" ? ["empty"] : []))).toEqual([]);
  });

  it("is the same whenever it is asked", async () => {
    const [first] = readGold("test/eval/gold.jsonl");
    if (!first) throw new Error("no gold");
    const again = await corpus.ask(...first.history, first.question);
    expect({ ...again, elapsedMs: 0 }).toEqual({ ...answers[0], elapsedMs: 0 });
  });

  it("was withheld for no question", () => {
    expect(corpus.withheld).toEqual([]);
  });
});

function fold(text: string): string {
  return foldText(text).replace(/\s+/gu, "");
}
