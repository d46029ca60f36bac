import { z } from "zod/v4";
import type { Reply } from "../../../answer.js";
import { type Answer, answerSchema } from "../../../compose/index.js";
import { turnFromJson, turnToJson } from "../../../question/index.js";
import type { FigureStore } from "../../../store/index.js";
import type { BotContext } from "../context.js";

const languages = z.enum(["zh", "zh-Hant", "en"]);

const lines = z.array(z.string());

const keptSchema = z.object({
  answer: answerSchema,
  said: z.object({
    language: languages,
    lines,
    notes: lines,
    aside: lines,
    closing: lines,
    sources: lines,
    stamps: z.array(z.object({ document: z.string(), words: z.string() })),
  }),
  /** The turn that the next question leans on, as JSON. */
  turn: z.string(),
  /** The question in our own words; null where none says the same. */
  restated: z.string().nullable(),
});

/** An answer as buttons and links lead back to it; it holds nothing that anybody typed. */
export type KeptAnswer = z.infer<typeof keptSchema>;

/** Keeps an answer and returns its id; read by the schema first, so that what was kept before has the same id again. */
export function keepAnswer(ctx: BotContext, reply: Reply, restated: string | null): string {
  const kept = {
    answer: withoutWords(reply.answer, restated ?? ""),
    said: reply.said,
    turn: turnToJson(reply.turn),
    restated,
  };
  return ctx.keep("answer", JSON.stringify(keptSchema.parse(kept)));
}

/** What was typed stands in two places of an answer; our own words take its place. */
function withoutWords(answer: Answer, ours: string): Answer {
  const plan = "words" in answer.plan ? { ...answer.plan, words: ours } : answer.plan;
  const parts = plan.op === "several" ? { ...plan, parts: plan.parts.map(wordless) } : plan;
  return { ...answer, question: ours, plan: parts, elapsedMs: 0 };
}

function wordless<Part extends object>(part: Part): Part {
  return "words" in part ? { ...part, words: "" } : part;
}

/** The answer of an id; null where it is not kept any more. */
export function keptAnswer(ctx: BotContext, id: string): KeptAnswer | null {
  const { state, clock } = ctx.workplace;
  const content = state.kept.find("answer", id, clock.now());
  return content === null ? null : (keptSchema.safeParse(JSON.parse(content)).data ?? null);
}

/**
 * The answer of an id as it is to be shown today: as it was while every line it cites still stands, else asked anew.
 * Null where neither can be done, or nothing is kept.
 */
export async function reopened(ctx: BotContext, id: string | null): Promise<Reply | null> {
  const kept = id === null ? null : keptAnswer(ctx, id);
  if (!kept) return null;
  const { answerer, index } = ctx.workplace.answering();
  const turn = turnFromJson(kept.turn);
  if (turn && stands(kept.answer, index.figures)) return { answer: kept.answer, said: kept.said, turn };
  if (kept.restated === null) return null;
  const reply = await answerer.answer(kept.restated, null, { language: kept.said.language });
  return reply.answer.status === "answered" ? reply : null;
}

function stands({ citations }: Answer, figures: FigureStore): boolean {
  return citations.every(({ document, lines, quote }) => {
    if (lines === null) return figures.recordOf(document) !== null;
    const printed = dense(figures.sourceLines(document, lines).join(""));
    return dense(quote)
      .split("…")
      .every((piece) => printed.includes(piece));
  });
}

function dense(text: string): string {
  return text.replace(/\s/gu, "");
}
