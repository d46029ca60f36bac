import { type Fact, type Figure, isMoney, labelKey, type RejectedCell } from "../../budget/index.js";
import type { Audited } from "../audited.js";

export type Period = "年度" | "实施期";

/** What one performance sheet states of its project's money. */
export interface ProjectSheet {
  readonly project: string;
  /** 资金总额 or 预算数 of the period, null where it is blank or could not be read. */
  readonly total: Readonly<Record<Period, Figure | null>>;
  /** Sources of the total. */
  readonly sources: Readonly<Record<Period, readonly Figure[]>>;
  /** 资金支出计划, by month. */
  readonly plan: readonly Figure[];
  readonly indicators: readonly Figure[];
  /** Numbers in its labelled texts. */
  readonly texts: readonly Figure[];
  readonly facts: readonly Fact[];
  /** Amounts of it that could not be read, as printed. */
  readonly unread: Readonly<Record<Period, readonly string[]>>;
}

const PLAN = "资金支出计划";

/** The performance sheets of the projects, in the order of the document. */
export function projectSheets({ sheets, disclosure }: Audited): ProjectSheet[] {
  const own = sheets.filter(({ table, project }) => table === "绩效目标表" && project !== null);
  const names = [...new Set(own.map(({ project }) => project ?? ""))];
  return names.map((project) => {
    const figures = own.filter((figure) => figure.project === project);
    const lines = figures.map(({ line }) => line);
    const [first, last] = [Math.min(...lines), Math.max(...lines)];
    return {
      project,
      ...fundsOf(figures),
      plan: figures.filter(({ measure }) => measure === PLAN),
      indicators: figures.filter(({ aspect }) => aspect === "target"),
      texts: figures.filter(({ columnKey }) => columnKey === "文字"),
      facts: disclosure.facts.filter((fact) => fact.table === "绩效目标表" && fact.project === project),
      unread: unreadBetween(first, last, disclosure.rejected),
    };
  });
}

function unreadBetween(
  first: number,
  last: number,
  rejected: readonly RejectedCell[],
): ProjectSheet["unread"] {
  const inside = rejected.filter(
    ({ table, line }) => table === "绩效目标表" && first <= line && line <= last,
  );
  const of = (period: Period) => inside.filter(({ column }) => column === period).map(({ raw }) => raw);
  return { 年度: of("年度"), 实施期: of("实施期") };
}

function fundsOf(figures: readonly Figure[]): Pick<ProjectSheet, "total" | "sources"> {
  const funds = figures.filter(
    ({ aspect, measure, columnKey, unit }) =>
      aspect === "amount" && measure !== PLAN && columnKey !== "文字" && isMoney(unit),
  );
  const of = (period: Period) => funds.filter(({ columnKey }) => columnKey === period);
  const totalOf = (period: Period) => of(period).find(({ rowKind }) => rowKind === "total") ?? null;
  const partsOf = (period: Period) => of(period).filter(({ rowKind }) => rowKind !== "total");
  return {
    total: { 年度: totalOf("年度"), 实施期: totalOf("实施期") },
    sources: { 年度: partsOf("年度"), 实施期: partsOf("实施期") },
  };
}

/** The text of a sheet under a label: 项目属性, 项目期. */
export function textOf({ facts }: ProjectSheet, label: RegExp): Fact | null {
  return facts.find(({ labels }) => label.test(labels.at(-1) ?? "")) ?? null;
}

/** Whether two printed names are of one project. */
export function sameProject(a: string, b: string): boolean {
  return labelKey(a) === labelKey(b);
}
