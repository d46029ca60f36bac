import { type Amount, cell, total } from "../amount.js";
import type { Budget, Project } from "../budget/index.js";
import type { PrintedTable } from "./printed-table.js";

const GRANTS = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];

/** 财政拨款安排“三公”经费支出预算表; no one travels abroad and no vehicle is bought. */
export function threePublicTable({ totals, year }: Budget): PrintedTable {
  const { reception, vehicles } = totals.threePublic;
  const row = (label: string, amount: Amount) => [label, cell(amount), cell(amount), "", ""];
  return {
    title: "财政拨款安排“三公”经费支出预算表",
    rows: [
      ["项目", `${year}年预算数`, "", "", ""],
      ["", "合计", ...GRANTS],
      row("因公出国（境）费", 0n),
      row("公务接待费", reception),
      row("公务用车购置及运行费", vehicles),
      row("①公务用车购置费", 0n),
      row("②公务用车运行维护费", vehicles),
      row("合计", reception + vehicles),
    ],
  };
}

/** 财政拨款安排机关运行经费预算表. */
export function operatingTable({ body, totals, year }: Budget): PrintedTable {
  const amounts = [cell(totals.operating), cell(totals.operating), "", ""];
  return {
    title: "财政拨款安排机关运行经费预算表",
    rows: [
      ["单位名称", `${year}预算数`, "", "", ""],
      ["", "合计", ...GRANTS],
      ["部门合计", ...amounts],
      [body.org, ...amounts],
    ],
  };
}

/** 项目支出预算表（本年预算）: under a department stand its units, under a unit its projects. */
export function projectTable({ body, projects, year }: Budget): PrintedTable {
  const units = [...new Set(projects.map(({ unit }) => unit))];
  const rows = units.flatMap((unit) => {
    const own = projects.filter((project) => project.unit === unit);
    const named = own.map((project) => [project.name, ...fundColumns([project])]);
    return body.level === "部门" ? [[unit, ...fundColumns(own)], ...named] : named;
  });
  return {
    title: "项目支出预算表（本年预算）",
    rows: [
      ["项目名称", "合计", `${year}年财政拨款`, "", "", "财政专户管理资金", "单位资金"],
      ["", "", ...GRANTS, "", ""],
      ["1", "2", "3", "4", "5", "6", "7"],
      [body.org, ...fundColumns(projects)],
      ...rows,
    ],
  };
}

function fundColumns(projects: readonly Project[]): readonly string[] {
  const of = (chosen: readonly Project[]) => cell(total(chosen.map(({ amount }) => amount)));
  const from = (fund: Project["pattern"]["fund"]) =>
    of(projects.filter(({ pattern }) => pattern.fund === fund));
  return [of(projects), from("一般公共预算"), from("政府性基金"), "", from("财政专户"), ""];
}

/** 项目支出预算表（上年结转）. */
export function carriedTable({ body, carried, year }: Budget): PrintedTable {
  const row = (label: string, amount: Amount) => [label, cell(amount), cell(amount), "", ""];
  const all = total(carried.map(({ amount }) => amount));
  const bodies = body.level === "部门" ? [body.org, body.org] : [body.org];
  return {
    title: "项目支出预算表（上年结转）",
    rows: [
      ["项目名称", "合计", `${year}年财政拨款`, "", ""],
      ["", "", ...GRANTS],
      ["1", "2", "3", "4", "5"],
      ...(carried.length === 0 ? [] : bodies.map((name) => row(name, all))),
      ...carried.map(({ name, amount }) => row(name, amount)),
    ],
  };
}
