import type { LineRange } from "../../budget/index.js";
import type { AnswerCitation } from "../../compose/index.js";
import type { FigureStore } from "../../store/index.js";
import { clipped } from "./clip.js";

/** A row of a document as it is printed, white space folded, personal data masked. */
export interface OriginalRow {
  /** Numbers of the citations that point at it; none for a neighbour. */
  readonly cited: readonly number[];
  readonly text: string;
}

/** A stretch of a document around cited rows. */
export interface OriginalExcerpt {
  readonly title: string;
  /** Each cited place: its number, 表 › 行 › 列, and the printed page. */
  readonly places: readonly Pick<AnswerCitation, "n" | "section" | "page">[];
  readonly rows: readonly OriginalRow[];
}

type PlacedCitation = AnswerCitation & { readonly lines: [number, number] };

/** Citations whose surroundings touch. */
interface Stretch {
  readonly document: string;
  readonly lines: LineRange;
  readonly citations: readonly PlacedCitation[];
}

const NEIGHBOURS = 2;
const LONGEST_NEIGHBOUR = 160;
const LONGEST_CITED = 1_200;

/** 原文: the cited rows with their neighbours. Rows cited close to each other share one excerpt. */
export function originalOf(citations: readonly AnswerCitation[], figures: FigureStore): OriginalExcerpt[] {
  return stretchesOf(citations.flatMap((citation) => placed(citation, figures))).map(
    ({ document, lines, citations: cited }) => ({
      title: cited[0]?.title ?? document,
      places: cited.map(({ n, section, page }) => ({ n, section, page })),
      rows: figures
        .sourceLines(document, lines)
        .map((text, index) => rowOf(text, lines[0] + index, cited))
        .filter(({ text }) => text !== ""),
    }),
  );
}

/** A citation of a PDF by the lines its page was read into. */
function placed(citation: AnswerCitation, figures: FigureStore): PlacedCitation[] {
  const { document, page, box } = citation;
  const read = page !== null && box ? figures.linesAt(document, { page, box }) : null;
  const lines = citation.lines ?? read;
  return lines ? [{ ...citation, lines: [lines[0], lines[1]] }] : [];
}

function stretchesOf(citations: readonly PlacedCitation[]): Stretch[] {
  const inOrder = citations.toSorted(
    (a, b) => compareNames(a.document, b.document) || a.lines[0] - b.lines[0],
  );
  const stretches: Stretch[] = [];
  for (const citation of inOrder) {
    const lines: LineRange = [Math.max(1, citation.lines[0] - NEIGHBOURS), citation.lines[1] + NEIGHBOURS];
    const last = stretches.at(-1);
    if (last?.document === citation.document && lines[0] <= last.lines[1] + 1)
      stretches[stretches.length - 1] = joined(last, lines, citation);
    else stretches.push({ document: citation.document, lines, citations: [citation] });
  }
  return stretches.toSorted((a, b) => firstNumber(a) - firstNumber(b));
}

function joined(
  { document, lines: [first, last], citations }: Stretch,
  lines: LineRange,
  citation: PlacedCitation,
): Stretch {
  return { document, lines: [first, Math.max(last, lines[1])], citations: [...citations, citation] };
}

function rowOf(text: string, line: number, citations: readonly PlacedCitation[]): OriginalRow {
  const cited = citations.filter(({ lines }) => lines[0] <= line && line <= lines[1]).map(({ n }) => n);
  return { cited, text: clipped(readable(text), cited.length > 0 ? LONGEST_CITED : LONGEST_NEIGHBOUR) };
}

/** Cells with a bar between them; empty cells, emphasis marks and white space folded. */
function readable(text: string): string {
  const cells = text
    .replaceAll("**", "")
    .split(/\t+/u)
    .map((cell) => cell.replace(/\s+/gu, " ").trim());
  return cells.filter((cell) => cell !== "").join(" | ");
}

function firstNumber({ citations }: Stretch): number {
  return Math.min(...citations.map(({ n }) => n));
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
