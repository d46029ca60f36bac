import type { InlineQueryResultArticle } from "telegraf/types";
import type { Answerer, AskOptions, Reply } from "../../../answer.js";
import type { AnswerFigure } from "../../../compose/index.js";
import type { Language } from "../../../question/index.js";
import type { FigureStore } from "../../../store/index.js";
import { shortBody } from "../../reply/index.js";
import { type ArticleDeps, answerArticle, figureArticle, wholeArticle, wordsArticle } from "./articles.js";
import { bodiesBegun, completions, likeliestFirst } from "./unfinished.js";
import { inlineWords } from "./words.js";

/** What inline results are made with. */
export interface InlineDeps extends ArticleDeps {
  readonly answerer: Answerer;
  readonly figures: FigureStore;
}

/** What Telegram shows at most. */
const MOST_RESULTS = 50;
const MOST_OPTIONS = 4;
const MOST_EXAMPLES = 5;
const EXAMPLE_MEASURES = ["项目支出", "三公经费", "支出总计", "基本支出", "机关运行经费"] as const;

/** Results for what is typed behind the bot's name, the likeliest first; examples where nothing is typed yet. */
export async function inlineResults(
  query: string,
  home: string | null,
  deps: InlineDeps,
): Promise<InlineQueryResultArticle[]> {
  const text = query.trim();
  const articles = text === "" ? await examples(home, deps) : await resultsFor(text, home, deps);
  const first = new Map<string, InlineQueryResultArticle>();
  for (const article of articles) if (!first.has(article.id)) first.set(article.id, article);
  return [...first.values()].slice(0, MOST_RESULTS);
}

async function resultsFor(
  text: string,
  home: string | null,
  deps: InlineDeps,
): Promise<InlineQueryResultArticle[]> {
  const reply = await deps.answerer.answer(text, null);
  const atHome = home !== null && namesNoBody(reply) ? await answeredArticles(`${home} ${text}`, deps) : [];
  if (reply.answer.status === "answered") return [...atHome, ...(await articlesOf(reply, deps))];
  const likely = [...atHome, ...(await likelyArticles(text, reply, home, deps))];
  return likely.length > 0 ? likely : wordsArticle(reply, deps);
}

/** What may be meant by a question without an answer: one that is not typed to its end, or one of its options. */
async function likelyArticles(
  text: string,
  reply: Reply,
  home: string | null,
  deps: InlineDeps,
): Promise<InlineQueryResultArticle[]> {
  const { answer, turn } = reply;
  const [body] = turn.question.bodies.named;
  const begun = body ? [] : bodiesBegun(text, deps.figures.documents());
  if (begun.length > 0) return overviews(begun.slice(0, MOST_OPTIONS), deps);
  if (!isUnfinished(reply)) return [];
  const completed: InlineQueryResultArticle[] = [];
  for (const question of completions(text))
    completed.push(
      ...(await answeredArticles(body || home === null ? question : `${home} ${question}`, deps)),
    );
  if (body) return [...completed, ...(await overviewArticles(body, text, deps))];
  return completed.length > 0 ? completed : chosen(text, answer.clarify?.options ?? [], deps);
}

/** Nothing was understood but, at most, whose budget is meant. */
function isUnfinished({ answer: { status, plan }, turn }: Reply): boolean {
  if (status === "clarify") return true;
  if (status !== "not_found" || turn.question.bodies.unknown !== null) return false;
  return (
    plan.op === "explain" ||
    (plan.op === "decline" && (plan.reason === "unknown-subject" || plan.reason === "empty"))
  );
}

/** One body: each figure of its overview; several: the first of each. */
async function overviews(orgs: readonly string[], deps: InlineDeps): Promise<InlineQueryResultArticle[]> {
  const [only, ...others] = orgs;
  if (only !== undefined && others.length === 0) return overviewArticles(only, "", deps);
  const articles: InlineQueryResultArticle[] = [];
  for (const org of orgs) articles.push(...(await overviewArticles(org, "", deps)).slice(0, 1));
  return articles;
}

function namesNoBody({ turn: { question } }: Reply): boolean {
  const { named, ambiguous, unknown, all, subordinate } = question.bodies;
  return named.length === 0 && ambiguous.length === 0 && unknown === null && !all && subordinate === null;
}

/** The question asked again of each of the options. */
async function chosen(
  text: string,
  options: readonly string[],
  deps: InlineDeps,
): Promise<InlineQueryResultArticle[]> {
  const articles: InlineQueryResultArticle[] = [];
  for (const option of options.slice(0, MOST_OPTIONS)) {
    const reply = await deps.answerer.converse([text, option]);
    if (reply.answer.status === "answered") articles.push(...answerArticle(reply, deps));
  }
  return articles;
}

/** The results of a question, none where it has no answer. */
async function answeredArticles(question: string, deps: InlineDeps): Promise<InlineQueryResultArticle[]> {
  const reply = await deps.answerer.answer(question, null);
  return reply.answer.status === "answered" ? articlesOf(reply, deps) : [];
}

async function articlesOf(reply: Reply, deps: InlineDeps): Promise<InlineQueryResultArticle[]> {
  const { answer } = reply;
  const asked = answer.figures.filter(({ role }) => role === "answer");
  const orgs = new Set(asked.map(({ org }) => org));
  if (answer.plan.op === "overview") return overviewOf(reply, "", deps);
  if (answer.plan.op === "list" || answer.plan.op === "rank" || answer.plan.op === "several")
    return [...wholeArticle(reply, deps), ...items(reply, deps)];
  if (answer.plan.op === "audit" || asked.length === 0)
    return [...wholeArticle(reply, deps), ...(await next(reply, deps))];
  if (orgs.size > 1 || differ(asked)) return [...items(reply, deps), ...wholeArticle(reply, deps)];
  return [...answerArticle(reply, deps), ...(await next(reply, deps))];
}

/** Several things were asked for, not one in several forms. */
function differ(asked: readonly AnswerFigure[]): boolean {
  return new Set(asked.map(({ measure, year, label }) => `${measure}|${year}|${label}`)).size > 1;
}

/** Each printed figure of a list; what stands in it besides comes after what was asked for. */
function items(reply: Reply, deps: InlineDeps): InlineQueryResultArticle[] {
  const { figures } = reply.answer;
  const labelled = figures.filter(({ label, derived }) => label !== null && !derived);
  const shown = labelled.length > 0 ? labelled : figures.filter(({ role }) => role === "answer");
  return shown.slice(0, MOST_RESULTS - 1).flatMap((figure) => figureArticle(reply, figure, deps));
}

/** Answers to what may be asked next, in the language of the question. */
async function next({ answer, said }: Reply, deps: InlineDeps): Promise<InlineQueryResultArticle[]> {
  const articles: InlineQueryResultArticle[] = [];
  for (const question of answer.followUps) {
    const reply = await deps.answerer.answer(question, null, beside(said.language));
    if (reply.answer.status === "answered") articles.push(...oneArticle(reply, deps));
  }
  return articles;
}

/** How a question is asked whose answer stands beside another's. */
function beside(language: Language): AskOptions {
  return { language, followUps: false, model: false };
}

function oneArticle(reply: Reply, deps: InlineDeps): InlineQueryResultArticle[] {
  const one =
    reply.answer.plan.op === "list" || reply.answer.plan.op === "rank" ? wholeArticle : answerArticle;
  return one(reply, deps);
}

async function overviewArticles(
  org: string,
  text: string,
  deps: InlineDeps,
): Promise<InlineQueryResultArticle[]> {
  const reply = await deps.answerer.answer(org, null, { followUps: false, model: false });
  return reply.answer.plan.op === "overview" ? overviewOf(reply, text, deps) : [];
}

/** Each figure of an overview asked for by itself, so that it comes with its 口径; then the overview. */
async function overviewOf(reply: Reply, text: string, deps: InlineDeps): Promise<InlineQueryResultArticle[]> {
  const listed = reply.answer.figures.filter(({ label, derived }) => label !== null && !derived);
  const articles: InlineQueryResultArticle[] = [];
  for (const { org, label } of likeliestFirst(listed, ({ label: name }) => name ?? "", text)) {
    const own = await deps.answerer.answer(`${org}${label}多少`, null, beside(reply.said.language));
    if (own.answer.status === "answered") articles.push(...answerArticle(own, deps));
  }
  return [...articles, ...wholeArticle(reply, deps)];
}

/** Questions about the documents at hand that have an answer, the home body's first. */
async function examples(home: string | null, deps: InlineDeps): Promise<InlineQueryResultArticle[]> {
  const records = deps.figures.documents();
  const orgs = [...new Set([...(home === null ? [] : [home]), ...records.map(({ org }) => org)])];
  const articles: InlineQueryResultArticle[] = [];
  for (const [index, measure] of EXAMPLE_MEASURES.slice(0, MOST_EXAMPLES).entries()) {
    const org = orgs[index % Math.max(1, orgs.length)];
    if (org === undefined) return [];
    const question = `${shortBody(org, records)}${measure}`;
    const reply = await deps.answerer.answer(question, null, { followUps: false, model: false });
    if (reply.answer.status !== "answered") continue;
    for (const article of answerArticle(reply, deps))
      articles.push({ ...article, description: `${inlineWords(reply.answer).ask}${question}` });
  }
  return articles;
}
