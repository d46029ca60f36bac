import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readGiven } from "./body.js";
import type { Fault } from "./faults.js";
import { Given, isFields } from "./given.js";
import { methodNamed } from "./methods.js";
import { Refusal, tooMany } from "./refusal.js";
import type { Outcome, State } from "./state.js";
import { Webhook } from "./webhook.js";

/** A server that answers as Telegram's does. */
export interface ApiServer {
  readonly port: number;
  readonly webhook: Webhook;
  close(): Promise<void>;
}

/** One request on its way. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly gone: AbortSignal;
}

/** Starts the server, on a port of the machine alone. */
export async function startServer(state: State, token: string, port = 0): Promise<ApiServer> {
  const desk = new Desk(state, token);
  const server = createServer((request, response) => desk.receive(request, response));
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { port: bound, webhook: desk.webhook, close: () => closed(server, desk.webhook) };
}

function closed(server: Server, webhook: Webhook): Promise<void> {
  webhook.close();
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return done;
}

const NOT_FOUND = new Refusal(404, "Not Found");
const UNAUTHORIZED = new Refusal(401, "Unauthorized");
const BAD_GATEWAY =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n" +
  "<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";

/** Where requests arrive: reads them, lets the planned faults happen, and answers. */
class Desk {
  readonly webhook: Webhook;

  constructor(
    private readonly state: State,
    private readonly token: string,
  ) {
    const { clock, updates, faults } = state;
    this.webhook = new Webhook(clock, updates, faults, (answer) => this.#fromWebhook(answer));
  }

  receive(request: IncomingMessage, response: ServerResponse): void {
    const left = new AbortController();
    response.once("close", () => left.abort());
    this.#serve({ request, response, gone: left.signal }).catch((error: unknown) => {
      if (!left.signal.aborted) reply(response, new Refusal(500, `Internal Server Error: ${String(error)}`));
    });
  }

  async #serve(exchange: Exchange): Promise<void> {
    const url = new URL(exchange.request.url ?? "/", "http://127.0.0.1");
    const [, file, token, name = ""] = /^\/(file\/)?bot([^/]*)\/(.*)$/u.exec(url.pathname) ?? [];
    if (token === undefined) return reply(exchange.response, NOT_FOUND);
    if (decodeURIComponent(token) !== this.token) return reply(exchange.response, UNAUTHORIZED);
    if (file) return this.#sendFile(exchange, decodeURIComponent(name));
    const [method] = methodNamed(name) ?? [];
    if (method === undefined) return reply(exchange.response, this.#unknown(name));
    return this.#call(method, exchange, url.searchParams);
  }

  #unknown(method: string): Refusal {
    this.state.records.refuse(method, {}, NOT_FOUND);
    return NOT_FOUND;
  }

  /** A planned fault of `file` happens to the fetching of files. */
  async #sendFile(exchange: Exchange, path: string): Promise<void> {
    const { response } = exchange;
    const fault = this.state.faults.forCall("file");
    if (fault && (await this.#failsBefore(fault, "file", exchange))) return;
    const held = this.state.pictures.at(path) ?? this.state.documents.at(path);
    if (!held) reply(response, NOT_FOUND);
    else response.writeHead(200, { "content-type": "application/octet-stream" }).end(held.bytes);
  }

  async #call(method: string, exchange: Exchange, query: URLSearchParams): Promise<void> {
    const given = await this.#read(exchange, query);
    const fault = this.state.faults.forCall(method);
    if (fault && (await this.#failsBefore(fault, method, exchange))) return;
    const outcome = given instanceof Refusal ? given : await this.#carryOut(method, given, exchange.gone);
    this.#record(method, given, outcome);
    if (fault && failsAfter(fault, exchange)) return;
    reply(exchange.response, outcome);
  }

  async #read({ request }: Exchange, query: URLSearchParams): Promise<Given | Refusal> {
    try {
      return await readGiven(request, query);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  async #carryOut(method: string, given: Given, gone: AbortSignal): Promise<Outcome | Refusal> {
    try {
      const [, act] = methodNamed(method) ?? [];
      const { state, webhook } = this;
      return act ? await act({ method, given, state, webhook, gone }) : NOT_FOUND;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  #record(method: string, given: Given | Refusal, outcome: Outcome | Refusal): void {
    const values = given instanceof Refusal ? {} : given.values;
    if (outcome instanceof Refusal) this.state.records.refuse(method, values, outcome);
    else if (outcome.told !== null) this.state.records.accept(method, values, outcome.told);
  }

  /** Lets what the fault does before the call happen; true where the call is over by it. */
  async #failsBefore(fault: Fault, method: string, { request, response, gone }: Exchange): Promise<boolean> {
    this.state.records.changed();
    if (fault.kind === "429") reply(response, this.#tooMany(method, fault.retryAfter));
    else if (fault.kind === "502") badGateway(response);
    else if (fault.kind === "cut-before") request.socket.destroy();
    else if (fault.kind === "slow") await this.state.clock.sleep(fault.ms, gone).catch(() => undefined);
    return ["429", "502", "cut-before", "hang"].includes(fault.kind);
  }

  #tooMany(method: string, retryAfter: number): Refusal {
    const refusal = tooMany(retryAfter);
    this.state.records.refuse(method, {}, refusal);
    return refusal;
  }

  /** Carries out the method that a webhook's answer names; its outcome is told to nobody, as Telegram does. */
  async #fromWebhook(answer: unknown): Promise<void> {
    if (!isFields(answer) || typeof answer["method"] !== "string") return;
    const [method] = methodNamed(answer["method"]) ?? [];
    if (method === undefined) return void this.#unknown(answer["method"]);
    const given = new Given(answer);
    this.#record(method, given, await this.#carryOut(method, given, new AbortController().signal));
  }
}

/** Lets what the fault does after the call happen; true where no answer goes out. */
function failsAfter(fault: Fault, { request, response }: Exchange): boolean {
  if (fault.kind === "502-after") badGateway(response);
  else if (fault.kind === "cut-after") request.socket.destroy();
  return ["502-after", "cut-after", "hang-after"].includes(fault.kind);
}

function badGateway(response: ServerResponse): void {
  response.writeHead(502, { "content-type": "text/html", server: "nginx/1.18.0" }).end(BAD_GATEWAY);
}

function reply(response: ServerResponse, outcome: Outcome | Refusal): void {
  const refused = outcome instanceof Refusal;
  const retry = refused ? outcome.parameters?.retry_after : undefined;
  response.writeHead(refused ? outcome.code : 200, {
    "content-type": "application/json",
    ...(retry !== undefined && { "retry-after": String(retry) }),
  });
  response.end(JSON.stringify(refused ? outcome.body() : { ok: true, result: outcome.result }));
}
