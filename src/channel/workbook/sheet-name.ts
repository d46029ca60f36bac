const LONGEST = 31;

/** A name that a sheet may have: at most 31 characters, none of []:*?/\, no quotation mark at its ends, taken once. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const name = allowed(wanted) || "表";
  const used = new Set(["history", ...taken.map((one) => one.toLowerCase())]);
  const numbered = (number: number) => (number === 1 ? "" : `（${number}）`);
  let number = 1;
  let free = name;
  for (; used.has(free.toLowerCase()); number += 1)
    free = `${name.slice(0, LONGEST - numbered(number).length)}${numbered(number)}`;
  return free;
}

function allowed(name: string): string {
  const plain = name.replace(/[[\]:*?/\\\u0000-\u001f]/gu, " ").replace(/\s+/gu, " ");
  return plain
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/u, "")
    .replace(/^['\s]+|['\s]+$/gu, "");
}
