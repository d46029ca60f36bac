import type { Finding, Side, Verdict } from "../../audit/index.js";
import type { DocumentRecord } from "../types.js";

/** A row of `findings`, as far as it is read back. */
export interface FindingRow {
  readonly verdict: string;
  readonly rest: string;
}

/** What a row keeps: body and year are those of the document, and so are the sides that name no other. */
type Kept = Omit<Finding, "verdict" | "org" | "year" | "sides"> & {
  readonly sides: readonly (Omit<Side, "document"> & Partial<Pick<Side, "document">>)[];
};

export const SELECT_FINDINGS = "SELECT verdict, rest FROM findings WHERE document = ? ORDER BY position";

export const SELECT_BY_VERDICT =
  "SELECT verdict, rest FROM findings WHERE document = ? AND verdict = ? ORDER BY position";

export const INSERT_FINDING = "INSERT INTO findings (document, verdict, rest) VALUES (?, ?, ?)";

/** Values for `INSERT_FINDING`, for a finding on document `id`. */
export function findingColumns(
  finding: Finding,
  { file }: DocumentRecord,
  id: number,
): readonly (string | number)[] {
  const { verdict, org: _org, year: _year, sides, ...rest } = finding;
  const own = sides.map(({ document, ...side }) => (document === file ? side : { ...side, document }));
  return [id, verdict, JSON.stringify({ ...rest, sides: own } satisfies Kept)];
}

/** A finding as the audit gave it, on the document of `record`. */
export function findingOf({ verdict, rest }: FindingRow, { file, org, year }: DocumentRecord): Finding {
  const kept = JSON.parse(rest) as Kept;
  const sides = kept.sides.map((side) => ({ ...side, document: side.document ?? file }));
  return { ...kept, verdict: verdict as Verdict, org, year, sides };
}
