import type { Label } from "../labels/index.js";
import type { DocumentRecord, FigureStore, Index } from "../store/index.js";
import { BodyFinder, type Organisation, organisation } from "./bodies/index.js";
import { type NamedTables, namedTables } from "./cells/index.js";
import { type LabelIndex, labelIndex } from "./labels/index.js";
import { PhraseList } from "./phrases.js";
import { documentsOn, OPEN_SHELF, type Shelf } from "./shelf.js";
import { SoundBook } from "./sounds.js";

/** Labels of one document, ready for exact and for similar matching. */
export interface DocumentLabels {
  readonly index: LabelIndex;
  /** What cells of tables are called, made when first needed. */
  tables(): NamedTables;
  /** Label keys as phrases; a key may belong to several labels. */
  readonly phrases: PhraseList<readonly Label[]>;
  /** The same by sound, made when first needed. */
  sounds(): SoundBook<readonly Label[]>;
}

/** Everything questions are matched against, learned from the index. */
export interface Lexicon {
  readonly bodies: BodyFinder;
  readonly organisations: readonly Organisation[];
  /** Documents of a body, latest year first: of one kind, one for every year. */
  documentsOf(org: string): readonly DocumentRecord[];
  labelsOf(document: string): DocumentLabels;
  /** Documents that a newer one of the same body, level, kind and year has superseded. */
  readonly superseded: readonly DocumentRecord[];
  /** Whether both budgets and final accounts are held. */
  readonly bothKinds: boolean;
  /** Which disclosures are meant. */
  readonly shelf: Shelf;
  /** The same, with the disclosures that a question means. */
  on(shelf: Shelf): Lexicon;
}

/** Documents whose labels stay in memory (about 0.2 MB each), those asked about last. */
const KEPT_DOCUMENTS = 256;
const TOO_GENERAL = new Set([
  "合计",
  "项目",
  "数量",
  "支出",
  "收入",
  "收入支出",
  "其他",
  "总计",
  "小计",
  "资金",
  "经济效益",
  "社会效益",
  "金额",
  "年度目标",
  "总体目标",
]);

/** Words of half the questions: too general even where a label is only likened to them. */
const SAY_NOTHING = new Set(["支出", "收入", "收入支出", "财政拨款收入支出", "项目", "数量", "其他"]);

export function createLexicon(index: Index): Lexicon {
  const records = index.figures.documents();
  const byOrg = ofEachBody(records);
  const organisations = describeOrganisations(index, byOrg);
  const labels = new Map<string, DocumentLabels>();
  const isOneShelf = [...byOrg.values()].every(hasOneShelf);
  const lexiconOn = (shelf: Shelf): Lexicon =>
    isOneShelf
      ? { ...whole, shelf }
      : { ...whole, shelf, documentsOf: (org) => documentsOn(shelf, byOrg.get(org) ?? []) };
  const usual = new Map([...byOrg].map(([org, own]) => [org, documentsOn(OPEN_SHELF, own)]));
  const whole: Lexicon = {
    organisations,
    bodies: new BodyFinder(organisations),
    documentsOf: (org) => usual.get(org) ?? [],
    superseded: records.filter(({ newest }) => !newest),
    shelf: OPEN_SHELF,
    bothKinds: new Set(records.map(({ kind }) => kind)).size > 1,
    on: lexiconOn,
    labelsOf(document) {
      const own = labels.get(document) ?? documentLabels(document, index.figures);
      labels.delete(document);
      labels.set(document, own);
      if (labels.size > KEPT_DOCUMENTS) labels.delete(labels.keys().next().value ?? "");
      return own;
    },
  };
  return whole;
}

/** One document for every year, all of one kind: whatever a question means, it is these. */
function hasOneShelf(records: readonly DocumentRecord[]): boolean {
  const years = new Set(records.map(({ year }) => year));
  return years.size === records.length && new Set(records.map(({ kind }) => kind)).size === 1;
}

/** The documents of each body. */
function ofEachBody(records: readonly DocumentRecord[]): ReadonlyMap<string, readonly DocumentRecord[]> {
  const byOrg = new Map<string, DocumentRecord[]>();
  for (const record of records) {
    const own = byOrg.get(record.org);
    if (own) own.push(record);
    else byOrg.set(record.org, [record]);
  }
  return byOrg;
}

function describeOrganisations(
  index: Index,
  byOrg: ReadonlyMap<string, readonly DocumentRecord[]>,
): Organisation[] {
  return [...byOrg].map(([org, records]) => {
    const region = records[0]?.region ?? { province: null, city: null, county: null };
    const newest = records.filter((record) => record.newest);
    const units = newest.flatMap(({ file }) => index.figures.unitsOf(file));
    return organisation({ org, region }, [...new Set(units)]);
  });
}

const SPENDING = /(?<=\p{Script=Han}{3}(?:经费|补助|补贴|资金|费))支出$/u;

/** 村级运转经费支出 is asked for as 村级运转经费. */
function isShortened(key: string): boolean {
  return SPENDING.test(key);
}

function shortOf(key: string): string {
  return key.replace(SPENDING, "");
}

function documentLabels(document: string, figures: FigureStore): DocumentLabels {
  const labels = figures.labelsOf(document);
  const byKey = new Map<string, Label[]>();
  for (const label of labels) {
    if (label.key.length < 2 || TOO_GENERAL.has(label.key)) continue;
    const same = byKey.get(label.key);
    if (same) same.push(label);
    else byKey.set(label.key, [label]);
  }
  for (const [key, same] of [...byKey])
    if (isShortened(key) && !byKey.has(shortOf(key))) byKey.set(shortOf(key), same);
  let sounds: SoundBook<readonly Label[]> | null = null;
  let tables: NamedTables | null = null;
  return {
    tables: () => {
      tables ??= namedTables(figures.tablesOf(document), figures.recordOf(document)?.org ?? "");
      return tables;
    },
    index: labelIndex(labels.filter(({ key }) => !SAY_NOTHING.has(key))),
    phrases: new PhraseList(byKey),
    sounds: () => {
      sounds ??= new SoundBook(byKey);
      return sounds;
    },
  };
}
