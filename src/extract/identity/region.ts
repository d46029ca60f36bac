import type { Region } from "../../budget/index.js";

const PROVINCES = [
  "河北省",
  "山西省",
  "辽宁省",
  "吉林省",
  "黑龙江省",
  "江苏省",
  "浙江省",
  "安徽省",
  "福建省",
  "江西省",
  "山东省",
  "河南省",
  "湖北省",
  "湖南省",
  "广东省",
  "海南省",
  "四川省",
  "贵州省",
  "云南省",
  "陕西省",
  "甘肃省",
  "青海省",
  "台湾省",
  "内蒙古自治区",
  "广西壮族自治区",
  "西藏自治区",
  "宁夏回族自治区",
  "新疆维吾尔自治区",
] as const;
const MUNICIPALITIES = ["北京市", "天津市", "上海市", "重庆市"] as const;

const CITY = /^(\p{Script=Han}{1,10}?(?:自治州|地区|盟|市))(?!场|政|容|民|直)/u;
const COUNTY = /^(\p{Script=Han}{1,12}?(?:自治县|自治旗|新区|县|区|旗|市))/u;
/** Words that end like the name of a county and are part of a body's own name. */
const NO_COUNTY =
  /(?:城市|都市|上市|集市|超市|社区|小区|园区|景区|校区|学区|片区|辖区|灌区|库区|林区|牧区|地区|新城区|老城区|主城区|保护区|示范区)$/u;

/**
 * Region parts stated by the printed name. The province may come from the text, where it names exactly one.
 * Municipalities stand as province.
 */
export function regionOf(org: string, texts: readonly string[]): Region {
  const stated = [...PROVINCES, ...MUNICIPALITIES].find((name) => org.startsWith(name)) ?? null;
  const rest = stated ? org.slice(stated.length) : org;
  const county = COUNTY.exec(rest)?.[1] ?? null;
  const city =
    isMunicipality(stated) || (county && !/市$/u.test(county) && !CITY.test(rest))
      ? null
      : (CITY.exec(rest)?.[1] ?? null);
  const below = city ? countyOf(rest.slice(city.length)) : countyOf(rest);
  return { province: stated ?? provinceMentioned(texts), city, county: below };
}

function isMunicipality(name: string | null): boolean {
  return MUNICIPALITIES.some((municipality) => municipality === name);
}

function countyOf(rest: string): string | null {
  const name = COUNTY.exec(rest)?.[1];
  return name && !NO_COUNTY.test(name) ? name : null;
}

function provinceMentioned(texts: readonly string[]): string | null {
  const named = PROVINCES.filter((province) => texts.some((text) => text.includes(province)));
  return named.length === 1 ? (named[0] ?? null) : null;
}
