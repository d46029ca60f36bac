import { chatInTerminal } from "../channel/terminal/index.js";
import type { Config } from "../config.js";
import { answererOver } from "./answering.js";
import { botOver } from "./bot.js";
import { openUpToDate } from "./open.js";

/** `npm start`: brings the index up to date and begins to answer: in Telegram where there is a token, else here. */
export async function start(config: Config): Promise<void> {
  if (config.telegram !== null) return botOver(config, config);
  const index = await openUpToDate(config);
  try {
    await chatInTerminal(answererOver(index, config), index.figures.documents());
  } finally {
    index.close();
  }
}
