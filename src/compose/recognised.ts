import type { Figure } from "../budget/index.js";
import type { DocumentRecord, TableFound } from "../store/index.js";
import type { Ledger } from "./ledger.js";
import type { Wording } from "./wording/index.js";

interface Saying {
  readonly ledger: Ledger;
  readonly words: Wording;
}

/** The table a figure stands in, where no title says which one it is; null for all others. */
export function tableByColumns({ tables }: DocumentRecord, { table, line }: Figure): TableFound | null {
  const own = tables.find(
    ({ canonical, lines: [first, last] }) => canonical === table && first <= line && line <= last,
  );
  return own?.recognised === "columns" ? own : null;
}

/** Notes of each table that is cited without a title that is known what it was taken for, and by what. */
export function noteRecognised(records: readonly DocumentRecord[], { ledger, words }: Saying): void {
  for (const { figure } of ledger.cited) {
    const record = records.find(({ file }) => file === figure.document);
    const table = record ? tableByColumns(record, figure) : null;
    if (table === null) continue;
    ledger.print(table.title);
    ledger.note("copy", words.byColumns(table.title, table.canonical), figure.id);
  }
}
