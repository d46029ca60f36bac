import { contentGrams, type Operation, type Question, type Target } from "../question/index.js";
import type { FigurePlan } from "./schema.js";

/** What every plan about figures takes from the question. */
export type Asked = Pick<FigurePlan, "orgs" | "years" | "targets" | "scope" | "unit" | "part">;

export function askedOf({ orgs, years, targets, scope, unit, bodies }: Question): Asked {
  const part = bodies.subordinate?.name ?? null;
  return { orgs: [...orgs], years: [...years], targets: targets.map(bare), scope: { ...scope }, unit, part };
}

/** A target without the place it was found at. */
export function bare(target: Target): Target {
  if (target.kind === "measure") return { kind: "measure", name: target.name };
  if (target.kind === "code") return { kind: "code", code: target.code };
  if (target.kind === "cell") {
    const { kind, table, side, key, column, name } = target;
    return { kind, table, side, key, column, name };
  }
  const { kind, family, key, name, project } = target;
  return { kind, family, key, name, project };
}

export function wants({ operations }: Question, operation: Operation): boolean {
  return operations.includes(operation);
}

export function says({ utterance }: Question, pattern: RegExp): boolean {
  return pattern.test(utterance.text);
}

/** How many different years are asked about. */
export function yearCount({ years }: Pick<Asked, "years">): number {
  return new Set(years.map((year) => JSON.stringify(year))).size;
}

/** Whether nearly every word of the question is understood. */
export function hasFewOpenWords({ unexplained }: Question): boolean {
  const open = unexplained
    .join("|")
    .replace(
      /的?(?:支出|收入)?是?(?:怎么|由哪[些几][项些]?)?(?:构成|组成)的?|[两三四五六七八九十几]家(?:局|单位)?|(?:支出)?按|科目|大类|功能分?类?|块|实际|今年|安排|多多少|涨了?|降了?|增长率?|增加|减少|下降|同比|大增|大减|变化|加一块|加起来|合起来|百分之|总共|官方/gu,
      "|",
    );
  return [...contentGrams(open)].filter((gram) => /\p{Script=Han}/u.test(gram)).length <= 1;
}

const PROJECT_LIST =
  /(?:哪些|哪几个|什么|全部|所有|几个|多少个|各个?|每个|都有|以上的?|以下的?|列出.{0,24}|(?<=[万元])上|安排了?哪些|[两三四五六七八九十]个).{0,3}项目(?!支出|经费|资金|预算|绩效)|项目(?:的)?(?:名称|名字)(?:和|及|、|跟|与)(?:钱|金额|预算|数)|项目.{0,8}(?:顺序|列出来|列一列|列一下)|项目(?:[（(][^（）()]{1,12}[)）])?(?:都)?(?:有啥|有哪些|有什么|有几个|清单|名单|列表|明细|分别|各多少|都有|各是多少|列一下)|(?:超过|大于|低于|少于|不到|不少于|不低于).{0,10}的?项目|哪几笔|什么项目|\blist\b.{0,40}\bproject\b.{0,24}\bitems\b|(?:which|what|list|all|every|how many|each|the)\b.{0,20}\bprojects\b|项目支出(?:包括|包含|有|由|是)(?:哪些|什么)|哪个项目/u;

/** Asks for the projects themselves and not for one of them. */
export function asksForProjects(question: Question): boolean {
  const { targets, scope } = question;
  const one = targets.some((target) => target.kind === "label" && target.family === "project");
  if (wants(question, "rank") && says(question, /项目/u) && !one)
    return says(
      question,
      /哪个项目|项目.{0,6}最|最.{0,8}项目|项目.{0,8}前|前.{0,3}个?项目|项目.{0,6}(?:排|从)/u,
    );
  const carriedList = scope.carryOver === "only" && says(question, /哪|什么|项目|列|which/u);
  if (one && !carriedList) return false;
  if (namesProjectsAlone(question)) return true;
  return (
    says(question, PROJECT_LIST) ||
    (carriedList &&
      (wants(question, "list") || says(question, /哪(?:一)?笔|什么项目|哪个项目|哪[份个]?(?:文件|文号)/u)))
  );
}

/** 某局的项目: nothing is said but the word. */
function namesProjectsAlone({ targets, operations, unexplained }: Question): boolean {
  const alone = /^(?:的|各|the|of|\s)*(?:项目|projects)(?:of|的|\s)*$/u.test(unexplained.join(" "));
  return alone && targets.length === 0 && operations.length === 0;
}
