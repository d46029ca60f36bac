export { type Api, createApi, type Outcome } from "./api.js";
export { type Clock, systemClock } from "./clock.js";
export { createDesk, type Desk } from "./desk.js";
export { createLimiter, type Limiter } from "./limiter.js";
export { BotStopped, poll, stopIfUnauthorized } from "./polling.js";
export { createSender, type Sender } from "./sender.js";
export { listen } from "./webhook.js";
