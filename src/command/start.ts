import { chatInTerminal } from "../channel/terminal/index.js";
import type { Config } from "../config.js";
import { answererOver } from "./answering.js";
import { openUpToDate } from "./open.js";

/** `npm start`: brings the index up to date and begins to answer. */
export async function start(config: Config): Promise<void> {
  const index = await openUpToDate({ corpus: config.corpus, index: config.index });
  try {
    await chatInTerminal(answererOver(index, config), index.figures.documents());
  } finally {
    index.close();
  }
}
