import type { Answerer, Reply } from "../../answer.js";
import type { Turn } from "../../question/index.js";
import type { FigureStore } from "../../store/index.js";
import { arrangedPoints } from "./arranged.js";
import { type AnsweredInquiry, askedAlready, askedIn } from "./asking.js";
import { checksOf } from "./checks.js";
import { inNumerals } from "./numerals.js";
import { pointsOf, type Telling, titlesSaid } from "./points.js";
import { tableNames, titlesOf } from "./sources.js";
import { filled, readTemplate, type Template } from "./template.js";
import type { AnsweredQuestion, Letter, Paragraph, Point, ReplyForm } from "./types.js";
import { verified } from "./verify.js";

export interface LetterOptions {
  readonly form: ReplyForm;
  /** Who is written to; null: left to the form. */
  readonly to: string | null;
  /** Folder of the templates. */
  readonly templates: string;
  /** The turn that the inquiry leans on; null: none. */
  readonly previous: Turn | null;
}

/** What letters are written from. */
export interface LetterSources {
  readonly answerer: Answerer;
  readonly figures: FigureStore;
}

/**
 * A letter that answers an inquiry. Throws a TemplateError where its template cannot be used, LetterWithheld where a
 * number has no source.
 */
export async function writeLetter(
  inquiry: string,
  options: LetterOptions,
  sources: LetterSources,
): Promise<Letter> {
  const template = readTemplate(options.templates, options.form);
  const asked = await askedIn(inquiry, sources.answerer, options.previous);
  return letterOf(asked, template, options, sources);
}

/** A letter that says what an answer already given says. Throws as `writeLetter` does. */
export async function writeLetterOn(
  reply: Reply,
  options: Omit<LetterOptions, "previous">,
  sources: LetterSources,
): Promise<Letter> {
  const template = readTemplate(options.templates, options.form);
  return letterOf(await askedAlready(reply, sources.answerer), template, options, sources);
}

async function letterOf(
  { questions, besides }: AnsweredInquiry,
  template: Template,
  { form, to }: Pick<LetterOptions, "form" | "to">,
  { answerer, figures }: LetterSources,
): Promise<Letter> {
  const titles = titlesNamed(questions, figures);
  const told = await arrangedPoints(pointsOf(questions, tellingOf(form, titles, figures)), answerer);
  const { points, withheld } = verified(told.points, questions, titlesHeld(figures));
  const values = {
    称呼: to ?? INQUIRER[form],
    文件: titles.length === 0 ? "已收录的预算公开文件" : titlesSaid(titles),
    单位: "【答复单位】",
  };
  const paragraphs = paragraphsOf(template, points, values);
  return {
    form,
    paragraphs,
    checks: checksOf({ questions, besides, withheld, byModel: told.byModel }, figures),
    questions,
  };
}

/** How an inquirer is addressed whose name is not given. */
const INQUIRER: Readonly<Record<ReplyForm, string>> = {
  "12345": "您好",
  board: "您好",
  disclosure: "申请人",
};

function tellingOf(form: ReplyForm, named: readonly string[], figures: FigureStore): Telling {
  return {
    computed: form === "disclosure" ? "apart" : "within",
    tables: tableNames(figures),
    searched: (reply) => {
      const own = documentsOf([reply], figures);
      const titles = own.length > 0 ? own : titlesHeld(figures);
      return titles.every((title) => named.includes(title)) ? [] : titles;
    },
  };
}

function titlesHeld(figures: FigureStore): string[] {
  return figures.documents().map(({ title }) => title);
}

function paragraphsOf(
  template: Template,
  points: readonly Point[],
  values: Parameters<typeof filled>[1],
): Paragraph[] {
  let number = 0;
  return template.lines.flatMap((line): Paragraph[] => {
    const kinds = KINDS.find(([place]) => line.includes(`{{${place}}}`))?.[1];
    if (!kinds) return [plain(filled(line, values))];
    const ours = points.filter(({ kind }) => kinds.includes(kind));
    return ours.map(({ text }) => {
      number += 1;
      return { role: "point", text: `${inNumerals(number)}、${text}` };
    });
  });
}

const KINDS: readonly (readonly [place: string, kinds: readonly Point["kind"][]])[] = [
  ["答复", ["answer", "missing", "note"]],
  ["计算", ["computed"]],
  ["出处", ["source"]],
];

function plain(line: string): Paragraph {
  if (line.startsWith("# ")) return { role: "title", text: line.slice(2) };
  return line.startsWith("> ") ? { role: "signature", text: line.slice(2) } : { role: "text", text: line };
}

/** What was looked into: the documents cited, else those of the bodies asked about; none where that is all held. */
function titlesNamed(questions: readonly AnsweredQuestion[], figures: FigureStore): string[] {
  const replies = questions
    .flatMap(({ reply, change }) => (change ? [reply, change] : [reply]))
    .filter(({ answer }) => answer.status !== "refused");
  return titlesOf(
    replies.map(({ answer }) => answer),
    documentsOf(replies, figures),
  );
}

/** Titles of the documents of the bodies asked about, of the years asked about where these are held. */
function documentsOf(replies: readonly Reply[], figures: FigureStore): string[] {
  const orgs = new Set(replies.flatMap(({ turn }) => turn.question.orgs));
  const years = new Set(
    replies.flatMap(({ answer }) =>
      [...answer.text.matchAll(/(20\d\d)年/gu)].map(([, year]) => Number(year)),
    ),
  );
  const own = figures.documents().filter(({ org }) => orgs.has(org));
  const ofYears = own.filter(({ year }) => years.has(year));
  return (ofYears.length > 0 ? ofYears : own).map(({ title }) => title);
}

/** The letter as text; the list of what to look at stands below it, outside. */
export function textOfLetter({ paragraphs }: Letter): string {
  return paragraphs.map(({ text }) => text).join("\n");
}

/** What a person looks at, below the letter. */
export function textOfChecks({ checks }: Letter): string {
  return ["核对（不随文发送）：", ...checks.map(({ done, text }) => `${done ? "☑" : "☐"} ${text}`)].join(
    "\n",
  );
}
