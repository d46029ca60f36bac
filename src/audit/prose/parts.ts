import { compare, type Figure, isMoney, subtract } from "../../budget/index.js";
import { amountOf, comparable, total } from "../amounts.js";
import type { Audited } from "../audited.js";
import { as, present, sumCheck, told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROJECT_KINDS, PROSE_RULES, STATED_SUMS, type StatedSum } from "../rules/index.js";
import { lacksSome } from "../tables/tree.js";

/** C5: sums, counts and repeated statements within the narrative. */
export function partChecks(audited: Audited): Check[] {
  return present([
    ...STATED_SUMS.flatMap((rule) => wholeChecks(rule, audited)),
    ...mentionChecks(audited),
    vehicles(audited),
    quota(audited),
  ]);
}

/** The kinds of vehicles are all counts in the same unit that follow the number held. */
function vehicles(audited: Audited): Check | null {
  const { prose } = audited;
  const held = prose.find(({ measure, aspect }) => measure === "公务用车实有" && aspect === "count");
  if (!held) return null;
  const after = prose.slice(prose.indexOf(held) + 1);
  const next = after.findIndex(({ measure }) => measure === held.measure);
  const kinds = after
    .slice(0, next < 0 ? undefined : next)
    .filter(
      ({ aspect, unit, title, row }) =>
        aspect === "count" && unit === held.unit && title === held.title && /用车$/u.test(row),
    );
  const check = sumCheck(PROSE_RULES.vehicles, audited, [held], kinds);
  const open = check !== null && lacksSome(check) && !kinds.some(({ row }) => /其他/u.test(row));
  return open ? as(check, "scope", "只列出几类用车。") : check;
}

const ASPECTS = ["amount", "count", "change"] as const;

function wholeChecks({ rule, whole: name, parts, open }: StatedSum, audited: Audited): (Check | null)[] {
  return ASPECTS.flatMap((aspect) =>
    audited.prose
      .filter((figure) => figure.measure === name && figure.aspect === aspect)
      .map((figure) => {
        const found = partsOf(figure, parts, aspect, audited);
        const complete = open ? found.length > 0 : found.length === parts.length;
        const check = complete ? sumCheck(rule, audited, [figure], found) : null;
        if (check?.verdict !== "contradiction") return check;
        const partial = open && found.length < parts.length && lacksSome(check);
        return withRest(check, audited) ?? (partial ? as(check, "scope", "只列出几类项目。") : check);
      }),
  );
}

/** Where the section states one more part that is exactly what is missing, the sum is made with it. */
function withRest(check: Check, audited: Audited): Check | null {
  const [figure, ...found] = check.figures;
  if (!figure) return null;
  const missing = subtract(amountOf(figure), total(found));
  const rest = audited.prose.find(
    (other) =>
      other.title === figure.title &&
      other.aspect === figure.aspect &&
      !check.figures.includes(other) &&
      missing.units > 0n &&
      comparable([figure, other]) &&
      compare(amountOf(other), missing) === 0,
  );
  return rest ? sumCheck(check.rule, audited, [figure], [...found, rest]) : null;
}

/** Sums that one section states one after the other, each with kinds of projects of its own. */
const PROJECT_SUMS = ["纳入绩效管理项目金额", "绩效目标项目数", "公开项目绩效目标"];

/** What a section states of a sum before it goes on to the next: 纳入…12个…。公开…3个…. */
function untilNext(section: readonly Figure[], figure: Figure): readonly Figure[] {
  if (!PROJECT_SUMS.includes(figure.measure)) return section;
  const after = section.slice(section.indexOf(figure) + 1);
  const next = after.findIndex(({ measure }) => PROJECT_SUMS.includes(measure) && measure !== figure.measure);
  return next < 0 ? after : after.slice(0, next);
}

/** The parts in the list of the whole; where the list has none, those of the section that are stated once. */
function partsOf(
  figure: Figure,
  parts: readonly string[],
  aspect: Figure["aspect"],
  { prose }: Audited,
): Figure[] {
  const section = prose.filter((other) => other.aspect === aspect && other.title === figure.title);
  const head = figure.rowPath[0];
  return parts.flatMap((part) => {
    const stated = section.filter(({ measure }) => measure === part);
    const listed = stated.filter(({ rowPath }) => rowPath.length > 1 && rowPath[0] === head);
    const loose = untilNext(section, figure).filter(
      ({ measure, rowPath }) => measure === part && rowPath.length === 1,
    );
    const [only] = listed.length > 0 ? listed : loose;
    return only && (listed.length === 1 || (listed.length === 0 && loose.length === 1)) ? [only] : [];
  });
}

/** A kind of project that a section states under two headings states the same twice. */
function mentionChecks(audited: Audited): (Check | null)[] {
  const stated = audited.prose.filter(({ measure }) => PROJECT_KINDS.includes(measure));
  return stated.map((later, index) => {
    const first = stated
      .slice(0, index)
      .find(
        ({ measure, aspect, title, rowPath }) =>
          measure === later.measure &&
          aspect === later.aspect &&
          title === later.title &&
          rowPath[0] !== later.rowPath[0],
      );
    return first && ofSameProjects(first, later, audited)
      ? sumCheck(PROSE_RULES.mentions, audited, [later], [first])
      : null;
  });
}

/** Whether two mentions speak of as many projects of the kind, and their headings of as many in all. */
function ofSameProjects(first: Figure, later: Figure, { prose }: Audited): boolean {
  const counts = (figure: Figure) => (measure: string | null) =>
    prose.find(
      ({ aspect, title, rowPath, measure: own }) =>
        aspect === "count" &&
        title === figure.title &&
        rowPath[0] === figure.rowPath[0] &&
        (measure === null ? rowPath.length === 1 : own === measure),
    );
  const [before, after] = [counts(first), counts(later)];
  const differs = (measure: string | null) => {
    const [a, b] = [before(measure), after(measure)];
    return a !== undefined && b !== undefined && compare(amountOf(a), amountOf(b)) !== 0;
  };
  return !differs(null) && (first.aspect === "count" || !differs(first.measure));
}

function quota({ prose }: Audited): Check | null {
  const held = prose.find(({ measure }) => measure === "公务用车实有");
  const allowed = prose.find(({ measure }) => measure === "公务用车编制");
  if (!held || !allowed || isMoney(held.unit)) return null;
  const over = compare(amountOf(held), amountOf(allowed)) > 0;
  const message = `${placeOf(held)}为${printedValue(held)}，${placeOf(allowed)}为${printedValue(allowed)}。`;
  return told(PROSE_RULES.quota, over ? "scope" : "pass", message, { figures: [held, allowed] });
}
