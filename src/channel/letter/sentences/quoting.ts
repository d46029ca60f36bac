/** “…”, with the quotation marks within it single. */
export function quoted(text: string): string {
  return `“${innerMarks(text)}”`;
}

function innerMarks(text: string): string {
  return text
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/"([^"]*)"/gu, "‘$1’");
}

/** Without the marks of citations. */
export function unmarked(line: string): string {
  return line.replace(/\[\d+\]/gu, "").trim();
}

/** With a full stop, unless it ends already, be it within a quotation. */
export function ended(text: string): string {
  if (text === "") return "";
  return /(?:[。！？]|[。！？；;.]”)$/u.test(text) ? text : `${text.replace(/[；;，,]$/u, "")}。`;
}
