export {
  completeFact,
  completeFigure,
  contentId,
  type DocumentContext,
  type FactDraft,
  type FigureDraft,
} from "./draft.js";
export { type Understanding, understand } from "./understand.js";
