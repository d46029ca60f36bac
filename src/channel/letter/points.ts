import type { Reply } from "../../answer.js";
import type { Answer, AnswerFigure } from "../../compose/index.js";
import { questionWords } from "./inquiry.js";
import {
  COMPUTED,
  type Computed,
  changeBehind,
  declinedSentence,
  isComputed,
  isConversion,
  isTarget,
  quoted,
  sentencesOf,
} from "./sentences/index.js";
import { noteSentences } from "./notes.js";
import { sourceSentences, type TableNames } from "./sources.js";
import type { AnsweredQuestion, Point } from "./types.js";

/** How the points of a form are told. */
export interface Telling {
  readonly computed: Computed;
  readonly tables: TableNames;
  /** Titles of the documents that a question was looked for in. */
  searched(reply: Reply): readonly string[];
}

/** The points of a letter in their order: answers, what can't be answered, notes, what was computed, sources. */
export function pointsOf(questions: readonly AnsweredQuestion[], telling: Telling): Point[] {
  return [
    ...questions.map((asked) => answerPoint(asked, telling)),
    ...notePoints(questions),
    ...computedPoints(questions),
    ...sourceSentences(questions, telling.tables).map((text): Point => ({ kind: "source", text })),
  ];
}

function answerPoint(asked: AnsweredQuestion, telling: Telling): Point {
  const { reply, change } = asked;
  if (reply.answer.status !== "answered") return missingPoint(asked, telling);
  const compared = change ? changeBehind(change, telling.computed) : "";
  const told = sentencesOf(reply, telling.computed).filter((sentence) => !repeats(compared, sentence));
  return { kind: "answer", text: `${told.join("")}${compared}` };
}

/** A reason that the comparison with last year gives itself. */
function repeats(compared: string, sentence: string): boolean {
  const [quotation] = /“.*”/su.exec(sentence) ?? [];
  return sentence.startsWith("文件所述原因") && quotation !== undefined && compared.includes(quotation);
}

/** What is not held is said with what was looked into, never as if it did not exist. */
function missingPoint({ question, reply }: AnsweredQuestion, { searched }: Telling): Point {
  const told = declinedSentence(reply);
  const titles = reply.answer.status === "not_found" ? searched(reply) : [];
  const where = titles.length > 0 ? `（已查${titlesSaid(titles)}）` : "";
  const asked = questionWords(question);
  return { kind: "missing", text: `关于${quoted(asked)}：${told.replace(/。$/u, `${where}。`)}` };
}

const MOST_TITLES = 6;

/** 《…》、《…》等 */
export function titlesSaid(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map((title) => `《${title}》`);
  return `${shown.join("、")}${titles.length > MOST_TITLES ? "等" : ""}`;
}

/** That budgets are no actual spending, that targets are targets, and what makes figures hard to compare. */
function notePoints(questions: readonly AnsweredQuestion[]): Point[] {
  const answered = questions.filter(({ reply }) => reply.answer.status === "answered");
  if (answered.length === 0) return [];
  const answers = answered.map(({ reply }) => reply.answer);
  const asked = answers.flatMap((answer) =>
    answer.figures.filter(({ role }) => role !== "context").map((figure) => ({ figure, answer })),
  );
  const targets = asked.filter(({ figure, answer }) => isTarget(figure, answer));
  const onlyWords = asked.length === 0 || targets.length === asked.length;
  const told = [
    ...noteSentences(answered),
    ...(targets.length > 0 ? [TARGETS] : []),
    onlyWords ? FROM_BUDGETS : BUDGETS,
  ];
  return told.map((text) => ({ kind: "note", text }));
}

const TARGETS = "绩效目标为年初设定的目标值，不是完成数，也不是待遇标准。";
const BUDGETS = "以上为年初预算数，不是决算数。";
const FROM_BUDGETS = "以上内容引自年初预算公开文件，不是决算数据。";

/** Computed figures stand apart from printed ones, each with its formula and what it is. */
function computedPoints(questions: readonly AnsweredQuestion[]): Point[] {
  const answers = questions.flatMap(({ reply, change }) => [reply.answer, ...(change ? [change.answer] : [])]);
  const figures = answers.filter(isAnswered).flatMap((answer) => answer.figures.filter(isComputed));
  const several = new Set(figures.map(({ org }) => org)).size > 1;
  const told = [...new Set(figures.map((figure) => computedWords(figure, several)))];
  return told.length === 0
    ? []
    : [{ kind: "computed", text: `以下数字由文件已公开的数字计算得出，文件本身未列出：${told.join("；")}。` }];
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
  const what = isConversion(figure) ? "单位换算" : `${whose}${measure}${way}`;
  return `${COMPUTED}${what}：${formula ?? ""}`;
}
