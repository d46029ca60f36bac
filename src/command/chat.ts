import type { Command } from "commander";
import { chatInTerminal } from "../channel/terminal/index.js";
import type { Config } from "../config.js";
import { answererOver } from "./answering.js";
import { openOrBuild } from "./open.js";
import { type Places, withPlaces } from "./places.js";

/** `yusuan chat`: a conversation in the terminal. */
export function registerChat(program: Command, config: Config): void {
  withPlaces(program.command("chat"), config)
    .description("在终端里对话")
    .action(async (places: Places) => {
      const index = await openOrBuild(places);
      try {
        await chatInTerminal(answererOver(index, config), index.figures.documents());
      } finally {
        index.close();
      }
    });
}
