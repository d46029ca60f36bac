import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";

/** Characters of a passage: a paragraph or two, so that a quotation stays readable on a phone. */
const PASSAGE_LENGTH = 350;
/** A short last sentence is repeated in the next passage, so that a reference to it keeps its object. */
const OVERLAP = 30;

/** Stands behind each sentence end while splitting: the splitter drops its separators, the text keeps its marks. */
const AFTER_SENTENCE = "\ue000";
const AFTER_CLAUSE = "\ue001";

const splitter = new RecursiveCharacterTextSplitter({
  chunkSize: PASSAGE_LENGTH,
  chunkOverlap: OVERLAP,
  keepSeparator: false,
  separators: ["\n", AFTER_SENTENCE, AFTER_CLAUSE, ""],
  lengthFunction: (text) => withoutMarks(text).length,
});

/** A stretch of the text, end exclusive. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text of paragraphs (one a line) at paragraph, sentence and clause ends, in that order of preference. */
export async function chunksOf(text: string): Promise<Chunk[]> {
  const marked = text
    .replace(/[。；;！？!?]+[”"’）)]*/gu, (end) => end + AFTER_SENTENCE)
    .replace(/[，,、]/gu, (comma) => comma + AFTER_CLAUSE);
  const pieces = (await splitter.splitText(marked)).map((piece) => withoutMarks(piece).trim());
  return locate(text, pieces);
}

function withoutMarks(text: string): string {
  return text.replaceAll(AFTER_SENTENCE, "").replaceAll(AFTER_CLAUSE, "");
}

/** Where the pieces stand, each after the start of the one before; throws where the splitter changed the text. */
function locate(text: string, pieces: readonly string[]): Chunk[] {
  let from = 0;
  return pieces
    .filter((piece) => piece !== "")
    .map((piece) => {
      const start = text.indexOf(piece, from);
      if (start < 0) throw new Error(`a passage is not in its section: ${piece.slice(0, 40)}`);
      from = start + 1;
      return { start, end: start + piece.length };
    });
}
