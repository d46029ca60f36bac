import type { Reply } from "../../../answer.js";
import type { AnswerFigure } from "../../../compose/index.js";
import type { PlanOf } from "../../../plan/index.js";
import { amountOf, type Computed } from "./amounts.js";
import { asNamed } from "./names.js";
import { type Item, itemSentences, itemsOf } from "./values.js";

type How = PlanOf<"compute">["how"];

const RESULT: Readonly<Record<How, string>> = {
  difference: "差额",
  times: "倍数",
  share: "占比",
  sum: "合计数",
  average: "平均数",
};

/** What a number was made of, then the number. */
export function calculationSentences({ answer, said }: Reply, computed: Computed): string[] {
  if (answer.plan.op !== "compute") return [];
  const { how } = answer.plan;
  const result = answer.figures.find(({ role }) => role === "answer");
  const operands = answer.figures
    .filter(({ role }) => role === "operand")
    .map((figure) => ({ ...figure, label: labelOf(figure, said) ?? figure.label }));
  const items = itemsOf(operands, answer, null, computed);
  if (!result || items.length === 0) return [];
  const made = itemSentences(items);
  if (result.derived && computed === "apart")
    return [...made, `所询${RESULT[how]}文件未列出，计算结果单列于后。`];
  return [...made, `${resultWords(how, result, items, amountOf(result, answer))}。`];
}

/** What the lines of the answer call an operand: its measure may go by several names. */
function labelOf({ citation }: AnswerFigure, { lines }: Reply["said"]): string | null {
  const line = lines.slice(1).find((one) => one.endsWith(`[${citation}]`));
  return /^(.+) \S+\[\d+\]$/u.exec(line ?? "")?.[1] ?? null;
}

function resultWords(how: How, result: AnswerFigure, items: readonly Item[], amount: string): string {
  if (how === "share") return shareWords(items, amount);
  if (how === "difference") return differenceWords(result, amount);
  if (how === "times") return items.length === 2 ? `前者是后者的${amount}` : `倍数为${amount}`;
  return how === "sum" ? `合计${amount}` : `平均为${amount}`;
}

/** 项目支出占支出总计的50% */
function shareWords(items: readonly Item[], amount: string): string {
  const base = items.at(-1);
  const parts = items.slice(0, -1).map(({ name }) => asNamed(name));
  if (!base || parts.length === 0) return `占比为${amount}`;
  const sameName = items.every(({ name }) => name === base.name);
  if (sameName) return `前者占后者的${amount}`;
  return `${parts.join("、")}${parts.length > 1 ? "合计" : ""}占${asNamed(base.name)}的${amount}`;
}

function differenceWords({ direction }: AnswerFigure, amount: string): string {
  if (direction === "持平") return "两者相同";
  if (direction === null) return `两者相差${amount}`;
  return `前者比后者${direction === "减少" ? "少" : "多"}${amount}`;
}
