import type { Question } from "../question/index.js";
import { says } from "./asked.js";

const COUNT =
  /(?:几|多少)(?:个|位|名)?(人|月|天|日|年|次|件|家|名|位|户|辆|台|套|份|项|期|种|分钟|小时)(?!民币|均|心)|how many (people|persons|staff|months|days|times|vehicles|cars)/u;
const ENGLISH: Readonly<Record<string, string>> = {
  people: "人",
  persons: "人",
  staff: "人",
  months: "月",
  days: "天",
  times: "次",
  vehicles: "辆",
  cars: "辆",
};
const ANY_COUNT = /(?:几|多少)个(?!月|亿|点|钱)|how many/u;

/** What the number asked for counts: 几个人 → 人; 个 where a follow-up does not say; null where an amount is asked for. */
export function countingOf(question: Question): string | null {
  if (asksWholeYear(question)) return "全年";
  const [, chinese, english] = COUNT.exec(question.utterance.text) ?? [];
  const lasting = says(question, /多久|多长时间|how long/u) ? "月" : undefined;
  const said = chinese ?? ENGLISH[english ?? ""] ?? lasting;
  const follows = question.carried.includes("target");
  if (said && (follows || says(question, /(?:几|多少)(?:个|名|位)?(?:人|月|分钟|小时|件|台|套|名)/u)))
    return said;
  return follows && says(question, ANY_COUNT) ? "个" : null;
}

/** 那全年是多少, after a price of one month. */
function asksWholeYear(question: Question): boolean {
  const price = question.targets.some(
    (target) => target.kind === "label" && target.family === "indicator" && /月|每/u.test(target.name),
  );
  return (
    price &&
    question.carried.includes("target") &&
    says(question, /全年|一年(?!级)|整年|一整年|per year|a year|whole year/u)
  );
}

const PER_UNIT =
  /(?:一个人|每个?人|一人|一个月|每个?月|一月|每次|一次|每天|一天|每[块份件亩]|一[亩头口只套台件]|单价).{0,8}(?:多少|几[个块百千]?|上限|封顶|限额|标准)|(?:多少|几块)钱?(?:一个?|每)[人块次月天份件]|(?:how much|cost|pay|price|limit).{0,24}(?:per|each|every|a) (?:person|month|day|time)/u;

/** 多少钱一个人: a price of one unit, which no amount of a whole item or project answers. */
export function asksForPrice({ targets, utterance, operations }: Question): boolean {
  const wholes = targets.every(
    (target) =>
      target.kind !== "label" || ["project", "subject", "fact", "statement"].includes(target.family),
  );
  return wholes && PER_UNIT.test(utterance.text) && !operations.includes("average");
}
