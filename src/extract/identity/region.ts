import type { Region } from "../../budget/index.js";
import { isCountyCity, isMunicipality, PROVINCES, provinceOf } from "./divisions.js";

const CITY = /^(\p{Script=Han}{1,10}?(?:自治州|地区|盟|市))(?!场|政|容|民|直)/u;
const COUNTY = /^(\p{Script=Han}{1,12}?(?:自治县|自治旗|新区|县|区|旗|市))/u;
/** Words that end like the name of a county and are part of a body's own name. */
const NO_COUNTY =
  /(?:城市|都市|上市|集市|超市|社区|小区|园区|景区|校区|学区|片区|辖区|灌区|库区|林区|牧区|地区|新城区|老城区|主城区|保护区|示范区)$/u;

/**
 * Region parts stated by the printed name; municipalities stand as province. A province the name does not state
 * is that of its prefecture or county, else the only one the text names.
 */
export function regionOf(org: string, texts: readonly string[]): Region {
  const stated = PROVINCES.find((name) => org.startsWith(name)) ?? null;
  const rest = stated ? org.slice(stated.length) : org;
  const { city, county } = isMunicipality(stated) ? { city: null, county: countyOf(rest) } : placesOf(rest);
  return { province: stated ?? provinceOf(city, county) ?? provinceMentioned(texts), city, county };
}

function placesOf(rest: string): Pick<Region, "city" | "county"> {
  const county = countyOf(rest);
  const city = CITY.exec(rest)?.[1] ?? null;
  if (city === null || (county !== null && county.length < city.length)) return { city: null, county };
  const below = countyOf(rest.slice(city.length));
  return below === null && isCountyCity(city) ? { city: null, county: city } : { city, county: below };
}

function countyOf(rest: string): string | null {
  const name = COUNTY.exec(rest)?.[1];
  return name && !NO_COUNTY.test(name) ? name : null;
}

function provinceMentioned(texts: readonly string[]): string | null {
  const named = PROVINCES.filter((province) => texts.some((text) => text.includes(province)));
  return named.length === 1 && !isMunicipality(named[0] ?? null) ? (named[0] ?? null) : null;
}
