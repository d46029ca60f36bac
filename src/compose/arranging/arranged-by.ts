import { Failure, fillPrompt, type LanguageModel, type Prompt, readPrompt } from "../../model/index.js";
import type { Language } from "../../question/index.js";
import { type Arrangeable, type Arrangement, arrangementIn } from "./arrangement.js";
import { JOINTS } from "./joints.js";

/** With one clause there is nothing to arrange; more than so many are a list. */
const FEWEST = 2;
const MOST = 16;

/** What a model makes of the clauses; null where there is nothing to arrange, or its text is none that we know. */
export async function arrangedBy(model: LanguageModel, asked: Arrangeable): Promise<Arrangement | null> {
  if (asked.clauses.length < FEWEST || asked.clauses.length > MOST) return null;
  const text = await model.text(promptFor(asked));
  return text instanceof Failure ? null : arrangementIn(text, asked);
}

/** As much of a clause as tells what it is about: amounts and what a document says in words stay here. */
const SHOWN = 160;

function shown(clause: string): string {
  return clause
    .replace(/“.*”/gsu, "“…”")
    .replace(/(?<![\d.])(20\d\d)(?=年| budget)|\d[\d.,]*/gu, (_, year?: string) => year ?? "＃")
    .slice(0, SHOWN);
}

const NAMES: Readonly<Record<Language, string>> = { zh: "简体中文", "zh-Hant": "繁體中文", en: "English" };
const ORDERS = { free: "可以调整次序", kept: "必须保持原来的次序" } as const;

/** What a model is asked: the clauses, and the only words it may use. The question itself is not among it. */
export function promptFor({ clauses, order, language }: Arrangeable): Prompt {
  const { openings, separators, connectives, stop } = JOINTS[language];
  return fillPrompt(readPrompt("wording"), {
    language: NAMES[language],
    order: ORDERS[order],
    openings: openings.map(quoted).join(" "),
    separators: separators.map(quoted).join(" "),
    connectives: connectives.map(quoted).join(" "),
    stop: quoted(stop),
    example: exampleIn(language),
    clauses: clauses.map((clause, index) => `{{${index + 1}}} ${shown(clause)}`).join("\n"),
  });
}

/** Three clauses as they may be arranged. */
function exampleIn(language: Language): string {
  const { separators, connectives, stop } = JOINTS[language];
  const [first = "", second = ""] = separators;
  return `{{1}}${first}{{2}}${second}${connectives[0] ?? ""}{{3}}${stop}`;
}

function quoted(words: string): string {
  return `「${words.replaceAll("\n", "⏎")}」`;
}
