export { runBot } from "./bot.js";
export type { Answering } from "./context.js";
export type { BotParts } from "./parts.js";
export { BotStopped, type Clock, systemClock } from "./transport/index.js";
