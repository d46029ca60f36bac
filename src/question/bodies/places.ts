import { pinyin } from "pinyin-pro";
import type { Span } from "../types.js";
import { administrativeDivisions, type PlaceLevel, stemOf } from "./gazetteer.js";
import { type Organisation, placeForms } from "./organisation.js";

/** A place found in a question. */
export interface PlaceToken extends Span {
  readonly level: PlaceLevel;
  readonly full: string;
  /** A place that some body of the corpus stands in. */
  readonly known: boolean;
  /** Written without 市/区/县 and of no body here: may be an ordinary word. */
  readonly weak: boolean;
}

type Entry = Pick<PlaceToken, "level" | "full" | "known" | "weak">;

/** Finds places in text, those of the corpus by any form, all others of China by their names. */
export class PlaceFinder {
  private readonly entries = new Map<string, Entry>();
  /** Lengths of the forms that begin with a character, longest first. */
  private readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** Longest first. */
  private readonly knownSounds: readonly { readonly form: string; readonly sound: readonly string[] }[];

  constructor(organisations: readonly Organisation[]) {
    this.addDivisions();
    this.addKnown(organisations);
    this.lengths = lengthsByFirst([...this.entries.keys()]);
    const known = [...this.entries].filter(([form, entry]) => entry.known && /\p{Script=Han}/u.test(form));
    const sounds = known.map(([form]) => ({ form, sound: soundsOf(form) }));
    this.knownSounds = sounds.sort((a, b) => b.form.length - a.form.length);
  }

  /** Places by their written form, longest first, left to right. */
  find(text: string): PlaceToken[] {
    const known = this.scan(text, ({ known }) => known, []);
    return [...known, ...this.scan(text, ({ known: own }) => !own, known)].sort((a, b) => a.start - b.start);
  }

  private scan(text: string, wanted: (entry: Entry) => boolean, taken: readonly PlaceToken[]): PlaceToken[] {
    const tokens: PlaceToken[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const token = this.tokenAt(text, at, wanted);
      if (!token || taken.some((other) => token.start < other.end && other.start < token.end)) continue;
      tokens.push(token);
      at = token.end - 1;
    }
    return tokens;
  }

  /** Places of the corpus written with a wrong character of the same sound. */
  findBySound(text: string): PlaceToken[] {
    const sounds = soundsOf(text);
    const said = new Set(sounds);
    for (const { form, sound } of this.knownSounds) {
      if (!sound.every((one) => said.has(one))) continue;
      const at = sounds.findIndex((_, index) => sound.every((one, offset) => sounds[index + offset] === one));
      const entry = this.entries.get(form);
      if (at >= 0 && entry) return [{ ...entry, start: at, end: at + form.length }];
    }
    return [];
  }

  private tokenAt(text: string, at: number, wanted: (entry: Entry) => boolean): PlaceToken | null {
    for (const length of this.lengths.get(text[at] ?? "") ?? []) {
      const form = text.slice(at, at + length);
      const entry = form.length === length ? this.entries.get(form) : undefined;
      if (
        entry &&
        wanted(entry) &&
        standsAlone(text, at, length) &&
        !(entry.weak && runsOn(text, at + length))
      )
        return { ...entry, start: at, end: at + length };
    }
    return null;
  }

  private addDivisions(): void {
    for (const [full, places] of administrativeDivisions()) {
      const place = places[0];
      if (!place) continue;
      const stem = stemOf(full);
      if (!this.entries.has(stem))
        this.entries.set(stem, { level: place.level, full, known: false, weak: true });
      this.entries.set(full, { level: place.level, full, known: false, weak: false });
    }
  }

  private addKnown(organisations: readonly Organisation[]): void {
    const added = new Set<string>();
    for (const { places } of organisations) {
      for (const level of ["province", "city", "county"] as const) {
        const full = places[level];
        if (!full || added.has(`${level}|${full}`)) continue;
        added.add(`${level}|${full}`);
        this.addForms(full, level);
      }
    }
  }

  private addForms(full: string, level: PlaceLevel): void {
    const entry: Entry = { level, full, known: true, weak: false };
    for (const form of placeForms(full)) {
      const present = this.entries.get(form);
      if (!present?.known) this.entries.set(form, entry);
    }
    const syllables = soundsOf(stemOf(full));
    this.entries.set(syllables.join(""), entry);
    this.entries.set(syllables.join(" "), entry);
  }
}

/** Of forms of two characters and more. */
function lengthsByFirst(forms: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const form of forms.filter(({ length }) => length >= 2)) {
    const first = form[0] ?? "";
    lengths.set(first, (lengths.get(first) ?? new Set()).add(form.length));
  }
  return new Map([...lengths].map(([first, own]) => [first, [...own].sort((a, b) => b - a)]));
}

/** Latin forms must be whole words. */
function standsAlone(text: string, at: number, length: number): boolean {
  if (!/[a-z]/u.test(text[at] ?? "")) return true;
  return !/[a-z]/u.test(text[at - 1] ?? " ") && !/[a-z]/u.test(text[at + length] ?? " ");
}

/** 公积金安排: the last character of what looks like a place begins an ordinary word. */
function runsOn(text: string, end: number): boolean {
  return /^(?:安排|安置|平均|建设|公开|公布|定额|定点|政府|政策|政务)/u.test(text.slice(end - 1));
}

/** Toneless pinyin per character, with the sounds that typing confuses made equal. */
function soundsOf(text: string): string[] {
  return [...text].map((character) =>
    /\p{Script=Han}/u.test(character) ? pinyin(character, { toneType: "none" }) : character,
  );
}
