import type { ApiResponse } from "telegraf/types";
import type { BotApi } from "./index.js";

/** An answer of the emulator, with the status it came with. */
export interface Answered {
  readonly status: number;
  readonly body: ApiResponse<unknown>;
}

/** Calls a method as a program without any library would. */
export async function call(api: BotApi, method: string, given: object = {}): Promise<Answered> {
  return answered(
    await fetch(`${api.root}/bot${api.token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(given),
    }),
  );
}

/** Calls a method with a form, as for uploads. */
export async function callWithForm(
  api: BotApi,
  method: string,
  form: FormData | URLSearchParams,
): Promise<Answered> {
  return answered(await fetch(`${api.root}/bot${api.token}/${method}`, { method: "POST", body: form }));
}

async function answered(response: Response): Promise<Answered> {
  return { status: response.status, body: (await response.json()) as ApiResponse<unknown> };
}

/** The description with which a call was refused; null where it was accepted. */
export async function refusal(api: BotApi, method: string, given: object = {}): Promise<string | null> {
  const { body } = await call(api, method, given);
  return body.ok ? null : body.description;
}

/** A picture of one dot. */
export const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
