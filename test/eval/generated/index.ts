import type { GeneratedDocument, GoldItem } from "../../../src/evaluate/index.js";
import { type Seeded, seeded } from "../../support/seeded.js";
import { acrossQuestions, type Named } from "./across.js";
import { type Asked, answered } from "./asked.js";
import { calculationQuestions, growthQuestions } from "./calculations.js";
import { conversationQuestions } from "./conversations.js";
import { detailQuestions } from "./details.js";
import { englishQuestions } from "./english.js";
import { measuresOf } from "./measures.js";
import { namesOf } from "./names.js";
import { putOtherwise } from "./put.js";
import { missingQuestions, unclearQuestions } from "./refusals.js";
import { wordQuestions } from "./words.js";

/** One question in so many is also put in another way. */
const PUT_OTHERWISE = 3;

/**
 * The range of questions that people ask, over generated documents; what is right follows from the budgets that they
 * were printed from, and nothing of it from what the program reads. The last year of a body is its latest.
 */
export function questionsOver(documents: readonly GeneratedDocument[], seed: number): GoldItem[] {
  const random = seeded(seed);
  const named = documents.map((document): Named => {
    const names = namesOf(document.budget.body, bodiesOf(documents));
    return { document, name: () => random.pick(names) };
  });
  const latest = named.filter(({ document }) => document === latestOf(documents, document));
  const asked = [
    ...named.flatMap((one) => withinOne(one, documents, random)),
    ...latest.flatMap((one) => overTime(one, named, random)),
    ...acrossQuestions(latest, random),
    ...unclearQuestions(bodiesOf(documents)),
  ];
  return numbered([...asked, ...otherwise(asked, random)], seed);
}

function withinOne({ document, name }: Named, all: readonly GeneratedDocument[], random: Seeded): Asked[] {
  const { year } = document.budget;
  const newest = document === latestOf(all, document);
  const opening = () => `${name()}${random.pick(newest ? ["", "今年", `${year}年`] : [`${year}年`, "去年"])}`;
  return [
    ...measureQuestions(document, opening, random),
    ...detailQuestions(document, opening, random),
    ...calculationQuestions(document, opening, random),
    ...missingQuestions(document, name),
    ...wordQuestions(document, name),
    ...englishQuestions(document, name),
  ];
}

function measureQuestions(document: GeneratedDocument, who: () => string, random: Seeded): Asked[] {
  return measuresOf(document).flatMap(({ fact, official, everyday }) => [
    ...official.map((words) =>
      answered("lookup", `${who()}${words}${random.pick(["是多少", "多少", "有多少", ""])}`, [fact]),
    ),
    ...everyday.map((words) => answered("everyday", `${who()}${words}`, [fact])),
  ]);
}

function overTime(now: Named, all: readonly Named[], random: Seeded): Asked[] {
  const { org } = now.document.budget.body;
  const before = all.find(({ document }) => document !== now.document && document.budget.body.org === org);
  const other = random.pick(all.filter(({ document }) => document.budget.body.org !== org));
  const latest = all.findLast(({ document }) => document.budget.body.org === other.document.budget.body.org);
  return [
    ...conversationQuestions(now, before ?? null, latest ?? other),
    ...(before ? growthQuestions(now.document, before.document, now.name) : []),
  ];
}

/** The document of the same body that is of the latest year. */
function latestOf(
  documents: readonly GeneratedDocument[],
  { budget }: GeneratedDocument,
): GeneratedDocument | null {
  const own = documents.filter((document) => document.budget.body.org === budget.body.org);
  return own.reduce<GeneratedDocument | null>(
    (latest, document) => (latest && latest.budget.year > document.budget.year ? latest : document),
    null,
  );
}

function bodiesOf(documents: readonly GeneratedDocument[]): GeneratedDocument["budget"]["body"][] {
  return [...new Map(documents.map(({ budget }) => [budget.body.org, budget.body])).values()];
}

function otherwise(asked: readonly Asked[], random: Seeded): Asked[] {
  return asked.flatMap((one) => {
    const other = random.below(PUT_OTHERWISE) === 0 ? putOtherwise(one, random) : null;
    return other ? [other] : [];
  });
}

function numbered(asked: readonly Asked[], seed: number): GoldItem[] {
  return asked.map((one, index) => ({ id: `generated-${seed}-${index + 1}`, ...one }));
}
