import { tool } from "@langchain/core/tools";
import { z } from "zod/v4";
import type { Opened } from "./opened.js";
import { question } from "./wanted.js";

const schema = z.object({
  question: question.describe(
    "一个关于预算公开的问题，用户的原话即可（简体、繁体、英文）。One question about budget disclosures, in the user's words.",
  ),
  history: z
    .array(question)
    .max(10)
    .default([])
    .describe("同一对话中先前的问题，从早到晚。Earlier questions of the conversation, oldest first."),
});

const DESCRIPTION =
  "按原话回答关于政府预算公开文件的问题，返回整个回答（JSON）：status、text、figures、citations、notes。text 里的数字都已逐一核对出处，请原样引用，不要改写数字；status 为 not_found 时不要猜。" +
  " Answers a question about Chinese government budget disclosures; the whole Answer as JSON. Every number of its text is checked against the line that prints it: quote it as it is, and do not guess where the status is not_found.";

/** The whole answer to a question. */
export function askTool(opened: Opened) {
  const ask = async ({ question: last, history }: z.infer<typeof schema>) =>
    JSON.stringify((await opened.answerer().converse([...history, last])).answer);
  return tool(ask, { name: "yusuan_ask", description: DESCRIPTION, schema });
}
