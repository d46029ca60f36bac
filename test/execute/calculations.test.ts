import { beforeAll, describe, expect, it } from "vitest";
import type { Answer, AnswerFigure } from "../../src/compose/index.js";
import { answered, askedCorpus, valuesOf } from "../support/asked-corpus.js";
import { goldAnswers } from "../support/gold-answers.js";
import { recomputed } from "./recompute.js";

const corpus = askedCorpus();
const answers: Answer[] = [];

beforeAll(async () => {
  answers.push(...(await goldAnswers()));
});

function derivedOf(answer: Answer): AnswerFigure[] {
  return answer.figures.filter(({ derived }) => derived);
}

describe("every computed figure of the gold answers", () => {
  it("is what its formula comes to", () => {
    const all = answers.flatMap(derivedOf).filter(({ formula }) => /[÷×+−-]/u.test(formula ?? ""));
    expect(all.length).toBeGreaterThan(40);
    const wrong = all.filter(
      ({ formula }) => !(recomputed(formula ?? "") ?? [false]).every((holds) => holds),
    );
    expect(wrong.map(({ formula }) => formula)).toEqual([]);
  });

  it("is computed from numbers that are figures of the same answer, each with its place", () => {
    const loose = answers.flatMap((answer) => {
      const known = new Set([...PLAIN, ...answer.figures.map(({ value }) => value), totalOf(answer)]);
      return derivedOf(answer).flatMap(({ formula }) =>
        operandsOf(formula ?? "")
          .filter((one) => !known.has(one))
          .map((one) => `${answer.question}: ${one} in ${formula}`),
      );
    });
    expect(loose).toEqual([]);
  });
});

/** What units are converted with, and hundredths. */
const PLAIN = ["100", "10000", "100000000"];

/** Numbers of the first side of a formula, without the count that an average divides by. */
function operandsOf(formula: string): readonly string[] {
  const [first = ""] = formula.split("=");
  return first.replace(/\)\s*÷\s*\d+\s*$/u, "").match(/\d+(?:\.\d+)?/gu) ?? [];
}

/** The sum of the operands that the answer lists, in hundredths. */
function totalOf({ figures }: Answer): string {
  const operands = figures.filter(
    ({ derived, role, unit }) => !derived && role !== "context" && unit === "万元",
  );
  const total = operands.reduce((sum, { value }) => sum + BigInt(Math.round(Number(value) * 100)), 0n);
  return `${total / 100n}.${String(total % 100n).padStart(2, "0")}`;
}

describe("calculations", () => {
  it.each([
    ["屯留项目支出占总支出多少", ["39.61%"]],
    ["屯留基本支出比项目支出多多少", ["157.11万元"]],
    ["平乡基本支出是屯留的几倍", ["1.27倍"]],
    ["屯留办公费和差旅费加起来多少", null],
    ["四家总支出合计多少", ["7143.87万元"]],
    ["平乡总支出多少亿元", null],
    ["屯留项目支出是多少元", ["2995500元"]],
    ["屯留项目支出2025比2024多多少", ["201.85万元"]],
  ] as const)("%s", async (question, values) => {
    const answer = await corpus.ask(question);
    expect(answer.status).toBe("answered");
    if (values) for (const value of values) expect(valuesOf(answer)).toContain(value);
    for (const figure of answered(answer).filter(({ derived }) => derived))
      expect(figure.formula).not.toBeNull();
  });

  it("nothing is computed per person", async () => {
    for (const question of ["朔城平均每人工资多少", "屯留人均公用经费多少", "阳泉工资福利支出除以人数"]) {
      const answer = await corpus.ask(question);
      const perPerson = answer.figures.filter(({ derived, formula }) => derived && formula?.includes("÷"));
      expect(perPerson).toEqual([]);
    }
  });

  it("a printed change is cited and not computed anew", async () => {
    const change = answered(await corpus.ask("屯留机关运行经费比上年增加多少"));
    expect(change).toContainEqual(
      expect.objectContaining({ value: "3.4", direction: "增加", derived: false }),
    );
  });
});
