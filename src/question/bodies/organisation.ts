import type { DocumentIdentity } from "../../budget/index.js";
import { SECTOR_FORMS } from "./forms.js";
import { administrativeDivisions, type PlaceLevel, stemOf } from "./gazetteer.js";

/** A body of the corpus, taken apart: where it is and what it does. */
export interface Organisation {
  readonly name: string;
  readonly places: Readonly<Record<PlaceLevel, string | null>>;
  /** The deepest level its name states: a county bureau is `county`. */
  readonly level: PlaceLevel;
  /** The township it is the government of, with its suffix: 上关镇; a county's name alone does not mean it. */
  readonly town: string | null;
  /** What follows the places: 医疗保障局. */
  readonly sector: string;
  /** Short forms of the sector, longest first. */
  readonly sectorForms: readonly string[];
  /** Sub-units printed in its tables. */
  readonly units: readonly string[];
}

const PLACES =
  /^(?<province>.{2,7}?(?:省|自治区))?(?<city>.{2,6}?(?:市|地区|自治州|盟))?(?<county>.{1,6}?(?:新区|区|县|旗|.市))?(?<sector>.*)$/u;

/** Takes a printed name apart; provinces and cities the name leaves out come from the list of divisions. */
export function organisation(
  identity: Pick<DocumentIdentity, "org" | "region">,
  units: readonly string[],
): Organisation {
  const groups = PLACES.exec(identity.org)?.groups ?? {};
  const county = identity.region.county ?? groups["county"] ?? null;
  const stated = {
    province: identity.region.province ?? groups["province"] ?? null,
    city: identity.region.city ?? cityOf(groups["city"], identity.region.province, county),
    county,
  };
  const sector = groups["sector"] || identity.org;
  return {
    name: identity.org,
    places: completePlaces(stated),
    level: stated.county ? "county" : stated.city ? "city" : "province",
    town: townOf(sector),
    sector,
    sectorForms: sectorForms(sector),
    units,
  };
}

/** A city the name states; a municipality stands as its province, and a county of that name as itself. */
function cityOf(stated: string | undefined, province: string | null, county: string | null): string | null {
  return stated === undefined || stated === county || stated === province ? null : stated;
}

function completePlaces(stated: Organisation["places"]): Organisation["places"] {
  const divisions = administrativeDivisions();
  const lowest = stated.county ?? stated.city;
  const candidates = (lowest ? (divisions.get(lowest) ?? []) : []).filter(
    ({ parents }) => !stated.city || !stated.county || parents.includes(stated.city),
  );
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (!only) return stated;
  const [province = null, city = null] = only.parents;
  return {
    ...stated,
    province: stated.province ?? province,
    city: stated.city ?? (city === "市辖区" ? null : city),
  };
}

function sectorForms(sector: string): string[] {
  const known = Object.entries(SECTOR_FORMS).find(
    ([full, forms]) => full === sector || forms.includes(sector),
  );
  return [...new Set([sector, ...(known ? [known[0], ...known[1]] : []), ...townshipForms(sector)])].sort(
    (a, b) => b.length - a.length,
  );
}

/** The government that a subdistrict office is an arm of stands before its street: 人民政府榆林街道办事处. */
const TOWNSHIP = /^(?:人民政府)?(.{1,6}(?:镇|乡|街道|苏木))(人民政府|办事处)$/u;

/** 河口镇人民政府 is called 河口镇政府 and 河口镇 too, a subdistrict office by its street. */
function townshipForms(sector: string): string[] {
  const [, township, kind] = TOWNSHIP.exec(sector) ?? [];
  if (!township) return [];
  return [township, ...(kind === "办事处" ? [`${township}办`] : [`${township}政府`])];
}

/** The township at the front of what follows the places, where its government is all that stands behind. */
function townOf(sector: string): string | null {
  return TOWNSHIP.exec(sector)?.[1] ?? null;
}

/** 砚溪市 and 砚溪 for a place; places without a stem of two characters only in full. */
export function placeForms(full: string): string[] {
  return [...new Set([full, stemOf(full)])];
}
