import { guardedFetch } from "./guarded-fetch.js";
import type { Prompt } from "./language-model.js";
import { Trouble } from "./trouble.js";

/** Where a model is reached, and by which name. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly model: string;
  /** Null where the endpoint needs none. */
  readonly apiKey: string | null;
}

/** One request to a model: its reply as it wrote it. Throws `Trouble`, or what libraries make of it. */
export type Chat = (prompt: Prompt, signal: AbortSignal) => Promise<string>;

/** The library wants one; the request leaves without it. */
const NO_KEY = "none";

/** Models that take no other temperature than their own. */
const OWN_TEMPERATURE = /(?:^|\/)(?:o\d|gpt-5)/u;

/** Chat completions through LangChain, whose classes take a while to load. */
export async function loadChat({ baseUrl, model, apiKey }: Endpoint): Promise<Chat> {
  const { ChatOpenAICompletions } = await import("@langchain/openai");
  const { HumanMessage, SystemMessage } = await import("@langchain/core/messages");
  const chat = new ChatOpenAICompletions({
    model,
    apiKey: apiKey ?? NO_KEY,
    maxRetries: 0,
    ...(OWN_TEMPERATURE.test(model) ? {} : { temperature: 0 }),
    configuration: {
      baseURL: baseUrl,
      organization: null,
      fetch: guardedFetch({ authorised: apiKey !== null }),
    },
  });
  /** Without `invoke`: it would hand the prompt to a tracing service where the environment names one. */
  return async ({ system, user }, signal) => {
    const messages = [new SystemMessage(system), new HumanMessage(user)];
    const { generations } = await chat._generate(messages, { signal });
    const [first] = generations;
    if (!first) throw new Trouble("invalid");
    return first.text;
  };
}
