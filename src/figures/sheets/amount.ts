import type { Basis, LineRange } from "../../budget/index.js";
import type { SheetTwin } from "../../extract/index.js";

/** A number as it is meant, how it follows from the print, and the line that proves a repair. */
export interface ReadAmount {
  readonly value: string;
  readonly basis: Basis;
  readonly proof: LineRange | null;
}

/** Why a printed amount is not read. */
export interface UnreadableAmount {
  readonly reason: string;
}

const PRINTED = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
/** White space beside a separator hides nothing; elsewhere it may hide a lost digit. */
const CERTAIN_GAP = /(?<=[,.])[ ]+|[ ]+(?=[,.])/gu;

/**
 * Reads an amount. Digits split by spaces are joined; those cut over two cells, or with strange signs among them,
 * are read only where the other half of the sheet prints the same amount.
 */
export function readAmount(raw: string, twin: SheetTwin | null): ReadAmount | UnreadableAmount {
  if (PRINTED.test(raw)) return { value: plain(raw), basis: "printed", proof: null };
  const tight = raw.replace(/，/gu, ",").replace(CERTAIN_GAP, "");
  if (PRINTED.test(tight)) return { value: plain(tight), basis: "joined", proof: null };
  const joined = tight.replace(/\s+/gu, "");
  const confirmed = twin !== null && digits(twin.raw) === digits(raw);
  if (!confirmed || twin === null) return { reason: "数字残缺或被切散，表内没有另一处可以印证" };
  const proof = [twin.line, twin.line] as const;
  if (PRINTED.test(joined)) return { value: plain(joined), basis: "joined", proof };
  return PRINTED.test(digits(raw))
    ? { value: digits(raw), basis: "repaired", proof }
    : { reason: "数字无法辨认" };
}

export function isRead(amount: ReadAmount | UnreadableAmount): amount is ReadAmount {
  return "value" in amount;
}

function plain(printed: string): string {
  return printed.replaceAll(",", "");
}

/** Digits and the point; a lone separator of thousands is dropped. */
function digits(raw: string): string {
  return raw.replace(/[^\d.]/gu, "");
}
