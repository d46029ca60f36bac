import type { Answer } from "../../compose/index.js";
import type { Voice } from "./voice.js";

/** The text of an answer by what its lines say, without citation marks. */
export interface TextParts {
  /** What the answer says: amounts, lists, quotations. */
  readonly body: readonly string[];
  /** Lines that name whose figures these are, taken apart: body, title, year. */
  readonly heading: readonly string[];
  /** 含上年结转；不含结转为… */
  readonly scope: string | null;
  /** 文件所述原因：“…” */
  readonly reason: string | null;
  /** ⚠ 两处不一致：… */
  readonly warnings: readonly string[];
}

/** Takes the text of an answer apart. */
export function partsOf(answer: Answer, voice: Voice): TextParts {
  const lines = withoutMarks(answer.text).split("\n");
  const { words, script } = voice;
  const starting = (start: string) => lines.find((line) => line.startsWith(start));
  const scopeLabel = script(words.scopeLabel);
  const reasonLabel = script(words.reason("")).replace(/[“”]+$/u, "");
  const besides = [scopeLabel, reasonLabel, script(words.sourceLabel), "⚠", "ℹ"];
  const own = lines.filter((line) => !besides.some((start) => line.startsWith(start)));
  const isHeading = (line: string) => isHeadingOf(answer, line, voice);
  return {
    body: own.filter((line) => !isHeading(line)),
    heading: own.filter(isHeading).flatMap((line) => headingParts(line, voice)),
    scope: starting(scopeLabel)?.slice(scopeLabel.length) ?? null,
    reason: starting(reasonLabel) ?? null,
    warnings: lines.filter((line) => line.startsWith("⚠")),
  };
}

/** Citation marks say nothing where the citations don't stand beside. */
export function withoutMarks(text: string): string {
  return text.replace(/(?:\[\d+\])+/gu, "");
}

/** The first statement of a 口径, without its gloss. */
export function firstScope(scope: string): string {
  return (scope.split(/；|; /u)[0] ?? "").replace(/（[^（）]*）/gu, "");
}

/** `某局｜部门预算｜年初预算，非实际支出`, `三公经费 · 2025年预算｜年初预算，非实际支出`, `某局｜2025年预算` */
function isHeadingOf({ figures }: Answer, line: string, { words, script }: Voice): boolean {
  if (line.includes(script(words.notActual("预算")))) return true;
  const [first = "", second] = line.split("｜");
  return (
    second !== undefined &&
    !/\d+\.\d/u.test(line) &&
    (figures.some(({ org }) => org === first) || (/^[^“]{4,40}$/u.test(first) && /^\S{4,12}$/u.test(second)))
  );
}

function headingParts(line: string, { words, script }: Voice): string[] {
  const common = [words.notActual("预算"), words.level("部门", "预算"), words.level("单位", "预算")].map(
    script,
  );
  return line.split("｜").filter((part) => part !== "" && !common.includes(part));
}
