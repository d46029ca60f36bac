import { absolute, decimal, type Figure, isZero, printDecimal, subtract } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import { contentGrams } from "../question/index.js";
import type { DocumentRecord } from "../store/index.js";
import { gapFormula } from "./arithmetic.js";
import type { AuditCheck } from "./evidence.js";
import type { Sources } from "./locate.js";

/** 整体绩效表和项目绩效表里一样吗: the target of one name in the sheet of the body and in that of a project. */
export function sheetsCompared(
  plan: PlanOf<"audit">,
  record: DocumentRecord,
  { figures }: Sources,
): AuditCheck[] {
  if (!/整体/u.test(plan.words) || !/项目|两[处张个]|各/u.test(plan.words)) return [];
  const targets = (table: "整体绩效目标表" | "绩效目标表"): readonly Figure[] =>
    figures
      .find({ documents: [record.file], tables: [table] })
      .filter(({ aspect, columnKey }) => aspect === "target" && columnKey !== "实施期");
  const wanted = plan.targets.flatMap((target) =>
    target.kind === "label" && target.family === "indicator" ? [target.name] : [],
  );
  return wanted.flatMap((name) => {
    const overall = namedLike(name, targets("整体绩效目标表"));
    const ofProject = namedLike(name, targets("绩效目标表"));
    return overall && ofProject && overall.unit === ofProject.unit
      ? [beside(overall, ofProject, record)]
      : [];
  });
}

const ALIKE = 0.8;

/** The indicator of that name, else the one that shares nearly all of its words. */
function namedLike(name: string, figures: readonly Figure[]): Figure | null {
  const exact = figures.find(({ row }) => row === name);
  if (exact) return exact;
  const wanted = [...contentGrams(name)];
  const shares = ({ row }: Figure): number => {
    const own = contentGrams(row);
    return wanted.filter((gram) => own.has(gram)).length / Math.max(wanted.length, own.size, 1);
  };
  const [best] = figures.toSorted((a, b) => shares(b) - shares(a));
  return best && shares(best) >= ALIKE ? best : null;
}

function beside(a: Figure, b: Figure, record: DocumentRecord): AuditCheck {
  const gap = absolute(subtract(decimal(a.value), decimal(b.value)));
  const value = printDecimal(gap);
  const difference = {
    value,
    unit: a.unit,
    measure: "两处相差",
    formula: gapFormula(a.value, b.value, a.unit),
    direction: null,
    operands: [a, b],
    org: record.org,
    year: record.year,
  };
  const equal = isZero(gap);
  return {
    record,
    verdict: equal ? "pass" : "contradiction",
    title: "",
    whole: null,
    figures: [a, b],
    words: [],
    sum: null,
    difference: equal ? null : difference,
  };
}
