import {
  CANONICAL_TABLES,
  type CanonicalTable,
  type Decimal,
  type Figure,
  isMoney,
} from "../budget/index.js";
import { scaleOf, statedStep, stepOf } from "./amounts.js";
import type { DisclosedTable, Disclosure } from "./disclosure.js";
import { columnId, type PrintedTable, rowsOf } from "./printed-table.js";

/** A document made ready for the checks: its figures by table, sheet and section. */
export interface Audited {
  readonly disclosure: Disclosure;
  /** Last year's disclosure of the same body, level and kind. */
  readonly prior: Audited | null;
  readonly tables: readonly PrintedTable[];
  /** Cells of the document's own year and kind in budget tables (not in sheets). */
  readonly cells: readonly Figure[];
  /** Figures of sentences of the narrative, in the order of the document. */
  readonly prose: readonly Figure[];
  /** Amounts and targets of the performance sheets. */
  readonly sheets: readonly Figure[];
  readonly stepOf: (figure: Figure) => Decimal;
}

const SHEETS: readonly CanonicalTable[] = ["绩效目标表", "整体绩效目标表"];

export function auditedOf(disclosure: Disclosure, prior: Audited | null): Audited {
  const { figures } = disclosure;
  const tables = printedTables(disclosure);
  const scales = new Map(
    tables.flatMap(({ rows, scale }) =>
      rows.flatMap(({ cells }) => [...cells.values()].map(({ id }) => [id, scale] as const)),
    ),
  );
  return {
    disclosure,
    prior,
    tables,
    cells: tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
    prose: figures.filter((figure) => figure.table === null && !isOfOther(figure, disclosure)),
    sheets: figures.filter(({ table }) => table !== null && SHEETS.includes(table)),
    stepOf: (figure) => {
      const scale = scales.get(figure.id);
      return scale === undefined ? statedStep(figure) : stepOf(figure.unit, scale);
    },
  };
}

/**
 * In the order of the form, whatever the order of the document. Of a table that only its columns tell it is not sure
 * whose money it divides: nothing is set against it.
 */
function printedTables({ record, figures, rejected }: Disclosure): PrintedTable[] {
  return record.tables
    .filter(({ canonical, recognised }) => !SHEETS.includes(canonical) && recognised === "title")
    .sort((a, b) => CANONICAL_TABLES.indexOf(a.canonical) - CANONICAL_TABLES.indexOf(b.canonical))
    .map((found) => {
      const own = figures.filter((figure) => isCell(figure, found));
      return {
        found,
        rows: rowsOf(own),
        columns: new Map(own.map((figure) => [columnId(figure), figure])),
        scale: Math.max(0, ...own.map(scaleOf)),
        unreadLines: rejected
          .filter(({ table, line }) => table === found.canonical && within(line, found))
          .map(({ line }) => line),
      };
    });
}

/** Amounts of money of the table that are of the document's own year. */
function isCell(figure: Figure, found: DisclosedTable): boolean {
  if (figure.table !== found.canonical || figure.aspect !== "amount" || !isMoney(figure.unit)) return false;
  const inside = within(figure.line, found) || (figure.basis === "zero" && figure.title === found.title);
  return inside && !OTHER_PERIOD.test(figure.columnKey);
}

/** Columns of another year, of changes, and of the budget beside final accounts. */
const OTHER_PERIOD = /^(?:增减|20\d\d年|上年(?!.*结[转余])|预算数)/u;

function within(line: number, { lines }: Pick<DisclosedTable, "lines">): boolean {
  return lines[0] <= line && line <= lines[1];
}

/** The first printed table of a canonical kind. */
export function tableOf({ tables }: Audited, canonical: CanonicalTable): PrintedTable | null {
  return tables.find(({ found }) => found.canonical === canonical) ?? null;
}

/**
 * An amount that the tables do not print: of the budget in final accounts (年初预算为…), or of another year
 * (2024年预算数…, 上年执行数…).
 */
function isOfOther({ raw, line, aspect }: Figure, { record, lines }: Disclosure): boolean {
  if (aspect !== "amount") return false;
  const text = lines[line - 1] ?? "";
  const before = `${lines[line - 2] ?? ""}${text.slice(0, Math.max(0, text.indexOf(raw)))}`.replace(
    /\s/gu,
    "",
  );
  if (record.kind === "决算" && /(?:年初|调整|全年)?预算数?(?:安排)?(?:为|是)?$/u.test(before)) return true;
  const year = /(20\d\d)年[^，,。；;：:、]{0,12}(?:预算|执行|决算|完成)数?(?:为|是)?$/u.exec(before)?.[1];
  return year !== undefined
    ? Number(year) !== record.year
    : /(?:上|去)年(?:度)?(?:预算|执行|决算|完成)数(?:为|是)?$/u.test(before);
}
