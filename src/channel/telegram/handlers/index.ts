export { addHandlers } from "./messages.js";
