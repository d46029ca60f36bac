import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Asked, Behaviour, Script } from "./behaviour.js";

/** A request as it arrived. */
export interface Received extends Asked {
  readonly path: string;
  readonly authorization: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Everything that arrived, headers too: to look for what should not have left. */
  readonly whole: string;
}

/** An endpoint that speaks like OpenAI's, does what it is told to, and records what it is asked. */
export interface ModelServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** From now on. */
  behave(script: Script): void;
  close(): Promise<void>;
}

export async function modelServer(first: Script): Promise<ModelServer> {
  const received: Received[] = [];
  let script = first;
  const server = createServer((request, response) => {
    void receive(request).then((one) => {
      received.push(one);
      perform(script(one, received.length - 1), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    received,
    behave: (next) => {
      received.length = 0;
      script = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  const body = JSON.parse(text) as { messages?: { role: string; content: string }[] };
  const said = (role: string) => body.messages?.find((message) => message.role === role)?.content ?? "";
  return {
    path: request.url ?? "",
    authorization: request.headers.authorization ?? null,
    body: body as Record<string, unknown>,
    system: said("system"),
    user: said("user"),
    whole: `${JSON.stringify(request.headers)}\n${text}`,
  };
}

function perform(behaviour: Behaviour, response: ServerResponse): void {
  if ("reply" in behaviour) send(response, completion(behaviour.reply, "stop"));
  else if ("cutShort" in behaviour) send(response, completion(behaviour.cutShort, "length"));
  else if ("half" in behaviour) breakOff(response, completion(behaviour.half, "stop"));
  else if ("status" in behaviour) refuse(response, behaviour.status, behaviour.retryAfter);
  else if ("body" in behaviour) send(response, behaviour.body, behaviour.type);
  else if ("huge" in behaviour) send(response, completion("万".repeat(behaviour.huge / 3), "stop"));
  else if ("redirect" in behaviour) response.writeHead(307, { location: behaviour.redirect }).end();
}

function completion(content: string, finish: string): string {
  return JSON.stringify({
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "scripted",
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: finish }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}

function send(response: ServerResponse, body: string, type = "application/json"): void {
  response.writeHead(200, { "content-type": type }).end(body);
}

function breakOff(response: ServerResponse, body: string): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length * 2 });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

function refuse(response: ServerResponse, status: number, retryAfter?: string): void {
  const headers = {
    "content-type": "application/json",
    ...(retryAfter ? { "retry-after": retryAfter } : {}),
  };
  response.writeHead(status, headers).end(JSON.stringify({ error: { message: "no", type: "error" } }));
}
