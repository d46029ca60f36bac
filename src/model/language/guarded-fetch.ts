import { z } from "zod/v4";
import { Trouble } from "./trouble.js";

type Fetch = typeof globalThis.fetch;

/** Far above any reading or wording, with room for what a model thinks aloud. */
const LARGEST = 512 * 1024;

/** What of a reply is needed; `length` as the reason of its end says that it is only half of one. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string() }),
        finish_reason: z
          .string()
          .nullish()
          .refine((reason) => reason !== "length"),
      }),
    )
    .min(1),
});

export interface FetchOptions {
  /** Without a key none is sent: an endpoint of one's own needs none. */
  readonly authorised: boolean;
  /** Bytes of the longest reply that is read. */
  readonly largest?: number;
}

/**
 * Requests to an endpoint that may do anything: it is followed nowhere else, read only as far as a reply can be meant,
 * and what comes back is a whole reply. Everything else is thrown as `Trouble`.
 */
export function guardedFetch({ authorised, largest = LARGEST }: FetchOptions): Fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (!authorised) headers.delete("authorization");
    const response = await reached(() => fetch(input, { ...init, headers, redirect: "manual" }));
    if (!response.ok) throw await refusal(response);
    const body = await reached(() => textOf(response, largest));
    if (!completion.safeParse(parsed(body)).success) throw new Trouble("invalid");
    return new Response(body, { status: 200, headers: { "content-type": "application/json" } });
  };
}

/** A connection that fails, or breaks off in the middle. */
async function reached<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    throw cause instanceof Trouble ? cause : new Trouble("server", null, { cause });
  }
}

async function refusal({ status, headers, body }: Response): Promise<Trouble> {
  await reached(async () => body?.cancel());
  if (status === 429) return new Trouble("rate-limited", retryAfterOf(headers));
  return status >= 500 ? new Trouble("server", retryAfterOf(headers)) : new Trouble("rejected");
}

/** Seconds or a date; null where nothing is said that one could go by. */
function retryAfterOf(headers: Headers): number | null {
  const said = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/u.test(said)) return Number(said) * 1000;
  const until = Date.parse(said);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}

async function textOf(response: Response, largest: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largest) throw new Trouble("too-large");
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Trouble("invalid", null, { cause });
  }
}
