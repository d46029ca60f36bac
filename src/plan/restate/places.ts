import type { Found, FoundFigure, FoundPlace } from "./found.js";
import { oneLine, printed } from "./things.js";
import type { Whose } from "./whose.js";

/** By the names of the rows and columns that answered, and by the headings they stand under. */
export function byFigures({ bodies, year }: Whose, { figures }: Found): string[] {
  const own = figures.filter(({ derived, row }) => !derived && row !== null);
  const [first] = own;
  if (!first) return [];
  const each = own.length > 1 ? "分别" : "";
  const rows = names(own, ({ row }) => row);
  const columns = names(own, ({ column }) => column);
  const title = oneLine(first.title ?? "");
  const said = [
    names(own, nameInSheet),
    rows,
    names(own, ({ measure }) => measure),
    `${rows}的${columns}`,
    `${title}中${rows}`,
    `${title}中${rows}的${columns}`,
  ];
  return said
    .flatMap((name) => [`${name}${each}是多少`, `${name}${each}是多少${first.unit}`, `${name}有几个`])
    .concat(`${title}中${rows}的${columns}`)
    .map((asked) => `${bodies}${year}${asked}`);
}

/** Several figures of one thing: the units' own rows, or the number of what is bought and its price. */
export function besideEachOther({ bodies, year }: Whose, { figures }: Found): string[] {
  const own = figures.filter(({ derived }) => !derived);
  const [first, second] = own;
  if (!first || !second) return [];
  const measure = oneLine(first.measure);
  const row = oneLine(first.row ?? "");
  return [
    ...(own.every((figure) => figure.measure === first.measure)
      ? [`${bodies}${year}${measure}本级和下属各单位分别是多少`]
      : []),
    ...(first.row === second.row
      ? [
          `${bodies}${year}${row}有几${first.unit}，一${first.unit}多少钱`,
          `${bodies}${year}${row}的${names(own, ({ column }) => column)}各是多少`,
        ]
      : []),
  ];
}

function names(figures: readonly FoundFigure[], nameOf: (figure: FoundFigure) => string | null): string {
  const found = figures.map((figure) => printed(nameOf(figure) ?? "")).filter((name) => name !== "");
  return [...new Set(found)].join("、");
}

/** 某项目的资金总额: what stands between the table's title and the column. */
function nameInSheet({ section, title, column, row }: FoundFigure): string {
  const inner = section.split(" › ").filter((part) => part !== title && part !== column);
  return inner.length > 0 ? inner.map(oneLine).join("的") : (row ?? "");
}

/** By the headings and the words that were quoted. */
export function byPlaces({ bodies, year }: Whose, { places }: Found): string[] {
  const said = `${bodies}${year}`;
  const [first] = places;
  if (!first) return [];
  const words = [...new Set(places.map(opening))].join("”和“");
  const whole = [...new Set(places.map(({ words }) => oneLine(words)))].join("”和“");
  const offices = /[股科处室]/u.exec(lastHeading(first).slice(-8))?.[0];
  return [
    `${said}${headings(places)}是什么`,
    `${said}${lastHeading(first)}是什么`,
    ...(offices ? [`${said}哪个${offices}负责${dutyIn(first.words)}`] : []),
    `${said}文件里“${words}”是怎么写的`,
    `${said}文件里“${whole}”是怎么写的`,
    `${said}文件里${lastHeading(first)}“${words}”是怎么写的`,
  ];
}

/** 某项目的项目属性、项目期: the last headings, with the one they all stand under. */
function headings(places: readonly FoundPlace[]): string {
  const [first] = places;
  const above = first ? first.section.split(" › ").slice(0, -1).join(" › ") : "";
  const last = [...new Set(places.map(lastHeading))].join("、");
  const shared = above !== "" && places.every(({ section }) => section.startsWith(above));
  return shared ? `${printed(withoutNumber(above.split(" › ").at(-1) ?? ""))}的${last}` : last;
}

/** The offices that are counted by their headings: 某中心设了几个股. */
export function officesCounted({ bodies, year }: Whose, { places }: Found): string[] {
  const [first] = places;
  const kind = /([股科处室])(?:的?主要)?职[责能]/u.exec(first?.words ?? "")?.[1];
  if (!first || kind === undefined) return [];
  const holder = lastHeading(first).replace(/(?:内设)?机构.*$/u, "");
  return [`${bodies}${year}${holder}设了几个${kind}`, `${holder}设了几个${kind}`];
}

function lastHeading({ section }: FoundPlace): string {
  return withoutNumber(oneLine(section.split(" › ").at(-1) ?? ""));
}

const NUMBER =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）][、.．]?|[一二三四五六七八九十\d]{1,3}[、.．]|第[一二三四五六七八九十]部分)/u;

function withoutNumber(heading: string): string {
  return heading.replace(NUMBER, "").replace(/[:：]$/u, "");
}

const LONGEST_OPENING = 40;

/** The first clauses of the words quoted, as far as they make a readable question. */
function opening({ words }: FoundPlace): string {
  const [first = "", ...others] = withoutNumber(oneLine(words)).split(/(?<=[，。；：,;:])/u);
  let said = first;
  for (const clause of others) {
    if (said.length + clause.length > LONGEST_OPENING) break;
    said += clause;
  }
  return said.slice(0, 2 * LONGEST_OPENING).replace(/[，。；：,;:]+$/u, "");
}

/** 负责甲和乙工作。→ 甲和乙工作. */
function dutyIn(words: string): string {
  return opening({ section: "", words: withoutNumber(oneLine(words)).replace(/^负责/u, "") });
}
