import exceljs, { type Cell, type Row, type Worksheet } from "exceljs";
import { displayedNumber } from "./displayed.js";

/** The lines of a workbook, and a sentence for every cell that cannot be shown as it is. */
export interface WorkbookLines {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

/** Parts of a sheet that hold no cells; some of them unfold to millions of addresses. */
const IGNORED = [
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "legacyDrawing",
  "picture",
  "tableParts",
  "extLst",
  "autoFilter",
];

/** The visible sheets of a workbook: titles a line each, rows with their cells between tabs. */
export async function linesOfXlsx(bytes: Uint8Array): Promise<WorkbookLines> {
  const workbook = new exceljs.Workbook();
  const data = Uint8Array.from(bytes).buffer;
  await workbook.xlsx.load(data, { ignoreNodes: IGNORED });
  const warnings: string[] = [];
  const sheets = workbook.worksheets.filter(({ state }) => state === "visible");
  return { lines: sheets.flatMap((sheet) => linesOfSheet(sheet, warnings)), warnings };
}

function linesOfSheet(sheet: Worksheet, warnings: string[]): readonly string[] {
  const rows: SheetRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row) => {
    if (!row.hidden) rows.push({ cells: cellsOf(row, sheet, warnings), merged: hasMerged(row) });
  });
  const filled = rows.filter(({ cells }) => countOf(cells) > 0);
  const width = Math.max(0, ...filled.map(({ cells }) => cells.findLastIndex((cell) => cell !== "") + 1));
  const head = filled.findIndex(({ cells }) => countOf(cells) > 1);
  const lines = filled.map(({ cells, merged }, at) =>
    isText(cells, merged || at < head) ? cells.join("") : cells.slice(0, width).join("\t"),
  );
  const untitled = head === 0 && TELLING.test(sheet.name);
  return ["", ...(untitled ? [sheet.name] : []), ...lines];
}

interface SheetRow {
  readonly cells: readonly string[];
  /** Whether a cell of it is merged with those beside it. */
  readonly merged: boolean;
}

/** A name of a sheet that may stand for the title that the sheet does not print; 表1 or Sheet1 does not. */
const TELLING = /\p{Script=Han}{4}/u;

function countOf(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== "").length;
}

/** A row with one cell is a line of text where it stands as one, or reads as one; a row of a table may have one, too. */
function isText(cells: readonly string[], standsAlone: boolean): boolean {
  const text = cells.join("");
  return countOf(cells) === 1 && (standsAlone || (cells[0] === text && TEXT.test(text)));
}

const TEXT =
  /^(?:表\s*[\d一二三四五六七八九十]|附[件表]|预算公开表|部门公开表|(?:部门|单位)(?:名称)?[:：]|注[:：]|20\d\d年)|[表。]$/u;

function hasMerged(row: Row): boolean {
  let merged = false;
  row.eachCell((cell) => {
    merged ||= cell.isMerged && cell.master.row === cell.row && cell.master.col !== cell.col;
  });
  return merged;
}

function cellsOf(row: Row, sheet: Worksheet, warnings: string[]): string[] {
  return Array.from({ length: Math.min(row.cellCount, 200) }, (_, at) => {
    const cell = row.getCell(at + 1);
    if (cell.isMerged && cell.master.address !== cell.address) return "";
    if (sheet.getColumn(at + 1).hidden) return "";
    const text = textOf(cell);
    if (text === null)
      warnings.push(`工作表“${sheet.name}”的 ${cell.address} 单元格的数字格式无法照原样显示，没有读入。`);
    return (text ?? UNSHOWN).replace(/\s+/gu, " ").trim();
  });
}

/** What Excel prints itself where a number does not fit its cell. */
const UNSHOWN = "####";

/** A cell as the sheet shows it; null where that cannot be told. */
function textOf(cell: Cell): string | null {
  const value = cell.result ?? cell.value;
  if (typeof value === "number") return displayedNumber(value, cell.numFmt ?? "");
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : cell.text;
}
