import { foldSpaces } from "../printed.js";
import { numberingOf } from "./headings.js";
import type { ProseLine } from "./lines.js";

/** A shorter line ends its paragraph even without a full stop; a longer one was wrapped. */
const SHORTEST_WRAPPED_LINE = 22;
const ENDED = /[。；;！？!?：:]["”’）)】]*$/u;
const OPEN = /[，,、（(《“"〈]$/u;
/** Two amounts of one list, no sentence ended between them. */
const OPEN_LIST = /^[^。；;:：]*\d(?:万?元|亿元)[，,][^。；;:：]*\d(?:万?元|亿元|$)/u;
const CLOSING_START = /^[，,。；;、）)》”〉】]/u;
const LABELLED = /^(?!其中|以下)[\p{Script=Han}]{2,8}[:：]/u;
const SIGNATURE = /^.{0,24}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$|日\s*印发$/u;

/**
 * Whether a line goes on where the lines before it (one paragraph so far) were cut by a wrap or a page break.
 * `joinsColon`: a colon does not end the paragraph (a term of the definitions with its text below).
 */
export function continues(block: readonly ProseLine[], line: ProseLine, joinsColon: boolean): boolean {
  const last = block.at(-1);
  const first = block[0];
  if (!last || !first || line.afterTable || line.marked || numberingOf(line.text)) return false;
  if (CLOSING_START.test(line.text)) return true;
  if (SIGNATURE.test(line.text) || SIGNATURE.test(last.text)) return false;
  if ((joinsColon || isCutList(last.text, line.text)) && /[:：]$/u.test(last.text)) return true;
  if (ENDED.test(last.text)) return false;
  if (OPEN.test(last.text)) return true;
  if (LABELLED.test(first.text) && LABELLED.test(line.text)) return false;
  return last.text.length >= SHORTEST_WRAPPED_LINE;
}

/** A wrapped line that ends where its list begins (…，其中：), and the list goes on with the whole after its parts. */
function isCutList(before: string, after: string): boolean {
  return before.length >= SHORTEST_WRAPPED_LINE && /其中[:：]$/u.test(before) && OPEN_LIST.test(after);
}

/** The text of a paragraph and where each source line's share of it starts. */
export interface Unwrapped {
  readonly text: string;
  readonly pieces: readonly { readonly start: number; readonly line: number }[];
}

/** Puts wrapped lines together without the wrap: nothing between them beside Chinese, a space between two words. */
export function unwrap(block: readonly ProseLine[]): Unwrapped {
  const pieces: { start: number; line: number }[] = [];
  let text = "";
  for (const line of block) {
    const share = foldSpaces(line.text);
    const gap = /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(share) ? " " : "";
    pieces.push({ start: text.length + gap.length, line: line.number });
    text += gap + share;
  }
  return { text, pieces };
}
