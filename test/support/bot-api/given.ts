import type { Upload } from "./multipart.js";
import { badRequest } from "./refusal.js";

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON, and no array. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a call gives: its parameters by name, as Telegram reads them, and its files. */
export class Given {
  constructor(
    readonly values: Fields,
    readonly files: ReadonlyMap<string, Upload> = new Map(),
  ) {}

  has(name: string): boolean {
    return this.value(name) !== null;
  }

  text(name: string): string | null {
    const value = this.value(name);
    if (value === null || typeof value === "string") return value;
    throw badRequest(`field "${name}" must be of type String`);
  }

  required(name: string, refusal = `parameter "${name}" is required`): string {
    const value = this.text(name);
    if (value === null || value === "") throw badRequest(refusal);
    return value;
  }

  integer(name: string): number | null {
    const value = this.value(name);
    if (value === null || value === "") return null;
    const number = typeof value === "string" && /^-?\d+$/u.test(value) ? Number(value) : value;
    if (typeof number === "number" && Number.isSafeInteger(number)) return number;
    throw badRequest(`field "${name}" must be of type Number`);
  }

  flag(name: string): boolean {
    const value = this.value(name);
    if (value === null || typeof value === "boolean") return value ?? false;
    const word = String(value).toLowerCase();
    if (/^(?:true|yes|1)$/u.test(word)) return true;
    if (/^(?:false|no|0|)$/u.test(word)) return false;
    throw badRequest(`field "${name}" must be of type Boolean`);
  }

  /** A parameter that is JSON, in the body or as a text. */
  json(name: string): unknown {
    const value = this.value(name);
    if (typeof value !== "string") return value;
    if (value === "") return null;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`can't parse ${name.replaceAll("_", " ")} JSON object`);
    }
  }

  /** A parameter that is an object of JSON. */
  fields(name: string): Fields | null {
    const value = this.json(name);
    if (value === null || isFields(value)) return value;
    throw badRequest(`object expected as ${name.replaceAll("_", " ")}`);
  }

  /** A parameter as it was given; null where it was not. */
  value(name: string): unknown {
    return this.values[name] ?? null;
  }
}

/** The texts of an array of JSON, null where none is given. */
export function textsOf(value: unknown, name: string): string[] | null {
  if (value === null) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw badRequest(`can't parse ${name}: expected an Array of String`);
}

/** A text of an object of JSON; why it can't be read follows the words given. */
export function textOf(fields: Fields, name: string, where: string): string | null {
  const value = fields[name] ?? null;
  if (value === null || typeof value === "string") return value;
  throw badRequest(`${where}: Field "${name}" must be of type String`);
}

/** A text that the object must have. */
export function requiredText(fields: Fields, name: string, where: string): string {
  const value = textOf(fields, name, where);
  if (value === null) throw badRequest(`${where}: Can't find field "${name}"`);
  return value;
}
