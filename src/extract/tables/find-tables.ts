import type { CanonicalTable, LineRange } from "../../budget/index.js";
import type { SourceDocument, SourceLine } from "../../read/index.js";
import { decodeSpaceRuns } from "../space-runs/index.js";
import type { Table } from "../types.js";
import { linesApart } from "./apart.js";
import { isCaption, isFormMark, isNoteLine, noteOf, unitPrinted } from "./captions.js";
import { hasCells } from "./cells.js";
import { columnsByWords } from "./layout-match.js";
import { ofOneTotal } from "./one-total.js";
import { type Region, tableRegions } from "./regions.js";
import { kindsOfShape } from "./shape.js";
import { type Grid, tabGrid } from "./tab-grid.js";
import { severalLists } from "./unfold.js";
import { withInheritedUnits } from "./units.js";
import { mayBe, unknownTables, unread } from "./unknown-tables.js";
import { type UntitledRegion, untitledRegions } from "./untitled.js";

/** The budget tables of a document, in its order, and what could not be read as one. */
export interface FoundTables {
  readonly tables: readonly Table[];
  readonly warnings: readonly string[];
}

/** Lines that were looked at, the tables read from them, and what is to be said of them. */
interface Read {
  readonly region: Pick<Region, "first" | "last">;
  readonly tables: readonly Table[];
  readonly warnings: readonly string[];
}

/** What is known of a document before its tables: the lines of its performance sheets, and its year. */
export interface Surroundings {
  readonly sheets?: readonly LineRange[];
  readonly year?: number | null;
}

/**
 * Finds and reads every table whose title names a canonical table (`org` may stand before it), and of the others,
 * outside the `sheets`, those whose columns and codes leave one canonical table to be.
 */
export function findTables(
  source: SourceDocument,
  org: string,
  { sheets = [], year = null }: Surroundings = {},
): FoundTables {
  const titled = tableRegions(source, org).map((region) => readTitled(ownPart(region), source.encoding));
  const taken = [...titled.map(({ region }): LineRange => [region.first, region.last]), ...sheets];
  const rest = untitledRegions(source, org, taken).filter(({ title }) => isOwn(title.replace(org, ""), year));
  const known = new Set([
    ...titled.flatMap(({ tables }) => tables.map(({ canonical }) => canonical)),
    ...rest.flatMap(({ canonical }) => canonical ?? []),
  ]);
  const untitled = readUntitled(rest, known, source.encoding);
  const read = [...titled, ...untitled].sort((a, b) => a.region.first - b.region.first);
  const said = read.filter(({ tables, warnings }) => tables.length + warnings.length > 0);
  return {
    tables: withInheritedUnits(read.flatMap(({ tables }) => tables)),
    warnings: [
      ...read.flatMap(({ warnings }) => warnings),
      ...unknownTables(
        source,
        [...titled, ...said].map(({ region }) => region),
      ),
    ],
  };
}

/** The region as far as its own table goes: another one may follow without a title. */
function ownPart(region: Region): Region {
  const [own = [], ...others] = linesApart(region.lines);
  const last = own.at(-1)?.number;
  return others.length === 0 || last === undefined ? region : { ...region, lines: own, last };
}

function readTitled(region: Region, encoding: SourceDocument["encoding"]): Read {
  const tables = readTables(region, encoding);
  return { region, tables, warnings: tables.length > 0 ? [] : [unread(region)] };
}

const OTHER_BODY = /\p{Script=Han}{2,}(?:局|委员会|中心|[^款]站|研究所|[法检医学]院|学校|大队|办事处)/u;

/** A title that names another year or another body is of no table of this one. */
function isOwn(title: string, year: number | null): boolean {
  if (OTHER_BODY.test(title)) return false;
  const named = (title.match(/20\d\d(?=年)/gu) ?? []).map(Number);
  return year === null || named.length === 0 || named.includes(year);
}

const SHEETS: readonly (CanonicalTable | null)[] = ["绩效目标表", "整体绩效目标表"];

function readUntitled(
  regions: readonly UntitledRegion[],
  known: ReadonlySet<CanonicalTable>,
  encoding: SourceDocument["encoding"],
): Read[] {
  const kinds = regions.map((region) => (region.canonical === null ? kindsOf(region) : []));
  return regions.flatMap((region, index): Read[] => {
    const [kind, ...others] = kinds[index] ?? [];
    if (region.canonical !== null) {
      const titled = { ...region, canonical: region.canonical };
      return SHEETS.includes(region.canonical) ? [] : [readTitled(titled, encoding)];
    }
    if (kind === undefined) return [];
    const again = known.has(kind) || kinds.some((own, at) => at !== index && own.includes(kind));
    if (others.length > 0 || again)
      return [{ region, tables: [], warnings: [mayBe(region, [kind, ...others])] }];
    const tables = readTables({ ...region, canonical: kind }, encoding);
    return [{ region, tables: tables.map((table) => ({ ...table, recognised: "columns" })), warnings: [] }];
  });
}

/** What a table without a known title may be. */
function kindsOf({ title, lines }: UntitledRegion): readonly CanonicalTable[] {
  const printed = lines.filter(({ noise }) => noise === null);
  return kindsOfShape({ title, ...tabGrid(null, printed) });
}

/** A printed table; one that lists its amount in several ways on a side is as many. */
function readTables(region: Region, encoding: SourceDocument["encoding"]): Table[] {
  const table = readTable(region, encoding);
  if (!table) return [];
  const lists = severalLists(table.columns, table.rows);
  return lists ? lists.map((list) => ({ ...table, ...list })) : [table];
}

/** In a PDF the width of white space counts no cells: amounts that were not put into cells belong to none. */
const AMOUNT = /\d[.,]\d/u;

function readTable(region: Region, encoding: SourceDocument["encoding"]): Table | null {
  const lines = region.lines.filter(({ noise }) => noise === null);
  const celled = lines.some(({ text }) => hasCells(text));
  if (!celled && encoding === "pdf" && lines.some(({ text }) => AMOUNT.test(text))) return null;
  const grid = celled ? tabGrid(region.canonical, lines) : spacedGrid(region, lines);
  if (!grid) return null;
  const printed = [region.title, ...lines.filter(({ text }) => isCaption(text)).map(({ text }) => text)];
  const unit = printed.map(unitPrinted).find((found) => found !== null) ?? null;
  const { canonical, title, first, last } = region;
  return {
    canonical,
    title,
    recognised: "title",
    lines: [first, last],
    unit: unit ?? "",
    unitPrinted: unit,
    note: noteOf(region.lines),
    ...ofOneTotal(grid),
  };
}

function spacedGrid({ canonical }: Region, lines: readonly SourceLine[]): Grid | null {
  const body = lines.filter(({ text }) => !isCaption(text) && !isNoteLine(text) && !isFormMark(text.trim()));
  const columns = columnsByWords(canonical, headerText(body));
  if (!columns) return noteOf(lines) ? { columns: [], rows: [], doubts: [] } : null;
  const labelColumns = columns.flatMap(({ role }, index) => (role === "value" ? [] : [index]));
  const { rows, ambiguous } = decodeSpaceRuns(body, { columns: columns.length, labelColumns });
  return { columns, rows, doubts: ambiguous };
}

const HEADER_LINES = 30;

/** What stands before the first amounts. */
function headerText(lines: readonly SourceLine[]): string {
  const printed = lines.filter(({ text }) => text.trim() !== "").slice(0, HEADER_LINES);
  const data = printed.findIndex(({ text }) => /\d\.\d\d/u.test(text));
  return printed
    .slice(0, data < 0 ? HEADER_LINES : data)
    .map(({ text }) => text)
    .join("");
}
