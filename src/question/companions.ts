import type { TargetLink } from "./types.js";

/** What an enumeration names by one word beside something that is named in full. */
export function companions(open: string, targets: readonly TargetLink[]): TargetLink[] {
  return [...procurementCompanions(open, targets), ...enumeratedCompanions(open, targets)];
}

const PROCURED: Readonly<Record<string, string>> = {
  货物: "政府采购货物预算",
  工程: "政府采购工程预算",
  服务: "政府采购服务预算",
  买东西: "政府采购货物预算",
  买服务: "政府采购服务预算",
  修工程: "政府采购工程预算",
};

/** 采购货物多少, 服务多少: beside procurement its kinds are named by one word. */
function procurementCompanions(open: string, targets: readonly TargetLink[]): TargetLink[] {
  if (!targets.some((target) => target.kind === "measure" && target.name.startsWith("政府采购"))) return [];
  return [...open.matchAll(/买东西|买服务|修工程|货物|工程|服务(?!对象|中心|能力)/gu)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { kind: "measure" as const, name: PROCURED[match[0]] ?? match[0], span, score: 1 };
  });
}

/** Items of the economic classification by the words that are said instead of them in an enumeration. */
const ENUMERATED: Readonly<Record<string, string>> = {
  培训: "培训费",
  会议: "会议费",
  开会: "会议费",
  差旅: "差旅费",
  出差: "差旅费",
  印刷: "印刷费",
  邮电: "邮电费",
  养老: "机关事业单位基本养老保险缴费",
  医保: "职工基本医疗保险缴费",
  职业年金: "职业年金缴费",
  办公: "办公费",
  接待: "公务接待费",
  购置: "公务用车购置费",
  人员: "人员经费",
  公用: "公用经费",
};
const ITEM =
  /(?<=^|[、,，和跟与及里中的交缴\u0001]|多少)(培训|养老|医保|职业年金|会议|开会|差旅|出差|印刷|邮电|办公|接待|购置|人员|公用)(?=[、,，]|[和跟与及]|这?[两三四五六]|各|分别|加|合计|一共|总共|多少)/gu;

/** 开会、培训各多少: beside an item of that kind its neighbours are named by one word. */
function enumeratedCompanions(open: string, targets: readonly TargetLink[]): TargetLink[] {
  const names = targets.flatMap((target) => (target.kind === "measure" ? [target.name] : []));
  const said = [...open.matchAll(ITEM)];
  const items = names.some((name) => /费$|[员用]经费$/u.test(name)) || said.length > 1;
  if (!items || /控制|成本|指标|目标/u.test(open)) return [];
  return said.flatMap((match) => {
    const name = ENUMERATED[match[0]] ?? match[0];
    const span = { start: match.index, end: match.index + match[0].length };
    return names.includes(name) ? [] : [{ kind: "measure" as const, name, span, score: 1 }];
  });
}
