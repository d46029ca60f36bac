import type { Answerer, Reply } from "../../answer.js";
import type { Answer, AnswerFigure } from "../../compose/index.js";
import type { Turn } from "../../question/index.js";
import { type Inquiry, readInquiry } from "./inquiry.js";
import { isBudgetAmount, nameInHeadline } from "./sentences/index.js";
import type { AnsweredQuestion } from "./types.js";

/** What an inquiry asks, answered, and what it says besides. */
export interface AnsweredInquiry {
  readonly questions: readonly AnsweredQuestion[];
  readonly besides: Inquiry["besides"];
}

/** Letters are made of the lines of answers, in their language and as the program words them. */
const PLAIN = { language: "zh", arranged: false } as const;

/** The questions of an inquiry, each answered in the light of those before it. */
export async function askedIn(
  inquiry: string,
  answerer: Answerer,
  previous: Turn | null,
): Promise<AnsweredInquiry> {
  const { questions, besides } = readInquiry(inquiry);
  const asked: AnsweredQuestion[] = [];
  let turn = previous;
  for (const question of questions) {
    const body = turn === null ? await bodyAround(question, inquiry, answerer) : "";
    const reply = await answerer.answer(`${body}${question}`, turn, PLAIN);
    turn = reply.turn;
    asked.push(await withChange(question, reply, answerer));
  }
  return { questions: withoutRepeats(asked), besides };
}

/** The one body that the inquiry is about, where its first question leaves that to what stands around it. */
async function bodyAround(question: string, inquiry: string, answerer: Answerer): Promise<string> {
  if (inquiry.trim() === question || (await bodiesOf(question, answerer)).length === 1) return "";
  for (const text of [inquiry, ...inquiry.split(/[。！!?？\n；;]/u)]) {
    const [only, ...others] = text.trim() === "" ? [] : await bodiesOf(text, answerer);
    if (only && others.length === 0) return only;
  }
  return "";
}

async function bodiesOf(text: string, answerer: Answerer): Promise<readonly string[]> {
  const { turn } = await answerer.answer(text, null, { ...PLAIN, followUps: false });
  const { bodies, orgs } = turn.question;
  return bodies.named.length > 0 ? bodies.named : orgs;
}

/** An answer already given, said again where it was given in another language, or arranged by a model. */
export async function askedAlready(reply: Reply, answerer: Answerer): Promise<AnsweredInquiry> {
  const { question, plan } = reply.answer;
  const isPlain = reply.said.language === "zh" && !plan.model?.wording;
  const restated = isPlain ? null : await answerer.restated(reply);
  if (restated !== null) return askedIn(restated, answerer, null);
  return { questions: [await withChange(question, reply, answerer)], besides: [] };
}

/** A question with its answer, and with what became of the figure since the year before. */
async function withChange(question: string, reply: Reply, answerer: Answerer): Promise<AnsweredQuestion> {
  return { question, reply, change: await changeOf(reply, answerer) };
}

/** A question whose answer says no more than an answer before it needs no point of its own. */
function withoutRepeats(asked: readonly AnsweredQuestion[]): AnsweredQuestion[] {
  const told = new Set<string>();
  return asked.filter(({ reply, change }) => {
    const own = statementsOf(reply);
    const isNew = reply.answer.status !== "answered" || own.some((one) => !told.has(one));
    for (const one of [...own, ...(change ? statementsOf(change) : [])]) told.add(one);
    return isNew;
  });
}

/** The numbers that answer, and what is quoted. */
function statementsOf({ answer, said }: Reply): string[] {
  const asked = answer.figures.filter(({ role, direction }) => role === "answer" || direction !== null);
  const told = [...asked, ...answer.figures.filter(({ role }) => role === "context")];
  const figures = (answer.plan.op === "change" ? told : asked).map(({ org, year, value, unit, direction }) =>
    [org, year, value, unit, direction].join("|"),
  );
  const quoted = said.lines.flatMap((line) => /“.{6,}”/su.exec(line)?.[0] ?? []);
  const all = [...figures, ...quoted];
  return all.length > 0 ? [...all, ...nameOf(answer, said)] : [answer.text];
}

/** What a single number was asked as: two questions may come to one number. */
function nameOf({ plan }: Reply["answer"], said: Reply["said"]): string[] {
  const name = plan.op === "lookup" ? nameInHeadline(said) : null;
  return name === null ? [] : [name];
}

/** What became of one figure of one body since the year before: asked besides, as every inquiry wants to know it. */
async function changeOf({ answer }: Reply, answerer: Answerer): Promise<Reply | null> {
  const figures = answer.figures.filter(({ role }) => role === "answer");
  const [figure, ...others] = figures;
  const single = answer.plan.op === "lookup" && figure && others.length === 0 && isBudgetAmount(figure);
  if (answer.status !== "answered" || !single || figure.org === null || figure.year === null) return null;
  const reply = await answerer.answer(
    `${figure.org}${figure.year}年${figure.measure}比上年增减多少`,
    null,
    PLAIN,
  );
  return isChangeOf(figure, reply.answer) ? reply : null;
}

/** Whether an answer says what became of this very figure, in its year. */
function isChangeOf({ id, year }: AnswerFigure, { status, plan, figures }: Answer): boolean {
  const moved = figures.filter(({ direction }) => direction !== null);
  const same = figures.some((figure) => figure.id === id && figure.direction === null);
  return (
    status === "answered" && plan.op === "change" && same && moved.every((figure) => figure.year === year)
  );
}
