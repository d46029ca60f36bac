import { isSubsequence } from "../compact.js";
import type { Span, Subordinate } from "../types.js";
import type { Organisation } from "./organisation.js";

/** A sub-unit with the words that name it. */
export type SubordinateSaid = Subordinate & Span;

const KIND =
  "(?:中心|[大支总]队|图书馆|博物馆|文化馆|档案馆|体育馆|幼儿园|中学|研究[院所]|监测站|服务站|管理[站所]|分局|执法局)";
const RUN = new RegExp(`[\\p{Script=Han}\\d]{1,18}?${KIND}`, "gu");
/** Right behind the body: 某县的医保中心. Words of asking and of several things name no unit. */
const BEHIND = new RegExp(
  `^(?:[\\s,，]|(?:20)?\\d\\d年度?|[今去本上]年度?|的|下属的?|所属的?|下面的?|那个)*((?:(?!各|每|全|所有|支出|收入|预算|经费|多少|[的了是有和与跟、哪几比费])\\p{Script=Han}){1,12}?${KIND})`,
  "u",
);
/** What may stand before the name of a unit in the middle of a question. */
const OPENS = /(?:^|[\s,，。、?？:：“"（(的和与跟及在由给里]|本级|局|这个|那个|那)$/u;
const SHORTEST = 4;

/** The sub-unit that a question names: one that tables print, said in full or shortened, or any right behind the body. */
export function subordinateIn(
  text: string,
  bodies: readonly Span[],
  organisations: readonly Organisation[],
): SubordinateSaid | null {
  return printedUnit(text, bodies, organisations) ?? unitBehind(text, bodies, organisations);
}

function printedUnit(
  text: string,
  bodies: readonly Span[],
  organisations: readonly Organisation[],
): SubordinateSaid | null {
  const units = organisations.flatMap((one) => one.units);
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const end = index + run.length;
    for (let start = index; end - start >= SHORTEST; start += 1) {
      const said = text.slice(start, end);
      const unit = units.find((name) => isShortFor(said, name));
      if (unit && (OPENS.test(text.slice(0, start)) || bodies.some((body) => body.end === start)))
        return { name: unit, printed: true, start, end };
    }
  }
  return null;
}

function unitBehind(
  text: string,
  bodies: readonly Span[],
  organisations: readonly Organisation[],
): SubordinateSaid | null {
  for (const { start: from, end: at } of bodies) {
    const name = BEHIND.exec(text.slice(at))?.[1];
    const start = name ? text.indexOf(name, at) : at;
    const body = text.slice(from, at);
    const isBody = organisations.some((one) => isShortFor(`${body}${name}`, one.name));
    if (name && !isBody) return { name, printed: false, start, end: start + name.length };
  }
  return null;
}

/** 医保中心 for 医疗保险服务中心: the characters of the one in their order within the other, the last the same. */
export function isShortFor(said: string, name: string): boolean {
  return isSubsequence(said, name) && name.endsWith(said.slice(-2));
}
