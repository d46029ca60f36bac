import type { FileFetcher, Unfetched } from "../intake.js";
import type { Api, Outcome } from "./api.js";
import { backoff } from "./backoff.js";
import type { Clock } from "./clock.js";

const TRIES = 4;
const WAITS_MS = [500, 2_000, 5_000];
const DOWNLOAD_MS = 120_000;
/** What Telegram lets a bot fetch, with some room. */
const MOST_BYTES = 21 * 1024 * 1024;

/** Where files are fetched from. */
export interface FileSource {
  readonly api: Api;
  readonly token: string;
  readonly apiRoot: string;
  readonly clock: Clock;
}

/** Fetches files. Their address holds the token: nothing of it is ever said. */
export function createFileFetcher({ api, token, apiRoot, clock }: FileSource): FileFetcher {
  const address = `${apiRoot.replace(/\/$/u, "")}/file/bot${token}/`;
  return async (fileId) => {
    for (let failures = 0; failures < TRIES; failures += 1) {
      const outcome = await api.call("getFile", { file_id: fileId });
      if (outcome.kind === "refused") return /too big/iu.test(outcome.why) ? "too-large" : "gone";
      const path = pathOf(outcome);
      const fetched = path === null ? "unreachable" : await download(`${address}${path}`);
      if (fetched !== "unreachable") return fetched;
      await clock.sleep(outcome.kind === "limited" ? outcome.waitMs : backoff(WAITS_MS, failures));
    }
    return "unreachable";
  };
}

/** Where a file stands, below the address of all; each part of the path stays one part. */
function pathOf(outcome: Outcome): string | null {
  if (outcome.kind !== "done" || typeof outcome.result !== "object" || outcome.result === null) return null;
  const path = "file_path" in outcome.result ? outcome.result.file_path : null;
  if (typeof path !== "string" || path.split("/").includes("..")) return null;
  return path.split("/").map(encodeURIComponent).join("/");
}

async function download(url: string): Promise<Uint8Array | Unfetched> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) });
    if (response.status === 404) return "gone";
    if (!response.ok || !response.body) return "unreachable";
    return await collected(response.body);
  } catch (cause) {
    if (cause instanceof Error) return "unreachable";
    throw cause;
  }
}

async function collected(body: ReadableStream<Uint8Array>): Promise<Uint8Array | Unfetched> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > MOST_BYTES) return "too-large";
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
