/** A target that is one number. */
export interface NumericTarget {
  readonly kind: "number";
  readonly comparator: string | null;
  readonly value: string;
  readonly unit: string;
  readonly joined: boolean;
}

/** Parts of a target that states a number for each of several groups. */
export interface CompoundTarget {
  readonly kind: "compound";
  readonly parts: readonly (NumericTarget & { readonly label: string; readonly raw: string })[];
}

/** What a printed target is: a number, several, words, or a number whose print is damaged. */
export type Target =
  | NumericTarget
  | CompoundTarget
  | { readonly kind: "words" }
  | { readonly kind: "damaged" };

const COMPARATORS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=|≧|大于等于|大于或等于|不低于|不少于|不小于|至少|达到|达)/u, "≥"],
  [/^(?:≤|<=|≦|小于等于|小于或等于|不高于|不超过|不大于|不多于|控制在)/u, "≤"],
  [/^(?:>|大于|超过|高于)/u, ">"],
  [/^(?:<|小于|低于|少于)/u, "<"],
];
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:及以上|以上)$/u, "≥"],
  [/(?:及以下|以下|以内|之内)$/u, "≤"],
];
/** Words before a number that say nothing of its size. */
const LEAD = /^(?:=|预计|预期|约|大约|共计|共|总计|合计|全年|每年|年均|计划)+/u;
const NUMBER = /^(\d{1,3}(?:,\d{3})+(?!\d)|\d+)((?:\.\d+)?)/u;
const UNIT =
  /^(?:%|‰|[\p{Script=Han}(][\p{Script=Han}/·*()]*|(?:km|m|kg|t|h)(?:\/[\p{Script=Han}]+)?|m²|㎡|℃)?$/u;
/** A unit that stands in brackets behind its number: 80.00(%). */
const BRACKETED = /^\(([^()]+)\)$/u;
const DATE = /^(?:19|20)\d{2}(?:年|[-./]\d)|^\d{1,2}月\d/u;
const LONGEST_UNIT = 12;

/** Reads a printed target; `unit` is the unit that stands in a column of its own. */
export function readTarget(printed: string, unit: string | null = null): Target {
  const text = plain(printed);
  return (
    numberIn(text, printed, unit) ??
    compoundIn(printed) ??
    (isDamaged(text) ? { kind: "damaged" } : { kind: "words" })
  );
}

/** The target without formula markup and white space: `$\geq 95\%$` → `≥95%`. */
function plain(printed: string): string {
  const text = printed
    .replace(/\\geq?(?:slant)?/gu, "≥")
    .replace(/\\leq?(?:slant)?/gu, "≤")
    .replace(/\\%/gu, "%")
    .replace(/\$/gu, "");
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/** The comparison a text begins with: 不低于 → ≥; null where it begins with none. */
export function comparatorOf(text: string): string | null {
  return COMPARATORS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;
}

function numberIn(text: string, printed: string, ownUnit: string | null): NumericTarget | null {
  if (DATE.test(text) || /^每年\d{1,2}月/u.test(text)) return null;
  const lead = text.replace(LEAD, "");
  const comparator = COMPARATORS.find(([pattern]) => pattern.test(lead));
  const bare = comparator ? lead.replace(comparator[0], "") : lead;
  const ending = ENDINGS.find(([pattern]) => pattern.test(bare));
  const body = ending ? bare.replace(ending[0], "") : bare;
  const [whole, digits, fraction = ""] = NUMBER.exec(body) ?? [];
  if (whole === undefined || digits === undefined) return null;
  const rest = body.slice(whole.length).replace(BRACKETED, "$1");
  if (!UNIT.test(rest) || rest.length > LONGEST_UNIT) return null;
  return {
    kind: "number",
    comparator: comparator?.[1] ?? ending?.[1] ?? null,
    value: digits.replaceAll(",", "") + fraction,
    unit: rest === "" ? (ownUnit ?? "") : rest,
    joined: /\d\s*[.,]?\s+\d|\d\s+[.,]\s*\d/u.test(printed),
  };
}

const PART =
  /([\p{Script=Han}][^\d≥≤><]*?)\s*[:：为]?\s*((?:[≥≤><]\s*)?\d+(?:\.\d+)?\s*(?:%|％|[\p{Script=Han}]{1,4}?))(?=[\s,，、;；。]|$)/gu;

/** A text that is made of names with numbers and of nothing else: 一等奖 30% 二等奖 60%. */
export function compoundIn(printed: string): CompoundTarget | null {
  const matches = [...printed.matchAll(PART)];
  const covered = matches
    .map(([text]) => text)
    .join("")
    .replace(/[\s,，、;；。]/gu, "");
  if (matches.length < 2 || covered !== printed.replace(/[\s,，、;；。]/gu, "")) return null;
  const parts = matches.flatMap(([, label = "", raw = ""]) => {
    const number = numberIn(plain(raw), raw, null);
    return number ? [{ ...number, label: label.trim(), raw }] : [];
  });
  return parts.length === matches.length ? { kind: "compound", parts } : null;
}

/** A number first, and behind it what no unit is written with. */
function isDamaged(text: string): boolean {
  return (
    /^[≥≤><=]?\d+(?:\.\d+)?[A-Za-z€£¥§|]/u.test(text) ||
    /^[≥≤><=]\D*$/u.test(text) ||
    /^[≥≤><]?[\d.,]+[^\p{Script=Han}\d]{2,}$/u.test(text)
  );
}
