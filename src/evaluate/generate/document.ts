import type { Budget } from "./budget/index.js";
import { ordinal, tableLines, tablesOf } from "./tables/index.js";
import { explanations, type Section } from "./text/explanations.js";
import { assets, DEFINITIONS, others, performance, procurement } from "./text/particulars.js";
import { sheetLines } from "./text/sheet.js";

/** Pages that the title, the contents and the duties take before the tables. */
const FIRST_TABLE_PAGE = 2;

/** The whole disclosure as published text, tables in rows of cells parted by tabs. */
export function documentText(budget: Budget): string {
  const sections = sectionsOf(budget);
  return [
    ...cover(budget),
    ...contents(budget, sections),
    ...duties(budget),
    `第二部分 ${budget.year}年${budget.body.level}预算报表`,
    "",
    ...tablesOf(budget).flatMap((table) => tableLines(table, { ...budget.body, year: budget.year })),
    `第三部分 ${budget.year}年度${budget.body.level}预算情况说明`,
    "",
    ...sections.flatMap((section, index) => sectionLines(section, index, budget)),
    "第四部分 名词解释",
    "",
    ...spaced(DEFINITIONS),
  ].join("\n");
}

function cover({ body, year }: Budget): readonly string[] {
  return ["", "", body.org, "", `${year}年度${body.level}预算公开`, ""];
}

function sectionsOf(budget: Budget): readonly Section[] {
  return [...explanations(budget), procurement(budget), performance(budget), assets(budget), others(budget)];
}

/** Tables stand on a page each, the two-sided ones on two; a sheet takes a page. */
function contents(budget: Budget, sections: readonly Section[]): readonly string[] {
  const { body, year, projects } = budget;
  let page = FIRST_TABLE_PAGE;
  const tables = tablesOf(budget).map(({ title, pageBreak }, index) => {
    const entry = `表${ordinal(index + 1)}${year}年${title}.....${page}`;
    page += pageBreak === undefined ? 1 : 2;
    return entry;
  });
  const explained = page;
  const listed = sections.map(({ heading }, index) => {
    const entry = `${ordinal(index + 1)}、${heading}.....${page}`;
    if (heading === "绩效管理情况") page += projects.length + 1;
    return entry;
  });
  return [
    "目 录",
    "",
    "第一部分 概况.....1",
    `一、本${body.level}职责.....1`,
    "二、机构设置情况.....1",
    `第二部分 ${year}年${body.level}预算报表.....${FIRST_TABLE_PAGE}`,
    ...tables,
    `第三部分 ${year}年度${body.level}预算情况说明.....${explained}`,
    ...listed,
    `第四部分 名词解释.....${page + 1}`,
    "",
  ];
}

function duties({ body }: Budget): readonly string[] {
  const { sector, level, subordinates } = body;
  const offices = `根据职责分工，本${level}内设机构包括${sector.offices.join("、")}。`;
  const units = subordinates.length === 0 ? "" : `本${level}下属单位包括：${subordinates.join("、")}。`;
  return [
    "第一部分 概况",
    "",
    `一、本${level}职责`,
    "",
    ...spaced(sector.duties.map((duty, index) => `(${ordinal(index + 1)}) ${duty}`)),
    "二、机构设置情况",
    "",
    `${offices}${units}`,
    "",
  ];
}

function sectionLines({ heading, paragraphs }: Section, index: number, budget: Budget): readonly string[] {
  const { body, year, projects } = budget;
  const sheets =
    heading === "绩效管理情况" ? projects.flatMap((project) => sheetLines(project, body, year)) : [];
  return [`${ordinal(index + 1)}、${heading}`, "", ...spaced(paragraphs), ...sheets];
}

/** Each with a blank line behind it. */
function spaced(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => [line, ""]);
}
