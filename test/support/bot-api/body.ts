import type { IncomingMessage } from "node:http";
import { type Fields, Given, isFields } from "./given.js";
import { readMultipart, type Upload } from "./multipart.js";
import { badRequest, Refusal } from "./refusal.js";

/** Bytes of one request that Telegram takes. */
const LARGEST = 60 * 1024 * 1024;

/** Reads what a request gives: its query, and its body of JSON, a form or parts. */
export async function readGiven(request: IncomingMessage, query: URLSearchParams): Promise<Given> {
  const body = await bytesOf(request);
  const type = request.headers["content-type"] ?? "";
  const { values, files } = read(type, body);
  return new Given({ ...Object.fromEntries(query), ...values }, files);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw new Refusal(413, "Request Entity Too Large");
  }
  return Buffer.concat(chunks);
}

function read(type: string, body: Buffer): { values: Fields; files?: Map<string, Upload> } {
  if (body.length === 0) return { values: {} };
  if (type.startsWith("application/json")) return { values: fromJson(body) };
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return { values: Object.fromEntries(new URLSearchParams(body.toString("utf8"))) };
  }
  if (type.startsWith("multipart/form-data")) return fromParts(type, body);
  throw badRequest("unsupported content type of the request");
}

function fromJson(body: Buffer): Fields {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    if (isFields(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badRequest("can't parse request JSON object");
}

function fromParts(type: string, body: Buffer): { values: Fields; files: Map<string, Upload> } {
  const parts = readMultipart(type, body);
  if (parts === null) throw badRequest("can't parse multipart request body");
  return { values: Object.fromEntries(parts.values), files: parts.files };
}
