import { compare, type Figure, isMoney, subtract } from "../../budget/index.js";
import { amountOf, comparable, total } from "../amounts.js";
import type { Audited } from "../audited.js";
import { present, sumCheck, told } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROJECT_KINDS, PROSE_RULES, STATED_SUMS, type StatedSum } from "../rules/index.js";

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
  const kinds = prose
    .slice(prose.indexOf(held) + 1)
    .filter(
      ({ aspect, unit, title, row }) =>
        aspect === "count" && unit === held.unit && title === held.title && /用车$/u.test(row),
    );
  return sumCheck(PROSE_RULES.vehicles, audited, [held], kinds);
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
        return check?.verdict === "contradiction" ? (withRest(check, audited) ?? check) : check;
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
    const loose = stated.filter(({ rowPath }) => rowPath.length === 1);
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
    return first ? sumCheck(PROSE_RULES.mentions, audited, [later], [first]) : null;
  });
}

function quota({ prose }: Audited): Check | null {
  const held = prose.find(({ measure }) => measure === "公务用车实有");
  const allowed = prose.find(({ measure }) => measure === "公务用车编制");
  if (!held || !allowed || isMoney(held.unit)) return null;
  const over = compare(amountOf(held), amountOf(allowed)) > 0;
  const message = `${placeOf(held)}为${printedValue(held)}，${placeOf(allowed)}为${printedValue(allowed)}。`;
  return told(PROSE_RULES.quota, over ? "scope" : "pass", message, { figures: [held, allowed] });
}
