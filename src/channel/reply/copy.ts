import type { Answer, AnswerFigure } from "../../compose/index.js";
import { type Line, plainLine, saidAmount, withFirst } from "./amounts.js";
import { checkedAgainst } from "./checked.js";
import { clipped } from "./clip.js";
import { lineOf, type ShortForm, shortFormOf, shortFormOfFigure } from "./short.js";
import { voiceOf } from "./voice.js";

/** What Telegram's button copies at most, in UTF-16 units. */
const LONGEST_COPY = 256;
const LONGEST_SHORT = 600;

/** An answer in one line: whose, which year, the number, 口径 and place; a ⚠ goes with it. */
export function shortOf(answer: Answer): string {
  if (answer.figures.length === 0 && answer.citations.length === 0) return firstLine(answer);
  return firstFitting(shortFormOf(answer, "table"), answer, LONGEST_SHORT) ?? firstLine(answer);
}

/** The short form with its 表 › 行 › 列, to be pasted anywhere; null where there is no number asked for. */
export function copyOf(answer: Answer): string | null {
  if (!answer.figures.some(({ role }) => role === "answer")) return null;
  return firstFitting(shortFormOf(answer, "cell"), answer, LONGEST_COPY);
}

/** The short form with its number strong. */
export function shortLineOf(answer: Answer): Line {
  return strongIn(
    shortOf(answer),
    answer.figures.filter(({ role }) => role === "answer"),
    answer,
  );
}

/** One figure of an answer by itself, in one line; null where it can't be said without a number of another. */
export function shortLineOfFigure(answer: Answer, figure: AnswerFigure): Line | null {
  const line = firstFitting(shortFormOfFigure(answer, figure), answer, LONGEST_SHORT);
  return line === null ? null : strongIn(line, [figure], answer);
}

function strongIn(line: string, figures: readonly AnswerFigure[], answer: Answer): Line {
  const voice = voiceOf(answer);
  const amounts = figures.map((figure) => saidAmount(figure, answer, voice));
  return amounts.length === 0 ? plainLine(line) : withFirst(line, amounts);
}

/** The fullest way to say it within so many characters that holds no number but those of the answer. */
function firstFitting(whole: ShortForm, answer: Answer, longest: number): string | null {
  const voice = voiceOf(answer);
  for (const form of shorterForms(whole)) {
    const line = lineOf(form, voice);
    if (line.length <= longest && checkedAgainst(answer, line)) return line;
  }
  return null;
}

const SHORT_WARNING = 80;

/** The form whole, then with less and less beside the number; the ⚠ and the place stay longest. */
function* shorterForms(form: ShortForm): Generator<ShortForm> {
  for (let left = 0; left < form.brackets.length; left += 1)
    yield { ...form, brackets: form.brackets.slice(left) };
  const warnings = form.warnings.map((warning) => clipped(withoutPlace(warning), SHORT_WARNING));
  const brackets = form.brackets.slice(-1);
  for (let items = form.statements.length; items > 0; items -= 1) {
    const statements = form.statements.slice(0, items);
    const open = items < form.statements.length ? [...statements, "……"] : statements;
    yield { ...form, statements: open, brackets, warnings };
    yield { ...form, statements: open, brackets: brackets.map(documentOnly), warnings };
  }
  const [first = ""] = form.statements;
  yield { ...form, statements: [clipped(first, 120)], brackets: brackets.map(documentOnly), warnings };
  yield { ...form, statements: [clipped(first, 120)], brackets: [], warnings };
}

/** A ⚠ without the place of the other value. */
function withoutPlace(warning: string): string {
  return warning.replace(/ ?（[^（）]*›[^（）]*）| \([^()]*›[^()]*\)/gu, "");
}

function documentOnly(place: string): string {
  return /^《[^》]*》/u.exec(place)?.[0] ?? place;
}

function firstLine({ text }: Answer): string {
  return clipped(text.split("\n")[0] ?? "", LONGEST_SHORT);
}
