export { runBot } from "./bot.js";
export type { Answering } from "./context.js";
export type { FileTried, Intake } from "./intake.js";
export type { BotParts } from "./parts.js";
export type { Proof, ProofPicture } from "./proof.js";
export { BotStopped, type Clock, systemClock } from "./transport/index.js";
