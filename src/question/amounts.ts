import { convertMoney, decimal, isMoney, type MoneyUnit, printDecimal } from "../budget/index.js";
import type { Label } from "../labels/index.js";
import type { DocumentLabels } from "./lexicon.js";
import { labelTarget } from "./similar.js";
import type { TargetLink } from "./types.js";

const AMOUNT =
  /(?:那|这|的|笔|块)?\s*(\d+(?:\.\d+)?)\s*(万元|万|亿元|亿|元|块)(?=的?(?:那|这)?(?:个|笔|块)?(?:项目|补助|资金|钱|里|分|打算|都|是怎么|怎么))|(?:那|这)\s*(\d+(?:\.\d+)?)\s*(万元|万|亿元|亿|元|块)/u;
const UNITS: Readonly<Record<string, MoneyUnit>> = {
  万元: "万元",
  万: "万元",
  亿元: "亿元",
  亿: "亿元",
  元: "元",
  块: "元",
};

/** 210多少, 那37万: something is meant by its code or its amount; the project or group that has it, said in whole units or exactly. */
export function amountTargets(text: string, documents: readonly DocumentLabels[]): TargetLink[] {
  const match = AMOUNT.exec(text);
  const said = match?.[1] ?? match?.[3];
  const unit = UNITS[match?.[2] ?? match?.[4] ?? ""];
  const coded = codeTargets(text, documents);
  if (coded.length > 0) return coded;
  if (!match || !said || !unit || /超过|大于|以上|以下|低于|不到|不少于|不低于/u.test(text)) return [];
  const labels = documents.flatMap(({ index }) => index.labels);
  const label =
    labels.find((one) => isNamedByAmount(one, said, unit, isSame)) ??
    labels.find((one) => isNamedByAmount(one, said, unit, startsAs));
  return label
    ? [
        {
          ...labelTarget(label),
          span: { start: match.index, end: match.index + match[0].length },
          score: 0.8,
        },
      ]
    : [];
}

function isNamedByAmount(
  { family, figures }: Label,
  said: string,
  unit: MoneyUnit,
  isSaid: (printed: string, said: string) => boolean,
): boolean {
  if (family !== "project" && family !== "economic") return false;
  return figures.some(
    (figure) =>
      isMoney(figure.unit) &&
      isSaid(printDecimal(convertMoney(decimal(figure.value), figure.unit, unit)), said),
  );
}

const BARE_CODE =
  /(?<![\d.])([125]\d{2}|[23]\d{4})(?=\s*(?:这个)?(?:科目)?(?:是|有|一共|共)?(?:多少|$|支出))/u;

/** 某局210多少: a number by itself that is the code of a subject of the documents. */
function codeTargets(text: string, documents: readonly DocumentLabels[]): TargetLink[] {
  const match = BARE_CODE.exec(text);
  const code = match?.[1];
  const held = documents.some(({ index }) => index.labels.some(({ codes }) => code && codes.includes(code)));
  if (!match || !code || !held) return [];
  return [{ kind: "code", code, span: { start: match.index, end: match.index + code.length }, score: 1 }];
}

function isSame(printed: string, said: string): boolean {
  return Number(printed) === Number(said);
}

/** 12 for 12, 12 for 12.34: the printed amount, or its whole part. */
function startsAs(printed: string, said: string): boolean {
  return isSame(printed, said) || printed.split(".")[0] === said;
}
