import type { Reply } from "../../../answer.js";
import type { PlanOf } from "../../../plan/index.js";
import { unmarked } from "./quoting.js";

type Reason = PlanOf<"decline">["reason"];

/** What an office writes of a question that the disclosures do not answer: the body named, and what was searched. */
const DECLINED: Readonly<Record<Reason, (words: string, searched: string) => string>> = {
  "unknown-body": (words, searched) => `已收录文件中未见“${words}”的预算公开${searched}，请向该单位查询。`,
  "final-accounts": (_words, searched) =>
    `已收录文件中未见决算或实际支出的数据${searched}；上述文件为年初预算公开文件，预算数不等于实际支出数。`,
  "unknown-subject": (_words, searched) => `已收录文件中未见相关内容${searched}。`,
  personal: () => "所询内容涉及个人信息，不予提供。",
  opinion: () => "所询内容涉及评价，预算公开文件未作评价，本答复亦不作评价。",
  "out-of-scope": () => "所询内容不属于部门预算公开的内容，已收录文件中未见。",
  advice: () => "所询内容属于业务办理或待遇事项，不属于部门预算公开的内容，请向经办窗口咨询。",
  "near-scope": (_words, searched) =>
    `已收录文件中未见社会保险基金的收支、结余和待遇标准${searched}；上述文件为部门预算公开文件，社会保险基金预算另行编制。`,
  writing: () => "所询内容不属于部门预算公开的内容，已收录文件中未见。",
  empty: () => "来件未写明所询事项，请补充单位名称和所询事项后另行答复。",
};

/** Why a question is not answered, with what the inquirer has to add where that is what is missing. */
export function declinedSentence(reply: Reply, searched: string): string {
  const { plan, clarify } = reply.answer;
  if (plan.op === "decline") return DECLINED[plan.reason](plan.words, searched);
  if (plan.op === "clarify" && clarify) return clarifyWords(plan.reason, clarify.options);
  const missing = missingSentences(reply);
  if (missing.length === 0) return reply.said.lines.map(unmarked).join("");
  return missing.map((one, index) => (index === 0 ? one.replace(/(?=[；。])/u, searched) : one)).join("");
}

const OPTIONS_SHOWN = 8;

function clarifyWords(reason: PlanOf<"clarify">["reason"], options: readonly string[]): string {
  const shown = options.slice(0, OPTIONS_SHOWN);
  const choice = `${shown.join("、")}${options.length > shown.length ? "等" : ""}`;
  if (reason === "no-subject")
    return `来件未写明所询事项，请补充后另行答复${choice === "" ? "" : `（例如：${choice}）`}。`;
  const what = reason === "no-body" ? "来件未写明所询单位" : "来件所称名称对应多个单位";
  return `${what}，请补充单位全称后另行答复${choice === "" ? "" : `（已收录：${choice}）`}。`;
}

const NOT_SEEN = "已收录文件中未见";
const MISSING = /^已收录文件中未见(.+?)(“[^”]+”)(的数字)?。$/u;

/** 已收录文件中未见某局2025年“会议费”“培训费”。 Things of one body and year in one sentence. */
export function missingSentences({ said }: Pick<Reply, "said">): string[] {
  const lines = said.lines.map(unmarked).filter((line) => line.startsWith(NOT_SEEN));
  const grouped = new Map<string, string[]>();
  for (const line of lines) {
    const [, whose, name, numbers = ""] = MISSING.exec(line) ?? [];
    const key = whose === undefined ? line : `${whose}|${numbers}`;
    grouped.set(key, [...(grouped.get(key) ?? []), ...(name === undefined ? [] : [name])]);
  }
  return [...grouped].map(([key, names]) => {
    if (names.length === 0) return key.replace("已收录年度：", "已收录的年度为");
    const [whose = "", numbers = ""] = key.split("|");
    return `已收录文件中未见${whose}${names.join("、")}${numbers}。`;
  });
}
