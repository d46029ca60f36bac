import type { Reply } from "../../../answer.js";
import { followUpLabel } from "../../../plan/index.js";
import { type Language, type Turn, turnToJson } from "../../../question/index.js";
import { chartOf } from "../../chart/index.js";
import { copyOf, voiceIn } from "../../reply/index.js";
import { actionButton, type Button, type KeyboardRow, rowsOf } from "../buttons/index.js";
import type { BotContext } from "../context.js";
import { type Words, wordsIn } from "../speech/index.js";

const MOST = 5;
const LABEL_LENGTH = 40;

/** What stands below an answer: words as the answer's language has them. */
interface Below {
  /** What the answer is kept by; null where it is not kept. */
  readonly id: string | null;
  /** Whether the answer is shown as a picture already. */
  readonly drawn: boolean;
}

/** The buttons below an answer, five at most. */
export async function buttonsOf(ctx: BotContext, reply: Reply, { id, drawn }: Below): Promise<KeyboardRow[]> {
  const { status } = reply.answer;
  const words = wordsIn(reply.said.language);
  if (status === "clarify") return rowsOf(await options(ctx, reply));
  if (status !== "answered" || id === null) return rowsOf(wayOut(ctx, reply, words));
  const fixed = [
    actionButton(words.original, "src", id),
    ...copyButton(reply, words),
    actionButton(words.wrong, "bad", id),
  ];
  const leading = [
    ...(ctx.isStaff ? [actionButton(words.draftReply, "hot", id)] : []),
    ...(!drawn && chartOf(reply.answer) ? [actionButton(words.chart, "pic", id)] : []),
  ];
  const room = MOST - fixed.length - leading.length;
  return rowsOf([...leading, ...(await questionButtons(ctx, reply, room)), ...fixed]);
}

/** What may be asked next, as much as there is room for: the other 口径 first. */
async function questionButtons(ctx: BotContext, reply: Reply, room: number): Promise<Button[]> {
  if (room <= 0) return [];
  const other = await otherReading(ctx, reply);
  const next = reply.answer.followUps
    .slice(0, room - other.length)
    .map((question) => asking(ctx, question, labelOf(question, reply), reply.said.language));
  return [...other, ...next];
}

function copyButton({ answer }: Reply, words: Words): Button[] {
  const text = copyOf(answer);
  return text === null ? [] : [{ text: words.copy, copy_text: { text } }];
}

async function otherReading(ctx: BotContext, reply: Reply): Promise<Button[]> {
  const other = await ctx.workplace.answering().answerer.otherReading(reply);
  return other
    ? [asking(ctx, other.question, voiceIn(reply.said.language).script(other.label), reply.said.language)]
    : [];
}

/** A button that asks a question of our own making, to be answered in a language. */
export function asking(
  ctx: BotContext,
  question: string,
  label: string,
  language: Language = ctx.language,
): Button {
  const id = ctx.keep("question", JSON.stringify({ question, language }));
  return actionButton(label.slice(0, LABEL_LENGTH), "ask", id);
}

function labelOf(question: string, { answer, said }: Reply): string {
  const [org] = answer.figures.flatMap((figure) => figure.org ?? []);
  return voiceIn(said.language).script(followUpLabel(question, org ?? null));
}

/** The options of a question asked back, each the whole question of one option where our own words can say it. */
async function options(ctx: BotContext, { answer, turn }: Reply): Promise<Button[]> {
  const leaning = turnToJson(turn);
  const { language } = turn.question.utterance;
  const buttons: Button[] = [];
  for (const option of (answer.clarify?.options ?? []).slice(0, MOST)) {
    const whole = await wholeQuestion(ctx, option, turn);
    const label = option.slice(0, LABEL_LENGTH);
    buttons.push(
      whole === null
        ? actionButton(label, "opt", ctx.keep("option", JSON.stringify({ option, turn: leaning, language })))
        : asking(ctx, whole, label, language),
    );
  }
  return buttons;
}

/** What was asked, asked of the option; null where it has no answer, or none that our own words lead to. */
async function wholeQuestion(ctx: BotContext, option: string, turn: Turn): Promise<string | null> {
  const { answerer } = ctx.workplace.answering();
  const reply = await answerer.answer(option, turn, { followUps: false });
  return reply.answer.status === "answered" ? answerer.restated(reply) : null;
}

/** Where there is no answer: the one thing that surely can be seen next. */
function wayOut(ctx: BotContext, { answer, turn }: Reply, words: Words): Button[] {
  const { plan } = answer;
  const [org] = "orgs" in plan ? plan.orgs : [];
  return org === undefined
    ? [actionButton(words.whatIsHeld, "all", "0")]
    : [asking(ctx, org, words.overviewOf, turn.question.utterance.language)];
}
