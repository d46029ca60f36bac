import { type Amount, cell, total } from "../amount.js";
import { type Budget, currentOf, generalOf, type SubjectAmounts, totalOf } from "../budget/index.js";
import type { PrintedTable } from "./printed-table.js";
import { subjectRows } from "./subject-rows.js";
import { fund } from "./two-sided.js";

/** 预算收入总表: this year's income by subject and source; what was carried over stands apart. */
export function incomeTable(budget: Budget): PrintedTable {
  const sources = ["一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金"];
  return {
    title: "预算收入总表",
    rows: [
      ["项目", "", "本年收入", "", "", "", "", "", "上年结转"],
      ["科目编码", "科目名称", "合计", ...sources, ""],
      ...subjectRows(budget, (subject) => [
        currentOf(subject),
        generalOf(subject),
        subject.projects.政府性基金,
        0n,
        subject.projects.财政专户,
        0n,
        subject.carried,
      ]),
    ],
  };
}

/** 预算支出总表: all spending by subject, with what was carried over. */
export function spendingTable(budget: Budget): PrintedTable {
  return spendingBySubject("预算支出总表", budget, totalOf);
}

/** 一般公共预算支出预算表: this year's general public budget by subject. */
export function generalTable(budget: Budget): PrintedTable {
  return spendingBySubject("一般公共预算支出预算表（不含上年结转）", budget, generalOf);
}

function spendingBySubject(
  title: string,
  budget: Budget,
  amountOf: (subject: SubjectAmounts) => Amount,
): PrintedTable {
  return {
    title,
    rows: [
      ["项目", "", `${budget.year}年预算数`, "", ""],
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ...subjectRows(budget, (subject) => {
        const amount = amountOf(subject);
        return [amount, subject.basic, amount - subject.basic];
      }),
    ],
  };
}

/** 政府性基金预算收入表: income from land sales, the only fund that is generated. */
export function fundIncomeTable(budget: Budget): PrintedTable {
  const income = cell(fund(budget));
  return {
    title: "政府性基金预算收入表（不含上年结转）",
    rows: [
      ["项目", "", "政府性基金收入预算"],
      ["收入科目编码", "科目名称", ""],
      ["合计", "", income],
      ...(income === "" ? [] : [["1030148", "国有土地使用权出让收入", income]]),
    ],
  };
}

export function fundSpendingTable(budget: Budget): PrintedTable {
  return {
    title: "政府性基金预算支出表（不含上年结转）",
    rows: [
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ...subjectRows(budget, ({ projects }) => [projects.政府性基金, 0n, projects.政府性基金]),
    ],
  };
}

/** 国有资本经营预算收支预算表: always empty. */
export function stateCapitalTable(): PrintedTable {
  return {
    title: "国有资本经营预算收支预算表（不含上年结转）",
    rows: [
      ["国有资本经营预算收入", "", "", "国有资本经营预算支出", "", "", "", ""],
      ["项目", "", "国有资本经营收入预算", "科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ["收入科目编码", "科目名称", "", "", "", "", "", ""],
      ["合计"],
    ],
  };
}

/** 一般公共预算安排基本支出分经济科目表. */
export function economicTable({ items, year }: Budget): PrintedTable {
  const groups = [...new Set(items.map(({ group }) => group))];
  const rows = groups.flatMap((group) => {
    const own = items.filter((item) => item.group === group);
    const columns = (amount: Amount) =>
      group === "商品和服务支出" ? [cell(amount), "", cell(amount)] : [cell(amount), cell(amount), ""];
    return [
      [group, "", ...columns(total(own.map(({ amount }) => amount)))],
      ...own.map(({ name, government, amount }) => [name, government, ...columns(amount)]),
    ];
  });
  const operating = total(
    items.filter(({ group }) => group === "商品和服务支出").map(({ amount }) => amount),
  );
  const all = total(items.map(({ amount }) => amount));
  return {
    title: "一般公共预算安排基本支出分经济科目表（不含上年结转）",
    rows: [
      ["部门预算支出经济科目名称", "政府预算支出经济科目名称", `${year}年预算数`, "", ""],
      ["", "", "合计", "人员经费", "公用经费"],
      ["合计", "", cell(all), cell(all - operating), cell(operating)],
      ...rows,
    ],
  };
}
