import type { Answerer, Reply } from "../../answer.js";
import { questionsIn, type Turn } from "../../question/index.js";
import type { AnsweredQuestion } from "./types.js";

/** The questions of an inquiry, each answered in the light of those before it. */
export async function askedIn(
  inquiry: string,
  answerer: Answerer,
  previous: Turn | null,
): Promise<AnsweredQuestion[]> {
  const texts = questionsIn(inquiry);
  const asked: AnsweredQuestion[] = [];
  let turn = previous;
  for (const question of texts.length > 0 ? texts : [inquiry]) {
    const reply = await answerer.answer(question, turn, { language: "zh" });
    turn = reply.turn;
    asked.push(await withChange(question, reply, answerer));
  }
  return withoutRepeats(asked);
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
  const texts = new Set<string>();
  return asked.filter(({ reply }) => {
    const isNew = !texts.has(reply.answer.text);
    texts.add(reply.answer.text);
    return isNew;
  });
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
