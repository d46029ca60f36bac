import type { ApiError, ResponseParameters } from "telegraf/types";

/** A call that Telegram would not accept, with the code and the words it would answer. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: ResponseParameters,
  ) {
    super(description);
    this.name = "Refusal";
  }

  /** The body of the answer. */
  body(): ApiError {
    const said: ApiError = { ok: false, error_code: this.code, description: this.description };
    return this.parameters ? { ...said, parameters: this.parameters } : said;
  }
}

/** 400: the call itself is wrong. */
export function badRequest(why: string): Refusal {
  return new Refusal(400, `Bad Request: ${why}`);
}

/** 403: the chat does not let the bot. */
export function forbidden(why: string): Refusal {
  return new Refusal(403, `Forbidden: ${why}`);
}

/** 409: somebody else receives the updates. */
export function conflict(why: string): Refusal {
  return new Refusal(409, `Conflict: ${why}`);
}

/** 429: too many calls; the next one is welcome after so many seconds. */
export function tooMany(retryAfter: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
