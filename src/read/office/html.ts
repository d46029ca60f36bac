import { type Cheerio, type CheerioAPI, load } from "cheerio";
import iconv from "iconv-lite";
import { decodeBytes } from "../decode.js";
import { tableRows } from "./html-table.js";

type Nodes = ReturnType<CheerioAPI>;
type Node = NonNullable<Nodes[number]>;

/** What no reader of a page sees, or what is no text of it. */
const UNSEEN =
  "script,style,noscript,template,head,iframe,object,embed,svg,canvas,nav,footer,aside,select,button,input,textarea,[hidden],[aria-hidden=true]";
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
const BLOCK =
  /^(?:address|article|blockquote|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|header|hr|html|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/u;

/** The lines of a page: a paragraph a line, a row of a table a line with its cells between tabs. */
export function linesOfHtml(html: string): readonly string[] {
  const $ = load(html, { scriptingEnabled: false });
  $(UNSEEN).remove();
  $("[style]").each((_, element) => {
    if (HIDDEN_STYLE.test($(element).attr("style") ?? "")) $(element).remove();
  });
  const lines: string[] = [""];
  collect($, $.root(), lines);
  return lines.map((line) => (line.includes("\t") ? line : folded(line))).filter((line) => line !== "");
}

function collect($: CheerioAPI, nodes: Cheerio<Node>, lines: string[]): void {
  for (const node of nodes.contents().toArray()) {
    if (node.type === "text") lines.push((lines.pop() ?? "") + node.data.replace(/\s+/gu, " "));
    if (node.type !== "tag") continue;
    const name = node.name.toLowerCase();
    const element = $(node);
    if (BLOCK.test(name)) lines.push("");
    if (name === "table" && element.find("table").length === 0) lines.push(...tableRows($, element));
    else collect($, element, lines);
    if (BLOCK.test(name)) lines.push("");
  }
}

function folded(text: string): string {
  return text.replace(/[ \t\r\n\u00A0]+/gu, " ").trim();
}

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/iu;

/** The text of a page by its byte order mark, else by the charset it states, else as any text. */
export function decodeHtml(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  const stated = CHARSET.exec(head)?.[1]?.toLowerCase();
  const charset = stated?.startsWith("gb") ? "gb18030" : stated;
  if (!marked && charset !== undefined && !charset.startsWith("utf") && iconv.encodingExists(charset)) {
    const text = iconv.decode(Buffer.from(bytes), charset);
    if (!text.includes("\uFFFD")) return text;
  }
  return decodeBytes(bytes)?.text ?? null;
}
