import type { Lexicon, Question } from "../question/index.js";
import { hiredPay } from "./hired.js";
import type { PlanOf } from "./schema.js";

type Decline = PlanOf<"decline">;

/** The reason not to look anything up, where the words give one; personal data before everything else. */
export function declined(question: Question, lexicon: Lexicon): Decline | null {
  return (
    empty(question) ??
    refused(question, lexicon) ??
    offTopic(question) ??
    notHeld(question) ??
    unknownBody(question) ??
    finalAccounts(question, lexicon)
  );
}

function decline(
  question: Question,
  status: Decline["status"],
  reason: Decline["reason"],
  words = "",
): Decline {
  return { op: "decline", status, reason, words, orgs: [...question.orgs] };
}

function empty(question: Question): Decline | null {
  return /[\p{L}\p{N}]/u.test(question.utterance.text) ? null : decline(question, "refused", "empty");
}

const BUDGET_WORDS =
  /预算|支出|收入|经费|项目|资金|公开|费|钱|元|万|亿|采购|结转|绩效|指标|编制|科目|单位|局|多少|它|这|那|呢|为什么|budget|spend|spent|revenue|fund|cost|project|yuan|how much|amount|figure|that\b/u;

/** What other statistics hold and budgets do not. */
const NOT_HELD = /gdp|生产总值|常住人口|人口数|负债|债务余额|欠债|税收收入|财政收入|房价|人均收入/u;

function notHeld(question: Question): Decline | null {
  const named = !question.carried.includes("target") && question.targets.some(({ score }) => score === 1);
  return !named && NOT_HELD.test(question.utterance.text)
    ? decline(question, "not_found", "unknown-subject")
    : null;
}

/** No body, nothing that disclosures hold, no conversation to lean on: the question is about something else. */
function offTopic(question: Question): Decline | null {
  const { orgs, bodies, targets, utterance, ordinal } = question;
  const nothing =
    orgs.length === 0 && bodies.unknown === null && bodies.ambiguous.length === 0 && targets.length === 0;
  return nothing && ordinal === null && !BUDGET_WORDS.test(utterance.text) && !onlyCompares(question)
    ? decline(question, "refused", "out-of-scope")
    : null;
}

const COMPARES = ["change", "difference", "share", "times", "sum"] as const;

/** 比去年多了几个点: asks something of a thing that was not said, which is to be asked back. */
function onlyCompares({ operations, unexplained, utterance }: Question): boolean {
  const open = unexplained.join("").replace(/[比较]|几个点|百分点|多少|[多少高低涨降]了?|点/gu, "");
  return COMPARES.some((one) => operations.includes(one)) && utterance.text.length <= 16 && open.length <= 2;
}

function refused(question: Question, lexicon: Lexicon): Decline | null {
  const { refusal } = question;
  if (!refusal) return null;
  if (refusal === "personal")
    return asksNameOfThing(question) || hiredPay(question, lexicon).length > 0
      ? null
      : decline(question, "refused", "personal");
  const exact = question.targets.filter(({ score }) => score === 1);
  if (refusal === "near-scope") {
    const held = exact.length > 0 || (asksForTargets(question) && question.targets.length > 0);
    return held ? null : decline(question, "not_found", "near-scope");
  }
  const targetNamed = exact.some(
    (target) => target.kind === "label" && (target.family === "indicator" || target.family === "item"),
  );
  if (refusal === "advice" && exact.length > 0 && (targetNamed || asksForTargets(question))) return null;
  return decline(question, "refused", refusal);
}

/** 那个项目叫什么: names of projects and tables are no personal data. */
function asksNameOfThing({ utterance }: Question): boolean {
  return (
    /(?:项目|科目|表|文件|单位|机构|中心|股室|科室)(?:的)?(?:名字|名称|叫什么|叫啥)/u.test(utterance.text) &&
    !/人|电话|手机/u.test(utterance.text)
  );
}

function asksForTargets({ utterance }: Question): boolean {
  return /指标|目标|绩效|target|indicator/u.test(utterance.text);
}

function unknownBody(question: Question): Decline | null {
  const { unknown, named } = question.bodies;
  if (!unknown || named.length > 0) return null;
  return decline(question, "not_found", "unknown-body", unknown);
}

function finalAccounts(question: Question, lexicon: Lexicon): Decline | null {
  if (!question.finalAccounts) return null;
  const held = question.orgs.some((org) => lexicon.documentsOf(org).some(({ kind }) => kind === "决算"));
  return held ? null : decline(question, "not_found", "final-accounts");
}
