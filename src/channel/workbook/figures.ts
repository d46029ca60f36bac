import ExcelJS, { type Cell, type Workbook, type Worksheet } from "exceljs";
import { CANONICAL_TABLES, type Figure } from "../../budget/index.js";
import type { DocumentRecord } from "../../store/index.js";
import { writeNumber, writeText } from "./cells.js";
import { sheetName } from "./sheet-name.js";

/** Sheet of the numbers that stand in running text. */
const PROSE = "情况说明";
const OVERVIEW = "说明";

interface FigureColumn {
  readonly name: string;
  readonly width: number;
  readonly write: (cell: Cell, figure: Figure) => void;
}

function words(name: string, width: number, of: (figure: Figure) => string | null): FigureColumn {
  return { name, width, write: (cell, figure) => writeText(cell, of(figure) ?? "") };
}

function whole(name: string, width: number, of: (figure: Figure) => number | null): FigureColumn {
  const write = (cell: Cell, figure: Figure) => {
    cell.value = of(figure);
  };
  return { name, width, write };
}

const COLUMNS: readonly FigureColumn[] = [
  words("公开单位", 26, ({ org }) => org),
  whole("年度", 8, ({ year }) => year),
  words("预决算", 8, ({ kind }) => kind),
  words("表名（文件所印）", 34, ({ title }) => title),
  words("行", 40, ({ rowPath }) => rowPath.join(" › ")),
  words("编码", 12, ({ code }) => code),
  words("列", 22, columnOf),
  words("指标", 26, ({ measure }) => measure),
  words("含义", 12, meaningOf),
  { name: "数值", width: 16, write: writeValue },
  words("计量单位", 10, ({ unit }) => unit),
  words("取值依据", 16, ({ basis }) => BASES[basis]),
  whole("页", 6, ({ page }) => page),
  whole("行号", 8, ({ line }) => line),
  words("文件", 40, ({ document }) => document),
];

function columnOf({ columnPath, column }: Figure): string {
  return columnPath.length > 0 ? columnPath.join(" › ") : column;
}

const BASES: Readonly<Record<Figure["basis"], string>> = {
  printed: "照印",
  joined: "拆开的数字合并",
  repaired: "由另一处印证",
  zero: "由说明或合计得零",
};

const MEANINGS: Readonly<Record<Figure["aspect"], string>> = {
  amount: "数额",
  change: "增减额",
  rate: "增减幅度",
  share: "占比",
  count: "个数",
  target: "绩效目标值",
};

/** 数额 · 增减额（减少） · 绩效目标值（≥） */
function meaningOf({ aspect, direction, comparator }: Figure): string {
  const closer = [direction, comparator].filter((word) => word !== null).join("");
  return `${MEANINGS[aspect]}${closer === "" ? "" : `（${closer}）`}`;
}

function writeValue(cell: Cell, figure: Figure): void {
  writeNumber(cell, figure.value);
  cell.note = { texts: [{ text: sourceOf(figure) }] };
}

/** Where a number stands and what is printed there. */
function sourceOf(figure: Figure): string {
  const { title, table, rowPath, page, line, raw, document } = figure;
  const kept = table !== null && table !== title ? `（${table}）` : "";
  const path = [`${title}${kept}`, ...rowPath, columnOf(figure)].filter(Boolean).join(" › ");
  const place = [page === null ? "" : `第${page}页`, `第${line}行`].filter(Boolean).join("，");
  return [path, place, `原文：${raw}`, document].join("\n");
}

/** Figures as a workbook: a sheet for each canonical table, one for running text, one that says what they are. */
export async function figuresWorkbook(
  figures: readonly Figure[],
  records: readonly DocumentRecord[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "预算问答";
  overview(workbook, figures, records);
  const taken = [OVERVIEW];
  for (const table of [...CANONICAL_TABLES, null]) {
    const ours = figures.filter((figure) => figure.table === table);
    const name = sheetName(table ?? PROSE, taken);
    if (ours.length === 0) continue;
    taken.push(name);
    figureSheet(workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] }), ours);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function figureSheet(sheet: Worksheet, figures: readonly Figure[]): void {
  writeNames(sheet, COLUMNS);
  for (const [index, figure] of figures.entries())
    for (const [place, { write }] of COLUMNS.entries()) write(sheet.getCell(index + 2, place + 1), figure);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: figures.length + 1, column: COLUMNS.length } };
}

function writeNames(sheet: Worksheet, columns: readonly { readonly name: string; readonly width: number }[]) {
  for (const [index, { name, width }] of columns.entries()) {
    sheet.getColumn(index + 1).width = width;
    writeText(sheet.getCell(1, index + 1), name);
  }
  sheet.getRow(1).font = { bold: true };
}

const OVERVIEW_COLUMNS = [
  { name: "文件", width: 50 },
  { name: "路径", width: 50 },
  { name: "网址", width: 40 },
  { name: "公开日期", width: 12 },
  { name: "数字个数", width: 10 },
];

const WORDS = [
  "预算为年初预算，不是实际支出；绩效目标值不是完成数，也不是待遇标准。",
  "各行照文件所印，合计与明细并存，相加会重复。",
  "每个数值的批注写明出处和原文。",
];

/** Which documents the numbers are from, and how they are to be read. */
function overview(workbook: Workbook, figures: readonly Figure[], records: readonly DocumentRecord[]): void {
  const sheet = workbook.addWorksheet(OVERVIEW);
  writeNames(sheet, OVERVIEW_COLUMNS);
  const counts = new Map<string, number>();
  for (const { document } of figures) counts.set(document, (counts.get(document) ?? 0) + 1);
  const ours = records.filter(({ file }) => counts.has(file));
  for (const [index, { title, file, origin }] of ours.entries()) {
    const texts = [title, file, origin?.url ?? "未登记", origin?.publishedOn ?? "未登记"];
    for (const [place, text] of texts.entries()) writeText(sheet.getCell(index + 2, place + 1), text);
    sheet.getCell(index + 2, texts.length + 1).value = counts.get(file) ?? 0;
  }
  for (const [index, text] of WORDS.entries()) writeText(sheet.getCell(ours.length + 3 + index, 1), text);
}
