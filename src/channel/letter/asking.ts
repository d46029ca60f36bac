import type { Answerer, Reply } from "../../answer.js";
import type { Turn } from "../../question/index.js";
import { type Inquiry, readInquiry } from "./inquiry.js";
import type { AnsweredQuestion } from "./types.js";

/** What an inquiry asks, answered, and what it says besides. */
export interface AnsweredInquiry {
  readonly questions: readonly AnsweredQuestion[];
  readonly besides: Inquiry["besides"];
}

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
    const body = turn === null ? await bodyNamed(inquiry, question, answerer) : "";
    const reply = await answerer.answer(`${body}${question}`, turn, { language: "zh" });
    turn = reply.turn;
    asked.push(await withChange(question, reply, answerer));
  }
  return { questions: withoutRepeats(asked), besides };
}

/** The one body that the inquiry names, where its first question leaves that to what stands around it. */
async function bodyNamed(inquiry: string, question: string, answerer: Answerer): Promise<string> {
  const named = async (text: string) => {
    const { turn } = await answerer.answer(text, null, { language: "zh", followUps: false });
    return turn.question.bodies.named;
  };
  if (inquiry.trim() === question || (await named(question)).length > 0) return "";
  const [only, ...others] = await named(inquiry);
  return only && others.length === 0 ? only : "";
}

/** A question with its answer, and with what became of the figure since the year before. */
export async function withChange(
  question: string,
  reply: Reply,
  answerer: Answerer,
): Promise<AnsweredQuestion> {
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
  return all.length > 0 ? all : [answer.text];
}

/** What became of one figure of one body since the year before: asked besides, as every inquiry wants to know it. */
async function changeOf({ answer }: Reply, answerer: Answerer): Promise<Reply | null> {
  const figures = answer.figures.filter(({ role }) => role === "answer");
  const [figure, ...others] = figures;
  const single = answer.plan.op === "lookup" && figure && others.length === 0 && !figure.derived;
  if (answer.status !== "answered" || !single || figure.org === null || figure.year === null) return null;
  const reply = await answerer.answer(`${figure.org}${figure.year}年${figure.measure}比上年增减多少`, null, {
    language: "zh",
  });
  const same = reply.answer.figures.some(
    ({ value, unit, year, measure }) =>
      value === figure.value && unit === figure.unit && year === figure.year && measure === figure.measure,
  );
  return reply.answer.status === "answered" && reply.answer.plan.op === "change" && same ? reply : null;
}
