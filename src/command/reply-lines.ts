import { createInterface } from "node:readline";
import { z } from "zod/v4";
import { REPLY_FORMS, summaryOf } from "../channel/letter/index.js";
import { CommandFailure } from "./outcome.js";
import type { LetterWriter } from "./reply-letters.js";

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  question: z.string().refine((text) => text.trim() !== ""),
  form: z.enum(REPLY_FORMS).nullish(),
  to: z.string().nullish(),
  history: z.array(z.string()).nullish(),
});

/** A line of JSON in, a line of JSON out, in order. */
export async function replyLines(write: LetterWriter): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const { id, question, form, to, history } = parseLine(line, number);
    const letter = await write(question, {
      form: form ?? undefined,
      to: to ?? undefined,
      history: history ?? undefined,
    });
    process.stdout.write(`${JSON.stringify({ id: id ?? undefined, question, ...summaryOf(letter) })}\n`);
  }
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new CommandFailure(
      `第${number}行不是 {"id","question","form","to","history"} 格式的 JSON（form：${REPLY_FORMS.join("、")}）。`,
      { cause },
    );
  }
}
