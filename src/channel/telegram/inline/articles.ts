import { createHash } from "node:crypto";
import type { InlineQueryResultArticle } from "telegraf/types";
import type { Reply } from "../../../answer.js";
import type { Answer, AnswerFigure } from "../../../compose/index.js";
import type { FigureStore } from "../../../store/index.js";
import {
  type Card,
  cardOf,
  checkedAgainst,
  clipped,
  comparatorOf,
  inlineDescription,
  inlineTitle,
  type Line,
  ownName,
  plainLine,
  shortBody,
  shortLineOf,
  shortLineOfFigure,
  sourcesOfFigure,
  textOfLine,
  voiceOf,
} from "../../reply/index.js";
import { cardMessages, escapeHtml, visible } from "../markup/index.js";
import { inlineWords } from "./words.js";

/** What the results of a query are made from. */
export interface ArticleDeps {
  readonly figures: Pick<FigureStore, "documents">;
  /** An address that opens the answer in the bot; null where there is none. */
  link(reply: Reply): string | null;
}

const LONGEST_DESCRIPTION = 160;
const LONGEST_TITLE = 20;

/** An answer as a result: its number in the title, its short form with its sources when sent. */
export function answerArticle(reply: Reply, deps: ArticleDeps): InlineQueryResultArticle[] {
  const { answer } = reply;
  const figure = primaryOf(answer);
  if (!figure) return [];
  const line = shortLineOf(answer);
  const card: Card = { lines: [line], notes: [], closing: [], sources: cardOf(reply).sources };
  return checked(answer, {
    key: `answer|${figure.id ?? figure.formula ?? answer.question}`,
    title: titleOf(figure, answer, deps),
    description: inlineDescription(answer, figure),
    html: messageOf(card, reply, deps),
    said: textOfLine(line),
  });
}

/** One figure of an answer as a result. */
export function figureArticle(
  reply: Reply,
  figure: AnswerFigure,
  deps: ArticleDeps,
): InlineQueryResultArticle[] {
  const { answer } = reply;
  const line = shortLineOfFigure(answer, figure);
  if (!line) return [];
  const card: Card = { lines: [line], notes: [], closing: [], sources: sourcesOfFigure(reply, figure) };
  return checked(answer, {
    key: `answer|${figure.id ?? figure.formula ?? `${answer.question}|${figure.label}`}`,
    title: titleOf(figure, answer, deps),
    description: inlineDescription(answer, figure),
    html: messageOf(card, reply, deps),
    said: textOfLine(line),
  });
}

/** A list, a ranking or a comparison as a result that sends it whole. */
export function wholeArticle(reply: Reply, deps: ArticleDeps): InlineQueryResultArticle[] {
  const { answer } = reply;
  const { lines, notes, sources } = cardOf(reply);
  const bare = sources && { ...sources, entries: sources.entries.map((entry) => ({ ...entry, row: [] })) };
  const first = lines[0] ? textOfLine(lines[0]).replace(/\[\d+\]/gu, "") : "";
  return checked(answer, {
    key: `whole|${answer.question}`,
    title: wholeTitle(reply, deps),
    description: [voiceOf(answer).script(inlineWords(answer).whole), ...(first === "" ? [] : [first])].join(
      " · ",
    ),
    html: messageOf({ lines, notes, closing: [], sources: bare }, reply, deps),
    said: lines.map(textOfLine).join("\n"),
  });
}

/** What is said where there is no answer: the reason in the title, kindly, and what is held in the text. */
export function wordsArticle(reply: Reply, deps: ArticleDeps): InlineQueryResultArticle[] {
  const { answer } = reply;
  const lines = answer.text.split("\n").map(plainLine);
  return checked(answer, {
    key: `words|${answer.question}`,
    title: voiceOf(answer).script(inlineWords(answer)[answer.status]),
    description: lines[0] ? textOfLine(lines[0]) : "",
    html: messageOf({ lines, notes: [], closing: [], sources: null }, reply, deps),
    said: answer.text,
  });
}

/** The figure that stands for an answer: a total over its parts, else the first that was asked for. */
export function primaryOf({ figures }: Answer): AnswerFigure | null {
  const asked = figures.filter(({ role }) => role === "answer");
  const sum = asked.find(({ derived, direction, unit }) => derived && direction === null && unit !== "个");
  const total = asked.find(({ label, derived }) => label === null && !derived);
  return sum ?? (asked.length > 2 ? total : null) ?? asked[0] ?? null;
}

/** The title of several figures sent together holds the one that stands for them. */
function wholeTitle(reply: Reply, deps: ArticleDeps): string {
  const { answer } = reply;
  const difference = answer.plan.op === "audit" && answer.figures.find(({ derived }) => derived);
  const figure = difference || primaryOf(answer);
  return figure
    ? titleOf({ ...figure, label: wholeName(figure, answer) }, answer, deps)
    : wordTitle(reply, deps);
}

/** 支出总计最大, 三公经费等; the name alone where the figure is the total of what is sent. */
function wholeName(figure: AnswerFigure, { plan, text, figures }: Answer): string | null {
  const name = ownName(figure);
  const place = /最[大小]|第[一二三四五六七八九十][大小]/u.exec(text.split("\n")[0] ?? "")?.[0];
  if (plan.op === "rank") return `${name}${place ?? ""}`;
  const isTotal = figure.derived || (plan.op === "list" && figure.label === null);
  return isTotal || figures.length < 2 ? figure.label : `${name}等`;
}

function titleOf(figure: AnswerFigure, answer: Answer, { figures }: ArticleDeps): string {
  return inlineTitle(figure, figures.documents(), comparatorOf(figure, answer));
}

/** Answers in words are called by the body and the heading their quotation stands under. */
function wordTitle({ answer, turn }: Reply, { figures }: ArticleDeps): string {
  const [org] = turn.question.orgs;
  const heading = answer.citations[0]?.section.split(" › ").at(-1) ?? answer.question;
  const name = heading.replace(/^[一二三四五六七八九十\d（）()]+[、.]?/u, "");
  return clipped(`${org ? shortBody(org, figures.documents()) : ""} ${name}`.trim(), LONGEST_TITLE);
}

function messageOf(card: Card, reply: Reply, { link }: ArticleDeps): string {
  const { answer } = reply;
  const url = answer.status === "answered" ? link(reply) : null;
  const opening =
    url === null
      ? ""
      : `\n<a href="${escapeHtml(url)}">${escapeHtml(voiceOf(answer).script(inlineWords(answer).open))}</a>`;
  const [whole = "", ...more] = cardMessages(card);
  if (more.length === 0 && whole.length + opening.length <= SAFE_LENGTH) return `${whole}${opening}`;
  return `${cardMessages({ ...card, lines: shortened(card.lines), sources: null })[0] ?? ""}${opening}`;
}

/** Room for the link below what Telegram takes in one message. */
const SAFE_LENGTH = 4_000;
const MOST_SHOWN = 3_500;

/** As many lines as one message holds. */
function shortened(lines: readonly Line[]): Line[] {
  let room = MOST_SHOWN;
  const kept = lines.filter((line) => {
    room -= textOfLine(line).length + 1;
    return room >= 0;
  });
  if (kept.length === lines.length) return kept;
  return kept.length > 0
    ? [...kept, plainLine("……")]
    : [plainLine(clipped(lines[0] ? textOfLine(lines[0]) : "", MOST_SHOWN))];
}

interface Draft {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly html: string;
  /** The words of the message, for the check. */
  readonly said: string;
}

/** The result, unless a number of it stands nowhere in the checked answer. */
function checked(answer: Answer, { key, title, description, html, said }: Draft): InlineQueryResultArticle[] {
  if (!checkedAgainst(answer, [title, description, said].join("\n"))) return [];
  return [
    {
      type: "article",
      id: createHash("sha256").update(key).digest("base64url"),
      title: visible(title),
      description: visible(clipped(description, LONGEST_DESCRIPTION)),
      input_message_content: {
        message_text: html,
        parse_mode: "HTML",
        link_preview_options: { is_disabled: true },
      },
    },
  ];
}
