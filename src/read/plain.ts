/** A line without markup (tags, #, **), white space folded away and full-width forms unified. */
export function plainText(line: string): string {
  return line
    .replace(/<\/?[a-z][^<>]*>/giu, "")
    .replace(/^[\s>]*#{1,6}\s/u, "")
    .replace(/\*\*/g, "")
    .normalize("NFKC")
    .replace(/\s+/gu, "");
}

/** Only the Chinese characters of a line: the form in which damaged titles are compared. */
export function hanText(line: string): string {
  return plainText(line).replace(/[^\p{Script=Han}]/gu, "");
}
