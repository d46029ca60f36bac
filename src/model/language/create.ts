import { type Endpoint, loadChat } from "./chat.js";
import { type Guards, guardedModel } from "./guarded-model.js";
import type { LanguageModel } from "./language-model.js";

export interface ModelSettings extends Endpoint {
  readonly timeoutMs: number;
}

/** A model behind any endpoint that speaks like OpenAI's. Nothing is loaded and nothing sent until it is asked. */
export function createLanguageModel(
  settings: ModelSettings,
  guards: Omit<Guards, "timeoutMs"> = {},
): LanguageModel {
  return guardedModel(settings.model, () => loadChat(settings), { ...guards, timeoutMs: settings.timeoutMs });
}
