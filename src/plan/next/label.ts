const LONGEST = 16;
const HEAD = 7;

/** What a button says of a question that may come next: without the body spoken of, in at most sixteen characters. */
export function followUpLabel(question: string, org: string | null): string {
  const bare = question
    .replace(org ?? "", "")
    .replace(/[“”]/gu, "")
    .replace(/(?:是)?多少$/u, "");
  const withoutYear = bare.replace(/^20\d\d年(?=.)/u, "");
  const said = [...bare].length <= LONGEST ? bare : withoutYear;
  return shortened(said);
}

/** The beginning of a long name, and the end that says what is asked of it. */
function shortened(said: string): string {
  const characters = [...said];
  if (characters.length <= LONGEST) return said;
  return [...characters.slice(0, HEAD), "…", ...characters.slice(-(LONGEST - HEAD - 1))].join("");
}
