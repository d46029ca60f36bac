import type { Fact, Figure, RejectedCell } from "../../budget/index.js";
import type { Paragraph } from "../../extract/index.js";
import { completeFact, completeFigure, contentId, type DocumentContext } from "../draft.js";
import { draftsOf, rejectedOf } from "./drafts.js";
import { factsOf } from "./facts.js";
import { readParagraph } from "./reader.js";
import type { ParagraphReading } from "./reading.js";

/** What the narrative of a document states. */
export interface ProseFigures {
  readonly figures: Figure[];
  readonly facts: Fact[];
  readonly rejected: RejectedCell[];
}

/** Every number of the running text with what it measures, and the sentences that state something without one. */
export function proseFigures(paragraphs: readonly Paragraph[], context: DocumentContext): ProseFigures {
  const { org, year, kind } = context.identity;
  const found: ProseFigures = { figures: [], facts: [], rejected: [] };
  let last: Paragraph | null = null;
  let only: ParagraphReading["only"] = null;
  for (const paragraph of paragraphs) {
    const heading = paragraph.section.at(-1) ?? "";
    const before = follows(paragraph, last) ? only : null;
    const reading = readParagraph({ text: paragraph.text, heading, org, year, kind, before });
    [last, only] = [paragraph, reading.only];
    const { drafts, broken } = draftsOf(paragraph, reading);
    found.figures.push(...drafts.map((draft) => completeFigure(draft, context)));
    found.rejected.push(...rejectedOf(paragraph, [...reading.unread, ...broken], context.file));
    found.facts.push(...factsOf(paragraph, reading, org).map((draft) => completeFact(draft, context)));
  }
  return { ...found, figures: distinct(found.figures), facts: distinct(found.facts) };
}

/** Whether nothing stands between two paragraphs of one section. */
function follows(paragraph: Paragraph, last: Paragraph | null): boolean {
  return last?.lines[1] === paragraph.lines[0] - 1 && last.section.join() === paragraph.section.join();
}

/** Where one line states the same thing twice, the second statement gets an id of its own. */
function distinct<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, count);
    return count === 1 ? item : { ...item, id: contentId([item.id, count]) };
  });
}
