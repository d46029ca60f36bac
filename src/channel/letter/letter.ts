import type { Answerer, Reply } from "../../answer.js";
import type { Turn } from "../../question/index.js";
import type { FigureStore } from "../../store/index.js";
import { askedIn, withChange } from "./asking.js";
import { checksOf } from "./checks.js";
import { inNumerals } from "./numerals.js";
import { pointsOf } from "./points.js";
import { titlesOf } from "./sources.js";
import { filled, readTemplate, type Template } from "./template.js";
import type { AnsweredQuestion, Letter, Paragraph, Point, ReplyForm } from "./types.js";

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

/** A letter that answers an inquiry. Throws a TemplateError where its template cannot be used. */
export async function writeLetter(
  inquiry: string,
  options: LetterOptions,
  sources: LetterSources,
): Promise<Letter> {
  const template = readTemplate(options.templates, options.form);
  const questions = await askedIn(inquiry, sources.answerer, options.previous);
  return letterOf(questions, template, options, sources);
}

/** A letter that says what an answer already given says. Throws a TemplateError where its template cannot be used. */
export async function writeLetterOn(
  reply: Reply,
  options: Omit<LetterOptions, "previous">,
  sources: LetterSources,
): Promise<Letter> {
  const template = readTemplate(options.templates, options.form);
  const asked = await withChange(reply.answer.question, reply, sources.answerer);
  return letterOf([asked], template, options, sources);
}

function letterOf(
  questions: readonly AnsweredQuestion[],
  template: Template,
  { form, to }: Pick<LetterOptions, "form" | "to">,
  { figures }: LetterSources,
): Letter {
  const paragraphs = paragraphsOf(template, questions, to, figures);
  return { form, paragraphs, checks: checksOf(questions, figures), questions };
}

function paragraphsOf(
  template: Template,
  questions: readonly AnsweredQuestion[],
  to: string | null,
  figures: FigureStore,
): Paragraph[] {
  const points = pointsOf(questions);
  const values = { 称呼: to ?? "您好", 文件: documentsNamed(questions, figures), 单位: "【答复单位】" };
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

const MOST_TITLES = 6;

/** What was looked into: the documents cited, else those of the bodies asked about, else all that are held. */
function documentsNamed(questions: readonly AnsweredQuestion[], figures: FigureStore): string {
  const orgs = new Set(questions.flatMap(({ reply }) => reply.turn.question.orgs));
  const records = figures.documents();
  const own = records.filter(({ org }) => orgs.has(org)).map(({ title }) => title);
  const titles = titlesOf(
    questions.map(({ reply }) => reply.answer),
    own.length > 0 ? own : [],
  );
  const shown = titles.slice(0, MOST_TITLES).map((title) => `《${title}》`);
  if (shown.length === 0) return "已收录的预算公开文件";
  return `${shown.join("、")}${titles.length > MOST_TITLES ? "等" : ""}`;
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
