import { type Letter, type ReplyForm, writeLetter } from "../../src/channel/letter/index.js";
import { checkedAgainst } from "../../src/channel/reply/index.js";
import type { Answer } from "../../src/compose/index.js";
import type { CorpusAnswerer } from "./corpus-answerer.js";

/** A letter in a form with the templates of the program, to nobody in particular. */
export function letterOf(inquiry: string, form: ReplyForm, corpus: CorpusAnswerer): Promise<Letter> {
  return writeLetter(
    inquiry,
    { form, to: null, templates: "prompts/replies", previous: null },
    { answerer: corpus, figures: corpus.index.figures },
  );
}

export function answersOf({ questions }: Letter): Answer[] {
  return questions.flatMap(({ reply, change }) => [reply.answer, ...(change ? [change.answer] : [])]);
}

/** The numbered paragraphs, without the numbers of list items. */
export function pointsIn({ paragraphs }: Letter): string[] {
  return paragraphs
    .filter(({ role }) => role === "point")
    .map(({ text }) => text.replace(/(?<=[：；])（\d{1,2}）/gu, ""));
}

/** What an office says itself: no quotations, no titles. */
export function ownWords(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》/gu, " ");
}

/** Numbers of a letter, and of what is to be looked at, that none of its checked answers holds; years are none. */
export function numbersWithoutSource(letter: Letter): string[] {
  const answers = answersOf(letter);
  const text = [...pointsIn(letter), ...letter.checks.map((check) => check.text.replace(/等\d+项$/u, ""))]
    .map((point) =>
      point.replace(/《[^》]*》|(?:关于|答出：|答复：|科室：|答到：|；)“[^”]*”|20\d\d年/gu, " "),
    )
    .join("\n");
  const numbers = text.normalize("NFKC").match(/\d+(?:\.\d+)?/gu) ?? [];
  return numbers.filter((number) => !answers.some((answer) => checkedAgainst(answer, number)));
}

/** What no letter says of its own: guesses, opinions, verdicts, the talk of a program. */
export const NEVER_SAID =
  /不存在|自相矛盾|打架|造假|可能是因为|估计|大概|大约|高达|仅|偏高|偏低|过高|太多|合理|可以问|可以查|请问是|抱歉|推定|›|｜| · /u;
