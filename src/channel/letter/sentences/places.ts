import { quoted } from "./quoting.js";

/** “表”“行”行“列”栏, of a sentence the heading that it stands under. */
export function placeWords(section: string, inProse: boolean, table: string | null = null): string {
  const [title = "", ...path] = section.split(" › ").filter((part) => part !== "");
  if (inProse) return headingOf([title, ...path]);
  return `${table ?? quoted(title)}${cellWords(section)}`;
}

/** “行”行“列”栏, without the project that the title of its table names. */
export function cellWords(section: string): string {
  const [title = "", ...path] = section.split(" › ").filter((part) => part !== "");
  const column = path.length > 1 ? path.at(-1) : undefined;
  const rows = (column === undefined ? path : path.slice(0, -1)).filter(
    (row, place, all) => all.length === 1 || place === all.length - 1 || !title.includes(row),
  );
  const row = rows.length > 0 ? `${rows.map(quoted).join("")}行` : "";
  return `${row}${column === undefined ? "" : `${quoted(column)}栏`}`;
}

const NUMBERED = /^(?:第.+部分|[（(]?[一二三四五六七八九十\d]+[)）、.．])/u;

/** Of several numbered headings above each other the one next to the text; without numbers all of them. */
function headingOf(path: readonly string[]): string {
  const heading = path.findLast((part) => NUMBERED.test(part));
  return heading === undefined ? path.map(quoted).join("的") : quoted(heading);
}
