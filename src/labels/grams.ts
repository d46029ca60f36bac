/** Character bigrams of Chinese runs, whole words and numbers of others: what two labels can share. */
export function grams(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+|[a-z]+|\d+(?:\.\d+)?/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) found.add(run);
    else if (run.length === 1) found.add(run);
    else for (let at = 0; at + 2 <= run.length; at += 1) found.add(run.slice(at, at + 2));
  }
  return found;
}
