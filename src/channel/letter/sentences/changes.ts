import type { Reply } from "../../../answer.js";
import { decimal, isZero } from "../../../budget/index.js";
import type { AnswerFigure } from "../../../compose/index.js";
import { amountOf, type Computed } from "./amounts.js";
import { asAmount, nameInHeadline, whose } from "./names.js";
import { unmarked } from "./quoting.js";

/** What became of one figure of one body since the year before. */
interface Change {
  readonly name: string;
  /** The amount of change, its rate, or both. */
  readonly moved: readonly [AnswerFigure, ...AnswerFigure[]];
  readonly year: number;
  readonly against: number;
  readonly current: AnswerFigure | null;
  readonly prior: AnswerFigure | null;
  readonly reason: string | null;
}

/** 某局2025年项目支出预算为0.50万元，比2024年预算（0.40万元）增加…; none where an answer says something else. */
export function changeSentences(reply: Reply, computed: Computed): string[] {
  return changesOf(reply).map((change) => {
    const { current, name } = change;
    const [first] = change.moved;
    const subject = `${whose(first)}${asAmount(current ?? first, name)}`;
    const level = current ? `为${amountOf(current, reply.answer)}，` : "";
    return `${subject}${level}${changeWords(change, reply, computed)}。`;
  });
}

/** 某局2025年项目支出预算为0.50万元 + 比2024年预算（0.40万元）增加…: in the sentence that says the amount itself. */
export function withChange(sentence: string, reply: Reply, computed: Computed): string {
  const [change, ...others] = changesOf(reply);
  if (!change || others.length > 0) return sentence;
  return `${sentence.replace(/。$/u, "")}，${changeWords(change, reply, computed)}。`;
}

/** The document's own reason, as a letter says it; null where there is none. */
export function reasonOf({ lines }: Pick<Reply["said"], "lines">): string | null {
  const line = lines.find((one) => one.startsWith(REASON));
  return line === undefined ? null : reasonWords(line);
}

export const REASON = "文件所述原因：";

export function reasonWords(line: string): string {
  return unmarked(line).replace(REASON, "文件所述原因为");
}

function changesOf(reply: Reply): Change[] {
  const { op } = reply.answer.plan;
  if (op !== "change" && op !== "explain") return [];
  const groups = new Map<string, AnswerFigure[]>();
  for (const figure of reply.answer.figures)
    if (figure.direction !== null && figure.year !== null) {
      const key = `${figure.org}|${figure.measure}|${figure.year}`;
      groups.set(key, [...(groups.get(key) ?? []), figure]);
    }
  const several = groups.size > 1;
  return [...groups.values()].flatMap((moved) => changeOf(moved, several, reply) ?? []);
}

function changeOf(moved: readonly AnswerFigure[], several: boolean, { answer, said }: Reply): Change | null {
  const [first, ...others] = moved;
  if (!first || first.year === null || others.length > 1) return null;
  const against = Number(/20\d\d/u.exec(first.column ?? "")?.[0] ?? first.year - 1);
  const ofBody = answer.figures.filter(
    ({ org, direction, unit }) => org === first.org && direction === null && unit !== "%",
  );
  const level = (year: number) =>
    ofBody.find((figure) => figure.year === year && figure.measure === first.measure) ??
    ofBody.find((figure) => figure.year === year && !several) ??
    null;
  const named = answer.plan.op === "change" && !several ? nameInHeadline(said) : null;
  return {
    name: named ?? first.measure,
    moved: [first, ...others],
    year: first.year,
    against,
    current: level(first.year),
    prior: level(against),
    reason: several ? reasonOfBody(first.org ?? "", said.lines) : reasonOf(said),
  };
}

/** The reason that stands below the line of a body, before the next body's. */
function reasonOfBody(org: string, lines: readonly string[]): string | null {
  const from = lines.findIndex((line) => line.startsWith(`${org}：`));
  if (from < 0) return null;
  const behind = lines.slice(from + 1);
  const next = behind.findIndex((line) => /^[^“：]+：[比与]/u.test(line));
  return reasonOf({ lines: next < 0 ? behind : behind.slice(0, next) });
}

/** 比2024年预算（0.40万元）增加0.10万元，增长25%，文件所述原因为“…” */
function changeWords(change: Change, reply: Reply, computed: Computed): string {
  const { against, prior, reason } = change;
  const before = prior ? `（${amountOf(prior, reply.answer)}）` : "";
  const told = change.moved.filter(({ derived }) => !derived || computed === "within");
  const [first] = told;
  const said =
    first === undefined
      ? apartWords(change, before)
      : isSame(first)
        ? `与${against}年${ofBudget(first)}${before}持平`
        : `比${against}年${ofBudget(first)}${before}${told.map((figure) => movedWords(figure, reply)).join("，")}`;
  return [said, ...(reason ? [reason] : [])].join("，");
}

/** Final accounts are set against those of the year before or against the budget: the year alone is sure. */
function ofBudget({ kind }: AnswerFigure): string {
  return kind === "决算" ? "" : "预算";
}

/** The change itself is computed and stands apart. */
function apartWords({ against, name, moved: [first] }: Change, before: string): string {
  return before === ""
    ? `与${against}年相比的增减额文件未列出，计算结果单列于后`
    : `${against}年${asAmount(first, name)}为${before.slice(1, -1)}，增减额文件未列出，计算结果单列于后`;
}

function isSame({ direction, value }: AnswerFigure): boolean {
  return direction === "持平" || isZero(decimal(value));
}

function movedWords(figure: AnswerFigure, { answer }: Reply): string {
  const { direction, unit } = figure;
  const way = unit === "%" ? (direction === "减少" ? "下降" : "增长") : (direction ?? "");
  return `${way}${amountOf(figure, answer)}`;
}
