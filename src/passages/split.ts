import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";

/** Characters of a passage: a paragraph or two, so that a quotation stays readable on a phone. */
const PASSAGE_LENGTH = 350;
/** A short last sentence is repeated in the next passage, so that a reference to it keeps its object. */
const OVERLAP = 30;

/** Stand behind sentence and clause ends while splitting: the splitter drops its separators, the text keeps its marks. */
interface Ends {
  readonly sentence: string;
  readonly clause: string;
}

/** Private-use characters, which damaged fonts put into texts too: the pair is taken of which a text has none. */
const FIRST_END = 0xe000;
const LAST_END = 0xf8fe;

function endsApartFrom(text: string): Ends {
  let code = FIRST_END;
  while (code < LAST_END && (text.includes(at(code)) || text.includes(at(code + 1)))) code += 2;
  return { sentence: at(code), clause: at(code + 1) };
}

function at(code: number): string {
  return String.fromCharCode(code);
}

function splitterAt({ sentence, clause }: Ends): RecursiveCharacterTextSplitter {
  return new RecursiveCharacterTextSplitter({
    chunkSize: PASSAGE_LENGTH,
    chunkOverlap: OVERLAP,
    keepSeparator: false,
    separators: ["\n", sentence, clause, ""],
    lengthFunction: (text) => withoutMarks(text, { sentence, clause }).length,
  });
}

/** A stretch of the text, end exclusive. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text of paragraphs (one a line) at paragraph, sentence and clause ends, in that order of preference. */
export async function chunksOf(text: string): Promise<Chunk[]> {
  const ends = endsApartFrom(text);
  const marked = text
    .replace(/[。；;！？!?]+[”"’）)]*/gu, (end) => end + ends.sentence)
    .replace(/[，,、]/gu, (comma) => comma + ends.clause);
  const pieces = (await splitterAt(ends).splitText(marked)).map((piece) => withoutMarks(piece, ends).trim());
  return locate(text, pieces);
}

function withoutMarks(text: string, { sentence, clause }: Ends): string {
  return text.replaceAll(sentence, "").replaceAll(clause, "");
}

/** Where the pieces stand, each after the start of the one before; throws where the splitter changed the text. */
function locate(text: string, pieces: readonly string[]): Chunk[] {
  let from = 0;
  return pieces
    .filter((piece) => piece !== "")
    .map((piece) => {
      const start = text.indexOf(piece, from);
      if (start < 0) throw new Error("a passage is not in its section");
      from = start + 1;
      return { start, end: start + piece.length };
    });
}
