import type { LineRange, Passage } from "../budget/index.js";
import type { Paragraph } from "../extract/index.js";
import { contentId, type DocumentContext } from "../figures/index.js";
import { type SectionText, sectionTexts } from "./sections.js";
import { type Chunk, chunksOf } from "./split.js";

/**
 * The running text in passages of about 350 characters for reasons, duties and definitions: never across a
 * heading, cut at paragraph or sentence ends, with exact lines. Ids are hashes of document, lines and text.
 */
export async function passagesOf(
  paragraphs: readonly Paragraph[],
  context: DocumentContext,
): Promise<Passage[]> {
  const sections = await Promise.all(
    sectionTexts(paragraphs).map((section) => passagesOfSection(section, context)),
  );
  return sections.flat();
}

async function passagesOfSection(section: SectionText, context: DocumentContext): Promise<Passage[]> {
  const text = section.paragraphs.map((paragraph) => paragraph.text).join("\n");
  const chunks = await chunksOf(text);
  return chunks.map((chunk) => passageOf(section, text, chunk, context));
}

function passageOf(section: SectionText, whole: string, chunk: Chunk, context: DocumentContext): Passage {
  const { file, sha256, identity } = context;
  const text = whole.slice(chunk.start, chunk.end);
  const { lines, page } = placeOf(section.paragraphs, chunk);
  return {
    id: contentId([sha256, section.section, lines, chunk.start, text]),
    document: file,
    org: identity.org,
    year: identity.year,
    section: section.section,
    text,
    page,
    lines,
  };
}

interface Place {
  readonly lines: LineRange;
  readonly page: number | null;
}

function placeOf(paragraphs: readonly Paragraph[], { start, end }: Chunk): Place {
  const first = pointAt(paragraphs, start);
  const last = pointAt(paragraphs, end - 1);
  return { lines: [first.line, last.line], page: first.page };
}

/** The source line and page at an offset of the paragraphs joined by one character. */
function pointAt(paragraphs: readonly Paragraph[], offset: number): { line: number; page: number | null } {
  let from = 0;
  for (const paragraph of paragraphs) {
    if (offset <= from + paragraph.text.length)
      return { line: lineIn(paragraph, offset - from), page: paragraph.page };
    from += paragraph.text.length + 1;
  }
  throw new RangeError(`no paragraph holds offset ${offset}`);
}

function lineIn({ pieces, lines }: Paragraph, offset: number): number {
  return pieces.findLast((piece) => piece.start <= offset)?.line ?? lines[0];
}
