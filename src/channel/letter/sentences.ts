import type { Reply } from "../../answer.js";
import type { Answer, AnswerFigure } from "../../compose/index.js";

/** What an answer says, as sentences of a letter: full names, no marks of citations, 〔计算〕 behind what was computed. */
export function sentencesOf(reply: Reply): string[] {
  const changed = changeStatement(reply);
  if (changed !== null) return [changed];
  const direct = reply.answer.plan.op === "lookup" ? valueSentences(reply.answer) : [];
  const said = direct.length > 0 ? [...direct, ...scopeSentences(reply)] : [lineSentence(reply)];
  return said.filter((sentence) => sentence !== "");
}

/** 某局2025年项目支出预算为299.55万元。 */
function valueSentences(answer: Answer): string[] {
  const asked = answer.figures.filter(({ role }) => role === "answer");
  const plain = asked.every(({ derived, org, year }) => !derived && org !== null && year !== null);
  return plain ? asked.map((figure) => `${whose(figure)}${ownName(figure)}为${amountOf(figure)}。`) : [];
}

function whose({ org, year }: AnswerFigure): string {
  return `${org ?? ""}${year === null ? "" : `${year}年`}`;
}

/** 预算 behind a name that does not say so itself. */
function ownName({ label, measure, kind }: AnswerFigure): string {
  const name = label ?? measure;
  const isAmount = kind === "预算" && !/预算|目标|指标|率$|数$|人数|数量/u.test(name);
  return isAmount ? `${name}预算` : name;
}

export function amountOf({ value, unit }: AnswerFigure): string {
  return `${value}${unit}`;
}

/** 口径：… and whatever else the card says below the number. */
function scopeSentences({ said }: Reply): string[] {
  return said.lines.slice(1).filter(isTold).map(sentence);
}

/** Lines that the letter says elsewhere: whose it is, and that it is a budget. */
function isTold(line: string): boolean {
  return !/非实际支出|｜(?:部门|单位)预算|^“(?:今年|去年|前年)”指/u.test(line);
}

/** All lines of an answer as one paragraph: lists stay lists, with semicolons. */
function lineSentence({ said }: Reply): string {
  const lines = said.lines.filter(isTold).map(unmarked);
  const items = lines.filter((line) => /^\d+\. /u.test(line)).map(numbered);
  const others = lines.filter((line) => !/^\d+\. /u.test(line)).map((line) => line.replace(/ · /gu, "，"));
  const [first = "", ...rest] = others;
  if (items.length === 0) return others.map(ended).join("");
  return `${first.replace(/[。：]$/u, "")}：${items.join("；")}。${rest.map(ended).join("")}`;
}

function numbered(line: string): string {
  return line.replace(/^(\d+)\. /u, "（$1）");
}

function sentence(line: string): string {
  return ended(unmarked(line));
}

/** Without the marks of citations. */
export function unmarked(line: string): string {
  return line.replace(/\[\d+\]/gu, "").trim();
}

function ended(text: string): string {
  return /[。；！？]$/u.test(text) ? text : `${text}。`;
}

/** 某局2025年项目支出预算为…，比2024年预算增加…; null where the answer is not what became of one figure. */
function changeStatement(reply: Reply): string | null {
  const change = changeWords(reply);
  const current = change && reply.answer.figures.find((figure) => isCurrent(figure, change.year));
  if (!change || !current) return null;
  return `${whose(current)}${ownName(current)}为${amountOf(current)}，${change.words}。`;
}

function isCurrent({ direction, year, unit }: AnswerFigure, wanted: number): boolean {
  return direction === null && year === wanted && unit !== "%";
}

interface ChangeWords {
  readonly year: number;
  /** 比2024年预算增加3.4万元，增长24.85%，文件所述原因为“…” */
  readonly words: string;
}

/** What became of one figure of one body since the year before; null where an answer says something else. */
function changeWords({ answer, said }: Reply): ChangeWords | null {
  const [against] = /(?<=比)20\d\d(?=年)/u.exec(said.lines[0] ?? "") ?? [];
  const moved = answer.figures.filter(({ direction }) => direction === "增加" || direction === "减少");
  const [first] = moved;
  const ofOne = new Set(moved.map(({ org, measure, year }) => `${org}|${measure}|${year}`)).size === 1;
  const year = first?.year;
  if (!first || !ofOne || year === null || year === undefined || moved.length > 2) return null;
  const before = against ?? String(year - 1);
  const told = moved.map((figure, index) => movedWords(figure, index === 0 ? `比${before}年预算` : ""));
  const prior = answer.figures.find((figure) => isCurrent(figure, Number(before)));
  const earlier = prior ? [`${before}年为${amountOf(prior)}`] : [];
  return { year, words: [...told, ...earlier, ...reasonWords(said)].join("，") };
}

function movedWords(figure: AnswerFigure, against: string): string {
  const { direction, derived, unit } = figure;
  const rate = unit === "%" ? (direction === "减少" ? "下降" : "增长") : (direction ?? "");
  return `${against}${rate}${amountOf(figure)}${derived ? "〔计算〕" : ""}`;
}

function reasonWords({ lines }: Reply["said"]): string[] {
  const reason = lines.find((line) => line.startsWith("文件所述原因"));
  return reason ? [unmarked(reason).replace("文件所述原因：", "文件所述原因为")] : [];
}

/** 该数比2024年预算增加3.4万元，增长24.85%，文件所述原因为“…”。 */
export function changeSentence(reply: Reply): string {
  const change = changeWords(reply);
  return change ? `该数${change.words}。` : "";
}
