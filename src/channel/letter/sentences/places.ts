import { quoted } from "./quoting.js";

/** “表”“行”行“列”栏, of a sentence the heading that it stands under. */
export function placeWords(section: string, inProse: boolean, table: string | null = null): string {
  const [title = "", ...path] = section.split(" › ").filter((part) => part !== "");
  if (inProse) return quoted(headingOf([title, ...path]));
  const column = path.length > 1 ? path.at(-1) : undefined;
  const rows = column === undefined ? path : path.slice(0, -1);
  const row = rows.length > 0 ? `${rows.map(quoted).join("")}行` : "";
  return `${table ?? quoted(title)}${row}${column === undefined ? "" : `${quoted(column)}栏`}`;
}

/** 一、收入说明, (一)…: of several headings above each other the one next to the text that says what it is. */
function headingOf(path: readonly string[]): string {
  return path.findLast((part) => /^(?:第.+部分|[（(]?[一二三四五六七八九十\d]+[)）、.．])/u.test(part)) ?? path[0] ?? "";
}
