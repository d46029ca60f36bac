import { type Amount, cell, total } from "../amount.js";
import { type Budget, currentOf, generalOf, totalOf } from "../budget/index.js";
import { divisionsOf } from "./divisions.js";
import type { PrintedTable } from "./printed-table.js";

/** Divisions printed before the page is full. */
const FIRST_PAGE = 21;

/** 预算收支总表: all income by source, all spending by division. */
export function summaryTable(budget: Budget): PrintedTable {
  const { subjects, totals, year } = budget;
  const sources = [
    ["一、一般公共预算", general(budget)],
    ["二、政府性基金预算", fund(budget)],
    ["三、国有资本经营预算", 0n],
    ["四、财政专户管理资金", special(budget)],
    ["五、单位资金", 0n],
  ] as const;
  const carried = total(subjects.map((subject) => subject.carried));
  const current = divisionsOf(budget, currentOf);
  const head = [
    ["收入", "", "支出", "", "", ""],
    ["项目", `${year}年`, "项目", `${year}年合计`, "当年预算安排", "上年结转安排"],
  ];
  const divisions = divisionsOf(budget, totalOf).map(({ label, amount }, index) => {
    const [source, income] = sources[index] ?? ["", 0n];
    const now = current[index]?.amount ?? 0n;
    return [source, cell(income), label, cell(amount), cell(now), cell(amount - now)];
  });
  const spent = [cell(totals.total), cell(totals.total - carried), cell(carried)];
  return {
    title: "预算收支总表",
    rows: [
      ...head,
      ...divisions,
      ["本年收入合计", cell(totals.total - carried), "本年支出合计", ...spent],
      ["上年结转", cell(carried), "年终结转", "", "", ""],
      ["收入总计", cell(totals.total), "支出总计", ...spent],
    ],
    pageBreak: head.length + FIRST_PAGE,
  };
}

/** 财政拨款收支总表: without the money of the fiscal special account. */
export function grantsTable(budget: Budget): PrintedTable {
  const income = general(budget) + fund(budget);
  const carried = total(budget.subjects.map((subject) => subject.carried));
  const sources = [
    ["一、一般公共预算", general(budget)],
    ["二、政府性基金预算", fund(budget)],
    ["三、国有资本经营预算", 0n],
  ] as const;
  const funds = divisionsOf(budget, ({ projects }) => projects.政府性基金);
  const head = [
    ["收入", "", "支出", "", "", "", ""],
    ["项目", "金额", "项目", "金额", "", "", ""],
    ["", "", "", "小计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
  ];
  const divisions = divisionsOf(budget, (subject) => generalOf(subject) + subject.carried).map(
    ({ label, amount }, index) => {
      const [source, money] = sources[index] ?? ["", 0n];
      const other = funds[index]?.amount ?? 0n;
      return [source, cell(money), label, cell(amount + other), cell(amount), cell(other), ""];
    },
  );
  const spent = [cell(income + carried), cell(general(budget) + carried), cell(fund(budget)), ""];
  return {
    title: "财政拨款收支总表",
    rows: [
      ...head,
      ...divisions,
      ["本年收入合计", cell(income), "本年支出合计", ...spent],
      ["上年财政拨款结转", cell(carried), "年终结转"],
      ["一、一般公共预算", cell(carried)],
      ["二、政府性基金预算"],
      ["三、国有资本经营预算"],
      ["收入总计", cell(income + carried), "支出总计", ...spent],
    ],
    pageBreak: head.length + divisions.length + 1,
  };
}

/** This year's money of the general public budget. */
export function general({ totals }: Budget): Amount {
  return totals.general;
}

export function fund({ subjects }: Budget): Amount {
  return total(subjects.map(({ projects }) => projects.政府性基金));
}

export function special({ subjects }: Budget): Amount {
  return total(subjects.map(({ projects }) => projects.财政专户));
}
