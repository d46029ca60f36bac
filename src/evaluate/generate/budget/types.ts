import type { Amount } from "../amount.js";
import type { Fund, ProjectPattern, Sector } from "../sectors/index.js";

/** Who a generated disclosure is of. */
export interface Body {
  readonly org: string;
  /** Name before the body's own part: city, county, township. */
  readonly place: string;
  readonly city: string;
  readonly county: string | null;
  readonly level: "部门" | "单位";
  /** Three digits that performance sheets print before the name. */
  readonly code: string;
  readonly sector: Sector;
  /** Names of subordinate units; none for a 单位. */
  readonly subordinates: readonly string[];
}

/** One row of the table of basic expenditure by economic item. */
export interface EconomicItem {
  readonly group: "工资福利支出" | "商品和服务支出" | "对个人和家庭的补助";
  readonly name: string;
  /** Its name in the government's economic classification. */
  readonly government: string;
  readonly amount: Amount;
}

/** A project of the year. */
export interface Project {
  readonly pattern: ProjectPattern;
  readonly name: string;
  readonly amount: Amount;
  /** The body or one of its subordinate units. */
  readonly unit: string;
  /** Printed targets, one for each indicator of the pattern. */
  readonly targets: readonly string[];
}

/** Money of the year before that is spent on in this one; always 一般公共预算. */
export interface CarriedProject {
  readonly name: string;
  readonly code: string;
  readonly amount: Amount;
}

/** What a 7-digit subject gets, by where it comes from and what it is for. */
export interface SubjectAmounts {
  readonly code: string;
  readonly name: string;
  readonly basic: Amount;
  readonly projects: Readonly<Record<Fund, Amount>>;
  readonly carried: Amount;
}

export interface ThreePublic {
  readonly reception: Amount;
  readonly vehicles: Amount;
}

/** The totals that the next year's disclosure compares with. */
export interface YearTotals {
  readonly total: Amount;
  readonly general: Amount;
  readonly threePublic: ThreePublic;
  readonly operating: Amount;
}

export interface Procurement {
  readonly goods: Amount;
  readonly works: Amount;
  readonly services: Amount;
}

/** A budget of one body and year, from which everything printed follows. All amounts add up. */
export interface Budget {
  readonly body: Body;
  readonly year: number;
  readonly items: readonly EconomicItem[];
  readonly projects: readonly Project[];
  readonly carried: readonly CarriedProject[];
  /** By code, ascending. */
  readonly subjects: readonly SubjectAmounts[];
  readonly procurement: Procurement;
  readonly vehicles: number;
  /** Square metres of offices. */
  readonly offices: number;
  readonly totals: YearTotals;
  readonly before: YearTotals;
}
