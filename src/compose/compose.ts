import {
  type Contradictions,
  convertedTo,
  type Derived,
  type Doubtful,
  type Evidence,
} from "../execute/index.js";
import type { MessagePlan } from "../plan/index.js";
import type { Bodies, Language, MoneyWish, Question } from "../question/index.js";
import type { DocumentRecord, FigureStore } from "../store/index.js";
import type { Answer, AnswerCitation, AnswerNote, ModelPart } from "./answer.js";
import {
  type Arrangeable,
  type Arrangement,
  type Clause,
  type ClauseOrder,
  Clauses,
  clausesIn,
  saidArranged,
} from "./arranging/index.js";
import { changeLines } from "./changes.js";
import { type Stray, strays } from "./check.js";
import { noteClaim } from "./claims.js";
import { noteConflicts } from "./conflicts.js";
import { consistencyLines } from "./consistency.js";
import { doubtLines, isFromScan } from "./doubts.js";
import { noteEditions } from "./editions.js";
import { Ledger } from "./ledger.js";
import { calculationLines, listLines, overviewLines, rankingLines, textLines } from "./lists.js";
import type { Part } from "./part.js";
import { noteRecognised } from "./recognised.js";
import { onlySaid, type Said, saidIn, textOf } from "./said.js";
import { missingLines, noteDominant, type Setting, valueLines } from "./values.js";
import { scriptOf, type Wording, wordingFor } from "./wording/index.js";

export interface Composed {
  readonly answer: Omit<Answer, "elapsedMs" | "followUps">;
  readonly said: Said;
  /** Numbers that did not pass the check; where there are any the answer is withheld. */
  readonly strays: readonly Stray[];
  /** What of it may be arranged otherwise; null where nothing may. */
  readonly arrangeable: ArrangeableAnswer | null;
}

/** Clauses of an answer that may be ordered and joined otherwise. */
export interface ArrangeableAnswer extends Arrangeable {
  /** The answer so arranged, checked as a whole like any other; null where it does not pass. */
  arranged(arrangement: Arrangement): Pick<Composed, "answer" | "said"> | null;
}

export interface ComposeOptions {
  /** Where to ask further, said when there is no answer. */
  readonly inquiryContact: string | null;
  /** What the audit found of figures, to be said beside them. */
  readonly contradictions: Contradictions;
  /** What a language model made of the question; null where none took part. */
  readonly model?: ModelPart | null;
  /** Which figures were recognised in a picture so unsurely that it has to be said. */
  readonly doubtful: Doubtful;
}

/** Words an answer, gives every number its place, and checks both before anything leaves. */
export function compose(
  question: Question,
  parts: readonly Part[],
  store: FigureStore,
  options: ComposeOptions,
): Composed {
  const { language } = question.utterance;
  const words = wordingFor(language);
  const ledger = new Ledger(store);
  const setting = { ledger, words, unit: null, clauses: new Clauses(), convert: converted };
  const plain = sayAll(question, parts, setting, store, options);
  const script = scriptOf(language, [...ledger.printed, ...question.orgs]);
  const said = saidIn(plain, script);
  const draft = {
    question: question.utterance.original,
    status: statusOfAll(parts),
    text: textOf(said),
    figures: ledger.figures,
    citations: ledger.citations,
    notes: ledger.notes,
    clarify: clarifyOf(parts, words),
    plan: { ...planOf(parts), model: options.model ?? null },
  };
  const check = (saying: Said) => strays({ ...draft, text: allOf(saying) }, ledger, store);
  const strayed = check(said);
  if (strayed.length > 0) return withheld(draft, strayed, language, words);
  const clauses = parts.length === 1 ? clausesIn(setting.clauses.all, script) : [];
  const { order } = setting.clauses;
  return {
    answer: draft,
    said,
    strays: [],
    arrangeable: arrangeable({ draft, said, clauses, order, check }),
  };
}

/** An answer as it was worded, and what else it could be said by. */
interface Worded {
  readonly draft: Composed["answer"];
  readonly said: Said;
  readonly clauses: readonly Clause[];
  readonly order: ClauseOrder;
  /** Numbers of what is said that nothing accounts for. */
  readonly check: (said: Said) => readonly Stray[];
}

function arrangeable({ draft, said, clauses, order, check }: Worded): ArrangeableAnswer {
  const asked = { clauses: clauses.map(({ text }) => text), order, language: said.language };
  return {
    ...asked,
    arranged: (arrangement) => {
      const saying = saidArranged(said, clauses, arrangement, asked);
      return check(saying).length > 0 ? null : { answer: { ...draft, text: textOf(saying) }, said: saying };
    },
  };
}

/** All that an answer says, with what stands aside. */
function allOf({ lines, notes, aside, closing, sources }: Said): string {
  return [...lines, ...notes, ...aside, ...closing, ...sources].join("\n");
}

/** The words of an answer, line by line; numbers go through the ledger. */
function sayAll(
  question: Question,
  parts: readonly Part[],
  setting: Setting,
  store: FigureStore,
  options: ComposeOptions,
): Said {
  const { ledger, words } = setting;
  const { language } = question.utterance;
  const status = statusOfAll(parts);
  const body = parts.flatMap(({ plan, evidence }) =>
    linesOf(evidence, { ...setting, unit: "unit" in plan ? plan.unit : null }),
  );
  noteConflicts(setting, store, options.contradictions);
  const understood = understoodLines(options.model ?? null, setting);
  const records = recordsOf(ledger, store);
  noteRecognised(records, setting);
  noteEditions(records, question, store, setting);
  noteClaim(question, parts, setting);
  const notes = [...doubtLines(setting, options.doubtful), ...noteLines(ledger)];
  return {
    language,
    lines: [...saidOnce(body), ...coarseLines(question.bodies, words, status), ...understood],
    notes: notes.slice(0, NOTES_SHOWN),
    aside: notes.slice(NOTES_SHOWN),
    closing: contactLine(status, options, words),
    sources: sourceLines(ledger, words, records),
    stamps: records.flatMap((record) =>
      copyWords([record], ledger, words).map((said) => ({ document: record.file, words: said })),
    ),
  };
}

function converted(derived: Derived, unit: MoneyWish): Derived | null {
  const computed = convertedTo(
    { value: derived.value, unit: derived.unit, operands: derived.operands },
    unit,
  );
  return (
    computed && {
      ...derived,
      ...computed,
      formula: `${derived.formula} = ${computed.value}${unit}`,
      direction: derived.direction,
    }
  );
}

/** 口径 and whose it is need no saying twice; items and headings of several lists may read alike. */
function saidOnce(lines: readonly string[]): string[] {
  return lines.filter((line, index) => /^(?:\d|共)/u.test(line) || lines.indexOf(line) === index);
}

/** A message is answered where one of its questions is; the text says which are not. */
function statusOfAll(parts: readonly Part[]): Answer["status"] {
  const each = parts.map(({ evidence }) => statusOf(evidence));
  return each.includes("answered") ? "answered" : (each[0] ?? "not_found");
}

function planOf(parts: readonly Part[]): MessagePlan {
  const [only, ...others] = parts.map(({ plan }) => plan);
  return only && others.length === 0 ? only : { op: "several", parts: parts.map(({ plan }) => plan) };
}

function statusOf(evidence: Evidence): Answer["status"] {
  if (evidence.kind === "declined") return evidence.plan.status;
  if (evidence.kind === "clarify") return "clarify";
  return evidence.kind === "missing" ? "not_found" : "answered";
}

function linesOf(evidence: Evidence, setting: Setting): string[] {
  const { words, ledger } = setting;
  switch (evidence.kind) {
    case "values":
      noteDominant(evidence.dominant, setting);
      return valueLines(evidence.found, evidence.missing, setting);
    case "changes":
      return changeLines(evidence.changes, evidence.missing, setting);
    case "calculation":
      return calculationLines(evidence, setting);
    case "ranking":
      return rankingLines(evidence, setting);
    case "list":
      return listLines(evidence, setting);
    case "overview":
      return overviewLines(evidence, setting);
    case "texts":
      return textLines(evidence, setting);
    case "audit":
      return consistencyLines(evidence, setting);
    case "missing":
      return evidence.missing.length > 0
        ? missingLines(evidence.missing, setting)
        : [words.declined("unknown-subject", "")];
    case "declined":
      return declinedLines(evidence, setting);
    case "clarify":
      return [words.clarify(evidence.plan.reason), ...optionLines(evidence.plan.options, ledger)];
  }
}

const OPTIONS_SHOWN = 12;

/** What can be chosen from, as far as anybody reads a list. */
function optionLines(options: readonly string[], ledger: Ledger): string[] {
  for (const option of options.slice(0, OPTIONS_SHOWN)) ledger.print(option);
  const lines = options.slice(0, OPTIONS_SHOWN).map((option) => `· ${option}`);
  return options.length > OPTIONS_SHOWN ? [...lines, "· ……"] : lines;
}

const BODIES_SHOWN = 8;

function declinedLines(
  { plan }: Extract<Evidence, { kind: "declined" }>,
  { words, ledger }: Setting,
): string[] {
  ledger.print(plan.words);
  const held = [...new Set(ledger.bodies())].slice(0, BODIES_SHOWN);
  for (const name of held) ledger.print(name);
  const nearby = plan.reason === "unknown-body" || plan.reason === "final-accounts" ? [words.held(held)] : [];
  return [words.declined(plan.reason, plan.words), ...nearby];
}

/** A wider place was said than the body that is held. */
function coarseLines({ coarse }: Bodies, words: Wording, status: Answer["status"]): string[] {
  return status === "answered" ? coarse.map(({ place, org }) => words.coarse(place, org)) : [];
}

/** How the words were read where a model had to say so, or what else may have been meant. */
function understoodLines(model: ModelPart | null, { words, ledger }: Setting): string[] {
  if (!model) return [];
  for (const { words: said, name } of model.reading) for (const one of [said, name]) ledger.print(one);
  if (model.offered !== null) ledger.print(model.offered);
  return [
    ...model.reading.map((one) => words.understoodAs(one.words, one.name)),
    ...(model.offered === null ? [] : [words.offered(model.offered)]),
  ];
}

const NOTES_SHOWN = 2;
/** A second conflict says less than a first word on what cannot be compared. */
function noteLines({ notes }: Ledger): string[] {
  const of = (wanted: AnswerNote["kind"]) => notes.filter(({ kind }) => kind === wanted);
  const [conflict, ...conflicts] = of("conflict");
  const first = [...(conflict ? [conflict] : []), ...of("copy"), ...of("comparability")];
  return [...first, ...conflicts, ...of("unit")].map(
    ({ kind, text }) => `${kind === "conflict" ? "⚠" : "ℹ"} ${text}`,
  );
}

function contactLine(status: Answer["status"], { inquiryContact }: ComposeOptions, words: Wording): string[] {
  return inquiryContact && (status === "not_found" || status === "refused")
    ? [words.contact(inquiryContact)]
    : [];
}

const SOURCES_SHOWN = 6;

function sourceLines(ledger: Ledger, words: Wording, records: readonly DocumentRecord[]): string[] {
  const { citations } = ledger;
  if (citations.length === 0) return [];
  const shown = citations.slice(0, SOURCES_SHOWN).map((citation) => sourceWords(citation, words));
  const more = citations.length > SOURCES_SHOWN ? [`[${SOURCES_SHOWN + 1}]–[${citations.length}] …`] : [];
  return [`${words.sourceLabel}${[...shown, ...more].join(" ")} · ${originWords(records, ledger, words)}`];
}

function sourceWords({ n, title, section, page }: AnswerCitation, words: Wording): string {
  return `[${n}]《${title}》${section}${page === null ? "" : words.page(page)}`;
}

function recordsOf({ citations }: Ledger, store: FigureStore): DocumentRecord[] {
  const files = [...new Set(citations.map(({ document }) => document))];
  return files.flatMap((file) => store.recordOf(file) ?? []);
}

function originWords(records: readonly DocumentRecord[], ledger: Ledger, words: Wording): string {
  const urls = records.flatMap(({ origin }) =>
    origin?.url ? [words.url(origin.url, origin.publishedOn)] : [],
  );
  return [urls[0] ?? words.urlUnknown, ...copyWords(records, ledger, words)].join(" · ");
}

/** What is to be known of the copies: how they are stamped, and that they are pictures. */
function copyWords(records: readonly DocumentRecord[], { citations }: Ledger, words: Wording): string[] {
  const marks = [...new Set(records.flatMap((record) => record.marks))];
  return [
    ...(marks.length > 0 ? [words.stamped(marks)] : []),
    ...(records.some((record) => isFromScan(record, citations)) ? [words.scanned] : []),
  ];
}

function clarifyOf(parts: readonly Part[], words: Wording): Answer["clarify"] {
  const [only, ...others] = parts.map(({ evidence }) => evidence);
  if (only?.kind !== "clarify" || others.length > 0) return null;
  return { question: words.clarify(only.plan.reason), options: [...only.plan.options] };
}

function withheld(
  draft: Composed["answer"],
  failed: readonly Stray[],
  language: Language,
  words: Wording,
): Composed {
  const { plan, question, clarify } = draft;
  const text = words.withheld;
  return {
    answer: { question, clarify, plan, status: "not_found", text, figures: [], citations: [], notes: [] },
    said: onlySaid(language, text),
    strays: failed,
    arrangeable: null,
  };
}
