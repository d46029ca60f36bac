/** A table as it will be printed: rows of cells, merged header cells left empty. */
export interface PrintedTable {
  /** Without the year. */
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** Index of the row that begins the second page, where it has one. */
  readonly pageBreak?: number;
}

/** Note under a table without figures. */
const EMPTY_NOTE = "注：本表无数据";
const FIGURE = /^\d+\.\d\d$/u;

/** The lines of a table with its title, body and unit above, each row filled up to the widest. */
export function tableLines(
  { title, rows, pageBreak }: PrintedTable,
  { org, level, year }: { readonly org: string; readonly level: string; readonly year: number },
): readonly string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")].join("\t"));
  const empty = rows.every((row) => !row.some((text) => FIGURE.test(text)));
  return [
    `${year}年${title}`,
    "",
    `${level}名称：${org}`,
    "",
    "单位：万元",
    "",
    ...(pageBreak === undefined ? lines : [...lines.slice(0, pageBreak), "", ...lines.slice(pageBreak)]),
    "",
    ...(empty ? [EMPTY_NOTE, ""] : []),
  ];
}
