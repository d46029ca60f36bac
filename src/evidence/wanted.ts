import { join } from "node:path";
import type { Figure, LineRange } from "../budget/index.js";
import type { Answer, AnswerCitation } from "../compose/index.js";
import type { PlacedText } from "../read/index.js";
import type { FigureStore } from "../store/index.js";
import type { FramedNumber, Heading, PictureWanted, TextLine } from "./types.js";

/** Lines of a text that are shown before and behind cited ones. */
const NEIGHBOURS = 3;

/**
 * The pictures that prove an answer: of PDFs the pages that it cites, of texts the lines; what is cited on one page, or
 * close by, stands in one picture. In the order of the citations.
 */
export function picturesOf(answer: Answer, figures: FigureStore, corpus: string): PictureWanted[] {
  const cited = answer.citations.map((citation) => ({
    citation,
    numbers: framed(answer, citation, figures),
  }));
  const groups = new Map<string, Cited[]>();
  for (const one of cited) {
    const key = placeKey(one.citation);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0]?.citation.box ? pagePicture(group, figures, corpus) : linePictures(group, figures),
  );
}

interface Cited {
  readonly citation: AnswerCitation;
  readonly numbers: readonly FramedNumber[];
}

function placeKey({ document, page, box }: AnswerCitation): string {
  return box ? `${document}\n${page}` : document;
}

/** The numbers of an answer that a citation stands for. */
function framed(answer: Answer, { n }: AnswerCitation, figures: FigureStore): FramedNumber[] {
  const ids = answer.figures.flatMap(({ citation, id }) => (citation === n && id !== null ? [id] : []));
  return ids.flatMap((id) => {
    const figure = figures.byId(id);
    return figure && figure.basis !== "zero" ? [framedNumber(figure, figures)] : [];
  });
}

function framedNumber(figure: Figure, figures: FigureStore): FramedNumber {
  const alike = figures
    .figuresOf(figure.document)
    .filter(({ line, raw }) => line === figure.line && raw === figure.raw);
  return {
    raw: figure.raw,
    nth: Math.max(
      0,
      alike.findIndex(({ id }) => id === figure.id),
    ),
  };
}

function headingOf(group: readonly Cited[]): Heading {
  const places = group.map(({ citation: { n, section, page } }) => {
    const printed = page === null ? "" : `（第${page}页）`;
    return `[${n}] ${section}${printed}`;
  });
  return { title: group[0]?.citation.title ?? "", places: [...new Set(places)] };
}

function pagePicture(group: readonly Cited[], figures: FigureStore, corpus: string): PictureWanted[] {
  const { document, page } = group[0]?.citation ?? { document: "", page: null };
  const record = figures.recordOf(document);
  if (record === null || page === null) return [];
  const rows = group.flatMap(({ citation: { box }, numbers }) => (box ? [{ box, numbers }] : []));
  const path = join(corpus, document.replace(/^corpus\//u, ""));
  const { file, sha256 } = record;
  const lines = linesOfPage(document, page, figures);
  return [{ kind: "page", ...headingOf(group), path, file, sha256, page, lines, rows }];
}

/** Larger than any page. */
const WHOLE_PAGE = [-1e6, -1e6, 1e6, 1e6] as const;

function linesOfPage(document: string, page: number, figures: FigureStore): PlacedText[] {
  const range = figures.linesAt(document, { page, box: WHOLE_PAGE });
  if (range === null) return [];
  return figures.sourceLines(document, range).flatMap((text, index) => {
    const line = range[0] + index;
    const spot = figures.spotOf(document, [line, line]);
    return spot?.page === page ? [{ text, box: spot.box }] : [];
  });
}

/** Cited lines of one text with their neighbours; those close to each other in one picture. */
function linePictures(group: readonly Cited[], figures: FigureStore): PictureWanted[] {
  const placed = group.flatMap(({ citation, numbers }) =>
    citation.lines ? [{ citation, numbers, lines: citation.lines as LineRange }] : [],
  );
  const stretches: (typeof placed)[] = [];
  for (const one of placed.toSorted((a, b) => a.lines[0] - b.lines[0])) {
    const last = stretches.at(-1);
    const end = Math.max(...(last ?? []).map(({ lines }) => lines[1]), Number.NEGATIVE_INFINITY);
    if (last && one.lines[0] - NEIGHBOURS <= end + NEIGHBOURS + 1) last.push(one);
    else stretches.push([one]);
  }
  return stretches
    .toSorted((a, b) => firstOf(a) - firstOf(b))
    .map((stretch) => ({ kind: "lines", ...headingOf(stretch), lines: textLines(stretch, figures) }));
}

function firstOf(group: readonly Cited[]): number {
  return Math.min(...group.map(({ citation }) => citation.n));
}

function textLines(
  stretch: readonly (Cited & { readonly lines: LineRange })[],
  figures: FigureStore,
): TextLine[] {
  const first = Math.max(1, Math.min(...stretch.map(({ lines }) => lines[0])) - NEIGHBOURS);
  const last = Math.max(...stretch.map(({ lines }) => lines[1])) + NEIGHBOURS;
  const document = stretch[0]?.citation.document ?? "";
  return figures.sourceLines(document, [first, last]).map((text, index) => {
    const number = first + index;
    const citing = stretch.filter(({ lines }) => lines[0] <= number && number <= lines[1]);
    return { number, text, cited: citing.length > 0, numbers: citing.flatMap(({ numbers }) => numbers) };
  });
}
