import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Update } from "telegraf/types";
import { logged } from "../logged.js";
import { BotStopped, isUpdate } from "./polling.js";

export interface WebhookParts {
  /** Path of the public address. */
  readonly path: string;
  readonly port: number;
  /** What every update has to bring along. */
  readonly secret: string;
  readonly log: Logger;
  /** Returns when the update is safe: only then is it confirmed to Telegram. */
  readonly take: (updates: readonly Update[]) => Promise<void>;
  /** What the health endpoint tells. */
  readonly health: () => object;
}

const SECRET_HEADER = "x-telegram-bot-api-secret-token";
const MOST_BYTES = 1_000_000;

/** Listens for updates; `GET /health` tells whether the bot runs. Resolves when it listens. */
export async function listen(parts: WebhookParts): Promise<Server> {
  const server = createServer((request, response) => {
    respond(request, parts).then(
      ([status, body]) => finish(response, status, body),
      (cause: unknown) => {
        parts.log.error({ error: logged(cause) }, "an update could not be taken");
        finish(response, 500, {});
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(unusable(parts.port, cause)));
    server.listen(parts.port, resolve);
  });
  return server;
}

function unusable(port: number, cause: Error): BotStopped {
  const why = `不能在端口 ${port} 上接收 webhook：端口被占用或不允许使用，请另设 TELEGRAM_WEBHOOK_PORT。`;
  return new BotStopped(why, { cause });
}

type Response = readonly [status: number, body: object];

async function respond(request: IncomingMessage, parts: WebhookParts): Promise<Response> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (request.method === "GET" && (pathname === "/health" || pathname === "/healthz"))
    return [200, parts.health()];
  if (request.method !== "POST" || pathname !== parts.path) return [404, {}];
  if (!isSecret(request.headers[SECRET_HEADER], parts.secret)) return [403, {}];
  const body = await bodyOf(request);
  if (body === null) return [413, {}];
  const update = parsed(body);
  if (!isUpdate(update)) return [400, {}];
  await parts.take([update]);
  return [200, {}];
}

function isSecret(given: string | string[] | undefined, secret: string): boolean {
  const said = Buffer.from(String(given ?? ""));
  const wanted = Buffer.from(secret);
  return said.length === wanted.length && timingSafeEqual(said, wanted);
}

/** The body of a request; null where it is larger than any update. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function finish(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
