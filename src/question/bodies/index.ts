import { soundOf } from "../sounds.js";
import type { Bodies, Span } from "../types.js";
import { ALL_BODIES, SECTOR_FORMS } from "./forms.js";
import { liesIn, type PlaceLevel } from "./gazetteer.js";
import type { Organisation } from "./organisation.js";
import { PlaceFinder, type PlaceToken } from "./places.js";
import { type SubordinateSaid, subordinateIn } from "./subordinates.js";

export { type Organisation, organisation } from "./organisation.js";
export { isShortFor } from "./subordinates.js";

export interface BodiesFound {
  readonly bodies: Bodies;
  readonly spans: readonly Span[];
}

/** A place chain with the body that follows it, as one mention: 砚溪市·榆坞县·教育局. */
interface Mention extends Span {
  readonly places: readonly PlaceToken[];
  readonly sector: string | null;
  readonly words: string;
}

type Resolution =
  | { readonly kind: "named"; readonly orgs: readonly string[] }
  | { readonly kind: "ambiguous"; readonly orgs: readonly string[] }
  | { readonly kind: "coarse"; readonly place: string; readonly org: string }
  | { readonly kind: "unknown"; readonly words: string }
  | { readonly kind: "generic" };

const ALL_SECTOR_FORMS = Object.values(SECTOR_FORMS).flat();
const BODY_WORDS =
  /^[\p{Script=Han}]{2,12}?(?:局|委员会|办公室|办公厅|法院|检察院|街道办事处|人民政府|人民医院|中医院)|^(?:人民政府|政府(?!采购|性)|法院|检察院|人民医院|中医院)/u;
/** Bodies above every province. */
const NATIONAL = /(?:国家|全国|中央)$/u;
const DEPTH: Readonly<Record<PlaceLevel, number>> = { province: 0, city: 1, county: 2 };
const OTHERS = /其他|别的|其余|另外|other|rest/u;
const NEGATED = /(?:不是|并非|而非|不要|除了|除去|不含|不算)$/u;

/** The form of a sector that words stand for, and how much of the text they take. */
interface SaidSector {
  readonly form: string;
  readonly length: number;
}

/** What may follow a body said without its 局; other words may begin a subject or a project with it: 某县教育附加费. */
const ENDS_THERE =
  /^(?:$|[\s,，。?？;；、的和与跟在]|\d|二[〇○零]|[今去本上明前]年|总(?:支出|预算|收入|盘子|共)|一共|预算|基本支出|项目支出|三公|"三公|“三公|公务接待|机关运行|政府采购|财政拨款|绩效工资)/u;

/** Recognises bodies in questions by the names printed in the corpus and by the places of China. */
export class BodyFinder {
  private readonly places: PlaceFinder;
  private readonly sectorForms: readonly string[];
  private readonly sectorStems: readonly { readonly stem: string; readonly form: string }[];
  /** Those that name a body without any place. */
  private readonly bareForms: readonly string[];
  private readonly byPlace: ReadonlyMap<string, readonly Organisation[]>;
  /** Forms of the sectors that are held, which a wrong character of the same sound leaves what they are. */
  private readonly ownForms: readonly string[];

  constructor(private readonly organisations: readonly Organisation[]) {
    this.places = new PlaceFinder(organisations);
    this.ownForms = [...new Set(organisations.flatMap(({ sectorForms }) => sectorForms))];
    const forms = [...this.ownForms, ...ALL_SECTOR_FORMS];
    this.sectorForms = [...new Set(forms)].sort((a, b) => b.length - a.length);
    this.sectorStems = stemsOf(organisations);
    this.bareForms = this.sectorForms.filter(
      (form) =>
        /(?:[局委院部会厅办镇乡]|街道|办事处|政府)$/u.test(form) ||
        (this.ownForms.includes(form) && /.{2}(?:小学|中学|学校|幼儿园|图书馆|中心|站|所)$/u.test(form)),
    );
    this.byPlace = groupedByPlace(organisations);
  }

  find(text: string): BodiesFound {
    const mentions = this.mentions(text).filter(({ start }) => !NEGATED.test(text.slice(0, start)));
    const resolved = mentions.map((mention) => ({ mention, resolution: this.resolve(mention) }));
    const anyKnown = resolved.some(({ resolution }) => isKnown(resolution));
    const joined = ({ start, end }: Mention): boolean =>
      /(?:和|跟|与|、|比|及)$/u.test(text.slice(0, start)) || /^(?:和|跟|与|、|及)/u.test(text.slice(end));
    const kept = resolved.filter(
      ({ mention, resolution }) => !anyKnown || isKnown(resolution) || isFirm(mention) || joined(mention),
    );
    const own = kept.map(({ mention }) => mention);
    const resolutions = kept.map(({ resolution }) => resolution);
    const subordinate = subordinateIn(text, own, this.ownersIn(resolutions));
    const bodies = this.collect(text, resolutions, subordinate);
    return { bodies, spans: subordinate?.printed ? [...own, subordinate] : own };
  }

  private collect(
    text: string,
    resolutions: readonly Resolution[],
    subordinate: SubordinateSaid | null,
  ): Bodies {
    const named = new Set<string>();
    let ambiguous: readonly string[] = [];
    let unknown: string | null = null;
    const coarse: { place: string; org: string }[] = [];
    for (const resolution of resolutions) {
      if (resolution.kind === "named") for (const org of resolution.orgs) named.add(org);
      if (resolution.kind === "ambiguous") ambiguous = resolution.orgs;
      if (resolution.kind === "unknown") unknown ??= resolution.words;
      if (resolution.kind === "coarse") coarse.push(resolution);
    }
    for (const { org } of coarse) named.add(org);
    if (ambiguous.length > 0 && (ALL_BODIES.test(text) || /都|各|加|合计|分别|一共|总和/u.test(text)))
      for (const org of ambiguous) named.add(org);
    if (subordinate?.printed && named.size === 0)
      for (const org of this.ownersOf(subordinate.name)) named.add(org);
    const all = ALL_BODIES.test(text) && (named.size === 0 || OTHERS.test(text));
    return {
      named: [...named],
      ambiguous: named.size > 0 ? [] : ambiguous,
      unknown,
      all,
      coarse,
      subordinate: subordinate && { name: subordinate.name, printed: subordinate.printed },
    };
  }

  private mentions(text: string): Mention[] {
    const tokens = this.places
      .find(text)
      .filter((token) => token.known || !(this.isInTown(token, text) || this.isInSector(token, text)));
    const chains = chained(tokens, text);
    const mentions = chains.map((places) => this.mentionOf(places, text));
    const bare = this.bareSectors(text, mentions);
    const all = [...mentions, ...bare].sort((a, b) => a.start - b.start);
    if (all.some(({ places }) => places.some(({ known }) => known))) return all;
    return [
      ...all,
      ...chained(this.places.findBySound(text), text).map((places) => this.mentionOf(places, text)),
    ];
  }

  /** 东关镇 held here is no city of 东关. */
  private isInTown({ start, end }: Span, text: string): boolean {
    return this.organisations.some(({ town }) => {
      const at = town === null ? -1 : text.indexOf(town);
      return town !== null && at >= 0 && at <= start && end <= at + town.length;
    });
  }

  /** 资源 in the 规划和自然资源局 held here is no county of that name. */
  private isInSector({ start, end, weak }: PlaceToken, text: string): boolean {
    return (
      weak &&
      this.ownForms.some((form) => {
        const at = text.indexOf(form);
        return at >= 0 && at < start && end < at + form.length;
      })
    );
  }

  private mentionOf(places: readonly PlaceToken[], text: string): Mention {
    const start = places[0]?.start ?? 0;
    const placesEnd = places.at(-1)?.end ?? start;
    const said = this.sectorAt(text, placesEnd);
    const end = placesEnd + (said?.length ?? 0);
    return { places, sector: said?.form ?? null, start, end, words: text.slice(start, end) };
  }

  /** The body behind a place: by a form, by what is left of one without 局, by a word that sounds like one. */
  private sectorAt(text: string, at: number): SaidSector | null {
    const rest = text.slice(at).replace(/^ /u, "");
    const known = this.sectorForms.find((form) => rest.startsWith(form));
    if (known) return { form: known, length: known.length };
    const stem = this.sectorStems.find(
      (one) => rest.startsWith(one.stem) && ENDS_THERE.test(rest.slice(one.stem.length)),
    );
    if (stem) return { form: stem.form, length: stem.stem.length };
    const generic = BODY_WORDS.exec(rest)?.[0];
    if (
      !generic ||
      /[的了是有和跟与今去这那哪多少全年各归由让被把给管]|支出|收入|预算|经费|项目/u.test(generic)
    )
      return null;
    const misspelt = this.ownForms.find(
      (form) => form.length === generic.length && soundsLike(form, generic),
    );
    return { form: misspelt ?? generic, length: generic.length };
  }

  /** 教育局 without a place. */
  private bareSectors(text: string, mentions: readonly Mention[]): Mention[] {
    const found: Mention[] = [];
    for (const form of this.bareForms) {
      const at = text.indexOf(form);
      if (at < 0) continue;
      const national = NATIONAL.exec(text.slice(0, at))?.[0] ?? "";
      const start = at - national.length;
      const end = at + form.length;
      const covered = [...mentions, ...found].some((other) => start < other.end && other.start < end);
      const words = `${national}${form}`;
      if (!covered) found.push({ places: [], sector: words, start, end, words });
    }
    return found;
  }

  private resolve({ places, sector, words }: Mention): Resolution {
    if (places.length === 0) return this.resolveSector(sector ?? "", words);
    const last = places.at(-1);
    const near = last ? (this.byPlace.get(placeKey(last.level, last.full)) ?? []) : [];
    const within = near.filter((org) => places.every((place) => standsIn(org, place)));
    const fitting = within.filter((org) => !sector || org.sectorForms.includes(sector));
    const depth = Math.max(...places.map(({ level }) => DEPTH[level]));
    const exact = fitting
      .filter(({ level, town }) => DEPTH[level] === depth && (town === null || sector !== null))
      .map(({ name }) => name);
    if (exact.length > 0) return { kind: exact.length === 1 ? "named" : "ambiguous", orgs: exact };
    if (sector || fitting.length === 0) return { kind: "unknown", words };
    const [only] = fitting;
    if (fitting.length === 1 && only) return { kind: "coarse", place: words, org: only.name };
    return { kind: "ambiguous", orgs: fitting.map(({ name }) => name) };
  }

  private resolveSector(sector: string, words: string): Resolution {
    const fitting = this.organisations.filter(({ sectorForms }) => sectorForms.includes(sector));
    if (fitting.length === 0) return { kind: "unknown", words };
    if (fitting.length === this.organisations.length && fitting.length > 1) return { kind: "generic" };
    return { kind: fitting.length === 1 ? "named" : "ambiguous", orgs: fitting.map(({ name }) => name) };
  }

  /** The bodies whose sub-units may be meant: those that are named, else all. */
  private ownersIn(resolutions: readonly Resolution[]): readonly Organisation[] {
    const names = resolutions.flatMap((one) =>
      one.kind === "named" || one.kind === "ambiguous" ? one.orgs : one.kind === "coarse" ? [one.org] : [],
    );
    return names.length > 0
      ? this.organisations.filter(({ name }) => names.includes(name))
      : this.organisations;
  }

  private ownersOf(unit: string): string[] {
    return this.organisations.filter(({ units }) => units.includes(unit)).map(({ name }) => name);
  }
}

/** 交通 for 交通局, 卫健 for 卫健委: forms of the bodies held without the word for their kind, longest first. */
function stemsOf(organisations: readonly Organisation[]): { stem: string; form: string }[] {
  const forms = new Set(organisations.flatMap(({ sectorForms }) => sectorForms));
  return [...forms]
    .map((form) => ({ form, stem: form.replace(/(?:委员会|办公室|[局委厅])$/u, "") }))
    .filter(({ form, stem }) => stem !== form && stem.length >= 2)
    .sort((a, b) => b.stem.length - a.stem.length);
}

/** Names a body of its own beyond doubt; weaker mentions give way to a body of the corpus named beside them. */
function isFirm({ places, sector }: Mention): boolean {
  return places.some(({ weak }) => !weak) || (places.length > 0 && sector !== null);
}

function soundsLike(form: string, words: string): boolean {
  return soundOf(form) === soundOf(words);
}

function isKnown({ kind }: Resolution): boolean {
  return kind === "named" || kind === "coarse" || kind === "ambiguous";
}

function placeKey(level: PlaceLevel, full: string): string {
  return `${level}|${full}`;
}

/** The bodies that stand in each place, in their order. */
function groupedByPlace(
  organisations: readonly Organisation[],
): ReadonlyMap<string, readonly Organisation[]> {
  const groups = new Map<string, Organisation[]>();
  for (const org of organisations) {
    for (const level of ["province", "city", "county"] as const) {
      const key = placeKey(level, org.places[level] ?? "");
      const group = groups.get(key);
      if (group) group.push(org);
      else groups.set(key, [org]);
    }
  }
  return groups;
}

function standsIn(org: Organisation, place: PlaceToken): boolean {
  return org.places[place.level] === place.full;
}

/** Places that follow each other directly form one name. */
function chained(tokens: readonly PlaceToken[], text: string): PlaceToken[][] {
  const chains: PlaceToken[][] = [];
  for (const token of tokens) {
    const last = chains.at(-1);
    const previous = last?.at(-1);
    if (last && previous && continues(previous, token, text)) last.push(token);
    else chains.push([token]);
  }
  return chains;
}

/** A deeper place right behind, which lies in it (a district in its city) or claims to. */
function continues(previous: PlaceToken, token: PlaceToken, text: string): boolean {
  if (text.slice(previous.end, token.start).trim() !== "" || DEPTH[token.level] <= DEPTH[previous.level])
    return false;
  if (liesIn(token.full, previous.full)) return true;
  return previous.end === token.start && text.slice(previous.start, previous.end) === previous.full;
}
