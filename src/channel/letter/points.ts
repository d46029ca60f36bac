import type { Reply } from "../../answer.js";
import { isMoney } from "../../budget/index.js";
import type { Answer, AnswerFigure } from "../../compose/index.js";
import { questionWords } from "./inquiry.js";
import { noteSentences } from "./notes.js";
import {
  COMPUTED,
  type Computed,
  declinedSentence,
  isBudgetAmount,
  isComputed,
  isConversion,
  isTarget,
  kindOf,
  quoted,
  sentencesOf,
} from "./sentences/index.js";
import { sourceSentences, type TableNames } from "./sources.js";
import type { AnsweredQuestion, Point } from "./types.js";

/** How the points of a form are told. */
export interface Telling {
  readonly computed: Computed;
  readonly tables: TableNames;
  /** Titles of the documents that a question was looked for in, as far as the head of the letter does not name them. */
  searched(reply: Reply): readonly string[];
}

/** The points of a letter in their order: answers, what can't be answered, notes, what was computed, sources. */
export function pointsOf(questions: readonly AnsweredQuestion[], telling: Telling): Point[] {
  return [
    ...questions.map((asked) => answerPoint(asked, telling)),
    ...notePoints(questions, telling.computed),
    ...computedPoints(questions),
    ...sourceSentences(questions, telling.tables).map((text): Point => ({ kind: "source", text })),
  ];
}

function answerPoint(asked: AnsweredQuestion, telling: Telling): Point {
  const { reply, change } = asked;
  if (reply.answer.status !== "answered") return missingPoint(asked, telling);
  return { kind: "answer", text: sentencesOf(reply, change, telling.computed).join("") };
}

/** What is not held is said with what was looked into, never as if it did not exist. */
function missingPoint({ question, reply }: AnsweredQuestion, { searched }: Telling): Point {
  const titles = reply.answer.status === "not_found" ? searched(reply) : [];
  const where = titles.length > 0 ? `（已查${titlesSaid(titles)}）` : "";
  const { plan } = reply.answer;
  const isPersonal = plan.op === "decline" && plan.reason === "personal";
  const asked = isPersonal ? "来件所询涉及个人的事项" : quoted(questionWords(question));
  return { kind: "missing", text: `关于${asked}：${declinedSentence(reply, where)}` };
}

const MOST_TITLES = 6;

/** 《…》、《…》等 */
export function titlesSaid(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map((title) => `《${title}》`);
  return `${shown.join("、")}${titles.length > MOST_TITLES ? "等" : ""}`;
}

/** That budgets are no actual spending, that targets are targets, and what makes figures hard to compare. */
function notePoints(questions: readonly AnsweredQuestion[], computed: Computed): Point[] {
  const answered = questions.filter(({ reply }) => reply.answer.status === "answered");
  if (answered.length === 0) return [];
  const answers = answered.map(({ reply }) => reply.answer);
  const asked = answers.flatMap((answer) =>
    answer.figures.filter(({ role }) => role !== "context").map((figure) => ({ figure, answer })),
  );
  const targets = asked.filter(({ figure, answer }) => isTarget(figure, answer));
  const amounts = asked.filter(
    ({ figure, answer }) =>
      isMoney(figure.unit) && !isTarget(figure, answer) && (figure.derived || isBudgetAmount(figure)),
  );
  const told = [
    ...noteSentences(answered, computed),
    ...(targets.length > 0 ? [TARGETS] : []),
    kindSentence(
      asked.map(({ figure }) => figure),
      amounts.length > 0,
    ),
  ];
  return told.map((text) => ({ kind: "note", text }));
}

const TARGETS = "绩效目标为年初设定的目标值，不是完成数，也不是待遇标准。";

/** Whether a letter tells what was planned or what was spent. */
function kindSentence(figures: readonly AnswerFigure[], amounts: boolean): string {
  const kinds = new Set(figures.flatMap((figure) => kindOf(figure) ?? []));
  if (kinds.size > 1) return "以上既有年初预算数，也有决算数，口径不同，不能直接比较。";
  if (kinds.has("决算"))
    return amounts ? "以上为决算数，不是年初预算数。" : "以上内容引自决算公开文件，不是预算数据。";
  return amounts ? "以上为年初预算数，不是决算数。" : "以上内容引自年初预算公开文件，不是决算数据。";
}

/** Computed figures stand apart from printed ones, each with its formula and what it is. */
function computedPoints(questions: readonly AnsweredQuestion[]): Point[] {
  const answers = questions.flatMap(({ reply, change }) => [
    reply.answer,
    ...(change ? [change.answer] : []),
  ]);
  const figures = answers.filter(isAnswered).flatMap((answer) => answer.figures.filter(isComputed));
  const several = new Set(figures.map(({ org }) => org)).size > 1;
  const told = [...new Set(figures.map((figure) => computedWords(figure, several)))];
  return told.length === 0
    ? []
    : [
        {
          kind: "computed",
          text: `以下数字由文件已公开的数字计算得出，文件本身未列出：${told.join("；")}。`,
        },
      ];
}

function isAnswered({ status }: Answer): boolean {
  return status === "answered";
}

/** 〔计算〕项目支出增加额：0.50 − 0.40 = 0.10万元 */
function computedWords(figure: AnswerFigure, several: boolean): string {
  const { org, measure, direction, unit, formula } = figure;
  const whose = several ? (org ?? "") : "";
  const moved = direction === null || direction === "持平" || /相差$/u.test(measure);
  const rate = direction === "减少" ? "下降幅度" : "增长幅度";
  const way = moved ? "" : unit === "%" ? rate : `${direction}额`;
  const name = measure.replace(/^三公经费/u, "“三公”经费").replace(/^扣除该项$/u, "扣除该科目后的数额");
  const what = isConversion(figure) ? "单位换算" : `${whose}${name}${way}`;
  return `${COMPUTED}${what}：${formula ?? ""}`;
}
