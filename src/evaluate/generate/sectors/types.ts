/** Where the money of a project comes from. */
export type Fund = "一般公共预算" | "政府性基金" | "财政专户";

/** A project that bodies of a sector may have; `code` is its 7-digit subject. */
export interface ProjectPattern {
  readonly name: string;
  readonly code: string;
  readonly fund: Fund;
  readonly purpose: string;
  readonly necessity: string;
  readonly indicators: readonly IndicatorPattern[];
}

/** A target: a number between `low` and `high` with `sign` before it and `unit` behind it. */
export interface IndicatorPattern {
  readonly kind: "数量指标" | "质量指标" | "时效指标" | "社会效益" | "服务对象满意度";
  readonly name: string;
  readonly sign: "" | "≥";
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** What the bodies of one sector have in common. */
export interface Sector {
  readonly name: "education" | "housing" | "township";
  /** Names of the body after its place, one of which it bears. */
  readonly bodies: readonly string[];
  /** Whether the body belongs to a township. */
  readonly ofTown: boolean;
  readonly duties: readonly string[];
  readonly offices: readonly string[];
  /** Endings of the names of subordinate units. */
  readonly subordinates: readonly string[];
  /** Names of subjects by code, of 3, 5 and 7 digits. */
  readonly subjects: Readonly<Record<string, string>>;
  /** Subjects that the body's running costs are budgeted under. */
  readonly running: readonly string[];
  readonly projects: readonly ProjectPattern[];
}
