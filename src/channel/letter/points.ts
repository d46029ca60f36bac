import { changeSentence, sentencesOf, unmarked } from "./sentences.js";
import { sourceSentences } from "./sources.js";
import type { AnsweredQuestion, Point } from "./types.js";

/** The points of a letter in their order: answers, what can't be answered, notes, what was computed, sources. */
export function pointsOf(questions: readonly AnsweredQuestion[]): Point[] {
  const answers = questions.map(answerPoint);
  return [
    ...answers,
    ...notePoints(questions),
    ...computedPoints(questions),
    ...sourceSentences(questions).map((text): Point => ({ kind: "source", text })),
  ];
}

function answerPoint(asked: AnsweredQuestion): Point {
  const { reply, change } = asked;
  if (reply.answer.status !== "answered") return missingPoint(asked);
  const compared = change ? changeSentence(change) : "";
  return { kind: "answer", text: `${sentencesOf(reply).join("")}${compared}` };
}

/** What is not held is said with what was looked into, never as if it did not exist. */
function missingPoint({ question, reply }: AnsweredQuestion): Point {
  const told = reply.said.lines.map(unmarked).join("");
  const asked = question.replace(/[?？。！!\s]+$/u, "");
  return { kind: "missing", text: `关于“${asked}”：${told}` };
}

/** That budgets are no actual spending, and what makes figures hard to compare. */
function notePoints(questions: readonly AnsweredQuestion[]): Point[] {
  const answered = questions.filter(({ reply }) => reply.answer.status === "answered");
  if (answered.length === 0) return [];
  const comparability = answered.flatMap(({ reply }) =>
    reply.answer.notes.filter(({ kind }) => kind === "comparability" || kind === "conflict"),
  );
  const notes = [...new Set(comparability.map(({ text }) => unmarked(text)))];
  const targets = answered.some(({ reply }) =>
    reply.answer.figures.some(({ role, table }) => role === "answer" && table?.includes("绩效目标")),
  );
  return [
    ...notes.map((text): Point => ({ kind: "note", text: `${text.replace(/。$/u, "")}。` })),
    ...(targets ? [{ kind: "note", text: TARGETS } as const] : []),
    { kind: "note", text: "以上为年初预算数，不是决算数。" },
  ];
}

const TARGETS = "绩效目标为年初设定的目标值，不是完成数，也不是待遇标准。";

/** Computed figures stand apart from printed ones, each with its formula. */
function computedPoints(questions: readonly AnsweredQuestion[]): Point[] {
  const figures = questions.flatMap(({ reply, change }) => [
    ...reply.answer.figures,
    ...(change?.answer.figures ?? []),
  ]);
  const formulas = figures.flatMap(({ derived, formula }) => (derived && formula ? [formula] : []));
  const told = [...new Set(formulas)].map((formula) => `〔计算〕${formula}`);
  return told.length === 0
    ? []
    : [{ kind: "computed", text: `以下数字由已公开的数字计算得出，文件本身没有列出：${told.join("；")}。` }];
}
