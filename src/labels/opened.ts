import { type Fact, type Figure, foldText } from "../budget/index.js";
import { grams } from "./grams.js";
import type { LabelRecord, NumberKind } from "./label.js";

/** A printed label of one document that questions can name, with all figures or facts that carry it. */
export interface Label extends Omit<LabelRecord, "kinds" | "figures" | "facts"> {
  readonly kinds: ReadonlySet<NumberKind>;
  /** Character grams of the name. */
  readonly grams: ReadonlySet<string>;
  /** Grams of what surrounds it: project, description, group. */
  readonly nearby: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
}

/** What labels are opened over; each part is read when a question needs it. */
export interface LabelSources {
  readonly surroundings: () => readonly string[];
  /** Figures and facts by their places among those of the document. */
  readonly figuresAt: (places: readonly number[]) => readonly Figure[];
  readonly factsAt: (places: readonly number[]) => readonly Fact[];
}

/** Labels as questions read them: most name what a question says by their keys alone, the rest is made when asked. */
export function openLabels(records: readonly LabelRecord[], sources: LabelSources): readonly Label[] {
  const shared = { ...sources, surroundings: once(sources.surroundings) };
  return records.map((record, place) => new OpenedLabel(record, place, shared));
}

class OpenedLabel implements Label {
  readonly family: LabelRecord["family"];
  readonly key: string;
  readonly name: string;
  readonly project: string | null;
  readonly codes: readonly string[];
  readonly units: readonly string[];
  readonly measure: string | null;
  readonly #record: LabelRecord;
  readonly #place: number;
  readonly #sources: LabelSources;
  #kinds: ReadonlySet<NumberKind> | null = null;
  #grams: ReadonlySet<string> | null = null;
  #nearby: ReadonlySet<string> | null = null;

  constructor(record: LabelRecord, place: number, sources: LabelSources) {
    this.family = record.family;
    this.key = record.key;
    this.name = record.name;
    this.project = record.project;
    this.codes = record.codes;
    this.units = record.units;
    this.measure = record.measure;
    this.#record = record;
    this.#place = place;
    this.#sources = sources;
  }

  get kinds(): ReadonlySet<NumberKind> {
    this.#kinds ??= new Set(this.#record.kinds);
    return this.#kinds;
  }

  get grams(): ReadonlySet<string> {
    this.#grams ??= grams(foldText(this.name));
    return this.#grams;
  }

  get nearby(): ReadonlySet<string> {
    this.#nearby ??= grams(this.#sources.surroundings()[this.#place] ?? "");
    return this.#nearby;
  }

  get figures(): readonly Figure[] {
    return this.#sources.figuresAt(this.#record.figures);
  }

  get facts(): readonly Fact[] {
    return this.#sources.factsAt(this.#record.facts);
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
