import { foldSpaces, type Table } from "../../extract/index.js";
import type { LabelledRow } from "./labelled-row.js";
import { isTotalLabel } from "./totals.js";

/** The items of 三公经费, and what else shares their table. */
export const THREE_PUBLIC_ITEMS = [
  "因公出国（境）费",
  "公务接待费",
  "公务用车购置及运行费",
  "公务用车购置费",
  "公务用车运行维护费",
] as const;

const VEHICLES = /公务用车购置(?:及|和|与)?运[行维]/u;

/** The item a column of a 三公 table stands for, told by its headers; 合计 for the total of 三公. */
export function itemOfColumn(path: readonly string[]): string | null {
  const words = path
    .map((word) => word.normalize("NFKC").replace(/\s/gu, ""))
    .filter((word, depth) => depth === 0 || !/^(?:预算数|决算数|金额)$/u.test(word));
  const leaf = words.at(-1) ?? "";
  const vehicles = words.some((word) => VEHICLES.test(word));
  const others = /会议费|培训费|机关运行经费/u.exec(words.join(" "))?.[0];
  if (others) return others;
  if (/因公出国/u.test(leaf)) return "因公出国（境）费";
  if (/公务接待/u.test(leaf)) return "公务接待费";
  if (VEHICLES.test(leaf) || (vehicles && /^(?:小计|合计)$/u.test(leaf))) return "公务用车购置及运行费";
  if (/购置费?$/u.test(leaf) && /公务用车/u.test(words.join(""))) return "公务用车购置费";
  if (/运[行维].{0,2}费$/u.test(leaf) && /公务用车/u.test(words.join(""))) return "公务用车运行维护费";
  return /^(?:合计|小计|总计)$|^三公经费(?:合计)?$/u.test(leaf.replace(/["“”]/gu, "")) ? "合计" : null;
}

/** Whether the items stand in columns: reception and travel abroad each head one. */
export function hasItemColumns({ canonical, columns }: Table): boolean {
  if (canonical !== "三公经费表") return false;
  const items = columns.filter(({ role }) => role === "value").map(({ path }) => itemOfColumn(path));
  return items.includes("公务接待费") && items.includes("因公出国（境）费");
}

/** The total over all that shares a table with 三公经费. */
const WITH_MEETINGS = "三公经费及会议费、培训费";

/** `三公经费 › 小计`: beside it a bare 合计 is that of the whole table. */
function isOwnTotal(path: readonly string[]): boolean {
  const [parent = "", leaf = ""] = path.slice(-2);
  return path.length > 1 && /三公/u.test(parent) && /^小计$/u.test(leaf.trim());
}

/** A row that says 预算数 or 决算数 says what the columns of other forms say: it stands over its items. */
function withStage(row: LabelledRow): LabelledRow {
  const stage = foldSpaces(row.label).replace(/\s/gu, "");
  if (!/^(?:年初|全年)?(?:预算|决算)数?$/u.test(stage)) return row;
  const over = (column: LabelledRow["cells"][number]["column"]) => ({
    ...column,
    path: [stage, ...column.path],
  });
  return { ...row, label: "", cells: row.cells.map((cell) => ({ ...cell, column: over(cell.column) })) };
}

/** Rows turned so that each item is one; a row that names a body among several stands in `words`. */
export function itemRows(rows: readonly LabelledRow[]): LabelledRow[] {
  const own = rows.some(({ cells }) => cells.some(({ column }) => isOwnTotal(column.path)));
  const several = rows.length > 1;
  return rows.map(withStage).flatMap((row) => {
    const isNamed = several && row.label !== "" && !isTotalLabel(row.label);
    const body: Record<string, string> = isNamed ? { 单位: foldSpaces(row.label) } : {};
    return row.cells.map((cell) => {
      const named = itemOfColumn(cell.column.path) ?? cell.column.path.at(-1) ?? "";
      const item = own && named === "合计" && !isOwnTotal(cell.column.path) ? WITH_MEETINGS : named;
      return {
        ...row,
        label: item,
        code: null,
        words: { ...row.words, ...body },
        cells: [{ ...cell, item: true }],
      };
    });
  });
}
