import { fold } from "./row.js";

/** First levels of indicators, as the forms print them. */
const FIRST = /^(?:产出|效益|满意度|成本)指标$/u;

/** Second levels and the first level each belongs to. */
const SECOND: readonly (readonly [RegExp, string])[] = [
  [/^(?:数量|质量|时效|成本)(?:指标)?$/u, "产出指标"],
  [/^(?:经济|社会|生态环境|环境)成本(?:指标)?$/u, "成本指标"],
  [/^(?:经济|社会|生态|环境|生态环境)效益(?:指标)?$/u, "效益指标"],
  [/^可持续(?:影响|发展)(?:指标)?$/u, "效益指标"],
  [
    /^(?:社会公众或|社会公众|公众|受益对象|受益群众)?(?:服务对象|受益对象|帮扶对象)?满意度(?:指标)?$/u,
    "满意度指标",
  ],
];

/** Words beside the indicators that name the block and no level. */
const SIDE = /^(?:年度|实施期)?绩效指标$|^绩效?指?标?$|^指标$/u;

const TRUNCATED = /^可持续影?$|^服务对象(?:满意?)?$/u;

/** Where an indicator stands among the levels; unknown levels are null. */
export interface Levels {
  readonly first: string | null;
  readonly second: string | null;
}

export const NO_LEVELS: Levels = { first: null, second: null };

/** Whether a cell names a level (or the block of indicators) and is no indicator itself. */
export function isLevel(text: string): boolean {
  const name = fold(text);
  return FIRST.test(name) || SIDE.test(name) || TRUNCATED.test(name) || firstOf(name) !== null;
}

export function isSecondLevel(text: string): boolean {
  return firstOf(fold(text)) !== null;
}

function firstOf(name: string): string | null {
  return SECOND.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The levels that hold on a row which prints these level names, after the levels that held above. */
export function nextLevels(above: Levels, printed: readonly string[]): Levels {
  const names = printed.map(fold).filter((name) => FIRST.test(name) || firstOf(name) !== null);
  const place = names.findLastIndex((name) => firstOf(name) !== null);
  const second = names[place] ?? null;
  if (second === null) return names[0] === undefined ? above : underFirst(names[0], above);
  const beside = names.slice(0, place).findLast((name) => FIRST.test(name) && name !== second);
  return { first: beside ?? firstOf(second), second };
}

/** A first level printed alone, beside a row of the second level that holds already or before another one. */
function underFirst(first: string, above: Levels): Levels {
  return { first, second: above.second !== null && firstOf(above.second) === first ? above.second : null };
}

/** The names of the levels that are known, outermost first. */
export function levelNames({ first, second }: Levels): string[] {
  return [...new Set([first, second].filter((name) => name !== null))];
}
