import { basename, extname } from "node:path";
import { z } from "zod/v4";
import type { BudgetKind, Level } from "../budget/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Utterance } from "./types.js";

/** Which of several disclosures of one body a question is read against; null where its words do not say. */
export const shelfSchema = z.object({
  kind: z.enum(["预算", "决算"]).nullable(),
  level: z.enum(["部门", "单位"]).nullable(),
  /** 预算数和决算数: the budget is asked for beside what was spent. */
  both: z.boolean(),
  /** Years that the words state: they tell which kind is meant where only one of them discloses them. */
  years: z.array(z.number().int()),
  /** A document that a newer one has superseded: `any`, or the file that is named. */
  older: z.string().nullable(),
});

export type Shelf = z.infer<typeof shelfSchema>;

/** Columns of final accounts that print the budget, by their keys. */
export const PLANNED_COLUMNS: readonly string[] = ["年初预算数", "预算数"];

/** What a question means that says nothing: the newest documents, budgets before final accounts. */
export const OPEN_SHELF: Shelf = { kind: null, level: null, both: false, years: [], older: null };

const ANY = "any";
const OLDER =
  /(?:旧|老|原|原来的?|之前的?|更早的?|早先的?)(?:版本|版|那一?[版份])|(?:修订|更正|修改|更新|替换)(?:之)?前(?:的?(?:版本|那一?[版份]|公开|文件))?|(?:上|前)一(?:版本?|个版本)|初版|第1版|被(?:替代|取代|更正)的?(?:那一?[版份]|版本|文件)?|(?:superseded|previous|earlier|original|old(?:er)?) (?:version|edition)/u;
/** 一般公共预算 is a fund and 预算单位 a body: neither says that the budget is meant. */
const BUDGET = /(?<!公共|基金|经营|保险)(?:预算(?!单位|执行|绩效|[^数,，。?]{0,8}表))/u;
const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ["单位", /单位[预决]算|局?本级(?:[预决]算)?/u],
  ["部门", /部门[预决]算|汇总[预决]算/u],
];

/** A question whose words for an older edition are read and taken out of it, and the shelf that its words name. */
export interface Shelved {
  readonly utterance: Utterance;
  readonly shelf: Shelf;
}

/**
 * Reads which disclosures are meant. `superseded` are those that a newer one has taken the place of; where there are
 * none, words such as 原来的那份 say nothing of editions and stay in the question.
 */
export function readShelf(
  utterance: Utterance,
  finalAccounts: boolean,
  superseded: readonly DocumentRecord[],
): Shelved {
  const edition = superseded.length === 0 ? null : editionIn(utterance.text, superseded);
  const text = edition ? utterance.text.replace(edition.words, edition.means) : utterance.text;
  const shelf: Shelf = {
    kind: finalAccounts ? "决算" : BUDGET.test(text) ? "预算" : null,
    both: finalAccounts && BUDGET.test(text),
    level: LEVELS.find(([, words]) => words.test(text))?.[0] ?? null,
    years: [...text.matchAll(/(?<!\d)(20\d\d)(?=年)/gu)].map(([, year]) => Number(year)),
    older: edition?.older ?? null,
  };
  return { utterance: { ...utterance, text }, shelf };
}

/** The older document that is named by its file, or asked for as such. */
function editionIn(text: string, superseded: readonly DocumentRecord[]) {
  for (const { file, org, year } of superseded) {
    const words = [nameOf(file), nameOf(file, extname(file))].find((name) => text.includes(name));
    if (words !== undefined) return { older: file, words, means: `${org}${year}年` };
  }
  const words = OLDER.exec(text)?.[0];
  return words === undefined ? null : { older: ANY, words, means: "" };
}

/** The name of a file as a normalised question spells it. */
function nameOf(file: string, without = ""): string {
  return basename(file, without).normalize("NFKC").toLowerCase();
}

/** What a question that leans on the one before leaves unsaid. */
export function carriedShelf(own: Shelf, before: Shelf): Shelf {
  return {
    kind: own.kind ?? before.kind,
    level: own.level ?? before.level,
    both: own.both,
    years: own.years,
    older: own.older ?? before.older,
  };
}

/** The documents of one body, latest year first, of one kind and with one for every year. */
export function documentsOn(shelf: Shelf, records: readonly DocumentRecord[]): readonly DocumentRecord[] {
  const kind = kindOn(shelf, records);
  const leveled = ofWished(records, (record) => record.level === shelf.level);
  const byYear = new Map<number, DocumentRecord>();
  for (const record of leveled.filter((one) => one.kind === kind)) {
    const other = byYear.get(record.year);
    if (!other || isBefore(record, other, shelf)) byYear.set(record.year, record);
  }
  return [...byYear.values()].sort((a, b) => b.year - a.year);
}

function ofWished(
  records: readonly DocumentRecord[],
  isWished: (record: DocumentRecord) => boolean,
): readonly DocumentRecord[] {
  const wished = records.filter(isWished);
  return wished.length > 0 ? wished : records;
}

/** The kind that is asked for; else the one that discloses the years stated, else that of the latest year. */
function kindOn({ kind, years }: Shelf, records: readonly DocumentRecord[]): BudgetKind {
  const held = (one: BudgetKind) => records.filter((record) => record.kind === one).map(({ year }) => year);
  const [budgets, accounts] = [held("预算"), held("决算")];
  if (kind !== null && held(kind).length > 0) return kind;
  if (years.length > 0 && years.every((year) => budgets.includes(year))) return "预算";
  if (years.length > 0 && years.every((year) => accounts.includes(year))) return "决算";
  return Math.max(0, ...accounts) > Math.max(0, ...budgets) ? "决算" : "预算";
}

/** Of two documents of one year: the department before its unit, then the edition asked for, else the newest. */
function isBefore(record: DocumentRecord, other: DocumentRecord, { older }: Shelf): boolean {
  if (record.level !== other.level) return record.level === "部门";
  const isMeant = ({ file, newest }: DocumentRecord) =>
    older === null ? newest : older === ANY ? !newest : file === older;
  return isMeant(record) && !isMeant(other);
}

/** Whether a document is asked for that a newer one has superseded. */
export function wantsOlder({ older }: Shelf): boolean {
  return older !== null;
}
