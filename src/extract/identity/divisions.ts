import { pcaTextArr } from "element-china-area-data";

interface Node {
  readonly label: string;
  readonly children?: readonly Node[];
}

const NO_NAMES = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]);

/** Names of provinces, autonomous regions and municipalities, as printed. */
export const PROVINCES: readonly string[] = pcaTextArr.map(({ label }) => label);

const MUNICIPALITIES = new Set(PROVINCES.filter((name) => name.endsWith("市")));

export function isMunicipality(province: string | null): boolean {
  return province !== null && MUNICIPALITIES.has(province);
}

const PROVINCES_OF_CITIES = provincesByName((province) => province.children ?? []);
const PROVINCES_OF_COUNTIES = provincesByName((province) =>
  (province.children ?? []).flatMap(({ children }) => children ?? []),
);

function provincesByName(
  places: (province: Node) => readonly Node[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const province of pcaTextArr as readonly Node[]) {
    for (const { label } of places(province)) {
      if (NO_NAMES.has(label)) continue;
      found.set(label, (found.get(label) ?? new Set()).add(province.label));
    }
  }
  return found;
}

/** The province of a prefecture, or of a county whose name is used once in the country; else null. */
export function provinceOf(city: string | null, county: string | null): string | null {
  const named = PROVINCES_OF_CITIES.get(city ?? "") ?? PROVINCES_OF_COUNTIES.get(county ?? "");
  return named?.size === 1 ? ([...named][0] ?? null) : null;
}

/** Whether a 市 is one of county rank, and no prefecture bears its name. */
export function isCountyCity(name: string): boolean {
  return PROVINCES_OF_COUNTIES.has(name) && !PROVINCES_OF_CITIES.has(name);
}
