import type { CheerioAPI } from "cheerio";

type Nodes = ReturnType<CheerioAPI>;

/** No printed table is wider, whatever a span says. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 5_000;

/**
 * The rows of a table as lines, cells between tabs. A merged cell stands once, at its first row and column; the
 * places it covers are empty, as in a table copied from print.
 */
export function tableRows($: CheerioAPI, table: Nodes): readonly string[] {
  const covered = new Map<number, number>();
  const caption = textOf(table.children("caption"));
  const rows = table
    .find("tr")
    .toArray()
    .map((row) => rowLine($, $(row), covered));
  return ["", ...(caption === "" ? [] : [caption]), ...rows.filter((row) => row.trim() !== ""), ""];
}

/** One row; `covered` counts for each column the rows that a cell above still covers. */
function rowLine($: CheerioAPI, row: Nodes, covered: Map<number, number>): string {
  const cells: string[] = [];
  const skip = () => {
    while ((covered.get(cells.length) ?? 0) > 0) {
      covered.set(cells.length, (covered.get(cells.length) ?? 0) - 1);
      cells.push("");
    }
  };
  for (const element of row.children("td,th").toArray()) {
    skip();
    const cell = $(element);
    const width = spanOf(cell.attr("colspan"), MOST_COLUMNS - cells.length);
    const below = spanOf(cell.attr("rowspan"), MOST_ROWS) - 1;
    for (let column = cells.length; column < cells.length + width && below > 0; column += 1)
      covered.set(column, below);
    cells.push(textOf(cell), ...Array<string>(width - 1).fill(""));
  }
  skip();
  return cells.length === 1 ? (cells[0] ?? "") : cells.join("\t");
}

function spanOf(attribute: string | undefined, most: number): number {
  const span = Number.parseInt(attribute ?? "1", 10);
  return Math.max(1, Math.min(Number.isNaN(span) ? 1 : span, most));
}

function textOf(cell: Nodes): string {
  cell.find("br").replaceWith(" ");
  cell.find("p,div,li").append(" ");
  return cell
    .text()
    .replace(/[ \t\r\n\u00A0]+/gu, " ")
    .trim();
}
