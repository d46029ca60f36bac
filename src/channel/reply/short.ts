import type { Answer, AnswerFigure } from "../../compose/index.js";
import { saidAmount } from "./amounts.js";
import { clipped } from "./clip.js";
import { firstScope, partsOf, type TextParts, withoutMarks } from "./parts.js";
import { type Voice, voiceOf } from "./voice.js";

/** A short form in the making: pieces that can be left out where room is short. */
export interface ShortForm {
  readonly heading: readonly string[];
  /** `项目支出 0.50万元`, or the lines of a list. */
  readonly statements: readonly string[];
  /** 口径, reason and place, the most needed last. */
  readonly brackets: readonly string[];
  readonly warnings: readonly string[];
}

const LONGEST_REASON = 60;
/** What is done in one line with one amount; anything else is said as its lines. */
const PLAIN: readonly string[] = ["lookup", "change", "compute", "explain"];

/** How exactly a short form says where a number stands: by its table, or by its document, table, row and column. */
export type PlaceDetail = "table" | "cell";

/** The short form of an answer: `org｜2025年预算｜项目支出 0.50万元（含上年结转；表）`, with any ⚠ behind it. */
export function shortFormOf(answer: Answer, detail: PlaceDetail): ShortForm {
  const voice = voiceOf(answer);
  const asked = answer.figures.filter(({ role }) => role === "answer");
  const parts = partsOf(answer, voice);
  const subject = PLAIN.includes(answer.plan.op) ? oneSubject(asked) : null;
  const told = { answer, asked, parts, voice, detail };
  return subject ? ofSubject(subject, told) : ofLines(told);
}

/** An answer taken apart, and how its short form is wanted. */
interface Told {
  readonly answer: Answer;
  readonly asked: readonly AnswerFigure[];
  readonly parts: TextParts;
  readonly voice: Voice;
  readonly detail: PlaceDetail;
}

/** The short form of one figure of an answer, by itself. */
export function shortFormOfFigure(answer: Answer, figure: AnswerFigure): ShortForm {
  const voice = voiceOf(answer);
  const name = ownName(figure);
  const concerned = answer.notes.filter(
    ({ kind, figure: id }) => (kind === "conflict" || kind === "copy") && id === figure.id,
  );
  return {
    heading: heading(figure, voice),
    statements: [`${voice.script(voice.words.name(name))} ${changed(figure, answer, voice)}`],
    brackets: [figure.formula ?? "", ...placesOf([figure], answer, "table", voice)].filter(
      (part) => part !== "",
    ),
    warnings: concerned.map(({ text }) => `⚠ ${voice.script(withoutMarks(text))}`),
  };
}

/** The item's own name in a list; the measure where the label only says whose or which year. */
export function ownName({ label, org, measure, unit }: AnswerFigure): string {
  const other = label === null || label === org || /^\d{4}\s?(?:年|budget)/u.test(label) || unit === "个";
  return other ? measure : label;
}

/** A short form in one line. */
export function lineOf({ heading: head, statements, brackets, warnings }: ShortForm, voice: Voice): string {
  const said = [...head, statements.join(voice.semicolon)].join(voice.bar);
  const behind = brackets.length > 0 ? voice.brackets(brackets.join(voice.semicolon)) : "";
  return [`${said}${behind}`, ...warnings].join(" ");
}

/** The figures of one measure of one body and year; null where there are several things to say. */
function oneSubject(asked: readonly AnswerFigure[]): AnswerFigure | null {
  const [first] = asked;
  const subjects = new Set(
    asked.map(({ org, measure, year, label }) => [org, measure, year, label].join("|")),
  );
  return first && subjects.size === 1 ? first : null;
}

function ofSubject(first: AnswerFigure, { answer, asked, parts, voice, detail }: Told): ShortForm {
  const total = asked.find(({ derived, direction }) => derived && direction === null);
  const levels = asked.filter(({ direction }) => direction === null);
  const changes = asked.filter(({ direction }) => direction !== null);
  const against = changes.length > 0 ? againstWhat(changes, answer, voice) : "";
  const amounts = (total ? [total] : levels).map((figure) => changed(figure, answer, voice));
  const ways = changes.map((figure) => changed(figure, answer, voice)).join(voice.comma);
  const said = [...amounts, ...(ways === "" ? [] : [`${against}${ways}`])].join(voice.comma);
  const explained = changes.length > 0 || /^0(?:\.0+)?$/u.test(first.value);
  const brackets = [
    explained ? shortReason(parts.reason ?? "") : "",
    total?.formula ?? firstScope(parts.scope ?? ""),
    ...placesOf(asked, answer, detail, voice),
  ];
  return {
    heading: heading(first, voice),
    statements: [`${voice.script(voice.words.name(first.measure))} ${said}`],
    brackets: brackets.filter((part) => part !== ""),
    warnings: parts.warnings,
  };
}

function ofLines({ answer, asked, parts, voice, detail }: Told): ShortForm {
  const [only, ...others] = new Set(answer.figures.map(({ org }) => org));
  const said = [...parts.heading, ...parts.body].join("\n");
  const unnamed = only && others.length === 0 && !said.includes(only) ? [only] : [];
  const brackets = [firstScope(parts.scope ?? ""), ...placesOf(asked, answer, detail, voice)];
  return {
    heading: [...new Set([...unnamed, ...parts.heading])],
    statements: parts.body.map((line) => line.replace(/[。.]$/u, "")),
    brackets: brackets.filter((part) => part !== ""),
    warnings: parts.warnings,
  };
}

/** `某局`, `2025年预算` */
function heading({ org, year, kind }: AnswerFigure, { words, script }: Voice): string[] {
  return [org ?? "", year && kind ? script(words.budgetYear(year, kind)) : ""].filter((part) => part !== "");
}

/** The amount with its direction and the mark of a computation. */
function changed(figure: AnswerFigure, answer: Answer, voice: Voice): string {
  const mark = figure.derived ? voice.script(voice.words.computed) : "";
  const way = directionWords(figure, voice);
  return `${way}${saidAmount(figure, answer, voice)}${mark}`;
}

const ENGLISH_WAYS = { 增加: "up ", 减少: "down ", 持平: "unchanged " } as const;

function directionWords({ direction, unit }: AnswerFigure, { language, script }: Voice): string {
  if (direction === null) return "";
  if (language === "en") return ENGLISH_WAYS[direction];
  const rates = { 增加: "增长", 减少: "下降", 持平: "持平" } as const;
  return script(unit === "%" ? rates[direction] : direction);
}

/** 比去年, as the document or the answer says it. */
function againstWhat(
  changes: readonly AnswerFigure[],
  { text }: Answer,
  { language, script }: Voice,
): string {
  if (language === "en") return "";
  const printed = changes.flatMap(
    ({ column }) => /^[比较][^增减升降]{1,8}(?=增|减|升|降)/u.exec(column ?? "") ?? [],
  );
  const said = /[比较較][^，。；\s]{1,10}?(?=增加|减少|減少|增长|增長|下降|持平)/u.exec(text);
  return script(printed[0] ?? "") || (said?.[0] ?? "");
}

function shortReason(reason: string): string {
  const [label = "", quoted] = reason.split("“");
  if (quoted === undefined) return "";
  return `${label}“${clipped(quoted.replace(/”[^”]*$/u, ""), LONGEST_REASON)}”`;
}

/** The place of the first figure; that there are more is said. */
function placesOf(
  figures: readonly AnswerFigure[],
  { citations }: Answer,
  detail: PlaceDetail,
  voice: Voice,
): string[] {
  const cited = new Set(figures.flatMap(({ citation }) => citation ?? []));
  const citation = citations.find(({ n }) => cited.has(n)) ?? citations[0];
  if (!citation) return [];
  const documents = new Set(citations.filter(({ n }) => cited.has(n)).map(({ title }) => title));
  const more = cited.size > 1 && documents.size > 1 ? voice.script(voice.others) : "";
  const [table = ""] = citation.section.split(" › ");
  const place = detail === "table" ? table : `${voice.title(citation.title)}${citation.section}`;
  return [`${place}${pageWords(citation, voice)}${more}`];
}

/** `，第5页` behind a place that stands in brackets itself. */
function pageWords({ page }: Answer["citations"][number], { words, script, comma }: Voice): string {
  if (page === null) return "";
  return `${comma}${script(words.page(page)).replace(/^ ?[（(]|[）)]$/gu, "")}`;
}
