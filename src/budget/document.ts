export type Level = "部门" | "单位";
export type BudgetKind = "预算" | "决算";

/** Where a body stands, read from its printed name; a part the name does not state is null. */
export interface Region {
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

/** Where a document was published; every part may be unknown. */
export interface Origin {
  readonly url: string | null;
  readonly site: string | null;
  readonly publishedOn: string | null;
}

/** What a disclosure says of itself: whose budget, which year, which level and kind. */
export interface DocumentIdentity {
  readonly org: string;
  readonly level: Level;
  readonly region: Region;
  readonly year: number;
  readonly kind: BudgetKind;
  /** As a person would cite it: 砚溪市榆坞县教育局2030年度部门预算公开 */
  readonly title: string;
}
