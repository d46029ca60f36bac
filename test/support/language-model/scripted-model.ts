import type { ZodType } from "zod/v4";
import { Failure, type LanguageModel, type Prompt } from "../../../src/model/index.js";
import type { Asked, Behaviour, Script } from "./behaviour.js";

/** A model within the process that does what it is told to, and records what it is asked. */
export interface ScriptedModel extends LanguageModel {
  readonly asked: readonly Asked[];
  /** From now on. */
  behave(script: Script): void;
}

/** Without a network: obviously what the interface says, and fast enough for thousands of questions. */
export function scriptedModel(first: Script): ScriptedModel {
  const asked: Asked[] = [];
  let script = first;
  const contentOf = (prompt: Prompt): string | Failure => {
    asked.push(prompt);
    return came(script(prompt, asked.length - 1));
  };
  return {
    name: "scripted",
    asked,
    behave: (next) => {
      asked.length = 0;
      script = next;
    },
    text: async (prompt) => {
      const content = contentOf(prompt);
      return content === "" ? new Failure("invalid") : content;
    },
    structured: async <T>(prompt: Prompt, schema: ZodType<T>) => {
      const content = contentOf(prompt);
      if (content instanceof Failure) return content;
      const { success, data } = schema.safeParse(jsonOf(content));
      return success ? data : new Failure("invalid");
    },
  };
}

function came(behaviour: Behaviour): string | Failure {
  if ("reply" in behaviour) return behaviour.reply.trim();
  if ("silent" in behaviour) return new Failure("timeout");
  if ("huge" in behaviour) return new Failure("too-large");
  if ("half" in behaviour) return new Failure("server");
  if ("redirect" in behaviour) return new Failure("rejected");
  if (!("status" in behaviour)) return new Failure("invalid");
  if (behaviour.status === 429) return new Failure("rate-limited");
  return new Failure(behaviour.status >= 500 ? "server" : "rejected");
}

function jsonOf(content: string): unknown {
  const [object] = /\{[\s\S]*\}/u.exec(content) ?? [];
  try {
    return JSON.parse(object ?? "");
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
