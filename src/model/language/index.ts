export { createLanguageModel, type ModelSettings } from "./create.js";
export { Failure, type FailureReason, type LanguageModel, type Prompt } from "./language-model.js";
export { fillPrompt, type PromptFile, parsePrompt, readPrompt } from "./prompt-file.js";
