import type { Seeded } from "../support/seeded.js";

/** A way in which text suffers between print and file. */
export interface Damage {
  readonly name: string;
  /**
   * Whether every cell that is still read has to state what it stated: the numbers are whole, and no more than one
   * line suffered.
   */
  readonly keepsNumbers: boolean;
  apply(lines: readonly string[], random: Seeded): string[];
}

/** Replaces one line that the condition admits. */
function atLine(
  admits: RegExp,
  change: (line: string, random: Seeded) => readonly string[],
): (lines: readonly string[], random: Seeded) => string[] {
  return (lines, random) => {
    const places = lines.flatMap((line, place) => (admits.test(line) ? [place] : []));
    if (places.length === 0) return [...lines];
    const place = random.pick(places);
    return lines.flatMap((line, at) => (at === place ? change(line, random) : [line]));
  };
}

/** Replaces one match of a pattern in a line. */
function oneMatch(line: string, pattern: RegExp, random: Seeded, by: (found: string) => string): string {
  const matches = [...line.matchAll(pattern)];
  if (matches.length === 0) return line;
  const match = random.pick(matches);
  return line.slice(0, match.index) + by(match[0]) + line.slice(match.index + match[0].length);
}

const MISREAD: Readonly<Record<string, string>> = { 0: "O", 1: "l", 5: "S", 8: "B", ".": "·" };

/** Damage of one place each. */
export const DAMAGES: readonly Damage[] = [
  { name: "a line is lost", keepsNumbers: true, apply: atLine(/\S/u, () => []) },
  { name: "a line is printed twice", keepsNumbers: true, apply: atLine(/\S/u, (line) => [line, line]) },
  {
    name: "a line is broken in two",
    keepsNumbers: false,
    apply: atLine(/\S{4}/u, (line, random) => {
      const cut = 1 + random.below(line.length - 1);
      return [line.slice(0, cut), line.slice(cut)];
    }),
  },
  {
    name: "a line is broken between words",
    keepsNumbers: true,
    apply: atLine(/\S[ \t]+\S/u, (line, random) =>
      oneMatch(line, /[ \t]+/gu, random, () => "\n").split("\n"),
    ),
  },
  {
    name: "two lines change places",
    keepsNumbers: true,
    apply: (lines, random) => {
      const place = random.below(Math.max(1, lines.length - 1));
      const [one = "", other = ""] = lines.slice(place, place + 2);
      return [...lines.slice(0, place), other, one, ...lines.slice(place + 2)];
    },
  },
  {
    name: "a tab is lost",
    keepsNumbers: false,
    apply: atLine(/\t/u, (line, random) => [oneMatch(line, /\t/gu, random, () => "")]),
  },
  {
    name: "a tab becomes spaces",
    keepsNumbers: true,
    apply: atLine(/\t/u, (line, random) => [oneMatch(line, /\t/gu, random, () => "  ")]),
  },
  {
    name: "a tab too many",
    keepsNumbers: true,
    apply: atLine(/\t/u, (line, random) => [oneMatch(line, /\t/gu, random, () => "\t\t")]),
  },
  {
    name: "a space in a number",
    keepsNumbers: false,
    apply: atLine(/\d\.\d/u, (line, random) => [oneMatch(line, /\./gu, random, () => ". ")]),
  },
  {
    name: "a character misread",
    keepsNumbers: false,
    apply: atLine(/\d/u, (line, random) => [
      oneMatch(line, /[0158.]/gu, random, (found) => MISREAD[found] ?? found),
    ]),
  },
  {
    name: "a character lost",
    keepsNumbers: false,
    apply: atLine(/\S/u, (line, random) => [oneMatch(line, /\S/gu, random, () => "")]),
  },
  {
    name: "a unit nobody knows",
    keepsNumbers: true,
    apply: atLine(/万元/u, (line) => [line.replace("万元", "万块")]),
  },
  {
    name: "a unit lost",
    keepsNumbers: true,
    apply: atLine(/单位[:：]/u, (line) => [line.replace(/单位[:：]\s*\S*/u, "")]),
  },
  {
    name: "a control character",
    keepsNumbers: false,
    apply: atLine(/\S/u, (line, random) => [oneMatch(line, /./gu, random, (found) => `${found}\u0007`)]),
  },
  {
    name: "a page is lost",
    keepsNumbers: false,
    apply: (lines, random) => {
      const start = random.below(lines.length);
      return [...lines.slice(0, start), ...lines.slice(start + 20 + random.below(30))];
    },
  },
  {
    name: "the end is lost",
    keepsNumbers: false,
    apply: (lines, random) => lines.slice(0, random.below(lines.length)),
  },
];
