import type { Entity } from "../bot-api/index.js";

/** A piece of text in one style. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly link: boolean;
}

/** Paragraphs that stand in the message itself, or together in a quotation. */
export interface Block {
  /** How a quotation is shown; null for what is none. */
  readonly quote: "whole" | "expandable" | null;
  readonly paragraphs: readonly (readonly Span[])[];
}

const QUOTES = { blockquote: "whole", expandable_blockquote: "expandable" } as const;

/** A text with its entities (offsets count UTF-16 code units) as blocks, in order; addresses become links. */
export function blocksOf(text: string, given: readonly Entity[]): Block[] {
  const entities = [...given, ...addressesIn(text)];
  const blocks: Block[] = [];
  let at = 0;
  for (const { type, offset, length } of entities) {
    if (!isQuote(type)) continue;
    blocks.push(blockOf(text, entities, { from: at, to: offset }, null));
    blocks.push(blockOf(text, entities, { from: offset, to: offset + length }, QUOTES[type]));
    at = offset + length;
  }
  blocks.push(blockOf(text, entities, { from: at, to: text.length }, null));
  return blocks.filter(({ paragraphs }) => paragraphs.length > 0);
}

function addressesIn(text: string): Entity[] {
  return [...text.matchAll(/https?:\/\/[!-~]+/gu)].map(({ 0: { length }, index }) => ({
    type: "url",
    offset: index,
    length,
  }));
}

function isQuote(type: string): type is keyof typeof QUOTES {
  return type in QUOTES;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Line breaks beside a quotation belong to neither. */
function blockOf(text: string, entities: readonly Entity[], stretch: Stretch, quote: Block["quote"]): Block {
  const within = text.slice(stretch.from, stretch.to);
  const from = stretch.from + (/^\n*/u.exec(within)?.[0].length ?? 0);
  const to = Math.max(from, stretch.to - (/\n*$/u.exec(within)?.[0].length ?? 0));
  if (from === to) return { quote, paragraphs: [] };
  return { quote, paragraphs: paragraphsOf(text, { from, to }).map((one) => spansOf(text, entities, one)) };
}

function paragraphsOf(text: string, { from, to }: Stretch): Stretch[] {
  let at = from;
  return text
    .slice(from, to)
    .split("\n")
    .map((line) => {
      const stretch = { from: at, to: at + line.length };
      at = stretch.to + 1;
      return stretch;
    });
}

function spansOf(text: string, entities: readonly Entity[], { from, to }: Stretch): Span[] {
  const edges = entities.flatMap(({ offset, length }) => [offset, offset + length]);
  const cuts = [...new Set([from, to, ...edges.filter((edge) => edge > from && edge < to)])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? from;
    const over = entities.filter(({ offset, length }) => offset <= start && end <= offset + length);
    const has = (...types: string[]) => over.some(({ type }) => types.includes(type));
    return { text: text.slice(start, end), bold: has("bold"), link: has("text_link", "url", "mention") };
  });
}
