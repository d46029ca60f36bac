import { compare, decimal, type Figure, type LineRange, measureNamed } from "../budget/index.js";
import type { Derived } from "../execute/index.js";
import type { FigureStore } from "../store/index.js";
import type { AnswerCitation, AnswerFigure, AnswerNote } from "./answer.js";

type Role = AnswerFigure["role"];

/** A place in a document that a citation points at. */
export interface Place {
  /** The printed characters a quotation must show, where the place is a number's. */
  readonly raw?: string;
  readonly document: string;
  readonly section: string;
  readonly page: number | null;
  readonly lines: LineRange;
}

const STRENGTH: Readonly<Record<Role, number>> = { context: 0, operand: 1, answer: 2 };
/** A figure of the store, its citation, and where in `figures` it stands. */
interface Cited {
  readonly figure: Figure;
  readonly citation: number;
  readonly at: number;
}

const LONGEST_QUOTE = 400;
const MOST_LINES = 12;

/**
 * Keeps the figures, citations and notes of one answer while it is worded: whatever is said as a number passes
 * through here and gets its place.
 */
export class Ledger {
  readonly figures: AnswerFigure[] = [];
  readonly citations: AnswerCitation[] = [];
  readonly notes: AnswerNote[] = [];
  /** The store's own figures behind `figures`, for the check of raw and basis. */
  readonly cited: Cited[] = [];
  /** The lines of each citation, also of those that leave as page and box. */
  readonly #lines: LineRange[] = [];
  /** Words that stand as printed: names of bodies, rows, tables. */
  readonly printed = new Set<string>();

  constructor(private readonly store: FigureStore) {}

  /** Enters a printed figure and returns its citation number. Said twice, it is entered once, in its strongest role. */
  enter(figure: Figure, role: Role, label: string | null = null): number {
    const known = this.cited.find((one) => one.figure.id === figure.id);
    if (known) return this.strengthen(known, role, label);
    const citation = this.cite(placeOf(figure));
    this.cited.push({ figure, citation, at: this.figures.length });
    this.figures.push({ ...describe(figure), role, label, citation });
    this.print(measureNamed(figure.measure)?.gloss ?? "");
    for (const name of [
      figure.measure,
      figure.org,
      figure.row,
      figure.title,
      figure.project ?? "",
      ...figure.rowPath,
    ])
      this.print(name);
    return citation;
  }

  private strengthen({ at, citation }: Cited, role: Role, label: string | null): number {
    const said = this.figures[at];
    if (said && STRENGTH[role] > STRENGTH[said.role])
      this.figures[at] = { ...said, role, label: label ?? said.label };
    return citation;
  }

  /** Whether a document prints any money carried over from the year before. */
  hasCarryOver(document: string): boolean {
    return this.store
      .find({ documents: [document], measures: ["上年结转"] })
      .some(({ value }) => compare(decimal(value), decimal("0")) > 0);
  }

  /** Enters a computed number; its operands are entered with their places. */
  compute(derived: Derived, role: Role, label: string | null = null): number[] {
    const citations = derived.operands.map((operand) =>
      this.enter(operand, role === "context" ? "context" : "operand"),
    );
    const { value, unit, formula, org, year, measure, direction } = derived;
    const first = derived.operands[0];
    const known = {
      level: first?.level ?? null,
      kind: first?.kind ?? null,
      table: null,
      title: null,
      row: null,
      code: null,
      column: null,
    };
    this.figures.push({
      id: null,
      value,
      unit,
      role,
      derived: true,
      formula,
      basis: "printed",
      org,
      year,
      measure,
      direction,
      label,
      citation: null,
      ...known,
    });
    return [...new Set(citations)];
  }

  /** The number of the citation of a place; one place has one number. */
  cite(place: Place): number {
    const lines = limited(place.lines);
    const known = this.citations.find(
      ({ n, document, section }) =>
        document === place.document && this.linesOf(n)?.join() === lines.join() && section === place.section,
    );
    if (known) return known.n;
    const record = this.store.recordOf(place.document);
    const n = this.citations.length + 1;
    const quote = quoted(this.store.sourceLines(place.document, lines).join(" "), place.raw);
    this.#lines.push(lines);
    this.citations.push({
      n,
      document: place.document,
      title: record?.title ?? place.document,
      section: place.section,
      ...this.#where(place, lines),
      quote,
      origin: record?.origin ? { ...record.origin } : null,
    });
    this.print(record?.title ?? "");
    this.print(place.section);
    return n;
  }

  /** The lines of a citation, by its number. */
  linesOf(citation: number): LineRange | null {
    return this.#lines[citation - 1] ?? null;
  }

  /** A text is cited by lines, a PDF by page and box. */
  #where({ document, page }: Place, lines: LineRange): Pick<AnswerCitation, "page" | "lines" | "box"> {
    const spot = this.store.spotOf(document, lines);
    return spot ? { page: spot.page, lines: null, box: [...spot.box] } : { page, lines: [...lines] };
  }

  /** Enters what is to be said besides, of the one figure whose id is given or of the whole answer. */
  note(kind: AnswerNote["kind"], text: string, figure: string | null = null): void {
    if (!this.notes.some((note) => note.text === text)) this.notes.push({ kind, text, figure });
  }

  /** The store's figures that are themselves what was asked for. */
  answeredFigures(): Figure[] {
    return this.cited.flatMap(({ figure, at }) => (this.figures[at]?.role === "context" ? [] : [figure]));
  }

  /** Bodies of the index, by printed name. */
  bodies(): string[] {
    return this.store.documents().map(({ org }) => org);
  }

  print(name: string): void {
    if (name.length > 1) this.printed.add(name);
  }
}

export function placeOf(figure: Figure): Place {
  const label = figure.row === figure.title ? "" : figure.row;
  const parts = [
    figure.title,
    figure.project && figure.project !== figure.row ? figure.project : "",
    label,
    figure.table === null ? "" : figure.column,
  ];
  return {
    document: figure.document,
    section: parts.filter((part) => part !== "").join(" › "),
    page: figure.page,
    lines: figure.lines,
    raw: figure.raw,
  };
}

function describe(figure: Figure): Omit<AnswerFigure, "role" | "label" | "citation"> {
  return {
    id: figure.id,
    value: figure.value,
    unit: figure.unit,
    derived: false,
    formula: null,
    basis: figure.basis,
    org: figure.org,
    level: figure.level,
    year: figure.year,
    kind: figure.kind,
    measure: figure.measure,
    table: figure.table,
    title: figure.title,
    row: figure.row,
    code: figure.code,
    column: figure.column,
    direction: figure.direction,
  };
}

/** A place, not a region. */
function limited([first, last]: LineRange): LineRange {
  return [first, Math.min(last, first + MOST_LINES - 1)];
}

/** A line as it is quoted; of a very long one the part around the number. */
function quoted(text: string, raw = ""): string {
  const folded = text.replace(/\s+/gu, " ").trim();
  if (folded.length <= LONGEST_QUOTE) return folded;
  const at = Math.max(0, folded.indexOf(raw.replace(/\s+/gu, " ").trim()));
  const start = at < LONGEST_QUOTE / 2 ? 0 : Math.min(at - LONGEST_QUOTE / 2, folded.length - LONGEST_QUOTE);
  const end = start + LONGEST_QUOTE;
  return `${start > 0 ? "…" : ""}${folded.slice(start, end)}${end < folded.length ? "…" : ""}`;
}

/** Marks behind a number: `[1]`, `[1][2]`. */
export function marks(citations: readonly number[]): string {
  return [...new Set(citations)].map((n) => `[${n}]`).join("");
}
