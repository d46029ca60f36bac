import type { LineRange } from "../../budget/index.js";
import type { SourceDocument } from "../../read/index.js";
import type { Paragraph } from "../types.js";
import { type Numbering, numberingOf } from "./headings.js";
import { type ProseLine, proseLines } from "./lines.js";
import { amongDefinitions, enter, headingOf, type Section } from "./section.js";
import { continues, unwrap } from "./unwrap.js";

/**
 * The running text of a document in paragraphs: outside the lines its tables and sheets took, without noise and
 * furniture, unwrapped, each with the headings above it and the source line of every character.
 */
export function findParagraphs(source: SourceDocument, taken: readonly LineRange[]): Paragraph[] {
  const lines = proseLines(source, taken);
  const gathering = new Gathering();
  lines.forEach((line, index) => {
    gathering.take(line, lines[index + 1] ?? null);
  });
  return gathering.finish();
}

/** Gathers lines into paragraphs, keeping the section they stand in. */
class Gathering {
  readonly #paragraphs: Paragraph[] = [];
  #section: Section = [];
  #block: ProseLine[] = [];
  #itemBefore: Numbering | null = null;

  take(line: ProseLine, next: ProseLine | null): void {
    if (continues(this.#block, line, amongDefinitions(this.#section))) {
      this.#block.push(line);
      return;
    }
    this.#close();
    const heading = headingOf(line, { next, section: this.#section, itemBefore: this.#itemBefore });
    if (heading) {
      this.#section = enter(this.#section, heading);
      this.#itemBefore = null;
    } else this.#block = [line];
  }

  finish(): Paragraph[] {
    this.#close();
    return this.#paragraphs;
  }

  #close(): void {
    const paragraph = paragraphOf(this.#block, this.#section);
    if (paragraph) this.#paragraphs.push(paragraph);
    this.#itemBefore = numberingOf(this.#block[0]?.text ?? "") ?? this.#itemBefore;
    this.#block = [];
  }
}

/** Null for what stands before the first heading and is no sentence: the lines of the cover. */
function paragraphOf(block: readonly ProseLine[], section: Section): Paragraph | null {
  const first = block[0];
  const last = block.at(-1);
  if (!first || !last) return null;
  const { text, pieces } = unwrap(block);
  if (section.length === 0 && !/[。；]/u.test(text)) return null;
  return {
    section: section.map((heading) => heading.text),
    text,
    lines: [first.number, last.number],
    pieces,
    page: first.page,
  };
}
