import type { Answer, AnswerFigure } from "../../compose/index.js";
import { textOfLetter } from "./letter.js";
import { kindOf } from "./sentences/index.js";
import { citationsOf, placesNamed } from "./sources.js";
import type { AnsweredQuestion, Check, Letter } from "./types.js";

/** What came of an inquiry: as of an answer, and `partial` where only some of its questions are answered. */
export type ReplyStatus = Answer["status"] | "partial";

/** A letter in columns: what lists of inquiries hold of each. */
export interface LetterSummary {
  readonly status: ReplyStatus;
  /** The one number asked for, exact; null where there is none, or more than one: then the letter tells them. */
  readonly number: string | null;
  readonly unit: string | null;
  /** 口径: whose, of which year, what is counted in. */
  readonly basis: string;
  readonly source: string;
  readonly reply: string;
  readonly checks: readonly Check[];
  /** Every number asked for. */
  readonly figures: readonly SummaryFigure[];
}

export type SummaryFigure = Pick<
  AnswerFigure,
  "value" | "unit" | "org" | "year" | "measure" | "direction" | "derived"
>;

export function summaryOf(letter: Letter): LetterSummary {
  const { questions, checks } = letter;
  const asked = questions.flatMap(answerFigures);
  const only = onlyNumber(asked);
  return {
    status: statusOf(questions),
    number: only?.value ?? null,
    unit: only?.unit ?? null,
    basis: [...numberWords(only, asked), ...scopeWords(questions)].join("；"),
    source: placesNamed(citationsOf(questions)).join("；"),
    reply: textOfLetter(letter),
    checks,
    figures: asked.map(summaryFigure),
  };
}

function statusOf(questions: readonly AnsweredQuestion[]): ReplyStatus {
  const statuses = new Set(questions.map(({ reply }) => reply.answer.status));
  const [first = "not_found"] = statuses;
  if (statuses.size < 2) return first;
  if (statuses.has("answered")) return "partial";
  return statuses.has("clarify") ? "clarify" : first;
}

function answerFigures({ reply: { answer } }: AnsweredQuestion): AnswerFigure[] {
  return answer.status === "answered" ? answer.figures.filter(({ role }) => role === "answer") : [];
}

/**
 * The number of an inquiry that asks for one: the only one, or the amount itself beside its change and its rate. Sums
 * beside their parts, lists and several questions have none: which of them was meant is for the reader of the letter.
 */
function onlyNumber(figures: readonly AnswerFigure[]): AnswerFigure | null {
  const [first, ...others] = figures;
  if (!first || others.length === 0) return first ?? null;
  const subjects = new Set(figures.map(({ org, year, measure }) => [org, year, measure].join("|")));
  const amounts = figures.filter(({ direction, unit }) => direction === null && unit !== "%");
  const [amount, ...more] = amounts;
  return subjects.size === 1 && more.length === 0 ? (amount ?? null) : null;
}

/** 某局2025年预算，项目支出 */
function numberWords(only: AnswerFigure | null, asked: readonly AnswerFigure[]): string[] {
  if (!only) return asked.length > 0 ? ["答复含多个数字，见答复"] : [];
  const { org, year, kind, measure, direction, derived } = only;
  const whose = `${org ?? ""}${year === null ? "" : `${year}年`}${kind ?? ""}`;
  const what = `${measure}${direction ?? ""}${derived ? "〔计算〕" : ""}`;
  return [[whose, what].filter(Boolean).join("，")];
}

const SCOPE = "口径：";

/** 含上年结转；不含结转为… , and that budgets are no actual spending. */
function scopeWords(questions: readonly AnsweredQuestion[]): string[] {
  const answered = questions.filter(({ reply }) => reply.answer.status === "answered");
  const lines = answered.flatMap(({ reply }) => reply.said.lines.filter((line) => line.startsWith(SCOPE)));
  const scopes = lines.map((line) => line.slice(SCOPE.length).replace(/\[\d+\]/gu, ""));
  const kinds = answered.flatMap(({ reply }) =>
    reply.answer.figures.flatMap((figure) => kindOf(figure) ?? []),
  );
  const told = kinds.map((kind) => (kind === "决算" ? "决算数" : "年初预算，非实际支出"));
  return [
    ...new Set([...scopes, ...(answered.length > 0 && told.length === 0 ? ["年初预算，非实际支出"] : told)]),
  ];
}

function summaryFigure(figure: AnswerFigure): SummaryFigure {
  const { value, unit, org, year, measure, direction, derived } = figure;
  return { value, unit, org, year, measure, direction, derived };
}
