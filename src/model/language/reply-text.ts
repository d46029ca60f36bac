/** What some models think aloud before they reply. */
const THOUGHTS = /<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/giu;

/** A reply without thoughts; nothing where it never got beyond them. */
export function replyText(content: string): string {
  const said = content.replace(THOUGHTS, "");
  return /<think(?:ing)?>/iu.test(said) ? "" : said.trim();
}

/** The JSON object that a reply is, or holds between words or in a fenced block; undefined where it holds none. */
export function jsonIn(reply: string): unknown {
  const start = reply.indexOf("{");
  const end = reply.lastIndexOf("}");
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(reply.slice(start, end + 1));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
