export { addHandlers } from "./messages.js";
export { forgetFiles } from "./pending.js";
