import type { CanonicalTable, Figure } from "../budget/index.js";
import type { Located } from "./evidence.js";
import { type Sources, withFigure } from "./locate.js";

type AskedColumns = readonly (readonly [column: string, asked: RegExp])[];

/** Tables whose columns are different quantities of one thing, and the words that ask for each. */
const QUANTITIES: Readonly<Partial<Record<CanonicalTable, AskedColumns>>> = {
  固定资产表: [
    [
      "数量",
      /(?:多少|几)(?:个|间)?(?:平|辆|台|套|间|㎡)|面积|多大|数量|how (?:many|large|big)|floor|office space/u,
    ],
    ["价值", /值|金额|多少钱|\bworth\b|\bvalue/u],
  ],
  政府采购表: [
    ["数量", /(?:多少|几)(?:台|套|批|辆|件|个|部|张|把|项)(?!钱)|数量|how many/u],
    [
      "单价",
      /单价|[一每](?:台|套|批|辆|件|个|部|张|把|项).{0,3}(?:多少|几|要|花)|\beach\b|unit price|\bper\b/u,
    ],
    ["合计", /一共|总共|合计|总价|金额|in total|altogether/u],
  ],
};

/** 多少平，账上值多少: of a row with number, price and amount those that the question asks for. */
export function columnsAsked(located: Located, words: string, { figures }: Sources): readonly Located[] {
  const [found] = located.figures;
  const columns = found.table === null ? undefined : QUANTITIES[found.table];
  if (!columns?.some(([column]) => column === found.columnKey)) return [located];
  const asked = columns.filter(([, pattern]) => pattern.test(words)).map(([column]) => column);
  const row = figures
    .find({ documents: [found.document], tables: [found.table], rowKeys: [found.rowKey] })
    .filter(({ line }) => line === found.line);
  const cells = asked.flatMap((column) => row.filter(({ columnKey }) => columnKey === column).slice(0, 1));
  return cells.length > 0 ? cells.map((cell) => ofCell(cell, located)) : [located];
}

const SEPARATORS = /[\s、,，;；和与跟及]+/u;
const SAYS_NOTHING = /^(?:各|分别|都|一共|总)/u;

/** 固定资产里车、设备、其他各值多少: rows of the table by the words that stand between its name and 各. */
export function assetsAsked(located: Located, words: string, { figures }: Sources): readonly Located[] {
  const [found] = located.figures;
  if (found.table !== "固定资产表" || found.rowPath.length !== 1) return [];
  const named = /(?:里头?|中|里面)(.{2,30}?)(?:各|分别)/u.exec(words)?.[1] ?? "";
  const wanted = named.split(SEPARATORS).filter((word) => word !== "" && !SAYS_NOTHING.test(word));
  if (wanted.length < 2) return [];
  const rows = figures
    .find({ documents: [found.document], tables: [found.table], columnKeys: [found.columnKey] })
    .filter(({ rowPath, id }) => id !== found.id && rowPath.length === 2);
  const chosen = wanted.map((word) =>
    rows.filter(({ row }) => row.includes(word) || row.includes(word.slice(-2))),
  );
  return chosen.every((one) => one.length === 1)
    ? chosen.flatMap(([row]) => (row ? [ofCell(row, located)] : []))
    : [];
}

function ofCell(cell: Figure, located: Located): Located {
  const [found] = located.figures;
  if (cell.id === found.id) return located;
  const name = `${cell.row.replace(/^其中[:：]/u, "")}的${cell.columnKey}`;
  return { ...withFigure(located, cell, name), columns: [], remarks: [] };
}
