import type { Lexicon } from "../../question/index.js";
import type { FigurePlan } from "../schema.js";

type Years = FigurePlan["years"];

/** Whose budget of which years, in the words a restated question begins with. */
export interface Whose {
  /** The bodies by their printed names; 各单位 where all are meant. */
  readonly bodies: string;
  /** 2025年, 2024年和2025年; empty where the bodies' latest years differ. */
  readonly year: string;
  /** The years themselves, oldest first. */
  readonly years: readonly number[];
}

const ALL = "各单位";

/** The ways to say whose and when: all bodies as such or by their names, the year stated or left to be the latest. */
export function waysToSayWhose(orgs: readonly string[], wishes: Years, lexicon: Lexicon): Whose[] {
  const years = yearsMeant(orgs, wishes, lexicon);
  const year = years.map((one) => `${one}年`).join("和");
  const names = orgs.join("、");
  const isAll = orgs.length > 1 && orgs.length === lexicon.organisations.length;
  const named = { bodies: names, year, years };
  const all = { bodies: ALL, year, years };
  return isAll ? [all, named] : [named];
}

/** Years as numbers, counted from the latest one disclosed; none where the bodies' latest years differ. */
export function yearsMeant(orgs: readonly string[], wishes: Years, lexicon: Lexicon): number[] {
  const latest = new Set(orgs.flatMap((org) => lexicon.documentsOf(org)[0]?.year ?? []));
  const [only] = latest;
  const known = latest.size === 1 && only !== undefined ? only : null;
  const asked: Years = wishes.length > 0 ? wishes : [{ kind: "relative", offset: 0, word: "" }];
  const years = asked.flatMap((wish) => {
    if (wish.kind === "stated") return [wish.year];
    return known === null ? [] : [known + wish.offset];
  });
  return [...new Set(years)].sort((a, b) => a - b);
}
