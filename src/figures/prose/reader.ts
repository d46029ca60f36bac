import { atStage, completionOf, type Direction } from "../../budget/index.js";
import { type Clause, clauseBefore } from "./clauses.js";
import { Discourse, type Subject } from "./discourse.js";
import { foldLabel, plainLabel } from "./labels.js";
import type { Measured } from "./measures.js";
import { findMentions, type Mention } from "./mentions.js";
import { isRelative, labelKind, levelAspect, Naming, type ReadableText } from "./naming.js";
import type { ParagraphReading, Reading, Unread } from "./reading.js";
import { findReasons, type StatedReason } from "./reasons.js";
import type { Span } from "./spans.js";
import { COST_OF_COUNT, GUESTS_OF, isCompletion, leavesGuests, saysSpent, stageAlone } from "./stages.js";
import { unitKind } from "./units.js";
import { AMOUNT_OF_COUNT, SAME_SUBJECT, SHARE_OF_PROJECTS } from "./vocabulary.js";
import {
  comparisonIn,
  isPriorLevel,
  levelOfYear,
  periodIn,
  type WordedChange,
  wordedBound,
  wordedChange,
  wordedShare,
} from "./wording.js";

/** Reads the numbers of a paragraph in order: what each of them measures and how. */
export function readParagraph(source: ReadableText): ParagraphReading {
  return new Reader(source).read();
}

/** What a number was understood as, before it is known whether it stands inside a reason; or why it was not. */
type Outcome = Omit<Reading, "mention" | "aside"> | { readonly problem: string };

type Attributes = Readonly<Record<string, string>>;

class Reader {
  readonly #source: ReadableText;
  readonly #text: string;
  readonly #naming: Naming;
  readonly #discourse: Discourse;
  readonly #reasons: readonly StatedReason[];
  readonly #mentions: readonly Mention[];
  readonly #readings: Reading[] = [];
  readonly #unread: Unread[] = [];
  /** Where the words of the last number end that is no aside. */
  #readTo = 0;
  /** What changes were compared with last. */
  #period: string | null = null;

  constructor(source: ReadableText) {
    this.#source = source;
    this.#text = source.text;
    this.#naming = new Naming(source);
    this.#discourse = new Discourse(source.text);
    this.#mentions = findMentions(source.text);
    this.#reasons = findReasons(source.text, this.#mentions, (clause) => this.#startsKnownAmount(clause));
  }

  read(): ParagraphReading {
    let enumeration: StatedReason | null = null;
    for (const mention of this.#mentions) {
      const around = this.#reasonsAround(mention);
      enumeration = this.#enter(around.find((reason) => reason.enumerated) ?? null, enumeration);
      const aside = around.some((reason) => !reason.enumerated);
      if (aside) this.#takeAside(mention);
      else this.#take(mention);
    }
    const { only } = this.#discourse;
    return { readings: this.#readings, unread: this.#unread, reasons: this.#reasons, only };
  }

  #reasonsAround(mention: Mention): StatedReason[] {
    return this.#reasons.filter((reason) => reason.start <= mention.start && mention.end <= reason.end);
  }

  #startsKnownAmount(clause: Span): boolean {
    const first = findMentions(this.#text.slice(clause.start, clause.end))[0];
    if (first?.kind !== "number") return false;
    const label = this.#text.slice(clause.start, clause.start + first.start);
    return !wordedChange(label) && this.#naming.known(label, clause.start, "money") !== null;
  }

  /** Tells the discourse when an enumeration of reasons begins and when it is over. */
  #enter(now: StatedReason | null, before: StatedReason | null): StatedReason | null {
    if (now === before) return now;
    this.#discourse.restart(now ? (this.#discourse.changed ?? this.#discourse.head) : null);
    if (now) this.#readTo = now.start;
    return now;
  }

  #take(mention: Mention): void {
    const lead = withoutListWord(clauseBefore(this.#text, this.#endOfWords(mention), this.#readTo));
    this.#discourse.pass(this.#readTo, lead.end);
    this.#keep(this.#readMention(mention, lead), mention, lead, false);
    this.#readTo = Math.max(this.#readTo, mention.end);
  }

  /** A number inside a reason: read from its own words alone, without touching what the sentence speaks of. */
  #takeAside(mention: Mention): void {
    const clause = clauseBefore(this.#text, this.#endOfWords(mention), 0);
    const cut = Math.max(
      0,
      ...[...clause.text.matchAll(ASIDE_CUT)].map((cutting) => cutting.index + cutting[0].length),
    );
    const lead = { start: clause.start + cut, end: clause.end, text: clause.text.slice(cut) };
    this.#keep(this.#readAside(mention, lead), mention, lead, true);
  }

  #endOfWords(mention: Mention): number {
    let end = mention.start;
    while (end > 0 && /[\s≥≧≤≦＞＜<>=]/u.test(this.#text[end - 1] ?? "")) end -= 1;
    return end;
  }

  #keep(outcome: Outcome, mention: Mention, lead: Clause, aside: boolean): void {
    if (!("problem" in outcome)) {
      this.#readings.push({ ...outcome, mention, aside });
      return;
    }
    const change = wordedChange(lead.text);
    const row = this.#discourse.last?.path.at(-1) ?? plainLabel(lead.text, this.#source.org);
    const column = change ? lead.text.slice(change.label.length) : "";
    this.#unread.push({ mention, row, column, reason: outcome.problem });
  }

  #readMention(mention: Mention, lead: Clause): Outcome {
    if (mention.kind === "unreadable") return { problem: mention.problem ?? "读不出数值" };
    if (mention.kind === "unchanged") return this.#readUnchanged(mention, lead);
    if (isRelative(mention) && isCompletion(lead.text)) return this.#readCompletion();
    const share = isRelative(mention) ? wordedShare(lead.text) : null;
    if (share !== null) return this.#readShare(lead, share);
    const change = wordedChange(lead.text);
    if (change) return this.#readChange(mention, lead, change);
    if (isPriorLevel(lead.text)) return this.#readPriorLevel(lead);
    return this.#readLevelOfYear(lead) ?? this.#readLevel(mention, lead);
  }

  /** `2022年预算执行数为`: another level of the one thing that the paragraph has spoken of. */
  #readLevelOfYear(lead: Clause): Outcome | null {
    const level = levelOfYear(lead.text);
    const only = level && (this.#discourse.only ?? this.#goingOn(lead));
    if (!only) return null;
    const { year, what } = level;
    const isOwn = Number(year) === this.#source.year && this.#source.kind === what;
    if (isOwn) return { ...told(only, "amount", null, "", {}), from: lead.start };
    const column = `${year}年${what}数`;
    const names = only.names.map((name) => `${name}（${column}）`);
    return { ...told(only, "amount", null, column, { 期间: `${year}年` }), names, from: lead.start };
  }

  #readUnchanged(mention: Mention, lead: Clause): Outcome {
    const subject = this.#changedSubject(lead, lead.text);
    if (!subject) return { problem: "看不出与上年相同的是哪一项" };
    this.#noteChange(subject);
    const period = periodIn(mention.raw) ?? "上年";
    return told(subject, "change", "持平", `与${period}持平`, { 比较期: period });
  }

  #readCompletion(): Outcome {
    const subject = this.#discourse.last;
    if (!subject) return { problem: "看不出是哪一项完成预算的比例" };
    const names = subject.names.map(completionOf);
    const path = [...subject.path.slice(0, -1), names[0] ?? ""];
    return { ...told(subject, "amount", null, "", {}), names, path };
  }

  #readChange(mention: Mention, lead: Clause, change: WordedChange): Outcome {
    const relative = isRelative(mention);
    const label = saysSpent(change.label) ? "" : change.label;
    const running = relative && label === "" ? this.#discourse.changed : null;
    const subject = running ?? this.#changedSubject(lead, label);
    if (!subject) return { problem: "看不出是哪一项的增减" };
    if (mention.unit === null && subject.kind === "money") return { problem: "增减数没有单位" };
    this.#noteChange(subject);
    const direction = mention.negative ? opposite(change.direction) : change.direction;
    const period = this.#comparedWith(change, subject, lead);
    const attributes = { 比较期: period, ...(change.compared ? { 比较对象: change.compared } : {}) };
    if (!relative) return told(subject, "change", direction, `比${period}${direction}`, attributes);
    return told(subject, "rate", direction, direction === "增加" ? "增长" : "下降", attributes);
  }

  #comparedWith(change: WordedChange, subject: Subject, lead: Clause): string {
    const before = () => periodIn(this.#text.slice(Math.min(subject.at, lead.start), lead.end));
    this.#period = change.period ?? before() ?? this.#period ?? "上年";
    return this.#period;
  }

  /** The subject a clause names before its comparison, else that of a clause before it, else the running one. */
  #changedSubject(lead: Clause, label: string): Subject | null {
    const own = label.replace(/(?:主要)?(?:由于|因为|(?<=.)因(?!公|此|素)).*$/u, "");
    const named = this.#naming.measured(own, lead.start, "money");
    const stated = named?.known ? this.#discourse.stated(named.names) : null;
    if (named)
      return stated ?? this.#discourse.subject(named, { at: lead.start, value: null, kind: "money" });
    return (
      this.#itemBefore(lead) ?? this.#discourse.owner(this.#nextTellsChange(lead.end)) ?? this.#goingOn(lead)
    );
  }

  /** `与上年相比增加…`, `2022年执行数为…` at the front of a paragraph: what the paragraph before spoke of. */
  #goingOn(lead: Clause): Subject | null {
    const { before } = this.#source;
    const opens = OPENS_ON.test(lead.text) && this.#text.slice(0, lead.start).trim() === "";
    return before && opens ? this.#discourse.goOn({ ...before, at: lead.start, spent: false }) : null;
  }

  /** Behind a finished change, a clause without a number names a new subject. */
  #itemBefore(lead: Clause): Subject | null {
    if (!this.#discourse.changed) return null;
    const before = this.#text.slice(this.#readTo, lead.start).replace(/[，,]$/u, "");
    const clause = before.split(/[，,。；;：:]/u).at(-1) ?? "";
    const at = lead.start - clause.length - 1;
    const item = this.#naming.itemOf(clause, at);
    return item ? this.#discourse.subject(item, { at, value: null, kind: "money" }) : null;
  }

  #nextTellsChange(place: number): boolean {
    const next = /^[^。；;]*[；;]([^。；;]*)/u.exec(this.#text.slice(place))?.[1] ?? "";
    return periodIn(next) !== null;
  }

  #noteChange(subject: Subject): void {
    subject.spent = true;
    this.#discourse.changed = subject;
  }

  #readShare(lead: Clause, base: string): Outcome {
    const subject = this.#discourse.last;
    if (!subject) return { problem: "看不出是哪一项的占比" };
    const measured = base === "" ? null : this.#naming.measured(base, lead.start, "money");
    const whole = measured?.names[0] ?? this.#discourse.base()?.names[0];
    const names = SHARE_OF_PROJECTS.base.test(foldLabel(base)) ? [SHARE_OF_PROJECTS.name] : subject.names;
    const attributes: Attributes = whole && whole !== subject.names[0] ? { 占比基数: whole } : {};
    return { ...told(subject, "share", null, "占比", attributes), names };
  }

  #readPriorLevel(lead: Clause): Outcome {
    const subject = this.#discourse.last;
    const { period, compared } = comparisonIn(lead.text);
    if (!subject || !period) return { problem: "看不出是哪一项的上年数" };
    const column = `${period}${compared ?? "数"}`;
    const names = subject.names.map((name) => `${name}（${column}）`);
    return { ...told(subject, "amount", null, column, { 期间: period }), names, from: lead.start };
  }

  #readLevel(mention: Mention, lead: Clause): Outcome {
    if (/分别(?:为|是)?$/u.test(lead.text)) return { problem: "“分别”之后的数字对应不明" };
    const bound = wordedBound(lead.text);
    const label = bound?.label ?? lead.text;
    if (this.#spentOnUnknown(lead, label)) return { problem: "看不出数字所指" };
    const subject = this.#sameSubject(mention, lead, label) ?? this.#levelSubject(mention, lead, label);
    if (!subject) return { problem: "看不出数字所指" };
    const comparator = mention.comparator ?? bound?.comparator ?? null;
    const aspect = this.#isTarget(mention, comparator) ? "target" : levelAspect(mention);
    return { ...told(subject, aspect, null, "", this.#asOf(lead)), comparator, from: lead.start };
  }

  /** `购置车辆0台，支出0万元`: what was spent on things that were counted is no total of expenditure. */
  #spentOnUnknown(lead: Clause, label: string): boolean {
    const last = this.#discourse.last;
    const open = last !== null && !/[。！？]/u.test(this.#text.slice(this.#readTo, lead.start));
    return open && last.kind !== "money" && saysSpent(label) && costOf(last.names[0] ?? "") === null;
  }

  #levelSubject(mention: Mention, lead: Clause, label: string): Subject | null {
    const running = this.#runningMeasure(mention, lead, label);
    const measured = running ?? this.#levelMeasure(mention, lead, label);
    if (!measured) return null;
    const stated = { at: lead.start, value: mention.value, kind: kindOf(mention) };
    return this.#discourse.amount(this.#naming.ofItsYear(measured, label), stated);
  }

  /** What a label without a subject of its own states of the subject right before it. */
  #runningMeasure(mention: Mention, lead: Clause, label: string): Measured | null {
    const last = this.#discourse.last;
    if (!last || /[。！？\p{Script=Han}]/u.test(this.#passedOver(lead))) return null;
    const [name = ""] = last.names;
    const row = last.path.at(-1) ?? name;
    const guests = isGuests(last, mention, label) ? GUESTS_OF[name] : undefined;
    if (guests) return { names: [guests], rows: [guests], known: true, head: false };
    if (last.kind !== "money") return saysSpent(label) ? costOf(name) : null;
    const stage = this.#source.kind === "决算" ? stageAlone(label) : null;
    if (stage === null) return null;
    return { names: last.names.map((one) => atStage(one, stage)), rows: [row], known: true, head: false };
  }

  /** What stands between the last number and the words of this one, asides in brackets left out. */
  #passedOver(lead: Clause): string {
    return this.#text.slice(this.#readTo, lead.start).replace(/[（(][^（）()]*[)）]/gu, "");
  }

  #levelMeasure(mention: Mention, lead: Clause, label: string): Measured | null {
    const counted = this.#naming.counted(mention, label);
    this.#readTo = Math.max(this.#readTo, counted?.end ?? 0);
    const kind = labelKind(mention);
    return (
      counted?.measured ??
      this.#naming.measured(label, lead.start, kind) ??
      this.#naming.nearby(mention, lead, Math.min(this.#readTo, lead.start), kind) ??
      this.#headed(lead, label)
    );
  }

  /** `（一）收入预算` over `年初预算数3000万元`: the heading names what opens the paragraph. */
  #headed(lead: Clause, label: string): Measured | null {
    if (lead.start > 0 || stageAlone(label) === null) return null;
    return this.#naming.known(this.#source.heading, 0, "money");
  }

  /** `涉及金额`: the amount of what was counted last, unless the vocabulary knows the words here. */
  #sameSubject(mention: Mention, lead: Clause, label: string): Subject | null {
    const last = this.#discourse.last;
    const guests = last !== null && isGuests(last, mention, label);
    if (last && !guests && this.#readTo === lead.start && countedAnew(last, mention, lead)) return last;
    if (/项目[，,]?$/u.test(this.#passedOver(lead))) return null;
    if (!last || !SAME_SUBJECT.test(foldLabel(label.replace(/^[\s，,、；;和]+/u, "")))) return null;
    if (this.#naming.known(label, lead.start, labelKind(mention))) return null;
    const names = last.names.map((name) => AMOUNT_OF_COUNT[name] ?? name);
    return names.join() === last.names.join() ? last : { ...last, names };
  }

  #isTarget(mention: Mention, comparator: string | null): boolean {
    if (comparator !== null) return true;
    if (/^绩效指标[:：]/u.test(this.#text)) return mention.unit !== null;
    return isRelative(mention) && /绩效|目标/u.test(this.#source.heading);
  }

  /** The day a stock is stated for: 截至2024年12月31日. */
  #asOf(lead: Clause): Attributes {
    const day = AS_OF.exec(this.#naming.sentenceBefore(lead.end))?.[1];
    return day ? { 截至: day } : {};
  }

  #readAside(mention: Mention, lead: Clause): Outcome {
    if (mention.kind !== "number") return { problem: mention.problem ?? "原因中的数字读不出所指" };
    const change = wordedChange(lead.text);
    const kind = labelKind(mention);
    const measured =
      this.#naming.counted(mention, change ? "" : lead.text)?.measured ??
      this.#naming.measured(change?.label ?? lead.text, lead.start, kind) ??
      this.#naming.nearbyAside(lead, kind);
    if (!measured) return { problem: "看不出数字所指" };
    const { names, rows: path } = measured;
    const subject: Subject = { names, path, at: lead.start, value: null, kind, spent: true };
    if (!change) return told(subject, levelAspect(mention), null, "", {});
    const period = kind === "money" ? (change.period ?? this.#period) : change.period;
    const column = period ? `比${period}${change.direction}` : change.direction;
    const aspect = isRelative(mention) ? "rate" : "change";
    return told(subject, aspect, change.direction, column, period ? { 比较期: period } : {});
  }
}

/** Words that can open a paragraph only where it speaks of what the one before did. */
const OPENS_ON = /^\s*(?:[与和同]|比|较|相[比较]|(?:19|20)\d{2}年)/u;
const ASIDE_CUT = /、|(?:主要)?由于|因为|原因[是为]|\d+[人名个次]/gu;
const AS_OF = /截[至止](?:到)?((?:19|20)\d{2}年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?)/u;

/** `1项12277.73万元`, `2批次、26人次`: right behind a count, what those things cost and how many people took part. */
function countedAnew(last: Subject, mention: Mention, { text }: Clause): boolean {
  if (text === "") return unitKind(last.kind) === "count" && labelKind(mention) === "money";
  return text === "、" && /批次?$|^次$|团组$/u.test(last.kind) && mention.unit?.name === "人次";
}

/** `项目支出包括教师培训项目`: the label starts behind the word that opens the list. */
function withoutListWord(clause: Clause): Clause {
  const cut = /^.*包括(?![^（(]*[）)])/u.exec(clause.text)?.[0].length ?? 0;
  return { start: clause.start + cut, end: clause.end, text: clause.text.slice(cut) };
}

function told(
  subject: Subject,
  aspect: Reading["aspect"],
  direction: Direction | null,
  column: string,
  attributes: Attributes,
): Omit<Reading, "mention" | "aside"> {
  const { names, path, at: from } = subject;
  return { aspect, direction, comparator: null, subject, names, path, column, from, attributes };
}

/** Whether a number of people are the guests of the receptions counted before it. */
function isGuests({ names: [name = ""] }: Subject, mention: Mention, label: string): boolean {
  const people = mention.unit?.name.startsWith("人") ?? false;
  return people && name in GUESTS_OF && leavesGuests(label);
}

/** The cost of what was counted before; null names nothing, as does what cannot be told. */
function costOf(name: string): Measured | null {
  const cost = COST_OF_COUNT[name];
  return cost ? { names: [cost], rows: [cost], known: true, head: false } : null;
}

function opposite(direction: "增加" | "减少"): "增加" | "减少" {
  return direction === "增加" ? "减少" : "增加";
}

function kindOf(mention: Mention): string {
  return labelKind(mention) === "money" ? "money" : (mention.unit?.name ?? "");
}
