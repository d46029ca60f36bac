import type { GeneratedDocument } from "../../../src/evaluate/index.js";

type Body = GeneratedDocument["budget"]["body"];

/** How the kinds of bodies are called in short. */
const SHORT: readonly (readonly [full: string, short: string])[] = [
  ["住房和城乡建设局", "住建局"],
  ["教育和体育局", "教体局"],
  ["人民政府", "政府"],
];

/** Names that fit this body alone of all that are held: in full, without what lies above it, in short. */
export function namesOf(body: Body, all: readonly Body[]): readonly string[] {
  const own = body.org.slice(body.city.length);
  const stem = stemOf(body);
  const alone = all.filter((other) => stemOf(other) === stem).length === 1;
  const long = body.county === null ? [body.org] : [body.org, own];
  return [...long, ...long.map(short), ...(alone ? [stem] : [])];
}

/** The nearest place without what kind of place it is; a township keeps it. */
function stemOf({ org, place, county, city, sector }: Body): string {
  if (sector.ofTown) return place.slice(city.length + (county ?? "").length);
  return (county ?? city ?? org).slice(0, -1);
}

/** What every body of its kind is called. */
export function kindOf(body: Body): string {
  return short(body.org.slice(body.place.length));
}

function short(name: string): string {
  return SHORT.reduce((said, [full, less]) => said.replace(full, less), name);
}
