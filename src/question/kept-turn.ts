import { z } from "zod/v4";
import type { Question, Turn } from "./conversation.js";
import { operationSchema, scopeSchema, targetSchema, unitSchema, yearSchema } from "./schema.js";
import { shelfSchema } from "./shelf.js";
import { isUnknown, type Target, type TargetLink } from "./types.js";

/** Raised whenever what is kept changes: turns of another version are forgotten. */
const VERSION = 3;

const item = z.object({ target: targetSchema, org: z.string() });
const keptSchema = z.object({
  version: z.literal(VERSION),
  language: z.enum(["zh", "zh-Hant", "en"]),
  orgs: z.array(z.string()),
  everyBody: z.boolean(),
  ambiguous: z.array(z.string()),
  targets: z.array(z.object({ target: targetSchema, score: z.number() })),
  years: z.array(yearSchema),
  operations: z.array(operationSchema),
  scope: scopeSchema,
  unit: unitSchema,
  shelf: shelfSchema,
  subordinate: z.object({ name: z.string(), printed: z.boolean() }).nullable(),
  focus: z.string().nullable(),
  recent: z.array(z.string()),
  recentYears: z.array(yearSchema),
  recentTargets: z.array(targetSchema),
  ranked: z.boolean(),
  listed: z.array(item),
  extremes: z.object({ most: item, least: item }).nullable(),
});

type Kept = z.infer<typeof keptSchema>;

/** A turn without what somebody typed: what the next question needs is made of names of the documents. */
export function withoutText(turn: Turn): Turn {
  return opened(keptOf(turn));
}

/** A turn as text to be kept on disk, the same text for the same turn; nothing that somebody typed is in it. */
export function turnToJson(turn: Turn): string {
  return JSON.stringify(keptSchema.parse(keptOf(turn)));
}

/** The turn kept as text; null where the text is no turn of this version. */
export function turnFromJson(text: string): Turn | null {
  const read = keptSchema.safeParse(parsed(text));
  return read.success ? opened(read.data) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function keptOf({
  question,
  focus,
  recent,
  recentYears,
  recentTargets,
  ranked,
  listed,
  extremes,
}: Turn): Kept {
  const items = listed.map(keptItem);
  return {
    version: VERSION,
    language: question.utterance.language,
    orgs: [...question.orgs],
    everyBody: question.everyBody,
    ambiguous: [...question.bodies.ambiguous],
    targets: question.targets.map((target) => ({ target: keptTarget(target), score: target.score })),
    years: [...question.years],
    operations: [...question.operations],
    scope: { ...question.scope },
    unit: question.unit,
    shelf: question.shelf,
    subordinate: keptSubordinate(question.bodies),
    focus,
    recent: [...recent],
    recentYears: [...recentYears],
    recentTargets: recentTargets.map(keptTarget),
    ranked,
    listed: items,
    extremes: extremes && { most: keptItem(extremes.most), least: keptItem(extremes.least) },
  };
}

/** A sub-unit that no table prints is named in the asker's words. */
function keptSubordinate({ subordinate }: Turn["question"]["bodies"]): Kept["subordinate"] {
  return subordinate && (subordinate.printed ? subordinate : { name: SPOKEN_OF, printed: false });
}

function keptItem({ target, org }: Turn["listed"][number]): Kept["listed"][number] {
  return { target: keptTarget(target), org };
}

/** What stands for a name that nobody here prints: it is the asker's own. */
const SPOKEN_OF = "前面所问的内容";

/** The target alone, without the place it was found at. */
function keptTarget(target: Target): Target {
  return targetSchema.parse(isUnknown(target) ? { ...target, name: SPOKEN_OF } : target);
}

function opened(kept: Kept): Turn {
  const { focus, recent, recentYears, recentTargets, ranked, listed, extremes } = kept;
  return { question: questionOf(kept), focus, recent, recentYears, recentTargets, ranked, listed, extremes };
}

/** The question as far as a next one leans on it: what only its own answer needed is left empty. */
function questionOf({ language, ambiguous, targets, ...kept }: Kept): Question {
  const { orgs, everyBody, years, operations, scope, unit, shelf, subordinate } = kept;
  return {
    utterance: { original: "", text: "", language },
    bodies: { named: [], ambiguous, unknown: null, all: everyBody, coarse: [], subordinate },
    ...{ orgs, everyBody, years, operations, scope, unit, shelf },
    targets: targets.map(linked),
    against: [],
    order: null,
    threshold: null,
    ordinal: null,
    refusal: null,
    finalAccounts: false,
    unexplained: [],
    leaning: false,
    carried: [],
    before: [],
  };
}

function linked({ target, score }: Kept["targets"][number]): TargetLink {
  return { ...target, span: { start: 0, end: 0 }, score };
}
