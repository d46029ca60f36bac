import { placeOf } from "../places.js";
import { createRandom } from "../random.js";
import { SECTORS, type Sector } from "../sectors/index.js";
import type { Body } from "./types.js";

/** The body of a number; sectors take turns, and bodies of numbers below 3,600 differ. */
export function bodyOf(number: number): Body {
  const sector = SECTORS[number % SECTORS.length] ?? SECTORS[0];
  if (!sector) throw new RangeError("there are no sectors");
  const { city, county, town } = placeOf(number);
  const place = `${city}${county ?? ""}${sector.ofTown ? town : ""}`;
  const random = createRandom(`body ${number}`);
  const own = sector.bodies[random.between(0, sector.bodies.length - 1)] ?? "";
  const org = `${place}${own}`;
  const level = random.oneIn(3) ? "单位" : "部门";
  const code = String(random.between(100, 899));
  return { org, place, city, county, level, code, sector, subordinates: unitsOf(sector, place, level) };
}

function unitsOf(sector: Sector, place: string, level: Body["level"]): readonly string[] {
  return level === "单位" ? [] : sector.subordinates.slice(0, 2).map((name) => place + name);
}
