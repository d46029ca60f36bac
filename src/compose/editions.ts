import { basename } from "node:path";
import type { BudgetKind } from "../budget/index.js";
import { type Question, wantsOlder } from "../question/index.js";
import type { DocumentRecord, FigureStore } from "../store/index.js";
import { isPlanned, type Setting } from "./values.js";

/** Notes what is to be known of the disclosures that are cited: superseded ones, and of which kind they are. */
export function noteEditions(
  cited: readonly DocumentRecord[],
  question: Question,
  store: FigureStore,
  setting: Setting,
): void {
  const { ledger, words } = setting;
  for (const record of cited.filter(({ newest }) => !newest)) noteSuperseded(record, store, setting);
  if (wantsOlder(question.shelf) && cited.length > 0 && cited.every(({ newest }) => newest))
    ledger.note("copy", words.onlyEdition);
  noteKinds([...new Set(cited.map(({ kind }) => kind))], question, setting);
  noteLeftOut(cited, question, store, setting);
}

function noteSuperseded(record: DocumentRecord, store: FigureStore, { ledger, words }: Setting): void {
  const newest = store.documents().find((other) => other.newest && isSameDisclosure(record, other));
  const names = [record, ...(newest ? [newest] : [])].map(({ file }) => basename(file));
  for (const name of names) ledger.print(name);
  ledger.note("copy", words.superseded(names[0] ?? "", names[1] ?? null));
}

function isSameDisclosure(a: DocumentRecord, b: DocumentRecord): boolean {
  return a.org === b.org && a.level === b.level && a.year === b.year && a.kind === b.kind;
}

const SET_AGAINST =
  /预算数?.{0,4}[和与跟比同].{0,6}决算|决算数?.{0,4}[和与跟比同].{0,6}预算|budget.{0,12}final acc/u;

function noteKinds(
  [kind, ...others]: readonly BudgetKind[],
  { shelf, utterance }: Question,
  { ledger, words }: Setting,
): void {
  if (kind === undefined || ledger.cited.some(({ figure }) => isPlanned(figure))) return;
  if (others.length > 0) ledger.note("comparability", words.kindsDiffer);
  else if (SET_AGAINST.test(utterance.text)) ledger.note("comparability", words.kindsApart(kind));
  else if (shelf.kind !== null && shelf.kind !== kind)
    ledger.note("comparability", words.otherKind(shelf.kind, kind));
}

const NAMES_SAID = 4;

/** 各单位: bodies whose disclosures are of the other kind are not among them. */
function noteLeftOut(
  [cited]: readonly DocumentRecord[],
  { everyBody, orgs }: Question,
  store: FigureStore,
  { ledger, words }: Setting,
): void {
  if (!everyBody || !cited) return;
  const others = store.documents().filter(({ org, kind }) => kind !== cited.kind && !orgs.includes(org));
  const names = [...new Set(others.map(({ org }) => org))].slice(0, NAMES_SAID);
  for (const name of names) ledger.print(name);
  const kind = others[0]?.kind;
  if (kind !== undefined) ledger.note("comparability", words.leftOut(names, kind));
}
