/** A number as Excel shows it, by its number format; null where the format is not one we can follow. */
export function displayedNumber(value: number, format: string): string | null {
  const exact = Number(value.toPrecision(15));
  if (Math.abs(exact) >= INEXACT) return null;
  if (format === "" || /^(?:general|@)$/iu.test(format)) return plain(exact);
  const section = sectionFor(exact, format.replace(/\[[^\]]*\]/gu, ""));
  const bare = section.replace(/_.|\*./gu, "").replace(/"([^"]*)"/gu, "");
  if (!/[0#]/u.test(bare)) return /^[\s?]*$/u.test(bare) ? literal(section) : null;
  const pattern = /^[^0#.,%!\\/Ee]*([#0,]*)(?:\.([0#?]*))?(%?)[^0#.,%!\\/Ee]*$/u.exec(
    bare.replace(/[()\s]/gu, ""),
  );
  if (!pattern) return null;
  const [, whole = "", decimals = "", percent = ""] = pattern;
  if (whole.endsWith(",")) return null;
  const shown = rounded(Math.abs(exact) * (percent ? 100 : 1), decimals);
  const grouped = whole.includes(",") ? shown.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ",") : shown;
  return `${exact < 0 && /[1-9]/u.test(shown) ? "-" : ""}${grouped}${percent}`;
}

/** From here on a workbook does not hold every digit. */
const INEXACT = 1e15;

/** The part of a format that holds for a number: positive; negative; zero. */
function sectionFor(value: number, format: string): string {
  const sections = format.split(";");
  if (value < 0 && sections.length > 1) return sections[1] ?? "";
  if (value === 0 && sections.length > 2) return sections[2] ?? "";
  return sections[0] ?? "";
}

/** What a section without digits prints: `"-"`, or nothing. */
function literal(section: string): string {
  return [...section.matchAll(/"([^"]*)"/gu)].map(([, text = ""]) => text).join("");
}

/** Half away from zero, as printed money is rounded; `#` places drop closing zeros. */
function rounded(value: number, decimals: string): string {
  const places = decimals.length;
  const shifted = Math.round(Number(`${plain(Number(value.toPrecision(15)))}e${places}`));
  const fixed = Number(`${shifted}e-${places}`).toFixed(places);
  const needed = decimals.lastIndexOf("0") + 1;
  return trimmed(fixed, places - needed);
}

function trimmed(text: string, optional: number): string {
  let end = text.length;
  for (let left = optional; left > 0 && text[end - 1] === "0"; left -= 1) end -= 1;
  return text.slice(0, end).replace(/\.$/u, "");
}

/** A number in digits, never with an exponent. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 15 : 0).replace(/\.?0+$/u, "") : text;
}
