import { pcaTextArr } from "element-china-area-data";

export type PlaceLevel = "province" | "city" | "county";

/** A place as it can be written: with its suffix (`砚溪市`) or without (`砚溪`). */
export interface PlaceName {
  readonly level: PlaceLevel;
  /** With suffix, as printed. */
  readonly full: string;
  readonly parents: readonly string[];
}

const SUFFIX = /(?:维吾尔|壮族|回族)?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|盟|区|县|旗)$/u;

/** `砚溪市` → `砚溪`; names that would become one character keep their suffix. */
export function stemOf(full: string): string {
  const stem = full.replace(SUFFIX, "");
  return stem.length >= 2 ? stem : full;
}

interface Node {
  readonly label: string;
  readonly children?: readonly Node[];
}

const LEVELS: readonly PlaceLevel[] = ["province", "city", "county"];

function* walk(nodes: readonly Node[], depth = 0, parents: readonly string[] = []): Generator<PlaceName> {
  for (const node of nodes) {
    const level = LEVELS[depth];
    if (!level) continue;
    yield { level, full: node.label, parents };
    yield* walk(node.children ?? [], depth + 1, [...parents, node.label]);
  }
}

let divisions: ReadonlyMap<string, readonly PlaceName[]> | null = null;

/** Whether a place of that name lies in the other: a district in its city. */
export function liesIn(place: string, parent: string): boolean {
  return (administrativeDivisions().get(place) ?? []).some(({ parents }) => parents.includes(parent));
}

/** Every province, prefecture and county of China by its full name; names used twice have several entries. */
export function administrativeDivisions(): ReadonlyMap<string, readonly PlaceName[]> {
  divisions ??= collectDivisions();
  return divisions;
}

function collectDivisions(): ReadonlyMap<string, readonly PlaceName[]> {
  const places = new Map<string, PlaceName[]>();
  for (const place of walk(pcaTextArr as readonly Node[])) {
    if (place.full === "市辖区" || place.full === "县") continue;
    places.set(place.full, [...(places.get(place.full) ?? []), place]);
  }
  return places;
}
