import type { StatedIdentity } from "../ingest.js";

type Parts = { readonly [Part in keyof StatedIdentity]?: StatedIdentity[Part] | undefined };

/** What is stated of a document, without what is not. */
export function statedOf(parts: Parts): StatedIdentity {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** An address of the web. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}

/** A day that there is, as 2025-03-01. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
