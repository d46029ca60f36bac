/** An invented place; no such city or county exists. */
export interface Place {
  readonly city: string;
  /** Null for bodies of the city itself. */
  readonly county: string | null;
  readonly town: string;
}

const CITY_FIRST = [..."砚鹭芷栖澄璟苍岚汀霁"];
const CITY_SECOND = [..."溪崖渚槐浦岭桐墩洲峪"];
const COUNTY_FIRST = [..."榆棠柏蓼菱葭樟枫萍杉椿楸"];
const COUNTY_SECOND = [..."坞泉庄坪岗塘桥堰湾畈陂渡"];
const TOWN_FIRST = [..."南北东西上下前后"];
const TOWN_SECOND = [..."井店营关垣寨"];
const COUNTY_KINDS = ["县", "区", "县"];
/** Every so many-th place is a city without a county, while there are cities left. */
const CITY_EVERY = 5;
const CITIES = CITY_FIRST.length * CITY_SECOND.length;

/** The place of a number; places of numbers below 3,600 differ. */
export function placeOf(number: number): Place {
  const city = `${named(CITY_FIRST, CITY_SECOND, number * 7)}市`;
  const county = `${named(COUNTY_FIRST, COUNTY_SECOND, number * 11)}${COUNTY_KINDS[number % 3] ?? "县"}`;
  const town = `${named(TOWN_FIRST, TOWN_SECOND, number)}${number % 2 === 0 ? "镇" : "乡"}`;
  const cityItself = number < CITIES && number % CITY_EVERY === CITY_EVERY - 1;
  return { city, county: cityItself ? null : county, town };
}

function named(first: readonly string[], second: readonly string[], number: number): string {
  const one = first[Math.floor(number / second.length) % first.length] ?? "";
  return one + (second[number % second.length] ?? "");
}
