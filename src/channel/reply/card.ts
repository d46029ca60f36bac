import type { Reply } from "../../answer.js";
import type { AnswerFigure } from "../../compose/index.js";
import { type Line, plainLine, textOfLine, withAmounts } from "./amounts.js";
import { checkedAgainst } from "./checked.js";
import { type Sources, sourcesOf } from "./sources.js";
import { type Voice, voiceIn } from "./voice.js";

/** An answer laid out for reading, for any channel: the number first, its sources last. */
export interface Card {
  readonly lines: readonly Line[];
  /** ⚠ and ℹ lines. */
  readonly notes: readonly Line[];
  readonly closing: readonly Line[];
  /** Null where the answer cites nothing. */
  readonly sources: Sources | null;
}

/** The card of an answer; of one with a number that nothing accounts for only the sentence that says so. */
export function cardOf({ answer, said }: Reply): Card {
  const voice = voiceIn(
    said.language,
    answer.figures.flatMap(({ org }) => org ?? []),
  );
  const asked = answer.figures.filter(({ role }) => role === "answer");
  const card: Card = {
    lines: said.lines.map((line) => withAmounts(line, asked, voice)),
    notes: said.notes.map(plainLine),
    closing: said.closing.map(plainLine),
    sources: sourcesOf(answer, said, voice),
  };
  return checkedAgainst(answer, textOfCard(card)) ? card : withheld(voice);
}

/** The sources of one figure of an answer: the places it stands or is computed from, with addresses and stamps. */
export function sourcesOfFigure({ answer, said }: Reply, figure: AnswerFigure): Sources | null {
  const citations = answer.citations.filter(({ n }) => figure.citation === null || n === figure.citation);
  const own = { ...answer, citations, figures: [figure] };
  return sourcesOf(own, { ...said, aside: [] }, voiceIn(said.language));
}

/** All that a card says, for checks. */
export function textOfCard({ lines, notes, closing, sources }: Card): string {
  const entries = sources?.entries.map(
    ({ title, place, row }) => `${title ?? ""} ${place} ${textOfLine(row)}`,
  );
  const said = [...lines, ...notes, ...closing].map(textOfLine);
  return [...said, ...(entries ?? []), ...(sources?.remarks ?? [])].join("\n");
}

function withheld({ words, script }: Voice): Card {
  return { lines: [plainLine(script(words.withheld))], notes: [], closing: [], sources: null };
}
