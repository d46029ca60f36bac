import type { ZodType } from "zod/v4";

/** Why a model gave nothing usable. */
export type FailureReason =
  /** It took longer than its time limit. */
  | "timeout"
  /** 429, also at the second try. */
  | "rate-limited"
  /** 5xx, or a connection that failed or broke off, also at the second try. */
  | "server"
  /** 4xx: a wrong key, an unknown model, a request that it does not take. */
  | "rejected"
  /** Its reply is longer than any that could be meant. */
  | "too-large"
  /** Its reply is not what was asked for: half a reply, no JSON, JSON of another shape. */
  | "invalid"
  /** It failed several times in a row and is left alone for a while. */
  | "silenced"
  /** Too many requests are waiting for it already. */
  | "busy";

/** That a model gave nothing usable, as data: whoever asked goes on without it. Holds nothing of what was asked. */
export class Failure {
  constructor(readonly reason: FailureReason) {}
}

/** What is said to a model: the task, and what it is about. Made by `fillPrompt` alone, which masks what it fills in. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
}

/**
 * A language model that may read a question or arrange clauses, and states no fact. It never throws for what a model,
 * a network or a server does: it returns a `Failure`.
 */
export interface LanguageModel {
  /** Its name, as set; shown beside what it took part in. */
  readonly name: string;
  /** A reply as text, without what the model thought aloud; never empty. */
  text(prompt: Prompt): Promise<string | Failure>;
  /** A reply as JSON that the schema admits; `invalid` otherwise. */
  structured<T>(prompt: Prompt, schema: ZodType<T>): Promise<T | Failure>;
}
