import type { Command } from "commander";
import type { Config } from "../config.js";

export { FAILED, reportFailure, WRONG_CALL } from "./outcome.js";

type Register = (program: Command, config: Config) => void;

/** What registers each command, in the order of the help; each is loaded only where it is wanted. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Register>> = new Map([
  ["index", async () => (await import("./index-command.js")).registerIndex],
  ["add", async () => (await import("./add.js")).registerAdd],
  ["remove", async () => (await import("./remove.js")).registerRemove],
  ["ask", async () => (await import("./ask.js")).registerAsk],
  ["chat", async () => (await import("./chat.js")).registerChat],
  ["bot", async () => (await import("./bot.js")).registerBot],
  ["figures", async () => (await import("./figures.js")).registerFigures],
  ["documents", async () => (await import("./documents.js")).registerDocuments],
  ["inspect", async () => (await import("./inspect.js")).registerInspect],
  ["evidence", async () => (await import("./evidence.js")).registerEvidence],
  ["reply", async () => (await import("./reply.js")).registerReply],
  ["audit", async () => (await import("./audit.js")).registerAudit],
  ["eval", async () => (await import("./eval.js")).registerEval],
  ["feedback", async () => (await import("./feedback.js")).registerFeedback],
]);

/** `npm start`. */
export async function start(config: Config): Promise<void> {
  const { start: startOver } = await import("./start.js");
  return startOver(config);
}
