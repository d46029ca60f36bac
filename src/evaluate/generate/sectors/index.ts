import { EDUCATION } from "./education.js";
import { HOUSING } from "./housing.js";
import { TOWNSHIP } from "./township.js";
import type { Sector } from "./types.js";

export { COMMON_SUBJECTS, CONTRIBUTION_CODES } from "./common.js";
export type { Fund, IndicatorPattern, ProjectPattern, Sector } from "./types.js";

/** The sectors that disclosures are generated for. */
export const SECTORS: readonly Sector[] = [EDUCATION, HOUSING, TOWNSHIP];
