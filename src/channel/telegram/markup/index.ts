export { cardCaption, cardMessages } from "./card.js";
export { escapeHtml, type Html, htmlOfLine, visible } from "./html.js";
export { originalMessages } from "./original.js";
export { LONGEST_MESSAGE, lineMessages } from "./pages.js";
