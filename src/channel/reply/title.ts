import type { Answer, AnswerFigure } from "../../compose/index.js";
import type { DocumentRecord } from "../../store/index.js";
import { saidAmount } from "./amounts.js";
import { clipped } from "./clip.js";
import { firstScope, partsOf } from "./parts.js";
import { ownName } from "./short.js";
import { placeWords } from "./sources.js";
import { type Voice, voiceOf } from "./voice.js";

const LONGEST_TITLE = 20;

type Bodies = readonly Pick<DocumentRecord, "org" | "region" | "year">[];

/** `某区 三公 0万元（2025预算）`: at most 20 characters, the number always among them, with its ≥ if it has one. */
export function inlineTitle(figure: AnswerFigure, records: Bodies, comparator = ""): string {
  const number = `${way(figure)}${comparator}${figure.value}${figure.unit}`;
  const place = figure.org === null ? "" : shortBody(figure.org, records);
  const whole = [...new Set([ownName(figure), shortName(ownName(figure))])];
  const cut = cutNames(shortName(ownName(figure)));
  const undated = [...whole, ...cut].map((name) => `${place} ${name} ${number}`.trim());
  const behind = datedTitles(whole, place, number, figure);
  const before = [...whole, ...cut].map((name) => `${place}${figure.year ?? ""}${name} ${number}`);
  const bare = whole.map((name) => `${name} ${number}`);
  const titles = isLatest(figure, records)
    ? [...behind, ...undated, ...bare]
    : [...behind, ...before, ...bare];
  return titles.find(fits) ?? fittingNumber(number, figure);
}

/** Whether the body has disclosed no later year: what needs saying is an earlier one. */
function isLatest(figure: AnswerFigure, records: Bodies): boolean {
  const years = records.filter(({ org }) => org === figure.org).map(({ year }) => year);
  return figure.year === null || Math.max(...years, figure.year) === figure.year;
}

/** Titles that say the year: `某区 三公 0万元（2025预算）`. */
function datedTitles(
  names: readonly string[],
  place: string,
  number: string,
  { year, kind }: AnswerFigure,
): string[] {
  if (year === null) return [];
  const dates = [`${year}${kind ?? ""}`, String(year)];
  return dates.flatMap((date) => names.map((name) => `${place} ${name} ${number}（${date}）`.trim()));
}

/** ≥ or another sign that the answer says before the amount of a figure. */
export function comparatorOf(figure: AnswerFigure, answer: Answer): string {
  return /^[≥≤<>]/u.exec(saidAmount(figure, answer, voiceOf(answer)))?.[0] ?? "";
}

/** 口径 and source of a figure, for the line below a title. */
export function inlineDescription(answer: Answer, figure: AnswerFigure): string {
  const voice = voiceOf(answer);
  const scope = partsOf(answer, voice).scope;
  const citation = answer.citations.find(({ n }) => n === figure.citation) ?? answer.citations[0];
  const isOnly = answer.figures.filter(({ role }) => role === "answer").length === 1;
  const said = [
    isOnly && scope ? firstScope(scope) : "",
    figure.derived && figure.formula ? figure.formula : "",
    citation ? placeWords({ ...citation, section: citation.section.split(" › ")[0] ?? "" }, voice) : "",
    figure.org ?? "",
    yearBeside(figure, citation?.section ?? "", voice),
  ];
  return said.filter((part) => part !== "").join(" · ");
}

/** The year, where the title of the table doesn't say it. */
function yearBeside({ year, kind }: AnswerFigure, section: string, { words, script }: Voice): string {
  return year && kind && !section.includes(String(year)) ? script(words.budgetYear(year, kind)) : "";
}

/** What a body is called where there is no room: its place, with what it does where several share the place. */
export function shortBody(org: string, records: Bodies): string {
  const bodies = [...new Map(records.map((record) => [record.org, record.region])).entries()];
  const region = bodies.find(([name]) => name === org)?.[1];
  if (!region) return org;
  const place = region.county ?? region.city ?? region.province ?? "";
  const sector = org.slice(org.lastIndexOf(place) + place.length) || org;
  const isTown = /(?:镇|乡|街道|苏木)(?:人民政府|办事处)$/u.test(sector);
  const shared =
    bodies.filter(([, other]) => (other.county ?? other.city ?? other.province) === place).length > 1;
  if (isTown) return sector.replace(/(?:人民政府|办事处)$/u, "");
  return place === "" || shared ? `${place}${sector}` : place;
}

/** A name too long for a title, cut, the longest first. */
function cutNames(name: string): string[] {
  return [8, 7, 6, 5, 4].filter((length) => length < name.length).map((length) => clipped(name, length));
}

/** The number of the paper that a project is named by, and the year before it. */
const PAPER =
  /^.{0,12}?[〔【[(（]?\d{4}[〕】\])）]?\d{1,4}号(?:.{0,40}?关于(?:提前)?下达)?|^(?:19|20)\d\d年度?/gu;

/** 三公经费 → 三公, 2025年宣传经费 → 宣传 */
function shortName(name: string): string {
  const short = name
    .replace(PAPER, "")
    .replace(/^(?:19|20)\d\d年度?/u, "")
    .replace(/（.*?）/gu, "")
    .replace(/(?<=.{2})(?:经费|预算|支出表)$/u, "");
  return short.length >= 2 ? short : name;
}

function way({ direction, unit }: AnswerFigure): string {
  if (direction === null || direction === "持平") return direction ?? "";
  if (unit === "%") return direction === "增加" ? "增长" : "下降";
  return direction;
}

function fits(title: string): boolean {
  return [...title].length <= LONGEST_TITLE;
}

/** A number too long to say with its unit is said bare; one longer than a title not at all. */
function fittingNumber(number: string, { value, measure }: AnswerFigure): string {
  return [number, value].find(fits) ?? clipped(measure, LONGEST_TITLE);
}
